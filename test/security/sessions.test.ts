import { createHash, randomBytes } from 'node:crypto';
import { absoluteLife, createSessions, idleLife, type Sessions } from '../../engine/security/sessions.ts';
import type { Store } from '../../engine/store/port.ts';
import { openSqliteStore } from '../../engine/store/sqlite/open.ts';

const minute = 60_000;

describe('a session', () => {
  let store: Store;
  let now: number;
  let sessions: Sessions;

  beforeEach(async () => {
    store = await openSqliteStore({ file: ':memory:' });
    now = Date.parse('2026-11-24T07:30:00+07:00');
    sessions = createSessions(store.sessions, { now: () => now }, randomBytes);
  });
  afterEach(() => store.close());

  it('is found by its token and by no other', async () => {
    const { token } = await sessions.open('lan');
    await sessions.open('minh');

    expect(await sessions.use(token)).toMatchObject({ accountId: 'lan' });
    expect(await sessions.use(token.slice(0, -1))).toBeNull();
  });

  it('is stored under the hash of its token: who reads the database cannot sign in', async () => {
    const { token, session } = await sessions.open('lan');

    expect(session.id).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(await store.sessions.load(session.id))).not.toContain(token);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('ends when nobody used it for the idle time', async () => {
    const { token, session } = await sessions.open('lan');

    now += idleLife;

    expect(await sessions.use(token)).toBeNull();
    expect(await store.sessions.load(session.id)).toBeNull();
  });

  it('lives on while it is used, but never past its absolute end', async () => {
    const { token } = await sessions.open('lan');
    const opened = now;

    while (now + idleLife / 2 < opened + absoluteLife) {
      now += idleLife / 2;
      expect(await sessions.use(token)).not.toBeNull();
    }
    now = opened + absoluteLife;

    expect(await sessions.use(token)).toBeNull();
  });

  it('writes its use down once a minute at most', async () => {
    const { token, session } = await sessions.open('lan');

    now += minute - 1;
    await sessions.use(token);
    expect((await store.sessions.load(session.id))?.expiresAt).toBe(session.expiresAt);

    now += 1;
    await sessions.use(token);
    expect((await store.sessions.load(session.id))?.expiresAt).toBe(session.expiresAt + minute);
  });

  it('is gone after it was closed', async () => {
    const { token } = await sessions.open('lan');

    await sessions.close(token);

    expect(await sessions.use(token)).toBeNull();
  });

  it('clears away expired ones when another is opened', async () => {
    const { session: old } = await sessions.open('lan');

    now += idleLife;
    await sessions.open('minh');

    expect(await store.sessions.load(old.id)).toBeNull();
  });
});
