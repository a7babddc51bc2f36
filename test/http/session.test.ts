import { absoluteLife, idleLife } from '../../engine/security/sessions.ts';
import { type Agency, openAgency, password } from './agency.ts';

describe('signing in and out', () => {
  let agency: Agency;
  beforeAll(async () => { agency = await openAgency(); });
  afterAll(() => agency.close());

  it('tells a visitor that nobody is signed in, and gives a CSRF token', async () => {
    const response = await agency.visitor().open();

    expect(response.status).toBe(200);
    expect(response.body).toEqual({ account: null, csrfToken: expect.stringMatching(/^[\w-]{43}$/), demo: null });
    expect(response.headers['set-cookie']?.[0]).toMatch(/^hoso=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('gives a visitor the same token again rather than a new cookie', async () => {
    const visitor = agency.visitor();
    const first = await visitor.open();
    const second = await visitor.open();

    expect(second.body.csrfToken).toBe(first.body.csrfToken);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('signs in with a username in any case and shows the account without its password', async () => {
    const browser = agency.visitor();
    const response = await browser.signIn(' Lan ', password);

    expect(response.status).toBe(200);
    expect(response.body.account).toEqual({
      id: 'a-lan', username: 'lan', name: 'Nguyễn Thị Lan', roles: ['officer'], groups: ['reception'], language: 'vi',
    });
    expect((await browser.open()).body.account.id).toBe('a-lan');
  });

  it.each([
    ['a wrong password', 'lan', 'something else'],
    ['a name that nobody has', 'nobody', password],
  ])('refuses %s with the same words', async (_, username, typed) => {
    const response = await agency.visitor().signIn(username, typed);

    expect(response.status).toBe(401);
    expect(response.body).toMatchObject({
      type: 'urn:hoso:problem:signIn.wrong',
      detail: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi nhập lại.',
    });
  });

  it('never takes over a token that was there before (session fixation)', async () => {
    const browser = agency.visitor();
    await browser.open();
    const [planted, visitorsCsrf] = [browser.cookie, browser.csrfToken];
    await browser.signIn('lan', password);

    expect(browser.cookie).not.toBe(planted);
    expect(browser.csrfToken).not.toBe(visitorsCsrf);
    const attacker = agency.visitor();
    attacker.cookie = planted;
    expect((await attacker.open()).body.account).toBeNull();
  });

  it('ends the old session when somebody signs in again in the same browser', async () => {
    const browser = await agency.signedIn('lan');
    const before = browser.cookie;
    await browser.signIn('minh', password);

    const old = agency.visitor();
    old.cookie = before;
    expect((await old.open()).body.account).toBeNull();
    expect((await browser.open()).body.account.id).toBe('a-minh');
  });

  it('signs out for good: the token is worth nothing afterwards', async () => {
    const browser = await agency.signedIn('lan');
    const kept = browser.cookie;
    const response = await browser.send('delete', '/api/session');

    expect(response.status).toBe(204);
    expect(browser.cookie).toBeUndefined();
    const thief = agency.visitor();
    thief.cookie = kept;
    expect((await thief.open()).body.account).toBeNull();
    expect((await thief.get('/api/procedures')).status).toBe(401);
  });

  it.each([
    ['idle time', idleLife],
    ['longest time', absoluteLife],
  ])('is over after the %s', async (_, life) => {
    const browser = await agency.signedIn('lan');
    expect((await browser.get('/api/procedures')).status).toBe(200);

    agency.clock.now += life;

    const response = await browser.get('/api/procedures');
    expect(response.status).toBe(401);
    expect(response.body.code).toBe('session.required');
    expect(response.headers['www-authenticate']).toBe('Hoso realm="hoso"');
  });

  it('shuts out an account that was closed while it was signed in', async () => {
    const browser = await agency.signedIn('minh');
    const account = await agency.store.accounts.load('a-minh');
    await agency.store.accounts.replace({ ...account!, active: false });

    expect((await browser.get('/api/procedures')).status).toBe(401);
    expect((await agency.visitor().signIn('minh', password)).status).toBe(401);
    await agency.store.accounts.replace({ ...account!, active: true });
  });

  it('keeps the language that somebody chose', async () => {
    const browser = await agency.signedIn('lan');
    const changed = await browser.send('patch', '/api/session', { language: 'en' });

    expect(changed.status).toBe(200);
    expect(changed.body.account.language).toBe('en');
    const again = await agency.signedIn('lan');
    expect((await again.get('/api/accounts')).body.detail).toMatch(/^Your account may not do this/);
    await browser.send('patch', '/api/session', { language: 'vi' });
  });
});

describe('cookies behind a proxy that speaks https', () => {
  let agency: Agency;
  beforeAll(async () => { agency = await openAgency({ trustProxy: 'loopback' }); });
  afterAll(() => agency.close());

  const https = { 'X-Forwarded-Proto': 'https' };

  it('are secure and bound to the host', async () => {
    const response = await agency.visitor().get('/api/session', https);

    expect(response.headers['set-cookie']?.[0]).toMatch(/^__Host-hoso=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('are not taken from plain http', async () => {
    const browser = agency.visitor();
    await browser.get('/api/session', https);
    browser.cookie = browser.cookie?.replace('__Host-hoso', 'hoso');

    const response = await browser.get('/api/session', https);
    expect(response.headers['set-cookie']?.[0]).toMatch(/^__Host-hoso=/);
  });
});

describe('guessing passwords', () => {
  let agency: Agency;
  beforeEach(async () => { agency = await openAgency({ trustProxy: 'loopback' }); });
  afterEach(() => agency.close());

  it('is stopped for a username after ten failures, wherever they come from, until a while has passed', async () => {
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      const from = { 'X-Forwarded-For': `203.0.113.${attempt}` };
      expect((await agency.visitor().signIn('lan', `guess ${attempt}`, from)).status).toBe(401);
    }
    const stopped = await agency.visitor().signIn('LAN', password, { 'X-Forwarded-For': '203.0.113.99' });

    expect(stopped.status).toBe(429);
    expect(stopped.headers['retry-after']).toBe('900');
    expect(stopped.body.detail).toBe('Đăng nhập sai quá nhiều lần. Hãy chờ 15 phút rồi thử lại.');
    expect((await agency.visitor().signIn('minh', password)).status).toBe(200);

    agency.clock.now += 15 * 60_000;
    expect((await agency.visitor().signIn('lan', password)).status).toBe(200);
  });

  it('is stopped for an address after sixty failures on different names', async () => {
    const from = { 'X-Forwarded-For': '203.0.113.7' };
    const attempts = Array.from({ length: 60 }, (_, attempt) => agency.visitor().signIn(`name${attempt}`, 'guess', from));
    expect(new Set((await Promise.all(attempts)).map(({ status }) => status))).toEqual(new Set([401]));

    expect((await agency.visitor().signIn('lan', password, from)).status).toBe(429);
    expect((await agency.visitor().signIn('lan', password, { 'X-Forwarded-For': '203.0.113.8' })).status).toBe(200);
  });

  it('does not count those who sign in rightly: a whole office does so at half past seven', async () => {
    for (let attempt = 0; attempt < 15; attempt += 1) {
      expect((await agency.visitor().signIn('lan', password)).status).toBe(200);
    }
  });
});
