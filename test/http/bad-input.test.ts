import { type Route, type RouteName, routes } from '../../engine/contract/routes.ts';
import { type Agency, openAgency, type Username } from './agency.ts';
import type { Browser } from './browser.ts';

const table = Object.entries(routes) as [RouteName, Route][];

/** Somebody whom the route lets in. */
function someoneFor({ access }: Route): Username {
  if (typeof access === 'string') return 'lan';
  if (access.includes('officer')) return 'lan';
  return access.includes('processOwner') ? 'hoa' : access.includes('leader') ? 'dung' : 'admin';
}

function addressOf(path: string): string {
  return path.replace(':key', 'no-such').replace(':number', '1').replace(/:\w+/g, 'nothing');
}

let agency: Agency;
let browsers: Readonly<Record<string, Browser>>;
beforeAll(async () => {
  agency = await openAgency({ isDemo: true });
  const everybody: Username[] = ['hoa', 'admin', 'lan', 'dung'];
  browsers = Object.fromEntries(await Promise.all(everybody.map(async (name) => [name, await agency.signedIn(name)] as const)));
});
afterAll(() => agency.close());

describe.each(table.filter(([, { body }]) => body))('the body of %s', (_, route) => {
  const send = (body?: unknown, headers?: Record<string, string>) =>
    browsers[someoneFor(route)]!.send(route.method, addressOf(route.path), body, headers);

  it('may not be missing', async () => {
    const response = await send();
    expect([response.status, response.body.code]).toEqual([400, 'request.bodyMissing']);
  });

  it.each(['{"a":', '{"a": 1,}', 'not json', '{"a": 1} {}'])('may not be broken JSON: %s', async (text) => {
    const response = await send(text, { 'Content-Type': 'application/json' });
    expect([response.status, response.body.code]).toEqual([400, 'request.malformedJson']);
  });

  it.each([['a list', []], ['text', '"text"'], ['nothing', 'null']])('may not be %s', async (_kind, body) => {
    const response = await send(body, { 'Content-Type': 'application/json' });
    expect([response.status, response.body.code]).toEqual([400, 'request.invalid']);
    expect(response.body.errors[0].code).toBe('field.wrongType');
  });

  it('is told each field that is missing', async () => {
    const response = await send({});
    expect(response.status).toBe(400);
    const fields = response.body.errors.map(({ field }: { field: string }) => field);
    expect(fields.length).toBeGreaterThan(0);
    expect(new Set(response.body.errors.map(({ code }: { code: string }) => code))).toEqual(new Set(['field.missing']));
  });

  it('is told of a field that nobody knows', async () => {
    const response = await send({ colour: 'red' });
    expect(response.body.errors).toContainEqual({
      code: 'field.unknown', field: 'colour', detail: 'Không có mục nào tên là colour. Hãy bỏ mục này.',
    });
  });

  it('must be JSON', async () => {
    const response = await send('a=1', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect([response.status, response.body.code]).toEqual([415, 'request.unsupportedType']);
    expect(response.body.detail).toContain('application/x-www-form-urlencoded');
  });
});

describe('fields of the wrong kind', () => {
  const registration = {
    commandId: 'command-1', procedureKey: 'Birth Registration', data: [],
    applicant: { name: ' ', identityNumber: '123', phone: 'none', email: 'lan@', address: 7 },
  };

  it('are each named with what they should be, in Vietnamese', async () => {
    const response = await browsers['lan']!.post('/api/dossiers', registration);

    expect(response.status).toBe(400);
    expect(response.headers['content-language']).toBe('vi');
    expect(response.body.title).toBe('Yêu cầu chưa đúng');
    expect(Object.fromEntries(response.body.errors.map(({ field, detail }: { field: string; detail: string }) => [field, detail]))).toEqual({
      'procedureKey': 'Giá trị của mã thủ tục chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, như dang-ky-khai-sinh.',
      'applicant.name': 'Hãy điền họ tên người nộp hồ sơ.',
      'applicant.identityNumber': 'Số định danh cá nhân gồm đúng 12 chữ số.',
      'applicant.phone': 'Số điện thoại gồm 8 đến 20 chữ số, có thể có dấu cách, dấu chấm, dấu gạch và dấu +.',
      'applicant.email': 'Giá trị của thư điện tử phải là địa chỉ thư điện tử, như lan@example.vn.',
      'applicant.address': 'Giá trị của địa chỉ phải là chữ, không phải số.',
      'data': 'Giá trị của nội dung biểu mẫu phải là nhóm các mục, không phải danh sách.',
    });
  });

  it('are named in English to whoever reads English', async () => {
    const response = await browsers['lan']!.post('/api/dossiers', registration, { 'x-hoso-language': 'en' });

    expect(response.headers['content-language']).toBe('en');
    expect(response.body).toMatchObject({ title: 'The request is not right', code: 'request.invalid' });
    expect(response.body.errors).toContainEqual({
      code: 'field.wrongType', field: 'applicant.address', detail: 'The value of the address must be text, not a number.',
    });
  });

  it.each([
    ['limit=0', 'limit', 'field.tooSmall'],
    ['limit=1000', 'limit', 'field.tooBig'],
    ['limit=many', 'limit', 'field.wrongType'],
    ['limit=1.5', 'limit', 'field.wrongType'],
    ['status=lost', 'status', 'field.notOneOf'],
    [`search=${'x'.repeat(201)}`, 'search', 'field.tooLong'],
    ['search=a&search=b', 'search', 'field.wrongType'],
    ['colour=red', 'colour', 'field.unknown'],
  ])('are named in a query too: %.20s', async (query, field, code) => {
    const response = await browsers['lan']!.get(`/api/dossiers?${query}`);
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([expect.objectContaining({ field, code })]);
  });

  it('are named in an address too', async () => {
    const response = await browsers['lan']!.get('/api/procedures/Not%20a%20Key/versions/0');
    expect(response.status).toBe(400);
    expect(response.body.errors.map(({ field }: { field: string }) => field)).toEqual(['key', 'number']);
  });
});

describe('hostile bodies', () => {
  const raw = { 'Content-Type': 'application/json' };

  it('that are nested without end are refused, not walked', async () => {
    const deep = `{"commandId":"command-1","revision":1,"data":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`;
    const response = await browsers['lan']!.post('/api/tasks/nothing/completion', deep, raw);
    expect([response.status, response.body.code]).toEqual([400, 'request.tooDeep']);
  });

  it('that reach for an object’s prototype change nothing', async () => {
    const body = '{"commandId":"command-1","revision":1,"data":{"__proto__":{"admin":true}},"__proto__":{"admin":true}}';
    await browsers['lan']!.post('/api/tasks/nothing/completion', body, raw);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('with a hundred thousand unknown fields get an answer of bounded length', async () => {
    const body = JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`f${n}`, n])));
    const response = await browsers['lan']!.post('/api/dossiers', body, raw);
    expect(response.status).toBe(400);
    expect(response.body.errors.length).toBeLessThanOrEqual(50);
  });
});

