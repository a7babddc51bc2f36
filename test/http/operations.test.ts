import { type Agency, birthRegistration, openAgency } from './agency.ts';
import type { Browser } from './browser.ts';

const key = 'birth-registration';
const applicant = { name: 'Nguyễn Thị Hoa' };
const birth = {
  childName: 'Nguyễn An Nhiên', childSex: 'female', birthDate: '2026-11-20', birthPlace: 'Bệnh viện Từ Dũ', ethnicity: 'Kinh',
  hometown: 'Cần Thơ', motherName: 'Nguyễn Thị Hoa', motherIdentity: '079190000123', relation: 'mother',
};
const reason = 'Theo kết luận thanh tra';

let agency: Agency;
let owner: Browser;
let lan: Browser;
let leader: Browser;
let admin: Browser;

beforeAll(async () => {
  agency = await openAgency();
  [owner, lan, leader, admin] = await Promise.all([
    agency.signedIn('hoa'), agency.signedIn('lan'), agency.signedIn('dung'), agency.signedIn('admin'),
  ]);
  const { name } = await birthRegistration();
  await owner.post('/api/procedures', { key, name });
  await publish();
});
afterAll(() => agency.close());

/** Publishes the procedure as it ships as its next version. */
async function publish(): Promise<number> {
  const { name, bpmn, forms } = await birthRegistration();
  const { body: draft } = await owner.get(`/api/procedures/${key}/draft`);
  const { body: saved } = await owner.send('put', `/api/procedures/${key}/draft`, { revision: draft.revision, name, bpmn, forms });
  const { body: submitted } = await owner.post(`/api/procedures/${key}/draft/submission`, { revision: saved.revision });
  const published = await admin.post(`/api/procedures/${key}/versions`, { revision: submitted.revision, reason: 'Ban hành' });
  if (published.status !== 201) throw new Error(published.text);
  return published.body.number;
}

let commands = 0;
const commandId = (): string => `operation-${(commands += 1)}`;

async function register(): Promise<{ id: string; revision: number; code: string }> {
  const response = await lan.post('/api/dossiers', { commandId: commandId(), procedureKey: key, applicant, data: birth });
  if (response.status !== 201) throw new Error(response.text);
  return response.body;
}

interface Case {
  readonly name: string;
  readonly method: 'post' | 'patch' | 'get';
  readonly path: (id: string) => string;
  readonly body?: (seen: { id: string; revision: number; instanceId: string }) => object;
  /** Somebody who may not. */
  readonly without: 'lan' | 'leader';
  /** A body that does not fit, with the field that is named. */
  readonly bad?: readonly [object, string];
}

const asked = (revision: number): object => ({ commandId: commandId(), revision, reason });

const cases: readonly Case[] = [
  { name: 'suspension', method: 'post', path: (id) => `/api/dossiers/${id}/suspension`, without: 'lan', body: ({ revision }) => asked(revision), bad: [{ commandId: 'xxxxxxxx', revision: 1, reason: ' ' }, 'reason'] },
  {
    name: 'variables', method: 'patch', path: (id) => `/api/dossiers/${id}/variables`, without: 'leader',
    body: ({ revision }) => ({ ...asked(revision), variables: { hometown: 'Huế' } }), bad: [{ commandId: 'xxxxxxxx', revision: 1, reason: 'x', variables: [] }, 'variables'],
  },
  {
    name: 'modifications', method: 'post', path: (id) => `/api/dossiers/${id}/modifications`, without: 'leader',
    body: ({ revision, instanceId }) => ({ ...asked(revision), changes: [{ do: 'move', instanceId, toElementId: 'approve' }] }),
    bad: [{ commandId: 'xxxxxxxx', revision: 1, reason: 'x', changes: [] }, 'changes'],
  },
  {
    name: 'preview', method: 'post', path: (id) => `/api/dossiers/${id}/preview`, without: 'leader',
    body: ({ revision, instanceId }) => ({ revision, attempt: { do: 'modify', changes: [{ do: 'move', instanceId, toElementId: 'approve' }] } }),
    bad: [{ revision: 1, attempt: { do: 'explode' } }, 'attempt.do'],
  },
  { name: 'cancellation', method: 'post', path: (id) => `/api/dossiers/${id}/cancellation`, without: 'lan', body: ({ revision }) => asked(revision), bad: [{ commandId: 'x', reason: 'x' }, 'commandId'] },
];

describe.each(cases)('the $name of a dossier', ({ method, path, body, without, bad }) => {
  const instanceOf = async (id: string): Promise<string> => (await admin.get(`/api/dossiers/${id}/standing`)).body.tokens[0].instanceId;

  it('is done for an admin who looked at the present state, not for one who did not', async () => {
    const { id, revision } = await register();
    const seen = { id, revision, instanceId: await instanceOf(id) };
    const stale = await admin.send(method, path(id), body?.({ ...seen, revision: revision - 1 }));
    expect([stale.status, stale.body.code]).toEqual([409, 'dossier.changed']);
    expect(stale.body).toMatchObject({ changedBy: { id: 'a-lan' }, changedAt: expect.stringMatching(/\+07:00$/) });
    const done = await admin.send(method, path(id), body?.(seen));
    expect([done.status, done.text]).toEqual([200, expect.any(String)]);
  });

  it('is refused for bad input, for nobody, for the wrong role, and for what is not there', async () => {
    const { id, revision } = await register();
    const input = body?.({ id, revision, instanceId: '1' });
    const [wrong, field] = bad ?? [{}, ''];
    const invalid = await admin.send(method, path(id), wrong);
    expect([invalid.status, invalid.body.errors.map((error: { field: string }) => error.field)]).toEqual([400, [field]]);
    expect((await agency.visitor().send(method, path(id), input)).status).toBe(401);
    expect((await (without === 'lan' ? lan : leader).send(method, path(id), input)).status).toBe(403);
    expect((await admin.send(method, path('nowhere'), input)).status).toBe(404);
    const { body: after } = await admin.get(`/api/dossiers/${id}`);
    expect(after.revision).toBe(revision);
  });
});

