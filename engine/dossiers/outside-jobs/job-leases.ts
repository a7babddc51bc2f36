import type { DossierState, JobWait } from '../../bpmn/index.ts';
import type { DossierDocument } from '../../store/documents.ts';

/** Until when (epoch ms) somebody has each of a dossier's jobs to themselves, by its wait. */
export type JobLeases = NonNullable<DossierDocument['jobLeases']>;

/** Leases of the jobs that are still there; undefined where none is left. */
export function leasesAfter(leases: JobLeases | undefined, { waits }: DossierState): JobLeases | undefined {
  const left = Object.entries(leases ?? {}).filter(([waitId]) => waits[waitId]?.kind === 'job');
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** Leases without that of one job, which anybody may take from now on. */
export function withoutLease(leases: JobLeases | undefined, waitId: string): JobLeases {
  return Object.fromEntries(Object.entries(leases ?? {}).filter(([id]) => id !== waitId));
}

/** Jobs of a type that a worker can take at `now` (epoch ms). */
export function freeJobs({ state, jobLeases = {} }: DossierDocument, jobType: string, now: number): readonly JobWait[] {
  if (state.status !== 'running' || state.suspended) return [];
  return Object.values(state.waits).filter((wait): wait is JobWait => wait.kind === 'job' && wait.jobType === jobType
    && wait.retries > 0 && (wait.retryAt ?? wait.since) <= now && (jobLeases[wait.id] ?? 0) <= now);
}
