import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { vietnamCalendar } from '../../engine/calendar/index.ts';
import type { Role } from '../../engine/contract/account.ts';
import { createClockAdvance } from '../../engine/demo/advance-clock.ts';
import { createDemoClock } from '../../engine/demo/demo-clock.ts';
import { demoInstance } from '../../engine/demo/demo-instance.ts';
import { readShippedProcedure, type ShippedProcedure } from '../../engine/demo/shipped-procedures.ts';
import type { HttpDeps } from '../../engine/http/deps.ts';
import { createHttpServer } from '../../engine/http/server.ts';
import { hashPassword } from '../../engine/security/password.ts';
import { createServices } from '../../engine/services.ts';
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
  tu: { name: 'Đỗ Minh Tú', roles: ['officer'], groups: ['civil-status'] },
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

/** Opens an agency; with `isDemo` its services run on a demo clock. */
export async function openAgency({ isDemo = false, ...changes }: Partial<HttpDeps> & { isDemo?: boolean } = {}): Promise<Agency> {
  const store = await openSqliteStore({ file: ':memory:' });
  await hire(store);
  const moment = { now: Date.parse('2026-11-24T09:00:00+07:00') };
  const clock = { now: () => moment.now };
  const demoClock = await createDemoClock(clock, store.settings);
  const calendar = vietnamCalendar([2026, 2027]);
  const logged: Agency['logged'] = [];
  const unexpected = (id: string, where: string, error: unknown): void => void logged.push({ id, where, error });
  let ids = 0;
  const { procedures, dossiers, dueWork } = createServices({
    store, clock: isDemo ? demoClock : clock, calendar, agency: 'H29.18.5', connectors: new Map(),
    newId: () => `d${(ids += 1)}`,
    log: { failed: (worker, error) => unexpected('', worker, error) },
  });
  const lever = createClockAdvance(demoClock, store, dueWork, calendar.zone);
  const deps: HttpDeps = {
    procedures, dossiers, store, clock, random: randomBytes, zone: calendar.zone, checkResponses: true, log: { unexpected },
    ...(isDemo ? { demo: demoInstance(demoClock, lever) } : {}),
    ...changes,
  };
  const server = createHttpServer(deps);
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');

  return {
    server, deps, store, clock: moment, logged,
    visitor: () => new Browser(server),
    async signedIn(username) {
      const browser = new Browser(server);
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

async function hire(store: Store): Promise<void> {
  for (const [username, colleague] of Object.entries<Colleague>(colleagues)) {
    const { name, roles, groups = [] } = colleague;
    await store.accounts.insert({
      schema: 1, id: `a-${username}`, username, name, roles, groups, language: 'vi', passwordHash, active: true,
    });
  }
}

/** Birth registration as it ships. */
export function birthRegistration(): Promise<ShippedProcedure> {
  return readShippedProcedure({
    list: (path) => readdir(`procedures/${path}`).catch(() => []),
    read: (path) => readFile(`procedures/${path}`, 'utf8'),
  }, 'birth-registration');
}
