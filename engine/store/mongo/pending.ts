import type { AtCrashPoint } from '../crash-point.ts';
import type { Copies } from '../documents.ts';
import { writeCopies } from './copies.ts';
import type { Models, Pending } from './schema.ts';

/** A dossier with copies that are still to be made: its own, and those that others before it left. */
interface WithPending {
  readonly _id: string;
  readonly revision: number;
  readonly pending?: readonly Pending[];
}

/** Makes the copies that wait in a dossier, then takes them out of it. */
export async function makePending(models: Models, dossier: WithPending, at: AtCrashPoint): Promise<void> {
  const commits = (dossier.pending ?? []).map((pending) => JSON.parse(pending.copies) as Copies);
  if (commits.length > 0) await writeCopies(models, commits, at);
  await clear(models, dossier);
}

/**
 * Where a later commit has written in between, its own copies stay, and it or a worker makes them. Nobody
 * waits for the flush of this write: were it lost, the copies would be made once more, to no effect.
 */
async function clear(models: Models, dossier: WithPending): Promise<void> {
  const { _id, revision } = dossier;
  const unhurried = { writeConcern: { w: 1, j: false } } as const;
  const cleared = await models.dossiers.updateOne(
    { _id, revision }, { $unset: { pending: 1, pendingRevision: 1 } }, unhurried,
  );
  if (cleared.matchedCount > 0) return;
  await models.dossiers.updateOne({ _id }, { $pull: { pending: { revision: { $lte: revision } } } }, unhurried);
}

/** Makes what crashes left behind, oldest revisions first; answers how many dossiers that were. */
export async function makeAllPending(models: Models, limit: number, at: AtCrashPoint): Promise<number> {
  const left = await models.dossiers
    .find({ pendingRevision: { $gte: 0 } }, { revision: 1, pending: 1 })
    .sort({ pendingRevision: 1 })
    .limit(limit)
    .lean();
  const outcomes = await Promise.allSettled(left.map((dossier) => makePending(models, dossier, at)));
  // One dossier that cannot be copied must not keep the others from it; it is heard of all the same.
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  return left.length;
}
