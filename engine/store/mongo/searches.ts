import { decodeCursor, dossierPosition, pageOf } from '../cursor.ts';
import { fromText } from '../document-text.ts';
import type { SearchDocument } from '../documents.ts';
import type { DossierFilter, Page } from '../port.ts';
import type { Models } from './schema.ts';
import { withWords } from './word-search.ts';

/** A page of the list of dossiers, newest first. */
export async function listDossiers({ searches }: Models, filter: DossierFilter): Promise<Page<SearchDocument>> {
  const { status, procedureKey, words, cursor, limit } = filter;
  const all = [
    ...(status === undefined ? [] : [{ status }]),
    ...(procedureKey === undefined ? [] : [{ procedureKey }]),
    ...withWords(words),
  ];
  const page = cursor === undefined ? all : [...all, ...behind(decodeCursor(cursor, dossierPosition))];
  const [rows, total] = await Promise.all([
    searches.find(both(page), { receivedAt: 1, document: 1 }).sort({ receivedAt: -1, _id: -1 }).limit(limit + 1).lean(),
    searches.countDocuments(both(all)),
  ]);
  return pageOf(rows, {
    limit,
    total,
    position: (row) => [row.receivedAt, row._id],
    read: (row) => fromText<SearchDocument>(row.document),
  });
}

/** The bound on the moment alone, though implied, is what narrows the index's range. */
function behind([receivedAt, id]: readonly [number, string]) {
  return [{ receivedAt: { $lte: receivedAt } }, { $or: [{ receivedAt: { $lt: receivedAt } }, { _id: { $lt: id } }] }];
}

function both(conditions: readonly object[]) {
  return conditions.length === 0 ? {} : { $and: [...conditions] };
}
