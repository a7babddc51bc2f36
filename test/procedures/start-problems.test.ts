import { compile } from '../../engine/bpmn/index.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { problemsOf } from '../../engine/procedures/check-model.ts';
import { eventSubprocess, condition, message, roots, timer } from '../bpmn/parts.ts';
import { definitions, flows, process } from '../bpmn/model.ts';
import { admin, openOffice, owner, valueOf } from '../dossiers/office.ts';

const beginningBy = (definition: string, more = ''): string => process(
  `<startEvent id="start" name="Mùa bão">${definition}</startEvent><userTask id="t" name="Trực"/><endEvent id="e"/>${flows('start -> t -> e')}${more}`);
const errorsOf = async (bpmn: string) => (await problemsOf({ bpmn, forms: {} })).filter(({ severity }) => severity === 'error');

describe('10.5.2 what begins a dossier by itself', () => {
  test.each([
    ['a condition of time', condition('= month of year(today()) = "November"')],
    ['a moment that the calendar counts', timer.date('= add working days(today(), 3)')],
    ['a cycle in plain words', timer.cycle('0 0 8 * * *')],
  ])('may be %s', async (_what, definition) => {
    expect(await errorsOf(beginningBy(definition))).toEqual([]);
  });

  test.each([['a condition', condition('= level > 3'), 'level'], ['a timer', timer.date('= applicant.day'), 'applicant']])('is refused where it is %s of data', async (_what, definition, names) => {
    const [problem, ...others] = await errorsOf(beginningBy(definition));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'procedure.startReadsData', elementId: 'start', params: { names } });
    expect(problem && sentenceOf(problem, 'vi')).toBe(`“Mùa bão” mở hồ sơ theo ${names}, nhưng khi đó chưa có hồ sơ nên chưa có dữ liệu. Hãy dùng ngày giờ, ví dụ =today().`);
  });

  test('may be of data inside a dossier', async () => {
    const inside = eventSubprocess('es', 'es-start', condition('= level > 3'), `<endEvent id="es-end"/>${flows('es-start -> es-end')}`);
    expect(await errorsOf(beginningBy('', inside))).toEqual([]);
  });
});

test('the review says of a start whose time is over that it will begin nothing, and lets it pass', async () => {
  const office = await openOffice();
  const reviewed = async (key: string, time: string): Promise<readonly string[]> => {
    const { revision } = valueOf(await office.procedures.create(owner, { key, name: { vi: 'Thử', en: 'Test' } }));
    const content = { revision, name: { vi: 'Thử', en: 'Test' }, bpmn: beginningBy(timer.date(time)), forms: {} };
    const saved = valueOf(await office.procedures.saveDraft(owner, key, content));
    valueOf(await office.procedures.submit(owner, key, { revision: saved.revision }));
    const model = valueOf(await office.procedures.review(admin, key)).gates.find(({ id }) => id === 'model');
    expect(model?.passed).toBe(true);
    return (model?.details ?? []).map(({ message }) => message);
  };
  expect(await reviewed('over', '2026-11-01T08:00:00')).toEqual(['Thời điểm của “Mùa bão” đã qua nên sẽ không tự mở hồ sơ nào. Nếu cần, hãy đặt thời điểm khác.']);
  expect(await reviewed('ahead', '= add working days(now(), 3)')).toEqual([]);
  await office.close();
});

test('what is wrong with a part of an event is told at the event, which can be clicked', async () => {
  const bpmn = beginningBy('<conditionalEventDefinition id="inner"><condition id="deeper" xsi:type="tFormalExpression"></condition></conditionalEventDefinition>');
  const errors = await errorsOf(bpmn);
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) expect(error).toMatchObject({ elementId: 'start', elementName: 'Mùa bão' });
});

describe('10.5.2 of several processes in a file', () => {
  const pools = (first: string, second: string): string => definitions(`${roots}<collaboration id="c"><participant id="P" name="Xã" processRef="p"/><participant id="Q" name="Thuế" processRef="q"/></collaboration><process id="p" isExecutable="true">${first}</process><process id="q" isExecutable="true">${second}</process>`);
  const plain = (id: string): string => `<startEvent id="${id}S"/><userTask id="${id}T"/><endEvent id="${id}E"/>${flows(`${id}S -> ${id}T -> ${id}E`)}`;
  const byMessage = (id: string): string => plain(id).replace(`<startEvent id="${id}S"/>`, `<startEvent id="${id}S">${message('m')}</startEvent>`);

  test('handing a dossier in begins the one that begins by hand, wherever it stands', async () => {
    for (const file of [pools(plain('p'), byMessage('q')), pools(byMessage('p'), plain('q'))]) {
      expect(await errorsOf(file)).toEqual([]);
      const { graph } = await compile(file);
      expect(graph?.processIds[0]).toBe(file.includes('<startEvent id="pS"/>') ? 'p' : 'q');
    }
  });

  test('a second that begins by hand would never begin: it is refused at its pool', async () => {
    const [problem, ...others] = await errorsOf(pools(plain('p'), plain('q')));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'procedure.nobodyBegins', elementId: 'Q' });
    expect(problem && sentenceOf(problem, 'vi')).toContain('Không có gì mở “Thuế”');
  });
});
