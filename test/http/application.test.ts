import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Agency, openAgency } from './agency.ts';

const html = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the built application', () => {
  let folder: string;
  let agency: Agency;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hoso-application-'));
    mkdirSync(join(folder, 'media'));
    writeFileSync(join(folder, 'index.html'), '<html><hoso-root ngcspnonce="__CSP_NONCE__"></hoso-root><script src="main-5XQMRQD2.js" nonce="__CSP_NONCE__"></script></html>');
    writeFileSync(join(folder, 'main-5XQMRQD2.js'), 'export {};');
    writeFileSync(join(folder, 'chunk-BdG-Ucdp.js'), 'export {};');
    writeFileSync(join(folder, 'large-7XQMRQD2.js'), '// ' + 'hồ sơ '.repeat(2000));
    writeFileSync(join(folder, 'media', 'bpmn-embedded.css'), 'a {}');
    writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    agency = await openAgency({ applicationFolder: folder });
  });
  afterAll(async () => {
    await agency.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/index.html', '/work', '/dossiers/H29.18.5-261124-0007', '/apiary'])('opens at %s with a nonce of its own', async (path) => {
    const response = await agency.visitor().get(path, html);
    const nonces = [...response.text.matchAll(/nonce="([\w-]{43})"/g)].map(([, nonce]) => nonce);

    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(nonces).toHaveLength(2);
    expect(response.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
    expect(response.text).not.toContain('__CSP_NONCE__');
  });

  it('never says the same nonce twice', async () => {
    const nonceOf = async (): Promise<string | undefined> =>
      /'nonce-([^']+)'/.exec((await agency.visitor().get('/', html)).headers['content-security-policy'] ?? '')?.[1];
    expect(new Set([await nonceOf(), await nonceOf(), await nonceOf()]).size).toBe(3);
  });

  it.each([
    ['/main-5XQMRQD2.js', 'public, max-age=31536000, immutable'],
    ['/chunk-BdG-Ucdp.js', 'public, max-age=31536000, immutable'],
    ['/media/bpmn-embedded.css', 'no-cache'],
    ['/favicon.svg', 'no-cache'],
  ])('serves %s to be kept: %s', async (path, kept) => {
    const response = await agency.visitor().get(path);

    expect(response.status).toBe(200);
    expect(response.headers['cache-control']).toBe(kept);
    const again = await agency.visitor().get(path, { 'If-None-Match': response.headers['etag']! });
    expect(again.status).toBe(304);
  });

  it('compresses large files for slow lines, but no answers of the API', async () => {
    const file = await agency.visitor().get('/large-7XQMRQD2.js', { 'Accept-Encoding': 'gzip' });
    expect(file.headers['content-encoding']).toBe('gzip');
    const answer = await agency.visitor().get('/api/openapi.json', { 'Accept-Encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['a file that is gone', '/main-OLDOLDOL.js', {}],
    ['an address of the API', '/api/nothing', html],
    ['a way out of the folder', '/..%2f..%2fpackage.json', {}],
    ['a hidden file', '/.env', {}],
  ])('does not answer %s with its page', async (_, path, headers) => {
    const response = await agency.visitor().get(path, headers as Record<string, string>);
    expect(response.status).toBe(404);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('says in the reader’s language when it has not been built yet', async () => {
    const unbuilt = await openAgency({ applicationFolder: join(folder, 'nowhere') });

    const response = await unbuilt.visitor().get('/', { ...html, 'Accept-Language': 'en' });
    expect(response.status).toBe(503);
    expect(response.body.detail).toBe('The application has not been built yet. Run "npm run build" and reload the page.');
    await unbuilt.close();
  });
});

describe('security headers', () => {
  let agency: Agency;
  beforeAll(async () => { agency = await openAgency({ trustProxy: 'loopback' }); });
  afterAll(() => agency.close());

  it.each(['/api/health', '/api/nothing', '/nothing', '/api/docs', '/api/session'])('are on every answer: %s', async (path) => {
    const { headers } = await agency.visitor().get(path);

    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('let no script run that is not a file of ours', async () => {
    const { headers } = await agency.visitor().get('/api/health');
    const policy = Object.fromEntries(headers['content-security-policy']!.split(';').map((each) => each.split(/ (.*)/s).slice(0, 2)));

    expect(policy).toMatchObject({
      'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self'", 'base-uri': "'self'",
      'form-action': "'self'", 'frame-ancestors': "'none'", 'style-src': expect.stringMatching(/^'self' 'nonce-[\w-]{43}'$/),
    });
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|upgrade-insecure/);
  });

  it('insist on https where there is https, and do not lock out an office without', async () => {
    const plain = await agency.visitor().get('/api/health');
    const secure = await agency.visitor().get('/api/health', { 'X-Forwarded-Proto': 'https' });

    expect(plain.headers['strict-transport-security']).toBeUndefined();
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it('keep answers of the API out of every cache', async () => {
    for (const path of ['/api/health', '/api/session', '/api/nothing', '/api/procedures']) {
      const { headers } = await agency.visitor().get(path);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['etag']).toBeUndefined();
    }
  });
});
