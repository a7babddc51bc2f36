import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { vietnamCalendar } from '../../engine/calendar/index.ts';
import type { Role } from '../../engine/contract/account.ts';
import { createCommandRunner } from '../../engine/dossiers/command-runner.ts';
import { createDossierService } from '../../engine/dossiers/create-dossier-service.ts';
import { createVersionShelf } from '../../engine/dossiers/loaded-dossier.ts';
import type { HttpDeps } from '../../engine/http/deps.ts';
import { createHttpServer } from '../../engine/http/server.ts';
import { createProcedureService } from '../../engine/procedures/create-procedure-service.ts';
import { hashPassword } from '../../engine/security/password.ts';
import type { Store } from '../../engine/store/port.ts';
import { openSqliteStore } from '../../engine/store/sqlite/open.ts';
import { Browser } from './browser.ts';

/** Everybody's password; hashed once, as hashing is slow on purpose. */
export const password = 'mật khẩu thử nghiệm';
const passwordHash = await hashPassword(password, randomBytes);

interface Colleague {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly groups?: readonly string[];
}

const colleagues = {
  hoa: { name: 'Trần Thị Hoa', roles: ['processOwner'] },
  admin: { name: 'Lê Quản Trị', roles: ['admin'] },
  lan: { name: 'Nguyễn Thị Lan', roles: ['officer'], groups: ['reception'] },
  minh: { name: 'Phạm Văn Minh', roles: ['officer'], groups: ['reception'] },
  dung: { name: 'Võ Tiến Dũng', roles: ['leader'], groups: ['leader'] },
} as const satisfies Record<string, Colleague>;

/** Usernames of the people who work here. */
export type Username = keyof typeof colleagues;

/** A running server over a real store and real services, with people and a clock that stands still. */
export interface Agency {
  readonly server: Server;
  readonly deps: HttpDeps;
  readonly store: Store;
  readonly clock: { now: number };
  /** What was logged as unexpected. */
  readonly logged: { readonly id: string; readonly where: string; readonly error: unknown }[];
  /** A browser that nobody has signed in to. */
  visitor(): Browser;
  signedIn(username: Username): Promise<Browser>;
  close(): Promise<void>;
}

export async function openAgency(changes: Partial<HttpDeps> = {}): Promise<Agency> {
  const store = await openSqliteStore({ file: ':memory:' });
  const moment = { now: Date.parse('2026-11-24T09:00:00+07:00') };
  const clock = { now: () => moment.now };
  const calendar = vietnamCalendar([2026, 2027]);
  let ids = 0;
  const dossierDeps = { store, clock, calendar, agency: 'H29.18.5', newId: () => `d${(ids += 1)}` };
  const shelf = createVersionShelf(store);
  const logged: Agency['logged'] = [];

  for (const [username, colleague] of Object.entries<Colleague>(colleagues)) {
    const { name, roles, groups = [] } = colleague;
    await store.accounts.insert({
      schema: 1, id: `a-${username}`, username, name, roles, groups, language: 'vi', passwordHash, active: true,
    });
  }

  const deps: HttpDeps = {
    procedures: createProcedureService({ store, clock, zone: calendar.zone }),
    dossiers: createDossierService(dossierDeps, shelf, createCommandRunner(dossierDeps, shelf)),
    store,
    clock,
    random: randomBytes,
    zone: calendar.zone,
    checkResponses: true,
    log: { unexpected: (id, where, error) => logged.push({ id, where, error }) },
    ...changes,
  };
  const server = createHttpServer(deps);
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');

  const visitor = (): Browser => new Browser(server);
  return {
    server,
    deps,
    store,
    clock: moment,
    logged,
    visitor,
    async signedIn(username) {
      const browser = visitor();
      const response = await browser.signIn(username, password);
      if (response.status !== 200) throw new Error(`${username} could not sign in: ${response.text}`);
      return browser;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await store.close();
    },
  };
}
