import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { SessionDocument } from '../store/documents.ts';
import type { SessionStore } from '../store/port.ts';
import { type RandomBytes, randomToken } from './random.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A session ends when nobody used it for this long: a lunch break, not an evening. Milliseconds. */
export const idleLife = 2 * hour;

/** A session ends this long after sign-in, however busy it is: a working day with overtime. Milliseconds. */
export const absoluteLife = 12 * hour;

/** Use is written down at most this often: a click must not cost a write. Milliseconds. */
const writtenEvery = minute;

/** Who is signed in, by the token in their cookie. The store knows tokens by their SHA-256 only. */
export interface Sessions {
  /** Opens a session under a token that nobody has seen before. */
  open(accountId: string): Promise<{ readonly token: string; readonly session: SessionDocument }>;
  /** The live session of a token; using it keeps it alive. Null where there is none or it has expired. */
  use(token: string): Promise<SessionDocument | null>;
  /** Ends a session; nothing happens where there is none. */
  close(token: string): Promise<void>;
}

/** Sessions over a store, with time and chance from outside. */
export function createSessions(store: SessionStore, clock: Clock, random: RandomBytes): Sessions {
  return {
    async open(accountId) {
      const now = clock.now();
      await store.removeExpired(now);
      const token = randomToken(random);
      const session: SessionDocument = {
        schema: 1,
        id: idOf(token),
        accountId,
        csrfToken: randomToken(random),
        createdAt: now,
        expiresAt: expiryAfterUse(now, now),
      };
      await store.save(session);
      return { token, session };
    },

    async use(token) {
      const session = await store.load(idOf(token));
      if (!session) return null;
      const now = clock.now();
      if (session.expiresAt <= now) {
        await store.remove(session.id);
        return null;
      }
      const expiresAt = expiryAfterUse(session.createdAt, now);
      if (expiresAt - session.expiresAt < writtenEvery) return session;
      const used = { ...session, expiresAt };
      return (await store.extend(used)) ? used : null;
    },

    async close(token) {
      await store.remove(idOf(token));
    },
  };
}

function expiryAfterUse(createdAt: number, now: number): number {
  return Math.min(now + idleLife, createdAt + absoluteLife);
}

/** A plain hash is enough: a token of 256 random bits cannot be guessed from it, unlike a password. */
function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
