import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { flows, process } from '../bpmn/model.ts';
import { message } from '../bpmn/parts.ts';
import { calling, deployed, latest, opinion, opinionForm, tagged } from './models-of-calls.ts';
import { admin, complete, leader, officer, type Office, openOffice, openTask, owner, publish, refusalOf, register, valueOf } from './office.ts';

let office: Office;
beforeEach(async () => { office = await openOffice(); });
afterEach(() => office.close());

const dossierOf = async (id: string) => valueOf(await office.dossiers.dossier(leader, id));
const publishOpinion = (step: string, name: string, tag?: string): Promise<number> =>
  publish(office, 'opinion', opinion(step, name, tag), opinionForm(step), { vi: 'Cho ý kiến', en: 'Opinion' });
const stepsOf = async (id: string): Promise<readonly string[]> => (await dossierOf(id)).steps;

/** Where the calls of a dossier go, as stored. */
const callsOf = async (id: string) => (await office.store.dossiers.load(id))?.calls;

describe('a dossier whose procedure calls another one', () => {
  test('goes on by the versions of its registration while both change underneath', async () => {
    // given a procedure that calls the newest opinion, and a dossier of it
    await publishOpinion('state', 'Nêu ý kiến');
    await publish(office, 'permit', calling('opinion', latest));
    const old = await register(office, 'permit');
    expect(await stepsOf(old.id)).toEqual(['Nêu ý kiến']);

    // when both are published anew
    await publishOpinion('write', 'Viết ý kiến');
    await publish(office, 'permit', calling('opinion', latest, 'Cất hồ sơ'));
    const young = await register(office, 'permit');

    // then each dossier has the steps and forms of its own time, to its end
    expect(await callsOf(old.id)).toEqual([{ callId: 'ask', procedureKey: 'opinion', version: 1 }]);
    expect(await callsOf(young.id)).toEqual([{ callId: 'ask', procedureKey: 'opinion', version: 2 }]);
    const task = await openTask(office, old.id, 'opinion@1/state');
    expect(task).toMatchObject({ name: 'Nêu ý kiến', form: { components: [{ key: 'state' }] } });
    await complete(office, officer, old.id, 'opinion@1/state', { state: 'Đồng ý' });
    await complete(office, officer, young.id, 'opinion@2/write', { write: 'Không' });
    expect([await stepsOf(old.id), await stepsOf(young.id)]).toEqual([['Lưu hồ sơ'], ['Cất hồ sơ']]);
    await complete(office, officer, old.id, 'store');
    const ended = await dossierOf(old.id);
    expect([ended.status, ended.variables['state'], ended.outcome.map(({ elementId }) => elementId)]).toEqual(['completed', 'Đồng ý', ['end']]);
  });

  test('shows what it calls at the call on its own diagram, and tells it in its history', async () => {
    await publishOpinion('state', 'Nêu ý kiến');
    await publish(office, 'permit', calling('opinion', latest));
    const { id } = await register(office, 'permit');

    expect(valueOf(await office.dossiers.diagram(leader, id))).toMatchObject({ active: ['ask'], passed: ['start', 'start_ask'] });
    await complete(office, officer, id, 'opinion@1/state', { state: 'Đồng ý' });

    const diagram = valueOf(await office.dossiers.diagram(leader, id));
    expect([diagram.active, diagram.passed]).toEqual([['store'], ['start', 'start_ask', 'ask', 'ask_store']]);
    const told = valueOf(await office.dossiers.history(leader, id)).filter(({ main }) => main).map(({ sentence }) => sentence);
    expect(told).toEqual(expect.arrayContaining([
      'Bắt đầu thủ tục “Cho ý kiến” (phiên bản 1) trong hồ sơ này', `${officer.name} đã hoàn thành “Nêu ý kiến”`,
      'Xong thủ tục “Cho ý kiến” trong hồ sơ này',
    ]));
  });

  test('keeps to what was published with it where it is bound to that', async () => {
    await publishOpinion('state', 'Nêu ý kiến');
    await publish(office, 'permit', calling('opinion', deployed));
    await publishOpinion('write', 'Viết ý kiến');

    expect(await stepsOf((await register(office, 'permit')).id)).toEqual(['Nêu ý kiến']);
    await publish(office, 'permit', calling('opinion', deployed));
    expect(await stepsOf((await register(office, 'permit')).id)).toEqual(['Viết ý kiến']);
  });

  test('goes to the newest version with a tag, and one of its calls to another of its versions than a second', async () => {
    await publishOpinion('state', 'Nêu ý kiến', 'luat-2020');
    await publishOpinion('write', 'Viết ý kiến', 'luat-2020');
    await publishOpinion('type', 'Gõ ý kiến', 'luat-2025');
    await publish(office, 'permit', calling('opinion', tagged('luat-2020')));
    await publish(office, 'outer', calling('permit', latest));

    const { id } = await register(office, 'outer');
    expect(await stepsOf(id)).toEqual(['Viết ý kiến']);
    expect(await callsOf(id)).toEqual([
      { callId: 'ask', procedureKey: 'permit', version: 1 }, { callId: 'permit@1/ask', procedureKey: 'opinion', version: 2 },
    ]);
    await complete(office, officer, id, 'opinion@2/write', { write: 'x' });
    await complete(office, officer, id, 'permit@1/store');
    expect(await stepsOf(id)).toEqual(['Lưu hồ sơ']);
  });

  test('is found by the id of the called process where no procedure has that key', async () => {
    await publish(office, 'opinion', opinion('state', 'Nêu ý kiến').replace('id="p"', 'id="opinionProcess"'), opinionForm('state'));
    await publish(office, 'permit', calling('opinionProcess', latest));
    expect(await stepsOf((await register(office, 'permit')).id)).toEqual(['Nêu ý kiến']);
  });

  test('goes on in what it calls when it is migrated, and calls what is new from then on', async () => {
    // given a dossier inside the first version of the opinion, and another past it
    await publishOpinion('state', 'Nêu ý kiến');
    await publish(office, 'permit', calling('opinion', deployed));
    const inside = await register(office, 'permit');
    await publishOpinion('write', 'Viết ý kiến');
    await publish(office, 'permit', calling('opinion', deployed, 'Cất hồ sơ'));

    // when it is migrated
    const order = { procedureKey: 'permit', from: 1, to: 2, mapping: {}, filter: {} };
    const forecast = valueOf(await office.dossiers.tryMigration(admin, order));
    expect(forecast.items).toMatchObject([{ possible: true, steps: ['Nêu ý kiến'], reasons: [] }]);
    valueOf(await office.dossiers.runMigration(admin, { ...order, commandId: 'migrate-it', reason: 'Luật mới' }));

    // then what is being called stays, and what comes after is new
    expect(await callsOf(inside.id)).toEqual([{ callId: 'ask', procedureKey: 'opinion', version: 1 }]);
    await complete(office, officer, inside.id, 'opinion@1/state', { state: 'Đồng ý' });
    expect(await stepsOf(inside.id)).toEqual(['Cất hồ sơ']);
  });
});

