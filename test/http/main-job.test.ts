import { type Agency, birthRegistration, openAgency } from './agency.ts';
import type { Browser } from './browser.ts';

const key = 'birth-registration';
const applicant = { name: 'Nguyễn Thị Hoa', identityNumber: '079190000123', phone: '0912 345 678' };
const birth = {
  childName: 'Nguyễn An Nhiên', childSex: 'female', birthDate: '2026-11-20', birthPlace: 'Bệnh viện Từ Dũ', ethnicity: 'Kinh',
  hometown: 'Cần Thơ', motherName: 'Nguyễn Thị Hoa', motherIdentity: '079190000123', relation: 'mother',
};

let agency: Agency;
let lan: Browser;
let minh: Browser;
let tu: Browser;
let leader: Browser;
let admin: Browser;

beforeAll(async () => {
  agency = await openAgency({ isDemo: true });
  const owner = await agency.signedIn('hoa');
  [lan, minh, tu, leader, admin] = await Promise.all([
    agency.signedIn('lan'), agency.signedIn('minh'), agency.signedIn('tu'), agency.signedIn('dung'), agency.signedIn('admin'),
  ]);
  const { name, bpmn, forms } = await birthRegistration();
  await owner.post('/api/procedures', { key, name });
  await owner.send('put', `/api/procedures/${key}/draft`, { revision: 1, name, bpmn, forms });
  const submitted = await owner.post(`/api/procedures/${key}/draft/submission`, { revision: 2 });
  const published = await admin.post(`/api/procedures/${key}/versions`, { revision: submitted.body.revision, reason: 'Ban hành' });
  if (published.status !== 201) throw new Error(published.text);
});
afterAll(() => agency.close());

let commands = 0;
const commandId = (): string => `http-test-${(commands += 1)}`;

async function register(): Promise<{ id: string; code: string }> {
  const response = await lan.post('/api/dossiers', { commandId: commandId(), procedureKey: key, applicant, data: birth });
  if (response.status !== 201) throw new Error(response.text);
  return response.body;
}

/** The task of one dossier in somebody's work list. */
async function taskOf(browser: Browser, dossierId: string): Promise<{ id: string; revision: number; elementId: string }> {
  const { body } = await browser.get('/api/tasks');
  const task = body.items.find((item: { dossierId: string }) => item.dossierId === dossierId);
  if (!task) throw new Error(`no task of ${dossierId} in ${JSON.stringify(body)}`);
  return task;
}

async function claimAndComplete(browser: Browser, dossierId: string, data: object): Promise<void> {
  const task = await taskOf(browser, dossierId);
  const claimed = await browser.post(`/api/tasks/${task.id}/claim`, { commandId: commandId(), revision: task.revision });
  const completed = await browser.post(`/api/tasks/${task.id}/completion`, { commandId: commandId(), revision: claimed.body.revision, data });
  if (completed.status !== 200) throw new Error(completed.text);
}

