import type { CommandRunner } from '../dossiers/command-runner.ts';
import type { DossierDependencies } from '../dossiers/dependencies.ts';
import type { Carrier } from '../dossiers/outside/carry-letter.ts';
import { dossiersWithIdleJobs, finishJob, leaseJobs, wakeIdleJobs } from '../dossiers/jobs.ts';
import { fireDueTimer } from '../dossiers/timers.ts';
import { type Connectors, runConnector } from './connectors.ts';
import type { Worker, WorkerLog } from './worker.ts';

/** Dossiers that one pass looks at. */
const dossiersAtOnce = 100;
/** A dossier that made the worker fail is left alone for this long, ms. */
const rest = 60_000;

/**
 * Fires due timers and does due jobs, also those that were opened before there was a connector for them, and looks again
 * at messages that nobody could have. One timer a dossier and pass: a cycle that missed a hundred firings makes them up
 * in order, and the others do not wait for it.
 */
export function createDueWork(
  deps: DossierDependencies, runner: CommandRunner, carrier: Carrier, connectors: Connectors, log: WorkerLog,
): Worker {
  const name = 'due-work';
  const restingUntil = new Map<string, number>();

  async function workOn(id: string, now: number): Promise<number> {
    const fired = await fireDueTimer(runner, id, now);
    if (!fired.ok) return 0;
    if (fired.value) return 1;
    const jobs = await leaseJobs(deps, runner, id);
    await Promise.all(
      jobs.map(async (job) => finishJob(deps, runner, id, job, await runConnector(connectors, job))),
    );
    return jobs.length;
  }

  /** Apart from the rest: what keeps a message from its receiver lies with another procedure, and holds up no timer. */
  const carryKept = (id: string, now: number): Promise<number> =>
    safely(`the messages of ${id}`, now, () => carrier.carry(id, ({ kept }) => kept !== undefined && kept.lookAt <= now));

  /** Jobs that were opened before there was a connector for them, in this process or at all. */
  async function wakeJobs(now: number): Promise<void> {
    for (const jobType of connectors.keys()) {
      for (const id of await dossiersWithIdleJobs(deps, jobType, dossiersAtOnce)) {
        await safely(id, now, async () => {
          await wakeIdleJobs(deps, runner, id);
          return 0;
        });
      }
    }
  }

  async function safely(what: string, now: number, work: () => Promise<number>): Promise<number> {
    if ((restingUntil.get(what) ?? 0) > now) return 0;
    restingUntil.delete(what);
    try {
      return await work();
    } catch (error) {
      log.failed(`${name} on ${what}`, error);
      restingUntil.set(what, now + rest);
      return 0;
    }
  }

  return {
    name,
    async runOnce() {
      const now = deps.clock.now();
      await wakeJobs(now);
      const ids = await deps.store.dossiers.due(now, dossiersAtOnce + restingUntil.size);
      const done = await Promise.all(ids.map(async (id) => await carryKept(id, now) + await safely(id, now, () => workOn(id, now))));
      return done.reduce((sum, count) => sum + count, 0);
    },
  };
}