describe('publishing a procedure that calls another one', () => {
  /** What keeps a draft from being published, in words. */
  async function gateOf(key: string, bpmn: string): Promise<readonly string[] | undefined> {
    const created = await office.procedures.create(owner, { key, name: { vi: 'Thử', en: 'Test' } });
    const draft = created.ok ? created.value : valueOf(await office.procedures.draft(owner, key));
    const saved = valueOf(await office.procedures.saveDraft(owner, key, { revision: draft.revision, name: draft.name, bpmn, forms: {} }));
    const submitted = valueOf(await office.procedures.submit(owner, key, { revision: saved.revision }));
    const gate = valueOf(await office.procedures.review(admin, key)).gates.find(({ id }) => id === 'calls');
    const published = await office.procedures.publish(admin, key, { revision: submitted.revision, reason: 'Thử' });
    expect(published.ok).toBe(gate === undefined);
    return gate?.details.map(({ message }) => message);
  }

  test.each([
    ['is not there', calling('nobody', latest), 'Bước “Xin ý kiến” gọi thủ tục “nobody”, nhưng không có thủ tục này.'],
    ['is computed', calling('=whichever', latest), 'Bước “Xin ý kiến” phải ghi rõ thủ tục được gọi, không dùng công thức.'],
    ['is a draft', calling('draft', latest), 'Bước “Xin ý kiến” gọi thủ tục “Nháp”, nhưng thủ tục đó chưa được ban hành.'],
    ['has no such tag', calling('opinion', tagged('2030')), 'Bước “Xin ý kiến” gọi thủ tục “Cho ý kiến” ở phiên bản có nhãn “2030”, nhưng không có phiên bản nào mang nhãn đó.'],
    ['begins by a message alone', calling('inbox', latest), 'Bước “Xin ý kiến” gọi thủ tục “Hộp thư”, nhưng thủ tục đó chỉ bắt đầu khi có tin hoặc đến giờ.'],
    ['is itself', calling('permit', latest), 'Bước “Xin ý kiến” khiến các thủ tục gọi lẫn nhau không dứt: permit → permit.'],
  ])('is refused where that one %s', async (_, bpmn, sentence) => {
    await publishOpinion('state', 'Nêu ý kiến');
    await publish(office, 'inbox', process(`<startEvent id="s">${message('m')}</startEvent><userTask id="a" name="Xem"/><endEvent id="e"/>${flows('s -> a -> e')}`, '<message id="m" name="m"/>'), {}, { vi: 'Hộp thư', en: 'Inbox' });
    await office.procedures.create(owner, { key: 'draft', name: { vi: 'Nháp', en: 'Draft' } });
    expect(await gateOf('permit', bpmn)).toEqual([sentence]);
  });

  test('is refused where that one calls back, however far round, with the way named', async () => {
    await publishOpinion('state', 'Nêu ý kiến');
    await publish(office, 'b', calling('opinion', latest));
    await publish(office, 'a', calling('b', latest));
    expect(await gateOf('opinion', calling('a', deployed))).toEqual([
      'Bước “Xin ý kiến” khiến các thủ tục gọi lẫn nhau không dứt: opinion → a → b → opinion.',
    ]);
  });
});

