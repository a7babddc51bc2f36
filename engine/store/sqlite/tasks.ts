import { decodeCursor, pageOf, taskPosition } from '../cursor.ts';
import { fromText } from '../document-text.ts';
import type { TaskDocument } from '../documents.ts';
import type { Page, TaskFilter, TaskStore } from '../port.ts';
import { workListsAskedFor } from '../work-lists.ts';
import type { Database } from './database.ts';
import { boundsOf, hasWord, planWordSearch, rowsWithWord, type WordSearch } from './word-search.ts';

interface Row {
  readonly due_order: number;
  readonly created_at: number;
  readonly id: string;
  readonly document: string;
}

/** A part of a query with the parameters that it takes, in order. */
interface Query {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** The work list. */
export function taskStore(database: Database): TaskStore {
  return {
    async load(id) {
      const row = database.get<{ document: string }>('SELECT document FROM tasks WHERE id = ?', id);
      return row ? fromText<TaskDocument>(row.document) : null;
    },
    list: async (filter) => listTasks(database, filter),
  };
}

function listTasks(database: Database, filter: TaskFilter): Page<TaskDocument> {
  const search = planWordSearch(database, 'task_tokens', filter.words);
  const lists = workListsAskedFor(filter);
  const after = filter.cursor === undefined ? [] : decodeCursor(filter.cursor, taskPosition);
  const found = search.start ? [fromWord(search, lists)] : lists.map((list) => fromList(search, list));
  const page = union(found.map((query) => upTo(filter.limit + 1, behind(after, query))));
  const rows = database.all<Row>(
    `SELECT m.due_order, m.created_at, m.id, t.document FROM (${page.sql} ORDER BY due_order, created_at, id LIMIT ?) AS m
     CROSS JOIN tasks AS t ON t.row = m.row ORDER BY m.due_order, m.created_at, m.id`,
    ...page.parameters, filter.limit + 1,
  );
  const all = union(found);
  const counted = database.get<{ total: number }>(`SELECT count(*) AS total FROM (${all.sql})`, ...all.parameters);
  return pageOf(rows, {
    limit: filter.limit,
    total: counted?.total ?? 0,
    position: (row) => [row.due_order, row.created_at, row.id],
    read: (row) => fromText<TaskDocument>(row.document),
  });
}

const columns = 'l.due_order, l.created_at, l.id, l.row';

/** One list in its order, with the words as conditions. */
function fromList(search: WordSearch, list: string): Query {
  const conditions = ['l.list = ?', ...search.others.map(() => hasWord('task_tokens', 'l.row'))];
  return {
    sql: `SELECT ${columns} FROM task_lists AS l WHERE ${conditions.join(' AND ')}`,
    parameters: [list, ...boundsOf(search.others)],
  };
}

/** The few tasks of a rare word, where they are in one of the lists. */
function fromWord(search: WordSearch, lists: readonly string[]): Query {
  const conditions = [
    `l.list IN (${lists.map(() => '?').join(', ')})`, ...search.others.map(() => hasWord('task_tokens', 'l.row')),
  ];
  return {
    sql: `SELECT DISTINCT ${columns} FROM ${rowsWithWord('task_tokens')} AS k CROSS JOIN task_lists AS l ON l.row = k.row
      WHERE ${conditions.join(' AND ')}`,
    parameters: [...boundsOf(search.start ? [search.start] : []), ...lists, ...boundsOf(search.others)],
  };
}

function behind(position: readonly (string | number)[], query: Query): Query {
  if (position.length === 0) return query;
  return {
    sql: `${query.sql} AND (l.due_order, l.created_at, l.id) > (?, ?, ?)`,
    parameters: [...query.parameters, ...position],
  };
}

function upTo(limit: number, query: Query): Query {
  return {
    sql: `SELECT * FROM (${query.sql} ORDER BY l.due_order, l.created_at, l.id LIMIT ?)`,
    parameters: [...query.parameters, limit],
  };
}

/** A task offered to two of somebody's groups is one task. */
function union(queries: readonly Query[]): Query {
  return {
    sql: queries.map((query) => query.sql).join(' UNION '),
    parameters: queries.flatMap((query) => query.parameters),
  };
}
