import { catalogue } from '../../engine/messages/catalogue.ts';
import { problemOf } from '../../engine/http/problems/problem.ts';
import { codesWithStatus, statusOf } from '../../engine/http/problems/status.ts';
import { titleOf } from '../../engine/http/problems/titles.ts';
import { type Agency, openAgency } from './agency.ts';

describe('the status of a refusal', () => {
  it.each(codesWithStatus)('is kept for a code that exists: %s', (code) => {
    expect(catalogue[code]).toBeDefined();
  });

  it.each(codesWithStatus)('has a title in both languages: %s', (code) => {
    const none = titleOf(418, 'vi');
    expect(titleOf(statusOf(code), 'vi')).not.toBe(none);
    expect(titleOf(statusOf(code), 'en')).not.toBe(titleOf(418, 'en'));
  });

  it.each(Object.keys(catalogue).filter((code) => /\.unknown$/.test(code) && !/^(field|cli|scenario)\./.test(code)))(
    'is 404 for what is not there: %s',
    (code) => expect(statusOf(code)).toBe(404),
  );
});

describe('a problem', () => {
  it('names the element, the fields, and who was first', () => {
    const problem = problemOf({
      code: 'task.changed',
      params: { by: 'Lan', byId: 'a-lan', at: '2026-11-24T09:00:00+07:00' },
      elementId: 'verify',
      elementName: 'Thẩm tra hồ sơ',
      details: [{ code: 'field.missing', params: { field: 'data.name', label: 'name' }, elementId: 'verify' }],
    }, 'en');

    expect(problem).toEqual({
      type: 'urn:hoso:problem:task.changed',
      title: 'Changed in the meantime',
      status: 409,
      detail: expect.stringContaining('Thẩm tra hồ sơ'),
      code: 'task.changed',
      elementId: 'verify',
      elementName: 'Thẩm tra hồ sơ',
      changedBy: { id: 'a-lan', name: 'Lan' },
      changedAt: '2026-11-24T09:00:00+07:00',
      errors: [{ code: 'field.missing', detail: 'Fill in name.', field: 'data.name', elementId: 'verify' }],
    });
  });

  it('leaves out who was first where nobody knows', () => {
    expect(problemOf({ code: 'task.changed', params: { by: '', byId: '', at: '' } }, 'vi')).not.toHaveProperty('changedBy');
  });
});

describe('what nobody foresaw', () => {
  const secret = new Error('connection to 10.0.0.7 refused at /srv/hoso/engine/store');

  it('gets an id, which is logged with everything else', async () => {
    const agency: Agency = await openAgency({
      demo: { now: () => { throw secret; }, advance: () => Promise.reject(secret), accounts: [] },
    });
    const response = await agency.visitor().get('/api/session', { 'Accept-Language': 'en' });

    expect(response.status).toBe(500);
    const [entry] = agency.logged;
    expect(entry).toEqual({ id: expect.stringMatching(/^[0-9a-f]{12}$/), where: 'GET /api/session', error: secret });
    expect(response.body).toEqual({
      type: 'urn:hoso:problem:server.unexpected', code: 'server.unexpected', status: 500, title: 'System error',
      detail: `Something unexpected went wrong. Try again; if it happens again, give an administrator the code ${entry!.id}.`,
    });
    expect(response.text).not.toMatch(/10\.0\.0\.7|\/srv|at .*\.ts/);
    await agency.close();
  });

  it('is said without the store’s inner words when the store is gone', async () => {
    const agency = await openAgency();
    const browser = await agency.signedIn('lan');
    expect((await browser.get('/api/health')).body).toEqual({ status: 'ok', store: 'ok' });
    await agency.store.close();

    const health = await agency.visitor().get('/api/health');
    const list = await browser.get('/api/procedures');

    expect([health.status, health.body.code]).toEqual([503, 'store.unavailable']);
    expect(list.status).toBeGreaterThanOrEqual(500);
    expect(list.text).not.toMatch(/sqlite|database is not open|\.ts/i);
    agency.server.close();
  });

  it('includes an answer that does not fit its schema, while answers are checked', async () => {
    const agency = await openAgency();
    const leaky = await openAgency({
      procedures: { ...agency.deps.procedures, list: async () => [{ key: 'k', secret: 1 }] as never },
    });
    const browser = await leaky.signedIn('lan');

    expect((await browser.get('/api/procedures')).status).toBe(500);
    await Promise.all([agency.close(), leaky.close()]);
  });
});
