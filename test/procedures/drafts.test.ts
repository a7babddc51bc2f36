import { compile } from '../../engine/bpmn/index.ts';
import { readShippedProcedure } from '../../engine/demo/shipped-procedures.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { emptyDiagram } from '../../engine/procedures/empty-diagram.ts';
import { parseModel } from '../../engine/procedures/model.ts';
import { admin, openOffice, type Office, officer, owner, publishShipped, refusalOf, shippedFolder, valueOf } from '../dossiers/office.ts';

const name = { vi: 'Thủ tục <thử> & "kiểm"', en: 'Test' };
let office: Office;
beforeEach(async () => { office = await openOffice(); });
afterEach(() => office.close());

test.each(['birth', '3-steps', 'a'])('a new procedure %p begins with a diagram that runs and has shapes', async (key) => {
  const draft = valueOf(await office.procedures.create(owner, { key, name }));
  expect(draft).toMatchObject({ status: 'editing', revision: 1, savedBy: { name: owner.name } });
  expect(draft.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  const model = valueOf(await parseModel(draft.bpmn));
  expect(model.elements.filter((element) => element.$type.startsWith('bpmndi:')).length).toBeGreaterThan(2);
  expect((await compile(emptyDiagram(key, 'a\u0000b'))).graph?.processIds).toHaveLength(1);
});

test('a key is given once', async () => {
  valueOf(await office.procedures.create(owner, { key: 'birth', name }));
  expect(refusalOf(await office.procedures.create(owner, { key: 'birth', name })).code).toBe('procedure.keyTaken');
});

describe('saving', () => {
  test('a draft is kept with all its problems', async () => {
    const { revision, bpmn } = valueOf(await office.procedures.create(owner, { key: 'birth', name }));
    const broken = bpmn.replace('<bpmn:endEvent', '<bpmn:userTask id="lost" name="Bước lạc"><bpmn:extensionElements><zeebe:formDefinition formId="nowhere"/></bpmn:extensionElements></bpmn:userTask><bpmn:endEvent');
    const saved = valueOf(await office.procedures.saveDraft(owner, 'birth', { revision, name, bpmn: broken, forms: { odd: { type: 'odd' } } }));
    expect(saved.problems.map((problem) => [problem.code, problem.elementId, problem.message])).toEqual(expect.arrayContaining([
      ['form.missing', 'lost', '“Bước lạc” dùng biểu mẫu “nowhere” nhưng chưa có biểu mẫu này.'],
      ['form.malformed', undefined, 'Biểu mẫu “odd” không đọc được (tại type).'],
    ]));
    const refused = refusalOf(await office.procedures.submit(owner, 'birth', { revision: saved.revision }));
    expect(refused).toMatchObject({ code: 'draft.hasErrors' });
    expect(refused.details?.map((detail) => detail.code)).toEqual(expect.arrayContaining(['form.missing', 'form.malformed']));
    expect(valueOf(await office.procedures.draft(owner, 'birth')).status).toBe('editing');
  });

  test.each<[string, string, number]>([
    ['no XML', 'hello', 1],
    ['a wrong closing tag', '<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">\n<bpmn:process></bpmn:definitions>', 3],
    ['XML that is no BPMN', '<html/>', 1],
    ['nothing', '', 1],
  ])('%s is refused with its place, and nothing is lost', async (_case, bpmn, line) => {
    const before = valueOf(await office.procedures.create(owner, { key: 'birth', name }));
    const refused = refusalOf(await office.procedures.saveDraft(owner, 'birth', { revision: 1, name, bpmn, forms: {} }));
    expect(refused).toMatchObject({ code: 'model.notBpmn', params: { line } });
    expect(valueOf(await office.procedures.draft(owner, 'birth'))).toEqual(before);
  });

  test('of two who saved the same sight of it the second is told who was first', async () => {
    const { bpmn } = valueOf(await office.procedures.create(owner, { key: 'birth', name }));
    const content = { revision: 1, name, bpmn, forms: {} };
    const answers = await Promise.all([
      office.procedures.saveDraft(owner, 'birth', content), office.secondProcess().procedures.saveDraft(admin, 'birth', content),
    ]);
    const winner = valueOf(answers.find((answer) => answer.ok) ?? answers[0]);
    expect(refusalOf(answers.find((answer) => !answer.ok) ?? answers[0])).toEqual({
      code: 'revision.stale', params: { by: winner.savedBy.name, byId: winner.savedBy.id, at: '2026-11-24T09:00:00+07:00' },
    });
  });
});

test('a draft after publication begins from the published version and is none until it is saved', async () => {
  await publishShipped(office, 'birth-registration');
  const stored = await office.store.procedures.load('birth-registration');
  const begun = valueOf(await office.procedures.draft(owner, 'birth-registration'));
  const published = valueOf(await office.procedures.version(owner, 'birth-registration', 1));
  expect([begun.bpmn, begun.revision, begun.status]).toEqual([published.bpmn, stored?.revision, 'editing']);
  expect(await office.store.procedures.load('birth-registration')).toEqual(stored);
  expect(refusalOf(await office.procedures.submit(owner, 'birth-registration', { revision: begun.revision })).code).toBe('draft.none');

  valueOf(await office.procedures.saveDraft(owner, 'birth-registration', { ...begun, name }));
  expect(await office.procedures.list(owner)).toMatchObject([{ draft: { status: 'editing' }, publishedVersion: 1, name }]);
  expect(await office.procedures.list(officer)).toMatchObject([{ draft: null, publishedVersion: 1, name: { vi: 'Đăng ký khai sinh' } }]);
});

test('a submitted draft goes back with a reason, and saving it takes it back', async () => {
  const { key, bpmn, forms } = await readShippedProcedure(shippedFolder, 'birth-registration');
  await office.procedures.create(owner, { key, name });
  const saved = valueOf(await office.procedures.saveDraft(owner, key, { revision: 1, name, bpmn, forms }));
  expect(refusalOf(await office.procedures.sendBack(admin, key, { revision: saved.revision, reason: 'x' })).code).toBe('draft.notSubmitted');
  const submitted = valueOf(await office.procedures.submit(owner, key, { revision: saved.revision, note: 'Xin duyệt' }));
  expect(submitted).toMatchObject({ status: 'submitted', note: 'Xin duyệt', submittedBy: { id: owner.id } });
  expect(refusalOf(await office.procedures.submit(owner, key, { revision: submitted.revision })).code).toBe('draft.alreadySubmitted');

  const returned = valueOf(await office.procedures.sendBack(admin, key, { revision: submitted.revision, reason: 'Thiếu thời hạn' }));
  expect(returned).toMatchObject({ status: 'editing', note: 'Thiếu thời hạn' });
  // whoever still holds the submitted draft is told who sent it back
  const late = refusalOf(await office.procedures.submit(owner, key, { revision: submitted.revision }));
  expect(late).toMatchObject({ code: 'revision.stale', params: { by: admin.name, byId: admin.id } });
  const again = valueOf(await office.procedures.submit(owner, key, { revision: returned.revision }));
  expect(again.note).toBeUndefined();
  const changed = valueOf(await office.procedures.saveDraft(owner, key, { revision: again.revision, name, bpmn, forms }));
  expect(changed.status).toBe('editing');
});

test('officers see what is published only, and its start form', async () => {
  valueOf(await office.procedures.create(owner, { key: 'draft-only', name }));
  expect(await office.procedures.list(officer)).toEqual([]);
  expect(refusalOf(await office.procedures.startForm(officer, 'draft-only')).code).toBe('procedure.notPublished');
  await publishShipped(office, 'birth-registration');
  const start = valueOf(await office.procedures.startForm(officer, 'birth-registration'));
  expect(start).toMatchObject({ version: 1, procedureName: { vi: 'Đăng ký khai sinh' }, form: { id: 'birth-start' } });
});

test('what is not there is refused by name, in both languages', async () => {
  for (const refused of [
    await office.procedures.draft(owner, 'none'), await office.procedures.review(owner, 'none'), await office.procedures.versions(owner, 'none'),
    await office.procedures.startForm(owner, 'none'), await office.procedures.publish(admin, 'none', { revision: 1, reason: 'x' }),
  ]) expect(refusalOf(refused)).toEqual({ code: 'procedure.unknown', params: { key: 'none' } });
  const noVersion = refusalOf(await office.procedures.version(owner, 'none', 3));
  expect(sentenceOf(noVersion, 'en')).toBe('“none” has no version 3.');
});