it('a leader suspends a dossier and lets it go on; meanwhile its task is not completed, and a sentence says why', async () => {
  const { id, revision } = await register();
  const { body: list } = await lan.get('/api/tasks?limit=200');
  const task = list.items.find((item: { dossierId: string }) => item.dossierId === id);
  const { body: claimed } = await lan.post(`/api/tasks/${task.id}/claim`, { commandId: commandId(), revision: task.revision });
  const suspended = await leader.post(`/api/dossiers/${id}/suspension`, asked(revision + 1));
  expect([suspended.status, suspended.body.status]).toEqual([200, 'suspended']);
  expect((await leader.post(`/api/dossiers/${id}/suspension`, asked(revision + 2))).body.code).toBe('dossier.suspendedAlready');

  const completion = { commandId: commandId(), revision: claimed.revision, data: { complete: true, late: false } };
  const refused = await lan.post(`/api/tasks/${task.id}/completion`, completion, { 'x-hoso-language': 'en' });
  expect([refused.status, refused.body.code]).toEqual([409, 'task.suspended']);
  expect(refused.body.detail).toMatch(/is suspended/);

  const bad = await leader.post(`/api/dossiers/${id}/resumption`, { revision: 1 });
  expect(bad.status).toBe(400);
  expect((await lan.post(`/api/dossiers/${id}/resumption`, asked(revision + 2))).status).toBe(403);
  expect((await agency.visitor().post(`/api/dossiers/${id}/resumption`, asked(1))).status).toBe(401);
  expect((await leader.post(`/api/dossiers/${id}/resumption`, asked(revision))).status).toBe(409);
  const resumed = await leader.post(`/api/dossiers/${id}/resumption`, asked(revision + 2));
  expect([resumed.status, resumed.body.status]).toEqual([200, 'running']);
  expect((await lan.post(`/api/tasks/${task.id}/completion`, completion)).status).toBe(200);
  const { body: history } = await lan.get(`/api/dossiers/${id}/history`);
  expect(history.map((entry: { sentence: string }) => entry.sentence)).toContain(`Võ Tiến Dũng đã tạm dừng hồ sơ: ${reason}`);
});

it('standing is for admins who are signed in', async () => {
  const { id } = await register();
  expect((await admin.get(`/api/dossiers/${id}/standing`)).body).toMatchObject({ dossierId: id, status: 'running', held: [], suspended: null });
  expect((await leader.get(`/api/dossiers/${id}/standing`)).status).toBe(403);
  expect((await agency.visitor().get(`/api/dossiers/${id}/standing`)).status).toBe(401);
  expect((await admin.get('/api/dossiers/nowhere/standing')).status).toBe(404);
});

describe('a migration', () => {
  const order = { procedureKey: key, from: 1, to: 2, mapping: {}, filter: {} };

  it('is planned, tried out and run by an admin, part by part', async () => {
    const { id, code, revision } = await register();
    await publish();
    const plan = await admin.post('/api/migrations/plan', { procedureKey: key, from: 1, to: 2 });
    expect([plan.status, plan.body.running > 0]).toEqual([200, true]);
    expect(plan.body.elements.every((element: { because: string }) => element.because === 'sameId')).toBe(true);

    const tried = await admin.post('/api/migrations/dry-run', { ...order, filter: { search: code } });
    expect(tried.body).toMatchObject({ items: [{ dossierId: id, possible: true, revision, reasons: [], effects: [expect.any(String)] }], next: null });

    const command = { ...order, filter: { dossierIds: [id] }, commandId: commandId(), reason, revisions: { [id]: revision } };
    const run = await admin.post('/api/migrations', command);
    expect(run.body).toMatchObject({ items: [{ dossierId: id, outcome: 'migrated', revision: revision + 1 }], next: null, examined: 1 });
    expect((await admin.post('/api/migrations', command)).body).toEqual(run.body);
    expect((await lan.get(`/api/dossiers/${id}`)).body).toMatchObject({ version: 2, revision: revision + 1 });
    const moved = await admin.post('/api/migrations', { ...command, commandId: commandId(), from: 2, to: 1 });
    expect(moved.body.items).toMatchObject([{ outcome: 'refused', reasons: [{ code: 'dossier.changed', sentence: expect.stringContaining('Lê Quản Trị') }] }]);

    const first = await admin.post('/api/migrations', { ...order, commandId: commandId(), reason, limit: 1 });
    expect(first.body).toMatchObject({ examined: 1, next: expect.any(String) });
  });

  it.each<[string, object, object, number]>([
    ['/api/migrations/plan', {}, { procedureKey: key, from: 1, to: 99 }, 404],
    ['/api/migrations/dry-run', {}, { ...order, mapping: { nothing: 'approve' } }, 422],
    ['/api/migrations', {}, { ...order, commandId: 'migration-1', reason, to: 99 }, 404],
  ])('%s is refused for bad input, for nobody, for others than admins, and for what is not there', async (path, bad, absent, status) => {
    expect((await admin.post(path, bad)).status).toBe(400);
    expect((await agency.visitor().post(path, absent)).status).toBe(401);
    for (const browser of [owner, lan, leader]) expect((await browser.post(path, absent)).status).toBe(403);
    expect((await admin.post(path, absent)).status).toBe(status);
  });
});
