import { decodeCursor, pageOf, taskPosition } from '../cursor.ts';
import { fromText } from '../document-text.ts';
import type { TaskDocument } from '../documents.ts';
import type { Page, TaskFilter, TaskStore } from '../port.ts';
import { workListsAskedFor } from '../work-lists.ts';
import type { Models } from './schema.ts';
import { withWords } from './word-search.ts';

/** The work list. */
export function taskStore(models: Models): TaskStore {
  return {
    async load(id) {
      const row = await models.tasks.findOne({ _id: id }, { document: 1 }).lean();
      return row ? fromText<TaskDocument>(row.document) : null;
    },
    list: async (filter) => listTasks(models, filter),
  };
}

async function listTasks({ tasks }: Models, filter: TaskFilter): Promise<Page<TaskDocument>> {
  const { words, cursor, limit } = filter;
  const [only, ...others] = workListsAskedFor(filter);
  // Equality with a single list lets the server count in the index alone, which `$in` does not.
  const all = [{ lists: others.length === 0 ? only : { $in: [only, ...others] } }, ...withWords(words)];
  const page = cursor === undefined ? all : [...all, ...behind(decodeCursor(cursor, taskPosition))];
  const [rows, total] = await Promise.all([
    tasks.find({ $and: page }, { dueOrder: 1, createdAt: 1, document: 1 })
      .sort({ dueOrder: 1, createdAt: 1, _id: 1 }).limit(limit + 1).lean(),
    tasks.countDocuments({ $and: all }),
  ]);
  return pageOf(rows, {
    limit,
    total,
    position: (row) => [row.dueOrder, row.createdAt, row._id],
    read: (row) => fromText<TaskDocument>(row.document),
  });
}

/** The bound on the due date alone, though implied, is what narrows the index's range. */
function behind([dueOrder, createdAt, id]: readonly [number, number, string]) {
  return [
    { dueOrder: { $gte: dueOrder } },
    { $or: [{ dueOrder: { $gt: dueOrder } }, { createdAt: { $gt: createdAt } }, { createdAt, _id: { $gt: id } }] },
  ];
}
