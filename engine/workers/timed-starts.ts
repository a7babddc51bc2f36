import type { DossierDependencies } from '../dossiers/dependencies.ts';
import type { VersionShelf } from '../dossiers/loaded-dossier.ts';
import { beginDue } from '../dossiers/starts/begin-due.ts';
import { planStarts } from '../dossiers/starts/plan-starts.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import type { Worker, WorkerLog } from './worker.ts';

/** Procedures that one pass looks at. */
const proceduresAtOnce = 100;
/** A procedure that could not be begun is left alone for this long, ms; its moment is not lost. */
const rest = 60_000;

/** Begins dossiers by the timers and conditions of start events. One start event a procedure and pass. */
export function createTimedStarts(deps: DossierDependencies, shelf: VersionShelf, log: WorkerLog): Worker {
  const name = 'timed-starts';
  const restingUntil = new Map<string, number>();

  async function begin(key: string, now: number): Promise<number> {
    if ((restingUntil.get(key) ?? 0) > now) return 0;
    restingUntil.delete(key);
    try {
      const done = await beginDue(deps, shelf, key, now);
      if (done.ok) return done.value;
      throw new Error(sentenceOf(done.refusal, 'en'));
    } catch (error) {
      log.failed(`${name} of ${key}`, error);
      restingUntil.set(key, now + rest);
      return 0;
    }
  }

  return {
    name,
    async runOnce() {
      const now = deps.clock.now();
      const keys = await deps.store.schedules.due(now, proceduresAtOnce + restingUntil.size);
      const done = await Promise.all(keys.map((key) => begin(key, now)));
      return done.reduce((sum, count) => sum + count, 0);
    },
  };
}

/**
 * Plans the start events of versions whose publication died before it could, and of those that an older release
 * published.
 */
export function createStartPlanner(deps: DossierDependencies, shelf: VersionShelf): Worker {
  return {
    name: 'start-planner',
    async runOnce() {
      for (const { key } of await deps.store.procedures.list()) await planStarts(deps, shelf, key);
      return 0;
    },
  };
}
