import type { ShippedProcedure } from '../../engine/demo/shipped-procedures.ts';
import { type Agency, birthRegistration, openAgency } from './agency.ts';
import type { Browser } from './browser.ts';

let agency: Agency;
let owner: Browser;
let admin: Browser;
let officer: Browser;
let shipped: ShippedProcedure;
beforeAll(async () => {
  agency = await openAgency();
  shipped = await birthRegistration();
  [owner, admin, officer] = await Promise.all([agency.signedIn('hoa'), agency.signedIn('admin'), agency.signedIn('lan')]);
});
afterAll(() => agency.close());

const base = '/api/procedures/birth-registration';
const name = { vi: 'Đăng ký khai sinh', en: 'Birth registration' };
const put = (body: object) => owner.send('put', `${base}/draft`, body);

describe('a procedure from its first draft to its second version', () => {
  it('is created once', async () => {
    const created = await owner.post('/api/procedures', { key: 'birth-registration', name });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ procedureKey: 'birth-registration', revision: 1, status: 'editing' });

    const again = await owner.post('/api/procedures', { key: 'birth-registration', name });
    expect([again.status, again.body.code]).toEqual([409, 'procedure.keyTaken']);
  });

  it('is checked without being saved', async () => {
    const response = await owner.post('/api/model-checks', { bpmn: shipped.bpmn, forms: {} });

    expect(response.status).toBe(200);
    expect(response.body).toContainEqual(expect.objectContaining({
      code: 'form.missing', severity: 'error', elementId: 'verify', elementName: 'Thẩm tra hồ sơ',
    }));
  });

  it('is saved, and read again by admins too', async () => {
    const saved = await put({ revision: 1, name, bpmn: shipped.bpmn, forms: shipped.forms });
    expect(saved.status).toBe(200);
    expect(saved.body.revision).toBe(2);

    expect((await admin.get(`${base}/draft`)).body).toEqual(saved.body);
  });

  it('is not overwritten by whoever began from an older revision, who is told who was there', async () => {
    const stale = await put({ revision: 1, name, bpmn: shipped.bpmn, forms: {} });

    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      code: 'revision.stale',
      detail: 'Trần Thị Hoa đã thay đổi bản nháp này. Hãy xem lại trước khi tiếp tục.',
      changedBy: { id: 'a-hoa', name: 'Trần Thị Hoa' },
      changedAt: '2026-11-24T09:00:00+07:00',
    });
    expect((await owner.get(`${base}/draft`)).body.forms).toEqual(shipped.forms);
  });

  it.each([
    ['no XML at all', 'just words', 'model.notBpmn'],
    ['a web page', '<!doctype html><html><body><p>Hello</body></html>', 'bpmn.doctype'],
    ['nothing', '', 'model.notBpmn'],
  ])('refuses a file that is %s, and keeps the draft', async (_, bpmn, code) => {
    const response = await put({ revision: 2, name, bpmn, forms: {} });

    expect([response.status, response.body.code]).toEqual([422, code]);
    expect((await owner.get(`${base}/draft`)).body.bpmn).toBe(shipped.bpmn);
  });

  it('cannot be submitted while it has errors: each is named with its element', async () => {
    await put({ revision: 2, name, bpmn: shipped.bpmn, forms: {} });
    const response = await owner.post(`${base}/draft/submission`, { revision: 3 });

    expect([response.status, response.body.code]).toEqual([422, 'draft.hasErrors']);
    expect(response.body.errors).toContainEqual(expect.objectContaining({ code: 'form.missing', elementId: 'verify' }));
    expect(response.body.errors[0].detail).not.toContain('{');
  });

  it('cannot be published before it was submitted', async () => {
    const response = await admin.post(`${base}/versions`, { revision: 3, reason: 'Thử' });

    expect([response.status, response.body.code]).toEqual([422, 'publish.gatesClosed']);
    expect((await officer.get(`${base}/start-form`)).body.code).toBe('procedure.notPublished');
  });

  it('is submitted, returned with a reason, and submitted again', async () => {
    await put({ revision: 3, name, bpmn: shipped.bpmn, forms: shipped.forms });
    const submitted = await owner.post(`${base}/draft/submission`, { revision: 4, note: 'Xin duyệt' });
    expect(submitted.status).toBe(200);
    expect(submitted.body).toMatchObject({ status: 'submitted', submittedBy: { id: 'a-hoa' } });

    const stale = await admin.post(`${base}/draft/return`, { revision: 4, reason: 'Xem lại thời hạn' });
    expect([stale.status, stale.body.code]).toEqual([409, 'revision.stale']);
    const returned = await admin.post(`${base}/draft/return`, { revision: submitted.body.revision, reason: 'Xem lại thời hạn' });
    expect(returned.body).toMatchObject({ status: 'editing', note: 'Xem lại thời hạn' });

    const again = await owner.post(`${base}/draft/submission`, { revision: returned.body.revision });
    expect(again.body.status).toBe('submitted');
  });

  it('is reviewed and published; a stale review publishes nothing', async () => {
    const review = await admin.get(`${base}/review`);
    expect(review.status).toBe(200);
    expect(review.body.gates.every(({ passed }: { passed: boolean }) => passed)).toBe(true);

    const stale = await admin.post(`${base}/versions`, { revision: 2, reason: 'Ban hành' });
    expect([stale.status, stale.body.code]).toEqual([409, 'revision.stale']);
    const published = await admin.post(`${base}/versions`, {
      revision: review.body.draft.revision, reason: 'Ban hành', legalBasis: 'Luật Hộ tịch 2014',
    });
    expect(published.status).toBe(201);
    expect(published.body).toMatchObject({ number: 1, publishedBy: { id: 'a-admin' }, legalBasis: 'Luật Hộ tịch 2014' });
  });

  it('is then seen by officers, with its versions and its start form', async () => {
    expect((await officer.get('/api/procedures')).body).toEqual([
      expect.objectContaining({ key: 'birth-registration', publishedVersion: 1, draft: null }),
    ]);
    expect((await officer.get(`${base}/versions`)).body).toHaveLength(1);
    expect((await officer.get(`${base}/versions/1`)).body.bpmn).toBe(shipped.bpmn);
    expect((await officer.get(`${base}/start-form`)).body.form.id).toBe('birth-start');
  });
});

describe('a procedure that is not there', () => {
  it.each<[string, 'get' | 'post' | 'put', Username, object | undefined]>([
    ['draft', 'get', 'hoa', undefined],
    ['draft', 'put', 'hoa', { revision: 1, name, bpmn: '<a/>', forms: {} }],
    ['draft/submission', 'post', 'hoa', { revision: 1 }],
    ['draft/return', 'post', 'admin', { revision: 1, reason: 'x' }],
    ['review', 'get', 'admin', undefined],
    ['versions', 'post', 'admin', { revision: 1, reason: 'x' }],
    ['versions', 'get', 'lan', undefined],
    ['versions/1', 'get', 'lan', undefined],
    ['start-form', 'get', 'lan', undefined],
  ])('is said to be unknown: %s (%s)', async (path, method, username, body) => {
    const browser = { hoa: owner, admin, lan: officer }[username];
    const response = await browser.send(method, `/api/procedures/nowhere/${path}`, body);
    expect(response.status).toBe(404);
    expect(response.body.code).toMatch(/^(procedure|version)\.unknown$/);
  });
});

type Username = 'hoa' | 'admin' | 'lan';
