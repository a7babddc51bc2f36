import { z } from 'zod';
import type { Page } from './port.ts';
import { StoreError } from './store-error.ts';

/**
 * Where a page ended: the sort key of its last row. The next page begins behind that key, so rows that come
 * and go in between neither shift nor repeat anything, and page 1,000 costs what page 1 costs.
 */
export type Position = readonly (string | number)[];

/** Position in the list of dossiers. */
export const dossierPosition = z.tuple([z.number(), z.string()]);
/** Position in the work list. */
export const taskPosition = z.tuple([z.number(), z.number(), z.string()]);

/** Makes a position opaque, so that no client builds on what is in it. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads a cursor that came back from a client; throws a `StoreError` for one that no list made. */
export function decodeCursor<P extends Position>(cursor: string, shape: z.ZodType<P>): P {
  const position = shape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (!position.success) throw new StoreError('store.cursorInvalid');
  return position.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A page out of `limit + 1` rows: the one too many tells that there is a next page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  page: { readonly limit: number; readonly total: number; position(row: Row): Position; read(row: Row): T },
): Page<T> {
  const kept = rows.slice(0, page.limit);
  const last = kept.at(-1);
  return {
    items: kept.map((row) => page.read(row)),
    next: rows.length > page.limit && last !== undefined ? encodeCursor(page.position(last)) : null,
    total: page.total,
  };
}
