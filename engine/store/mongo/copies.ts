import type { Model } from 'mongoose';
import type { AtCrashPoint } from '../crash-point.ts';
import { toText } from '../document-text.ts';
import type { Copies, HistoryDocument } from '../documents.ts';
import { searchFields, taskFields } from '../stored-fields.ts';
import { duplicatesOf } from './driver-errors.ts';
import type { Models } from './schema.ts';

/**
 * Writes what follows from one or several commits. Any of it may have been written before, in part, by
 * this process or another: entries of the history are written once, tasks and search lines only over
 * older ones.
 */
export async function writeCopies(models: Models, commits: readonly Copies[], at: AtCrashPoint): Promise<void> {
  const tasks = commits.flatMap((copies) => copies.tasks);
  const outcomes = await Promise.allSettled([
    writeHistory(models, commits.flatMap((copies) => copies.history)).then(() => { at('afterHistoryCopies'); }),
    writeNewer(models.tasks, tasks.map((task) => ({ _id: task.id, ...taskFields(task) }))).then(() => { at('afterTaskCopies'); }),
    writeNewer(
      models.searches, commits.map(({ search }) => ({ _id: search.dossierId, ...searchFields(search) })),
    ).then(() => { at('afterSearchCopy'); }),
  ]);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}

async function writeHistory(models: Models, entries: readonly HistoryDocument[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    _id: `${entry.dossierId}:${entry.sequence}`,
    dossierId: entry.dossierId,
    sequence: entry.sequence,
    document: toText(entry, entry.dossierId),
  }));
  try {
    await models.history.insertMany(rows, { ordered: false, throwOnValidationError: true });
  } catch (error) {
    duplicatesOf(error);
  }
}

/** A copy of one revision of its dossier. */
interface CopyRow {
  readonly _id: string;
  readonly revision: number;
}

/**
 * Writes each row where there is none, or an older one. An upsert that finds a newer or equal row tries to
 * insert and is refused by the key; so is one that another process's first insert overtook, with an older
 * row perhaps. The refused are therefore tried once more, as plain updates.
 */
async function writeNewer(model: Pick<Model<CopyRow>, 'bulkWrite'>, rows: readonly CopyRow[]): Promise<void> {
  if (rows.length === 0) return;
  const write = (chosen: readonly CopyRow[], upsert: boolean) => model.bulkWrite<CopyRow>(
    chosen.map(({ _id, ...fields }) => ({
      updateOne: { filter: { _id, revision: { $lt: fields.revision } }, update: { $set: fields }, upsert },
    })),
    { ordered: false, throwOnValidationError: true },
  );
  try {
    await write(rows, true);
  } catch (error) {
    const refused = new Set(duplicatesOf(error));
    await write(rows.filter((_, index) => refused.has(index)), false);
  }
}
