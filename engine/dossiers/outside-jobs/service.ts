import type { Actor } from '../../actor.ts';
import type { CompleteJob, FailJob, LeasedJob, LeaseJobs, RejectJob } from '../../contract/job.ts';
import type { Result } from '../../result.ts';

/** What is done for service tasks by workers outside of this program: each takes jobs of a type, and says how they went. */
export interface OutsideJobs {
  /** Of the dossiers that wait, each in its turn; none while a dossier is suspended. */
  leaseJobs(actor: Actor, input: LeaseJobs): Promise<Result<{ jobs: LeasedJob[] }>>;
  /** Refused with `job.unknown`, and with `job.gone` where it is done already or the dossier went another way. */
  completeJob(actor: Actor, jobId: string, input: CompleteJob): Promise<Result<null>>;
  failJob(actor: Actor, jobId: string, input: FailJob): Promise<Result<null>>;
  rejectJob(actor: Actor, jobId: string, input: RejectJob): Promise<Result<null>>;
}
