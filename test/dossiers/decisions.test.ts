import { readFile } from 'node:fs/promises';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import type { ProcedureDocument, VersionDocument } from '../../engine/store/documents.ts';
import { calling, charging, feeTable, latest } from './models-of-calls.ts';
import { admin, leader, newCommand, type Office, openOffice, owner, publish, register, valueOf } from './office.ts';

let office: Office;
beforeEach(async () => { office = await openOffice(); });
afterEach(() => office.close());

const form = { start: { id: 'start', type: 'default', schemaVersion: 19, components: [{ type: 'textfield', key: 'speed', label: 'Cách trả' }] } };
const withForm = charging.replace('<startEvent id="start"/>', '<startEvent id="start"><extensionElements><zeebe:formDefinition formId="start"/></extensionElements></startEvent>');
const name = { vi: 'Trích lục', en: 'Copy' };
const publishFees = (fees: Readonly<Record<string, number>>, key = 'copy'): Promise<number> =>
  publish(office, key, withForm, form, name, { fees: feeTable(fees) });
const dossierOf = async (id: string) => valueOf(await office.dossiers.dossier(leader, id));

describe('a business rule task of a dossier', () => {
  test('asks the decisions of the version that the dossier goes by, though the models are the same to the letter', async () => {
    await publishFees({ usual: 8000, fast: 16000 });
    const old = await register(office, 'copy', { speed: 'usual' });
    await publishFees({ usual: 9000, fast: 16000 });
    const young = await register(office, 'copy', { speed: 'usual' });

    expect([(await dossierOf(old.id)).variables['fee'], (await dossierOf(young.id)).variables['fee']]).toEqual([8000, 9000]);
  });

  test('of a called procedure asks that procedure’s decisions, whatever its caller calls alike', async () => {
    await publishFees({ usual: 8000 });
    await publish(office, 'outer', calling('copy', latest).replace('<startEvent id="start"/>', '<startEvent id="start"><extensionElements><zeebe:formDefinition formId="start"/></extensionElements></startEvent>'), form, name);

    const { id } = await register(office, 'outer', { speed: 'usual' });
    const dossier = await dossierOf(id);
    expect([dossier.steps, dossier.incidents]).toEqual([['Thu lệ phí'], []]);
    const stored = await office.store.dossiers.load(id);
    expect(Object.values(stored?.state.instances ?? {}).map(({ variables }) => variables?.['fee'])).toContain(8000);
  });

  test('that comes to no result is an incident in words, and goes on when its data is corrected', async () => {
    // given a table that has two rules for one case
    const doubled = feeTable({ usual: 8000, fast: 16000 }).replace('"fast"', '"usual"');
    await publish(office, 'copy', withForm, form, name, { fees: doubled.replace('<rule id="r0">', '<rule id="rx"><inputEntry id="ix"><text>"free"</text></inputEntry><outputEntry id="ox"><text>0</text></outputEntry></rule><rule id="r0">') });
    const { id } = await register(office, 'copy', { speed: 'usual' });

    const stopped = await dossierOf(id);
    expect(stopped.status).toBe('incident');
    expect(stopped.incidents).toMatchObject([{ elementId: 'fee', message: expect.stringMatching(/^Ở “Tính lệ phí” không tính được quyết định “fee”: .*“Lệ phí”/) }]);
    expect(stopped.incidents[0]?.message).not.toMatch(/\{|\.\.$|hit/);

    // when an admin corrects the data and tries again
    const [incident] = stopped.incidents;
    const going = valueOf(await office.dossiers.retryIncident(admin, id, incident?.id ?? '', { commandId: newCommand(), variables: { speed: 'free' } }));

    // then the result is the variable that the task names
    expect([going.status, going.steps, going.variables['fee']]).toEqual(['running', ['Thu lệ phí'], 0]);
  });

  test('in a version from before there were decisions waits for a worker, as it did', async () => {
    await publishFees({ usual: 8000 });
    const version = await office.store.procedures.version('copy', 1);
    const procedure = await office.store.procedures.load('copy');
    if (!version || !procedure) throw new Error('not published');
    const old = Object.fromEntries(Object.entries(version).filter(([field]) => field !== 'decisions')) as unknown as VersionDocument;
    await office.store.procedures.publish({ ...old, number: 2 }, { ...procedure, revision: procedure.revision + 1, publishedVersion: 2 }, procedure.revision);

    expect((await dossierOf((await register(office, 'copy', { speed: 'usual' })).id)).waits).toMatchObject([{ kind: 'job', elementId: 'fee' }]);
  });
});

describe('a draft with decisions', () => {
  const draftWith = async (decisions: Record<string, string> | undefined, revision: number) =>
    valueOf(await office.procedures.saveDraft(owner, 'copy', { revision, name, bpmn: withForm, forms: form as never, decisions }));

  test('says what is missing, what is wrong and what nobody asks for', async () => {
    await office.procedures.create(owner, { key: 'copy', name });

    const missing = await draftWith({}, 1);
    expect(missing.problems.map(({ code, elementId, message }) => [code, elementId, message])).toEqual([
      ['decision.missing', 'fee', '“Tính lệ phí” tra bảng quy định “fee” nhưng chưa có bảng này.'],
    ]);
    const faulty = await draftWith({ fees: feeTable({ usual: 8000 }).replace('<text>8000</text>', '<text>8000 +</text>') }, 2);
    expect(faulty.problems.map(({ code }) => code)).toEqual(['decision.faulty']);
    expect(faulty.problems[0]?.message).toMatch(/^Bảng quy định “fees” chưa dùng được: .*“Lệ phí”/);
    const doubtful = await draftWith({ fees: feeTable({ usual: 8000 }).replace('<text>8000</text>', '<text>8.000</text>') }, 3);
    expect(doubtful.problems.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', expect.stringMatching(/^Bảng quy định “fees” cần xem lại: “Lệ phí” .*“8.000” .* hãy viết liền 8000\.$/)],
    ]);
    const unused = await draftWith({ fees: feeTable({ usual: 8000 }), more: feeTable({ usual: 1 }).replace('id="fee"', 'id="other"') }, 4);
    expect(unused.problems.map(({ code, severity }) => [code, severity])).toEqual([['decision.unused', 'warning']]);
    const twice = await draftWith({ fees: feeTable({ usual: 8000 }), more: feeTable({ usual: 1 }) }, 5);
    expect(twice.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(['Bảng quy định “more” chưa dùng được: mã “fee” đã có trong bảng quy định “fees”.']);
  });

  test('keeps them where a client that does not know of them saves it', async () => {
    await office.procedures.create(owner, { key: 'copy', name });
    await draftWith({ fees: feeTable({ usual: 8000 }) }, 1);
    expect(Object.keys((await draftWith(undefined, 2)).decisions)).toEqual(['fees']);
    expect(Object.keys((await draftWith({}, 3)).decisions)).toEqual([]);
  });

  test('tells its reviewer rule by rule what changes', async () => {
    await publishFees({ usual: 8000, fast: 16000, old: 1 });
    const draft = valueOf(await office.procedures.draft(owner, 'copy'));
    expect(Object.keys(draft.decisions)).toEqual(['fees']);
    const changed = feeTable({ usual: 9000, fast: 16000 })
      .replace('</decisionTable>', '<rule id="new"><inputEntry id="in1"><text>"free"</text></inputEntry><outputEntry id="on1"><text>0</text></outputEntry></rule></decisionTable>')
      .replace('</definitions>', '<decision id="extra" name="Miễn giảm"><literalExpression id="l"><text>0</text></literalExpression></decision></definitions>');
    await draftWith({ fees: changed }, draft.revision);

    const { changes, gates } = valueOf(await office.procedures.review(admin, 'copy'));
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      'Bảng quy định “Lệ phí”: thêm dòng 3 ("free" → 0)',
      'Bảng quy định “Lệ phí”: dòng 1 đổi từ ("usual" → 8000) thành ("usual" → 9000)',
      'Bảng quy định “Lệ phí”: bỏ dòng ("old" → 1)',
      'Thêm bảng quy định “Miễn giảm”',
    ]);
    expect(gates.find(({ id }) => id === 'decisions')).toMatchObject({ passed: true, label: 'Bảng quy định đầy đủ' });
  });

  test('is not told of changed settings where only another decision is asked', async () => {
    await publishFees({ usual: 8000 });
    const draft = valueOf(await office.procedures.draft(owner, 'copy'));
    const other = { fees: feeTable({ usual: 8000 }).replace('id="fee"', 'id="price"') };
    valueOf(await office.procedures.saveDraft(owner, 'copy', { revision: draft.revision, name, bpmn: withForm.replace('decisionId="fee"', 'decisionId="price"'), forms: form as never, decisions: other }));

    const { changes } = valueOf(await office.procedures.review(admin, 'copy'));
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      'Đổi bảng quy định của “Tính lệ phí” từ “fee” thành “price”', 'Thêm bảng quy định “Lệ phí”', 'Bỏ bảng quy định “Lệ phí”',
    ]);
  });
});

