import { type PrefixRange, prefixRanges } from '../word-prefixes.ts';
import type { Database } from './database.ts';

/** A word with at most this many tokens behind it is rare: its rows are fetched and sorted. */
const rare = 2000;

/** How a search for words goes over a table of tokens. */
export interface WordSearch {
  /** The rarest word where it is rare enough to start from; else rows are met in the list's order. */
  readonly start: PrefixRange | undefined;
  /** The words that each row met must have. */
  readonly others: readonly PrefixRange[];
}

/**
 * Plans a search. A row that matches "nguyen" comes along every other moment, so the list is read in its
 * order until the page is full; one that matches "0471" may never come along, so the search starts from the
 * word's few rows. SQLite's planner cannot know which, as it counts per index and not per prefix.
 */
export function planWordSearch(database: Database, tokens: TokenTable, words: readonly string[] | undefined): WordSearch {
  const ranges = prefixRanges(words);
  const counted = ranges.map((range) => ({ range, rows: boundedCount(database, tokens, range) }));
  const rarest = counted.reduce<(typeof counted)[number] | undefined>(
    (least, next) => (least && least.rows <= next.rows ? least : next), undefined,
  );
  const start = rarest && rarest.rows <= rare ? rarest.range : undefined;
  return { start, others: ranges.filter((range) => range !== start) };
}

export type TokenTable = 'task_tokens' | 'search_tokens';

/** Rows that have a token in a range, each once: two parameters. */
export function rowsWithWord(tokens: TokenTable): string {
  return `(SELECT DISTINCT row FROM ${tokens} WHERE token >= ? AND token < ?)`;
}

/** Condition that a row has a token in a range: two parameters. */
export function hasWord(tokens: TokenTable, row: string): string {
  return `EXISTS (SELECT 1 FROM ${tokens} AS t WHERE t.row = ${row} AND t.token >= ? AND t.token < ?)`;
}

/** The parameters of ranges, in order. */
export function boundsOf(ranges: readonly PrefixRange[]): string[] {
  return ranges.flatMap((range) => [range.from, range.below]);
}

/** Writes the tokens of a row where they are others than before, which they hardly ever are. */
export function replaceTokens(database: Database, tokens: TokenTable, row: number, wanted: readonly string[]): void {
  const before = new Set(
    database.all<{ token: string }>(`SELECT token FROM ${tokens} WHERE row = ?`, row).map((kept) => kept.token),
  );
  const after = new Set(wanted);
  for (const token of before.difference(after)) database.run(`DELETE FROM ${tokens} WHERE token = ? AND row = ?`, token, row);
  for (const token of after.difference(before)) database.run(`INSERT INTO ${tokens} (token, row) VALUES (?, ?)`, token, row);
}

function boundedCount(database: Database, tokens: TokenTable, range: PrefixRange): number {
  const found = database.get<{ rows: number }>(
    `SELECT count(*) AS rows FROM (SELECT 1 FROM ${tokens} WHERE token >= ? AND token < ? LIMIT ${rare + 1})`,
    range.from, range.below,
  );
  return found?.rows ?? 0;
}
