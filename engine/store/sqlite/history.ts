import { fromText } from '../document-text.ts';
import type { HistoryDocument } from '../documents.ts';
import type { HistoryStore } from '../port.ts';
import type { Database } from './database.ts';

/** What happened to a dossier. */
export function historyStore(database: Database): HistoryStore {
  return {
    async list(dossierId, after = 0) {
      const rows = database.all<{ document: string }>(
        'SELECT document FROM history WHERE dossier_id = ? AND sequence > ? ORDER BY sequence', dossierId, after,
      );
      return rows.map((row) => fromText<HistoryDocument>(row.document));
    },
  };
}
