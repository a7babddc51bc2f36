import { z } from 'zod';
import { JsonObject, Moment } from './common.ts';
import { CommandId } from './dossier.ts';
import { ProcedureKey } from './procedure.ts';

const day = 86_400;

/** POST /api/jobs/leases: takes jobs that wait, so that no other worker does them meanwhile. */
export const LeaseJobs = z.strictObject({
  /** Job type in the model. */
  type: z.string().min(1).max(200),
  limit: z.number().int().min(1).max(100).default(10),
  /** How long the worker has them to itself; who is not done by then may find that another has begun. */
  seconds: z.number().int().min(1).max(7 * day).default(300),
});
export type LeaseJobs = z.infer<typeof LeaseJobs>;

export const LeasedJob = z.strictObject({
  /** The same at each try: what a worker hands on, so that the other side does it once. */
  id: z.string(),
  type: z.string(),
  dossierId: z.string(),
  dossierCode: z.string(),
  procedureKey: ProcedureKey,
  elementId: z.string(),
  elementName: z.string().optional(),
  headers: z.record(z.string(), z.string()),
  /** What the element sees. */
  variables: JsonObject,
  /** Tries that are left, this one among them. */
  retries: z.number().int(),
  leasedUntil: Moment,
});
export type LeasedJob = z.infer<typeof LeasedJob>;

export const LeasedJobs = z.strictObject({ jobs: z.array(LeasedJob) });

/** POST /api/jobs/:id/completion */
export const CompleteJob = z.strictObject({ commandId: CommandId, variables: JsonObject.optional() });
export type CompleteJob = z.infer<typeof CompleteJob>;

/** POST /api/jobs/:id/failure: it is tried again later, then an admin is asked. */
export const FailJob = z.strictObject({
  commandId: CommandId,
  reason: z.string().trim().min(1).max(2000),
  /** Tries that are left; one fewer without it. With none left, an admin is asked at once. */
  retries: z.number().int().min(0).max(100).optional(),
  /** How long nobody takes it; ever longer without it. */
  seconds: z.number().int().min(0).max(30 * day).optional(),
});
export type FailJob = z.infer<typeof FailJob>;

/** POST /api/jobs/:id/error: an error that the model knows (BPMN 10.5.5). */
export const RejectJob = z.strictObject({
  commandId: CommandId,
  code: z.string().min(1).max(200),
  message: z.string().max(2000).optional(),
  variables: JsonObject.optional(),
});
export type RejectJob = z.infer<typeof RejectJob>;