test('an incident of a decision is told in each language', async () => {
  const refusal = { code: 'bpmn.decisionFailed', params: { decision: 'fee', reason: 'x' }, elementId: 'a', details: [{ code: 'dmn.unknownDecision', params: { id: 'fee' } }] };
  expect(sentenceOf(refusal, 'en')).not.toContain('x.');
  expect(sentenceOf(refusal, 'vi')).not.toBe(sentenceOf(refusal, 'en'));
});

test('a reason that is a sentence itself ends the sentence that it stands in', () => {
  expect(sentenceOf({ code: 'bpmn.jobFailed', params: { reason: 'The register is down.' }, elementId: 'a' }, 'en')).toBe('The job at “a” failed and has no tries left: The register is down.');
});

test('what was stored before there were decisions is read as having none', async () => {
  const { procedure, version } = JSON.parse(await readFile('test/store/documents/schema-1.json', 'utf8')) as { procedure: ProcedureDocument; version: VersionDocument };
  await office.store.procedures.insert(procedure);
  expect(valueOf(await office.procedures.draft(owner, procedure.key)).decisions).toEqual({});
  await office.store.procedures.publish(version, { ...procedure, revision: 8, publishedVersion: 1, draft: null }, 7);
  expect(valueOf(await office.procedures.version(owner, procedure.key, 1)).decisions).toEqual({});
  expect(valueOf(await office.procedures.draft(owner, procedure.key)).decisions).toEqual({});
});
