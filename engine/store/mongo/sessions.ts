import { fromText, toText } from '../document-text.ts';
import type { SessionDocument } from '../documents.ts';
import type { SessionStore } from '../port.ts';
import { repeatingOnDuplicate } from './driver-errors.ts';
import type { Models } from './schema.ts';

/**
 * Who is signed in. Expiry is not left to a TTL index, which goes by the server's clock: time is a
 * parameter here as everywhere.
 */
export function sessionStore({ sessions }: Models): SessionStore {
  return {
    async load(id) {
      const row = await sessions.findOne({ _id: id }, { document: 1 }).lean();
      return row ? fromText<SessionDocument>(row.document) : null;
    },
    async save(session) {
      const fields = { expiresAt: session.expiresAt, document: toText(session, session.id) };
      await repeatingOnDuplicate(() => sessions.updateOne({ _id: session.id }, { $set: fields }, { upsert: true }));
    },
    async extend(session) {
      const fields = { expiresAt: session.expiresAt, document: toText(session, session.id) };
      const { matchedCount } = await sessions.updateOne({ _id: session.id }, { $set: fields });
      return matchedCount > 0;
    },
    async remove(id) {
      await sessions.deleteOne({ _id: id });
    },
    async removeExpired(now) {
      await sessions.deleteMany({ expiresAt: { $lte: now } });
    },
  };
}
