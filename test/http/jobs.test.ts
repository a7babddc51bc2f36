import { lookUp } from '../workers/models.ts';
import { type Agency, openAgency } from './agency.ts';
import type { Browser } from './browser.ts';

let agency: Agency;
let admin: Browser;
let lan: Browser;

beforeAll(async () => {
  agency = await openAgency();
  const owner = await agency.signedIn('hoa');
  [admin, lan] = await Promise.all([agency.signedIn('admin'), agency.signedIn('lan')]);
  const name = { vi: 'Tra cứu', en: 'Look up' };
  await owner.post('/api/procedures', { key: 'look-up', name });
  await owner.send('put', '/api/procedures/look-up/draft', { revision: 1, name, bpmn: lookUp, forms: {} });
  await owner.post('/api/procedures/look-up/draft/submission', { revision: 2 });
  const published = await admin.post('/api/procedures/look-up/versions', { revision: 3, reason: 'Thử' });
  if (published.status !== 201) throw new Error(published.text);
});
afterAll(() => agency.close());

let commands = 0;
const commandId = (): string => `jobs-over-http-${(commands += 1)}`;

async function leased(): Promise<{ dossierId: string; path: string }> {
  const { body: dossier } = await lan.post('/api/dossiers', { commandId: commandId(), procedureKey: 'look-up', applicant: { name: 'An' }, data: {} });
  const { body } = await admin.post('/api/jobs/leases', { type: 'look-up' });
  const job = body.jobs.find((one: { dossierId: string }) => one.dossierId === dossier.id);
  return { dossierId: dossier.id, path: `/api/jobs/${encodeURIComponent(job.id)}` };
}
const statusOf = async (id: string): Promise<string> => (await admin.get(`/api/dossiers/${id}`)).body.status;

describe('service tasks over HTTP', () => {
  it.each([
    ['completion', { variables: { found: true } }, 'completed'], ['failure', { reason: 'register is down', retries: 0 }, 'incident'],
    ['error', { code: 'NOT_FOUND' }, 'completed'],
  ])('a worker takes one and tells its %s', async (how, said, status) => {
    const { dossierId, path } = await leased();
    const response = await admin.post(`${path}/${how}`, { commandId: commandId(), ...said });
    expect([response.status, response.text]).toEqual([204, '']);
    expect(await statusOf(dossierId)).toBe(status);
  });

  it('one that is gone is 409, one that never was 404, each in words', async () => {
    const { path } = await leased();
    await admin.post(`${path}/completion`, { commandId: commandId() });
    const gone = await admin.post(`${path}/completion`, { commandId: commandId() });
    expect([gone.status, gone.body.type, gone.body.detail]).toEqual([409, 'urn:hoso:problem:job.gone', 'Việc tự động này không còn nữa.']);
    const unknown = await admin.post('/api/jobs/nowhere:1/completion', { commandId: commandId() }, { 'x-hoso-language': 'en' });
    expect([unknown.status, unknown.body.code, unknown.body.detail]).toEqual([404, 'job.unknown', 'There is no such job.']);
  });

  it.each([
    ['leases', {}, 'type'], ['leases', { type: 'look-up', limit: 0 }, 'limit'], ['leases', { type: 'look-up', seconds: 1.5 }, 'seconds'],
    ['d:1/completion', {}, 'commandId'], ['d:1/completion', { commandId: 'long enough', variables: [] }, 'variables'],
    ['d:1/failure', { commandId: 'long enough', reason: ' ' }, 'reason'], ['d:1/failure', { commandId: 'long enough', reason: 'x', retries: -1 }, 'retries'],
    ['d:1/error', { commandId: 'long enough' }, 'code'],
  ])('names what is wrong with %s %j', async (path, body, field) => {
    const response = await admin.post(`/api/jobs/${path}`, body);
    expect([response.status, response.body.errors.map((error: { field: string }) => error.field)]).toEqual([400, [field]]);
  });

  it('are for admins who are signed in', async () => {
    for (const [path, body] of [['leases', { type: 'look-up' }], ['d:1/completion', { commandId: 'long enough' }]] as const) {
      expect((await lan.post(`/api/jobs/${path}`, body)).status).toBe(403);
      expect((await agency.visitor().post(`/api/jobs/${path}`, body)).status).toBe(401);
    }
  });
});
