import { flows, process } from '../bpmn/model.ts';
import { message } from '../bpmn/parts.ts';
import { admin, openOffice, type Office, owner, publish, valueOf } from '../dossiers/office.ts';

const named = '<message id="paid" name="paid"/>';
const throwing = process(`<startEvent id="s"/><endEvent id="e" name="Báo">${message('paid')}</endEvent>${flows('s -> e')}`, named);
const begun = process(`<startEvent id="s">${message('paid')}</startEvent><endEvent id="e"/>${flows('s -> e')}`, named);
const waiting = process(
  `<startEvent id="s"/><receiveTask id="w" messageRef="paid"/><endEvent id="e"/>${flows('s -> w -> e')}`, named);
const deaf = process(`<startEvent id="s"/><endEvent id="e"/>${flows('s -> e')}`);
let office: Office;
beforeEach(async () => { office = await openOffice(); });
afterEach(() => office.close());

const unheard = (problems: readonly { readonly code: string }[]): number => problems.filter(({ code }) => code === 'constraint.messageUnheard').length;

describe('a message for other procedures (BPMN 10.5.1)', () => {
  test.each([
    ['none', [], 1],
    ['one that begins with it', [begun], 0],
    ['one that waits for it', [waiting], 0],
    ['one that waited for it in an older version alone', [waiting, deaf], 1],
  ])('is warned of, with %s published, exactly where nobody hears it', async (_what, published, warnings) => {
    // given a draft that throws it, and another procedure
    for (const bpmn of published) await publish(office, 'other', bpmn);
    const name = { vi: 'Thử', en: 'Test' };
    const { revision } = valueOf(await office.procedures.create(owner, { key: 'sender', name }));
    const content = { bpmn: throwing, forms: {}, decisions: {} };

    // when it is checked, saved, submitted and reviewed
    const checked = await office.procedures.check(owner, content);
    const saved = valueOf(await office.procedures.saveDraft(owner, 'sender', { revision, name, ...content }));
    valueOf(await office.procedures.submit(owner, 'sender', { revision: saved.revision }));
    const { draft, gates } = valueOf(await office.procedures.review(admin, 'sender'));

    // then all say the same
    expect([checked, saved.problems, draft.problems].map(unheard)).toEqual([warnings, warnings, warnings]);
    expect(gates.find(({ id }) => id === 'model')?.details).toHaveLength(warnings);
  });
});