test('a call that can no longer be bound keeps a dossier from being registered, in words', async () => {
  await publishOpinion('state', 'Nêu ý kiến', '2020');
  await publish(office, 'permit', calling('opinion', tagged('2020')));
  // Two publications that passed their gates at the same moment can close a circle.
  const version = await office.store.procedures.version('opinion', 1);
  const procedure = await office.store.procedures.load('opinion');
  if (!version || !procedure) throw new Error('not published');
  const circle = { ...version, number: 2, hash: 'circle', bpmn: calling('permit', latest).replace('<startEvent', '<extensionElements><zeebe:versionTag value="2020"/></extensionElements><startEvent') };
  await office.store.procedures.publish(circle, { ...procedure, revision: procedure.revision + 1, publishedVersion: 2 }, procedure.revision);

  const refused = refusalOf(await office.dossiers.register(
    { ...officer, groups: ['reception'] }, { commandId: 'circle-1', procedureKey: 'permit', applicant: { name: 'An' }, data: {} },
  ));
  expect(refused.code).toBe('call.unbound');
  expect((refused.details ?? []).map((detail) => sentenceOf(detail, 'vi'))).toEqual([
    'Bước “Xin ý kiến” khiến các thủ tục gọi lẫn nhau không dứt: permit → opinion → permit.',
  ]);
});
