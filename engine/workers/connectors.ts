import type { Job, JobOutcome } from '../dossiers/jobs.ts';

/**
 * Does one type of job with another system. A thrown error is a failed try, told with its message. A job can
 * come twice (a process died before it could write down the first time): hand `job.key` on.
 */
export type Connector = (job: Job, signal: AbortSignal) => Promise<JobOutcome>;

/** Connectors by the job type that they do. */
export type Connectors = ReadonlyMap<string, Connector>;

/** A connector that has not answered by then has failed, ms; well within the job's lease. */
const patience = 60_000;

/** Runs a job's connector; whatever goes wrong is an outcome. */
export async function runConnector(connectors: Connectors, job: Job): Promise<JobOutcome> {
  const connector = connectors.get(job.type);
  if (!connector) return { how: 'failed', reason: `no connector for ${job.type}` };
  const signal = AbortSignal.timeout(patience);
  try {
    return await Promise.race([connector(job, signal), rejectedBy(signal)]);
  } catch (error) {
    return { how: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`no answer within ${patience / 1000} s`)), { once: true });
  });
}
