import type { OutsideJobs } from '../../dossiers/outside-jobs/service.ts';
import type { HandlersOf } from '../handler.ts';

/** What workers do for service tasks. */
export function jobHandlers(jobs: OutsideJobs): HandlersOf<'leaseJobs' | 'completeJob' | 'failJob' | 'rejectJob'> {
  return {
    leaseJobs: ({ actor, body }) => jobs.leaseJobs(actor, body),
    completeJob: ({ actor, params, body }) => jobs.completeJob(actor, params.id, body),
    failJob: ({ actor, params, body }) => jobs.failJob(actor, params.id, body),
    rejectJob: ({ actor, params, body }) => jobs.rejectJob(actor, params.id, body),
  };
}
