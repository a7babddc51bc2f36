import { extensions, flows, process } from '../bpmn/model.ts';
import { message, signal } from '../bpmn/parts.ts';
import { type Agency, openAgency } from './agency.ts';
import type { Browser } from './browser.ts';

let agency: Agency;
let admin: Browser;
let lan: Browser;
let code: string;

beforeAll(async () => {
  agency = await openAgency();
  const owner = await agency.signedIn('hoa');
  [admin, lan] = await Promise.all([agency.signedIn('admin'), agency.signedIn('lan')]);
  const bpmn = process(
    `<startEvent id="s"/><parallelGateway id="both"/><intermediateCatchEvent id="pay" name="Chờ nộp tiền">${message('paid')}</intermediateCatchEvent>
     <intermediateCatchEvent id="lull" name="Chờ hết bão">${signal('calm')}</intermediateCatchEvent><endEvent id="e"/><endEvent id="f"/>
     ${flows('s -> both -> pay -> e', 'both -> lull -> f')}`,
    `<message id="paid" name="paid">${extensions('<zeebe:subscription correlationKey="=dossier.code"/>')}</message><signal id="calm" name="calm"/>`);
  const name = { vi: 'Thu phí', en: 'Fee' };
  await owner.post('/api/procedures', { key: 'fee', name });
  await owner.send('put', '/api/procedures/fee/draft', { revision: 1, name, bpmn, forms: {} });
  const submitted = await owner.post('/api/procedures/fee/draft/submission', { revision: 2 });
  if (submitted.status !== 200) throw new Error(submitted.text);
  const published = await admin.post('/api/procedures/fee/versions', { revision: 3, reason: 'Thử' });
  if (published.status !== 201) throw new Error(published.text);
  const registered = await lan.post('/api/dossiers', { commandId: 'register-1', procedureKey: 'fee', applicant: { name: 'An' }, data: {} });
  ({ code } = registered.body);
});
afterAll(() => agency.close());

describe('POST /api/messages', () => {
  it('tells the dossier that waits, and says which it was', async () => {
    const body = { commandId: 'payment-1', name: 'paid', correlationKey: code, variables: { amount: 5 } };
    const response = await admin.post('/api/messages', body);

    expect([response.status, response.body]).toEqual([200, { outcome: 'received', dossierId: 'd1', dossierCode: code }]);
    expect((await admin.post('/api/messages', body)).body).toEqual(response.body);
    expect((await admin.get('/api/dossiers/d1')).body).toMatchObject({ steps: ['Chờ hết bão'], variables: { amount: 5 } });
  });

  it('is 404 in words where nobody waits', async () => {
    const response = await admin.post('/api/messages', { commandId: 'payment-2', name: 'paid', correlationKey: 'nobody' });
    expect([response.status, response.body.code, response.body.detail]).toEqual([
      404, 'message.nobodyWaits', 'Không có hồ sơ nào đang chờ tin “paid” với khóa “nobody”.',
    ]);
  });

  it.each([
    [{ name: 'paid' }, 'commandId'], [{ commandId: 'payment-3' }, 'name'], [{ commandId: 'payment-3', name: 'paid', correlationKey: 7 }, 'correlationKey'],
    [{ commandId: 'payment-3', name: 'paid', variables: [] }, 'variables'], [{ commandId: 'payment-3', name: 'paid', applicant: {} }, 'applicant'],
  ])('names what is wrong with %j', async (body, field) => {
    const response = await admin.post('/api/messages', body);
    expect(response.status).toBe(400);
    expect(JSON.stringify(response.body.errors)).toContain(field);
  });

  it('is not for officers', async () => {
    expect((await lan.post('/api/messages', { commandId: 'payment-4', name: 'paid' })).status).toBe(403);
  });
});

describe('POST /api/signals', () => {
  it('tells everybody who waits', async () => {
    const response = await admin.post('/api/signals', { commandId: 'signal-1', name: 'calm' });
    expect([response.status, response.body]).toEqual([200, { reached: 1, began: [], missed: [], notBegun: [] }]);
    expect((await admin.get('/api/dossiers/d1')).body.status).toBe('completed');
  });
});

describe('a draft’s decisions', () => {
  it('come back as they were sent, and are checked without being saved', async () => {
    const owner = await agency.signedIn('hoa');
    const name = { vi: 'Bảng', en: 'Table' };
    await owner.post('/api/procedures', { key: 'table', name });
    const bpmn = process(`<startEvent id="s"/><businessRuleTask id="t" name="Tra bảng">${extensions('<zeebe:calledDecision decisionId="x" resultVariable="y"/>')}</businessRuleTask><endEvent id="e"/>${flows('s -> t -> e')}`);
    const decisions = { fees: '<not-dmn/>' };
    const saved = await owner.send('put', '/api/procedures/table/draft', { revision: 1, name, bpmn, forms: {}, decisions });

    expect([saved.status, saved.body.decisions]).toEqual([200, decisions]);
    const checked = await owner.post('/api/model-checks', { bpmn, forms: {}, decisions });
    expect(checked.body.map((problem: { code: string }) => problem.code).sort()).toEqual(['decision.faulty', 'decision.missing']);
    expect((await owner.send('put', '/api/procedures/table/draft', { revision: 2, name, bpmn, forms: {}, decisions: { '': 'x' } })).status).toBe(400);
  });
});
