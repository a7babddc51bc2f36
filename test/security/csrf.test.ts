import { fromAnotherSite, type Provenance, sameToken, visitorCsrfToken } from '../../engine/security/csrf.ts';

describe('where a request comes from', () => {
  const host = 'hoso.example.vn';

  it.each<[string, Provenance, boolean]>([
    ['the application itself', { fetchSite: 'same-origin', origin: 'https://hoso.example.vn', host }, false],
    ['an address typed by hand', { fetchSite: 'none', host }, false],
    ['a sibling domain', { fetchSite: 'same-site', origin: 'https://evil.example.vn', host }, true],
    ['another site', { fetchSite: 'cross-site', origin: 'https://evil.test', host }, true],
    ['another site over plain http', { origin: 'http://evil.test', host }, true],
    ['another port of the same machine', { origin: 'http://hoso.example.vn:8080', host }, true],
    ['the application over plain http', { origin: 'http://hoso.example.vn', host }, false],
    ['a sandboxed frame', { origin: 'null', host }, true],
    ['a program without a browser', { host }, false],
  ])('%s', (_, provenance, elsewhere) => {
    expect(fromAnotherSite(provenance)).toBe(elsewhere);
  });
});

describe('CSRF tokens', () => {
  it('are one only when they are equal', () => {
    expect(sameToken('abc', 'abc')).toBe(true);
    expect(sameToken('abd', 'abc')).toBe(false);
    expect(sameToken('ab', 'abc')).toBe(false);
    expect(sameToken('', 'abc')).toBe(false);
    expect(sameToken(undefined, 'abc')).toBe(false);
  });

  it('of a visitor follow from the cookie and do not give it away', () => {
    expect(visitorCsrfToken('one')).toBe(visitorCsrfToken('one'));
    expect(visitorCsrfToken('one')).not.toBe(visitorCsrfToken('two'));
    expect(visitorCsrfToken('one')).not.toContain('one');
  });
});
