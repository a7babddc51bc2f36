import express from 'express';
import { type Route, type RouteName, routes } from '../../engine/contract/routes.ts';
import { createApp } from '../../engine/http/app.ts';
import type { HttpDeps } from '../../engine/http/deps.ts';
import { mountRoute, type Mounting } from '../../engine/http/mount.ts';
import { type Agency, openAgency, type Username } from './agency.ts';
import type { Browser } from './browser.ts';

const table = Object.entries(routes) as [RouteName, Route][];
const closed = table.filter(([, { access }]) => access !== 'public');
const changing = table.filter(([, { method }]) => method !== 'get');

/** An address of the route; nothing need be there, as the policy comes first. */
function addressOf(path: string): string {
  return path.replace(':key', 'no-such').replace(':number', '1').replace(/:\w+/g, 'nothing');
}

/** A layer of Express's router, as far as the walk needs it. */
interface Layer {
  readonly name: string;
  readonly route?: { readonly path: string; readonly stack: readonly { readonly method: string; readonly name: string }[] };
}

function layersOf(deps: HttpDeps): readonly Layer[] {
  return createApp(deps).router.stack as unknown as readonly Layer[];
}

describe('what the server really serves', () => {
  let agency: Agency;
  beforeAll(async () => { agency = await openAgency({ isDemo: true }); });
  afterAll(() => agency.close());

  it('is the table of the contract and nothing else, each behind its admission', () => {
    const served = layersOf(agency.deps).flatMap(({ route }) => (route ? [route] : []));

    expect(served.map(({ path, stack }) => `${stack[0]?.method} ${path}`).sort())
      .toEqual(table.map(([, { method, path }]) => `${method} ${path}`).sort());
    for (const { path, stack } of served) {
      expect({ path, first: stack[0]?.name, last: stack.at(-1)?.name }).toEqual({ path, first: 'admit', last: 'answer' });
      expect(new Set(stack.map(({ method }) => method)).size).toBe(1);
    }
  });

  it('has beside the table only what is known to need no policy', () => {
    const others = layersOf({ ...agency.deps, applicationFolder: '/nowhere' }).filter(({ route }) => !route);

    expect(others.map(({ name }) => name)).toEqual([
      'securityHeadersOf', 'router' /* the API's page */, 'neverStored',
      'indexIsThePage', 'compression', 'serveStatic', 'page', 'noSuchRoute', 'onError',
    ]);
  });

  it('leaves the demo’s routes out where there is no demo', () => {
    const paths = layersOf({ ...agency.deps, demo: undefined } as HttpDeps).map(({ route }) => route?.path);

    expect(paths).toContain('/api/session');
    expect(paths.filter((path) => path?.includes('demo'))).toEqual([]);
  });

  it('cannot be given a route without a policy', () => {
    const mounting = {} as Mounting;
    const without = { method: 'get', path: '/api/open', summary: '', response: null } as unknown as Route;
    const empty = { ...without, access: [] } satisfies Route;

    for (const route of [without, empty]) {
      expect(() => mountRoute(express(), route, async () => ({ ok: true, value: null }), mounting)).toThrow('who may call it');
    }
  });

  it.each(closed)('asks whoever is not signed in to sign in: %s', async (_, { method, path }) => {
    const response = await agency.visitor().send(method, addressOf(path));

    expect(response.status).toBe(401);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.body.type).toBe('urn:hoso:problem:session.required');
  });
});

describe('roles', () => {
  let agency: Agency;
  let browsers: Readonly<Record<string, Browser>>;
  const byRole = { processOwner: 'hoa', officer: 'lan', leader: 'dung', admin: 'admin' } as const satisfies Record<string, Username>;
  beforeAll(async () => {
    agency = await openAgency({ isDemo: true });
    const pairs = Object.entries(byRole).map(async ([role, username]) => [role, await agency.signedIn(username)] as const);
    browsers = Object.fromEntries(await Promise.all(pairs));
  });
  afterAll(() => agency.close());

  const limited = table.filter(([, { access }]) => Array.isArray(access));
  const pairs = limited.flatMap(([name, route]) => Object.keys(byRole).map((role) => ({ name, route, role })));

  it.each(pairs)('$name for $role', async ({ route, role }) => {
    const response = await browsers[role]!.send(route.method, addressOf(route.path), route.method === 'get' ? undefined : {});

    if ((route.access as readonly string[]).includes(role)) {
      expect([401, 403]).not.toContain(response.status);
      expect(response.status).toBeLessThan(500);
    } else {
      expect(response.status).toBe(403);
      expect(response.body.type).toBe('urn:hoso:problem:access.forbidden');
    }
  });
});

describe('requests that another site makes a browser send', () => {
  let agency: Agency;
  let admin: Browser;
  let owner: Browser;
  let officer: Browser;
  let leader: Browser;
  beforeAll(async () => {
    agency = await openAgency({ isDemo: true });
    [admin, owner, officer, leader] = await Promise.all([
      agency.signedIn('admin'), agency.signedIn('hoa'), agency.signedIn('lan'), agency.signedIn('dung'),
    ]);
  });
  afterAll(() => agency.close());

  function permitted({ access }: Route): Browser {
    if (typeof access === 'string') return officer;
    if (access.includes('processOwner')) return owner;
    return access.includes('admin') ? admin : access.includes('officer') ? officer : leader;
  }

  describe.each(changing)('%s', (name, route) => {
    const send = (headers: Record<string, string>) =>
      (name === 'signIn' ? agency.visitor() : permitted(route)).send(route.method, addressOf(route.path), {}, headers);

    it.each([
      ['without a token', { 'x-csrf-token': '' }],
      ['with a wrong token', { 'x-csrf-token': 'A'.repeat(43) }],
    ])('is refused %s', async (_, headers) => {
      const response = await send(headers);
      expect([response.status, response.body.code]).toEqual([403, 'csrf.invalid']);
    });
  });

  it('are refused even with the right token when the browser says where they come from', async () => {
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.test' }]) {
      const response = await officer.send('patch', '/api/session', { language: 'vi' }, headers as unknown as Record<string, string>);
      expect(response.body.code).toBe('csrf.invalid');
    }
    const own = await officer.send('patch', '/api/session', { language: 'vi' }, { 'Sec-Fetch-Site': 'same-origin' });
    expect(own.status).toBe(200);
  });

  it('cannot use the token of somebody else', async () => {
    const response = await officer.send('patch', '/api/session', { language: 'vi' }, { 'x-csrf-token': admin.csrfToken! });
    expect(response.body.code).toBe('csrf.invalid');
  });

  it('cannot sign anybody in without the visitor’s own token', async () => {
    const visitor = agency.visitor();
    await visitor.open();
    const stranger = agency.visitor();
    await stranger.open();

    const response = await visitor.post('/api/session', { username: 'lan', password: 'x' }, { 'x-csrf-token': stranger.csrfToken! });
    expect(response.body.code).toBe('csrf.invalid');
  });
});
