import type { JobWait, Value, Variables } from '../bpmn/index.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { DossierDocument } from '../store/documents.ts';
import type { CommandRunner } from './command-runner.ts';
import type { Decision } from './decision.ts';
import type { DossierDependencies } from './dependencies.ts';
import { dueJobs, idleJob, idleJobs } from './due.ts';
import type { LoadedDossier } from './loaded-dossier.ts';
import { variablesSeenFrom } from './variables.ts';

/** A job as its connector gets it. */
export interface Job {
  /** The same at each try: what a connector hands on, so that the other side does it once. */
  readonly key: string;
  readonly type: string;
  readonly dossierCode: string;
  readonly elementId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly variables: Variables;
}

/** How a job went. */
export type JobOutcome =
  | { readonly how: 'done'; readonly variables?: { readonly [name: string]: Value } }
  | { readonly how: 'failed'; readonly reason: string }
  /** A BPMN error that the model catches. */
  | { readonly how: 'error'; readonly code: string; readonly message?: string };

/** A process has its jobs to itself for this long, ms; then another one may take them over. */
export const jobLease = 120_000;

const firstDelay = 30_000;
const longestDelay = 3_600_000;
/** Tries that the first delay belongs to; each try fewer waits four times as long. */
const usualRetries = 2;

/**
 * Takes the jobs of a dossier that are due, so that no other process does them at the same time. Empty
 * where there are none or somebody else has them.
 */
export async function leaseJobs(deps: DossierDependencies, runner: CommandRunner, id: string): Promise<readonly Job[]> {
  const now = deps.clock.now();
  let jobs: readonly Job[] = [];
  const leased = await runner.run(id, { commandId: null, by: null }, (loaded) => {
    const { state, nextDue } = loaded.dossier;
    const due = dueJobs(state, deps.runsJob, now);
    jobs = due.map((wait) => jobOf(loaded, wait));
    if (due.length === 0 || nextDue === null || nextDue > now) return refuse('job.gone');
    return accept({ entries: [], jobsLeasedUntil: now + jobLease });
  });
  return leased.ok ? jobs : [];
}

/** Ids of at most `limit` dossiers that wait for a job of a type, which nobody did until now. */
export async function dossiersWithIdleJobs(deps: DossierDependencies, jobType: string, limit: number): Promise<readonly string[]> {
  return (await deps.store.dossiers.subscribed(idleJob, jobType)).slice(0, limit);
}

/** Makes a dossier due for the jobs that this process has a connector for by now. */
export async function wakeIdleJobs(deps: DossierDependencies, runner: CommandRunner, id: string): Promise<void> {
  await runner.run(id, { commandId: null, by: null }, ({ dossier }) => {
    const stillIdle = idleJobs(dossier.state, deps.runsJob);
    const wakes = dossier.subscriptions.some((known) => known.startsWith(`${idleJob}\n`) && !stillIdle.includes(known));
    return wakes ? accept({ entries: [] }) : refuse('job.gone');
  });
}

/** Writes down how a job went. A failed one is tried again later, ever more patiently, then becomes an incident. */
export function finishJob(
  deps: DossierDependencies, runner: CommandRunner, id: string, job: Job, outcome: JobOutcome,
): Promise<Result<DossierDocument>> {
  const waitId = job.key.slice(job.key.indexOf(':') + 1);
  return runner.run(id, { commandId: null, by: null }, ({ dossier }) => {
    const wait = dossier.state.waits[waitId];
    if (wait?.kind !== 'job') return refuse('job.gone');
    return accept({ entries: [], commands: [commandFor(wait, outcome, deps.clock.now())] });
  });
}

/** A job as whoever does it gets it. */
export function jobOf({ dossier }: LoadedDossier, wait: JobWait): Job {
  return {
    key: `${dossier.id}:${wait.id}`,
    type: wait.jobType,
    dossierCode: dossier.code,
    elementId: wait.elementId,
    headers: wait.headers ?? {},
    variables: variablesSeenFrom(dossier.state, wait.instanceId),
  };
}

function commandFor(wait: JobWait, outcome: JobOutcome, now: number): NonNullable<Decision['commands']>[number] {
  const waitId = wait.id;
  switch (outcome.how) {
    case 'done':
      return { type: 'completeJob', waitId, ...(outcome.variables ? { variables: outcome.variables } : {}) };
    case 'error':
      return { type: 'throwError', waitId, errorCode: outcome.code, ...(outcome.message ? { message: outcome.message } : {}) };
    case 'failed': {
      const retries = Math.max(0, wait.retries - 1);
      return { type: 'failJob', waitId, reason: outcome.reason, retries, ...(retries > 0 ? { retryAt: now + delayBefore(retries) } : {}) };
    }
  }
}

/** How long to wait with this many tries left, ms. */
export function delayBefore(retries: number): number {
  return Math.min(longestDelay, firstDelay * 4 ** Math.max(0, usualRetries - retries));
}
