import { toText } from '../document-text.ts';
import type { Copies, HistoryDocument, SearchDocument, TaskDocument } from '../documents.ts';
import type { AtCrashPoint } from '../crash-point.ts';
import { searchFields, taskFields } from '../stored-fields.ts';
import type { Database } from './database.ts';
import { replaceTokens } from './word-search.ts';

/** Writes what follows from a commit, inside the commit's own transaction. */
export function writeCopies(database: Database, copies: Copies, at: AtCrashPoint): void {
  for (const entry of copies.history) writeHistory(database, entry);
  at('afterHistoryCopies');
  for (const task of copies.tasks) writeTask(database, task);
  at('afterTaskCopies');
  writeSearch(database, copies.search);
  at('afterSearchCopy');
}

function writeHistory(database: Database, entry: HistoryDocument): void {
  database.run(
    'INSERT INTO history (dossier_id, sequence, document) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    entry.dossierId, entry.sequence, toText(entry, entry.dossierId),
  );
}

function writeTask(database: Database, task: TaskDocument): void {
  const { revision, lists, dueOrder, createdAt, tokens, document } = taskFields(task);
  const written = database.get<{ row: number }>(
    `INSERT INTO tasks (id, revision, document) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, document = excluded.document
     WHERE excluded.revision > tasks.revision RETURNING row`,
    task.id, revision, document,
  );
  if (!written) return;
  database.run('DELETE FROM task_lists WHERE row = ?', written.row);
  for (const list of lists) {
    database.run(
      'INSERT INTO task_lists (list, due_order, created_at, id, row) VALUES (?, ?, ?, ?, ?)',
      list, dueOrder, createdAt, task.id, written.row,
    );
  }
  replaceTokens(database, 'task_tokens', written.row, tokens);
}

function writeSearch(database: Database, search: SearchDocument): void {
  const { procedureKey, status, receivedAt, revision, tokens, document } = searchFields(search);
  const written = database.get<{ row: number }>(
    `INSERT INTO searches (dossier_id, procedure_key, status, received_at, revision, document) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (dossier_id) DO UPDATE SET procedure_key = excluded.procedure_key, status = excluded.status,
       received_at = excluded.received_at, revision = excluded.revision, document = excluded.document
     WHERE excluded.revision > searches.revision RETURNING row`,
    search.dossierId, procedureKey, status, receivedAt, revision, document,
  );
  if (written) replaceTokens(database, 'search_tokens', written.row, tokens);
}