describe('a dossier over HTTP', () => {
  it('is registered, worked on, late, escalated, approved and handed over', async () => {
    const { id, code } = await register();
    expect(code).toMatch(/^H29\.18\.5-261124-\d{4}$/);

    await claimAndComplete(lan, id, { complete: true, late: false });
    const moved = await admin.post('/api/demo/clock', { by: 'PT9H' });
    expect([moved.status, moved.body]).toEqual([200, { now: '2026-11-24T18:00:00+07:00', firedTimers: 1 }]);
    expect((await taskOf(leader, id)).elementId).toBe('escalate');
    await claimAndComplete(leader, id, { instruction: 'Làm trong buổi sáng' });
    const verify = await taskOf(tu, id);
    expect(verify.elementId).toBe('verify');
    const form = await tu.get(`/api/tasks/${verify.id}`);
    expect(form.body).toMatchObject({ may: { claim: true, complete: false }, form: { id: 'birth-verify' } });
    await claimAndComplete(tu, id, { parentsFound: 'found', recommendation: 'grant' });
    await claimAndComplete(tu, id, { registerNumber: '12/2026', personalNumber: '079226000123' });
    await claimAndComplete(leader, id, { decision: 'approve' });
    await claimAndComplete(lan, id, { receivedBy: 'Nguyễn Thị Hoa', copies: 1 });

    const dossier = await lan.get(`/api/dossiers/${id}`);
    expect(dossier.body).toMatchObject({ status: 'completed', publicState: 10, waits: [], incidents: [] });
    expect(dossier.body.outcome.map(({ elementId }: { elementId: string }) => elementId)).toEqual(['escalated', 'granted']);
    const history = await lan.get(`/api/dossiers/${id}/history`, { 'x-hoso-language': 'en' });
    expect(history.body.map(({ sentence }: { sentence: string }) => sentence)).toContain('Võ Tiến Dũng completed “Ký duyệt”');
    const diagram = await lan.get(`/api/dossiers/${id}/diagram`);
    expect(diagram.body.passed).toEqual(expect.arrayContaining(['checkPapers', 'verifyOverdue', 'escalate', 'approve', 'granted']));
    expect((await lan.get(`/api/dossiers?search=${code}`)).body).toMatchObject({ total: 1, items: [{ id, status: 'completed' }] });
  });

  it('is registered once, however often the request is sent', async () => {
    const request = { commandId: commandId(), procedureKey: key, applicant, data: birth };
    const [first, second] = await Promise.all([lan.post('/api/dossiers', request), lan.post('/api/dossiers', request)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });

  it('is not registered with wrong answers: each field is named, nothing is begun', async () => {
    const before = (await lan.get('/api/dossiers')).body.total;
    const data = { ...birth, childName: 12, motherIdentity: '1', birthDate: 'yesterday' };
    const response = await lan.post('/api/dossiers', { commandId: commandId(), procedureKey: key, applicant, data });

    expect([response.status, response.body.code]).toEqual([422, 'form.invalid']);
    expect(response.body.errors.map(({ field }: { field?: string }) => field).sort()).toEqual(['data.birthDate', 'data.childName', 'data.motherIdentity']);
    expect((await lan.get('/api/dossiers')).body.total).toBe(before);
  });

  it('is stopped by the leader with a reason, once', async () => {
    const { id } = await register();
    const body = { commandId: commandId(), reason: 'Người dân rút hồ sơ' };
    expect((await leader.post(`/api/dossiers/${id}/cancellation`, body)).body.status).toBe('cancelled');

    const again = await leader.post(`/api/dossiers/${id}/cancellation`, { ...body, commandId: commandId() });
    expect([again.status, again.body.code]).toEqual([409, 'dossier.ended']);
  });
});

describe('tasks over HTTP', () => {
  it('go to one of two officers who claim at once; the other is told who was first', async () => {
    const { id } = await register();
    const task = await taskOf(lan, id);
    const claim = (browser: Browser) => browser.post(`/api/tasks/${task.id}/claim`, { commandId: commandId(), revision: task.revision });

    const answers = await Promise.all([claim(lan), claim(minh)]);
    const [won, lost] = answers[0].status === 200 ? answers : [answers[1], answers[0]];

    expect([won!.status, lost!.status]).toEqual([200, 409]);
    expect(lost!.body.code).toBe('task.alreadyClaimed');
    expect(lost!.body.changedBy).toEqual(won!.body.assignee);
    expect(lost!.body.detail).toBe(`${won!.body.assignee.name} đã nhận việc “Kiểm tra giấy tờ” trước.`);
  });

  it('are completed once; a second time is refused, the same request is harmless', async () => {
    const { id } = await register();
    const task = await taskOf(lan, id);
    const claimed = await lan.post(`/api/tasks/${task.id}/claim`, { commandId: commandId(), revision: task.revision });
    const body = { commandId: commandId(), revision: claimed.body.revision, data: { complete: true, late: false } };

    expect((await lan.post(`/api/tasks/${task.id}/completion`, body)).body.status).toBe('completed');
    expect((await lan.post(`/api/tasks/${task.id}/completion`, body)).status).toBe(200);
    const again = await lan.post(`/api/tasks/${task.id}/completion`, { ...body, commandId: commandId() });
    expect([again.status, again.body.code, again.body.elementId]).toEqual([409, 'task.completed', 'checkPapers']);
  });

  it('are not changed by whoever saw them before somebody else’s change', async () => {
    const { id } = await register();
    const task = await taskOf(lan, id);
    const claimed = await lan.post(`/api/tasks/${task.id}/claim`, { commandId: commandId(), revision: task.revision });
    await lan.post(`/api/tasks/${task.id}/release`, { commandId: commandId(), revision: claimed.body.revision });

    const stale = await minh.post(`/api/tasks/${task.id}/claim`, { commandId: commandId(), revision: task.revision });
    expect([stale.status, stale.body.code]).toEqual([409, 'task.changed']);
    expect(stale.body.changedBy).toEqual({ id: 'a-lan', name: 'Nguyễn Thị Lan' });
    expect(stale.body.changedAt).toMatch(/\+07:00$/);
  });

  it('are not for officers of another group', async () => {
    const { id } = await register();
    const task = await taskOf(lan, id);
    const response = await tu.post(`/api/tasks/${task.id}/claim`, { commandId: commandId(), revision: task.revision });
    expect([response.status, response.body.code]).toEqual([403, 'task.notYours']);
  });

  it('refuse answers of the wrong type and name the field and the step', async () => {
    const { id } = await register();
    const task = await taskOf(lan, id);
    const claimed = await lan.post(`/api/tasks/${task.id}/claim`, { commandId: commandId(), revision: task.revision });
    const response = await lan.post(`/api/tasks/${task.id}/completion`, {
      commandId: commandId(), revision: claimed.body.revision, data: { complete: 'perhaps' },
    });

    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({ code: 'form.invalid', elementId: 'checkPapers', elementName: 'Kiểm tra giấy tờ' });
    expect(response.body.errors).toContainEqual(expect.objectContaining({ code: 'form.notYesOrNo', field: 'data.complete' }));
  });
});

describe('what is not there', () => {
  it.each<['get' | 'post', string, 'lan' | 'dung' | 'admin', object | undefined]>([
    ['get', '/api/dossiers/none', 'lan', undefined],
    ['get', '/api/dossiers/none/history', 'lan', undefined],
    ['get', '/api/dossiers/none/diagram', 'lan', undefined],
    ['post', '/api/dossiers/none/cancellation', 'dung', { commandId: 'command-x', reason: 'x' }],
    ['post', '/api/dossiers/none/incidents/1/retry', 'admin', { commandId: 'command-x' }],
    ['get', '/api/tasks/none', 'lan', undefined],
    ['get', '/api/tasks/none:1', 'lan', undefined],
    ['post', '/api/tasks/none:1/claim', 'lan', { commandId: 'command-x', revision: 1 }],
    ['post', '/api/tasks/none:1/release', 'lan', { commandId: 'command-x', revision: 1 }],
    ['post', '/api/tasks/none:1/completion', 'lan', { commandId: 'command-x', revision: 1, data: {} }],
    ['post', '/api/dossiers', 'lan', { commandId: 'command-x', procedureKey: 'none', applicant, data: {} }],
  ])('is said to be unknown: %s %s', async (method, path, username, body) => {
    const response = await { lan, dung: leader, admin }[username].send(method, path, body);
    expect(response.status).toBe(404);
    expect(response.body.code).toMatch(/\.unknown$/);
  });

  it('is an incident that is over', async () => {
    const { id } = await register();
    const response = await admin.post(`/api/dossiers/${id}/incidents/none/retry`, { commandId: commandId() });
    expect([response.status, response.body.code]).toEqual([404, 'incident.unknown']);
  });

  it('is the page of a list that nobody gave out', async () => {
    const response = await lan.get('/api/dossiers?cursor=made-up');
    expect([response.status, response.body.code]).toEqual([400, 'store.cursorInvalid']);
  });
});

describe('accounts and the demo clock', () => {
  it('are shown to admins, without passwords', async () => {
    const response = await admin.get('/api/accounts');
    expect(response.body).toHaveLength(6);
    expect(response.text).not.toMatch(/argon2|passwordHash/);
  });

  it('is told with the session, and read by anybody signed in', async () => {
    const session = await lan.open();
    expect(session.body.demo.now).toMatch(/^2026-11-2\dT.*\+07:00$/);
    expect(session.body.demo.accounts[0]).toEqual({
      username: expect.any(String), password: expect.any(String), name: expect.any(String), roles: expect.any(Array),
    });
    expect((await lan.get('/api/demo/clock')).body).toEqual({ now: session.body.demo.now });
  });

  it.each([['PT0S', 422], ['-P1D', 400], ['tomorrow', 400]])('does not move by %s', async (by, status) => {
    expect((await admin.post('/api/demo/clock', { by })).status).toBe(status);
  });

  it('signs nobody out when it is moved by a month', async () => {
    await admin.post('/api/demo/clock', { by: 'P1M' });
    expect((await lan.open()).body.account.id).toBe('a-lan');
  });
});
