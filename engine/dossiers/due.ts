import type { DossierState, JobWait, TimerWait } from '../bpmn/index.ts';
import type { DossierDependencies } from './dependencies.ts';

type RunsJob = DossierDependencies['runsJob'];

/**
 * When a worker has something to do with a dossier next (epoch ms), null where only people have. Jobs
 * without a connector wait for somebody who answers them; a suspended dossier waits for its admin.
 * @param jobsLeasedUntil epoch ms until which one process has the dossier's jobs to itself.
 */
export function nextDueOf(state: DossierState, runsJob: RunsJob, jobsLeasedUntil = 0): number | null {
  if (state.status !== 'running' || state.suspended) return null;
  const moments = [
    ...timersOf(state).map((timer) => timer.dueAt),
    ...runnableJobs(state, runsJob).map((job) => Math.max(readyAt(job), jobsLeasedUntil)),
  ];
  return earliestOf(moments);
}

/** The first of some moments; null where there is none. */
export function earliestOf(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The timer to fire next at `now` (epoch ms): of those that are due, the one due first. */
export function dueTimer(state: DossierState, now: number): TimerWait | undefined {
  const due = timersOf(state).filter((timer) => timer.dueAt <= now);
  return due.sort((a, b) => a.dueAt - b.dueAt)[0];
}

/** Jobs that a connector of this installation can do at `now` (epoch ms). */
export function dueJobs(state: DossierState, runsJob: RunsJob, now: number): readonly JobWait[] {
  return runnableJobs(state, runsJob).filter((job) => readyAt(job) <= now);
}

/**
 * Stands among a dossier's subscriptions for a job that no connector here does, followed by the job's type: a
 * process that has a connector finds the dossier by it. No message can have this name, as XML has no such character.
 */
export const idleJob = '\u0001job';

/** Subscriptions of the jobs that nobody here does. */
export function idleJobs(state: DossierState, runsJob: RunsJob): readonly string[] {
  if (state.status !== 'running') return [];
  return Object.values(state.waits).flatMap((wait) =>
    wait.kind === 'job' && wait.retries > 0 && !runsJob?.(wait.jobType) ? `${idleJob}\n${wait.jobType}` : [],
  );
}

function timersOf(state: DossierState): TimerWait[] {
  return Object.values(state.waits).filter((wait) => wait.kind === 'timer');
}

function runnableJobs(state: DossierState, runsJob: RunsJob): readonly JobWait[] {
  const jobs = Object.values(state.waits).filter((wait) => wait.kind === 'job');
  return jobs.filter((job) => job.retries > 0 && runsJob?.(job.jobType));
}

function readyAt(job: JobWait): number {
  return job.retryAt ?? job.since;
}
