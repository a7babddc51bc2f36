import { decodeCursor, dossierPosition, pageOf } from '../cursor.ts';
import { fromText } from '../document-text.ts';
import type { SearchDocument } from '../documents.ts';
import type { DossierFilter, Page } from '../port.ts';
import type { Database } from './database.ts';
import { boundsOf, hasWord, planWordSearch, rowsWithWord } from './word-search.ts';

interface Row {
  readonly received_at: number;
  readonly dossier_id: string;
  readonly document: string;
}

/** A page of the list of dossiers, newest first. */
export function listDossiers(database: Database, filter: DossierFilter): Page<SearchDocument> {
  const search = planWordSearch(database, 'search_tokens', filter.words);
  const from = search.start ? `${rowsWithWord('search_tokens')} AS k CROSS JOIN searches AS s ON s.row = k.row` : 'searches AS s';
  const conditions = [
    ...(filter.status === undefined ? [] : ['s.status = ?']),
    ...(filter.procedureKey === undefined ? [] : ['s.procedure_key = ?']),
    ...search.others.map(() => hasWord('search_tokens', 's.row')),
  ];
  const parameters = [
    ...boundsOf(search.start ? [search.start] : []),
    ...(filter.status === undefined ? [] : [filter.status]),
    ...(filter.procedureKey === undefined ? [] : [filter.procedureKey]),
    ...boundsOf(search.others),
  ];
  const after = filter.cursor === undefined ? [] : decodeCursor(filter.cursor, dossierPosition);
  const rows = database.all<Row>(
    `SELECT s.received_at, s.dossier_id, s.document FROM ${from}
     ${where([...conditions, ...(after.length === 0 ? [] : ['(s.received_at, s.dossier_id) < (?, ?)'])])}
     ORDER BY s.received_at DESC, s.dossier_id DESC LIMIT ?`,
    ...parameters, ...after, filter.limit + 1,
  );
  const counted = database.get<{ total: number }>(`SELECT count(*) AS total FROM ${from} ${where(conditions)}`, ...parameters);
  return pageOf(rows, {
    limit: filter.limit,
    total: counted?.total ?? 0,
    position: (row) => [row.received_at, row.dossier_id],
    read: (row) => fromText<SearchDocument>(row.document),
  });
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}
