import { fromText } from '../document-text.ts';
import type { HistoryDocument } from '../documents.ts';
import type { HistoryStore } from '../port.ts';
import type { Models } from './schema.ts';

/** What happened to a dossier. */
export function historyStore({ history }: Models): HistoryStore {
  return {
    async list(dossierId, after = 0) {
      const rows = await history.find({ dossierId, sequence: { $gt: after } }, { document: 1 }).sort({ sequence: 1 }).lean();
      return rows.map((row) => fromText<HistoryDocument>(row.document));
    },
  };
}