describe('addresses', () => {
  it.each([
    ['/api/nothing', 404, 'address.unknown'],
    ['/api', 404, 'address.unknown'],
    ['/api/dossiers/%E0%A4%A', 400, 'address.malformed'],
  ])('%s: %i', async (path, status, code) => {
    const response = await browsers['lan']!.get(path);
    expect([response.status, response.body.code]).toEqual([status, code]);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('say which methods they take', async () => {
    const response = await browsers['lan']!.send('put', '/api/tasks/one/claim', {});
    expect(response.status).toBe(405);
    expect(response.headers['allow']).toBe('POST');
    expect(response.body.detail).toBe('Địa chỉ này không nhận PUT; chỉ nhận POST.');
    expect((await browsers['lan']!.send('delete', '/api/procedures')).headers['allow']).toBe('GET, HEAD, POST');
  });
});

describe('the language of sentences', () => {
  const path = '/api/nothing';

  it.each([
    ['Vietnamese when nothing is asked for', {}, 'vi'],
    ['English when the browser prefers it', { 'Accept-Language': 'en-GB,en;q=0.9,vi;q=0.5' }, 'en'],
    ['Vietnamese when the browser prefers that', { 'Accept-Language': 'vi,en;q=0.5' }, 'vi'],
    ['Vietnamese when the browser speaks neither', { 'Accept-Language': 'fr' }, 'vi'],
    ['what the application says, whatever the browser prefers', { 'Accept-Language': 'en', 'x-hoso-language': 'vi' }, 'vi'],
    ['the browser’s when the application says nonsense', { 'Accept-Language': 'en', 'x-hoso-language': 'xx' }, 'en'],
  ])('is %s', async (_, headers, language) => {
    const response = await agency.visitor().get(path, headers as Record<string, string>);
    expect(response.headers['content-language']).toBe(language);
    expect(response.body.title).toBe(language === 'vi' ? 'Không tìm thấy' : 'Not found');
  });

  it('is the account’s, rather than the browser’s, once somebody is signed in', async () => {
    const response = await browsers['lan']!.get('/api/accounts', { 'Accept-Language': 'en' });
    expect(response.headers['content-language']).toBe('vi');
  });
});
