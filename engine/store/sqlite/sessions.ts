import { fromText, toText } from '../document-text.ts';
import type { SessionDocument } from '../documents.ts';
import type { SessionStore } from '../port.ts';
import type { Database } from './database.ts';

/** Who is signed in. */
export function sessionStore(database: Database): SessionStore {
  return {
    async load(id) {
      const row = database.get<{ document: string }>('SELECT document FROM sessions WHERE id = ?', id);
      return row ? fromText<SessionDocument>(row.document) : null;
    },
    async save(session) {
      await database.write(() => database.run(
        `INSERT INTO sessions (id, expires_at, document) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at, document = excluded.document`,
        session.id, session.expiresAt, toText(session, session.id),
      ));
    },
    async extend(session) {
      const changed = await database.write(() => database.run(
        'UPDATE sessions SET expires_at = ?, document = ? WHERE id = ?',
        session.expiresAt, toText(session, session.id), session.id,
      ));
      return changed > 0;
    },
    async remove(id) {
      await database.write(() => database.run('DELETE FROM sessions WHERE id = ?', id));
    },
    async removeExpired(now) {
      await database.write(() => database.run('DELETE FROM sessions WHERE expires_at <= ?', now));
    },
  };
}
