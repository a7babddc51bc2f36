import { z } from 'zod';
import { JsonObject, Moment, Person, Text } from './common.ts';
import { CommandId } from './dossier.ts';
import { ProcedureKey } from './procedure.ts';

export const TaskStatus = z.enum(['open', 'completed', 'withdrawn']);

/** One row of the work list. */
export const TaskSummary = z.strictObject({
  id: z.string(),
  dossierId: z.string(),
  dossierCode: z.string(),
  applicantName: z.string(),
  procedureKey: ProcedureKey,
  procedureName: Text,
  elementId: z.string(),
  name: z.string(),
  status: TaskStatus,
  assignee: Person.nullable(),
  candidateGroups: z.array(z.string()),
  createdAt: Moment,
  dueAt: Moment.nullable(),
  /** Working time left until `dueAt` in minutes; negative when late. */
  workingMinutesLeft: z.number().int().nullable(),
  /** Changes with the task: a command with another one gets 409. */
  revision: z.number().int(),
});
export type TaskSummary = z.infer<typeof TaskSummary>;

export const Task = z.strictObject({
  ...TaskSummary.shape,
  documentation: z.string().optional(),
  /** form-js schema, null where the step has no form. */
  form: JsonObject.nullable(),
  /** Values that the form starts with. */
  data: JsonObject,
  /** Present while the dossier is suspended: nothing of it can be completed. */
  suspended: z.literal(true).optional(),
  /** Whether this account may claim, and complete. */
  may: z.strictObject({ claim: z.boolean(), release: z.boolean(), complete: z.boolean() }),
});
export type Task = z.infer<typeof Task>;

export const ListTasks = z.strictObject({
  /** `mine`: claimed by me; `group`: open to one of my groups and unclaimed; `all`: both. */
  view: z.enum(['mine', 'group', 'all']).default('all'),
  search: z.string().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListTasks = z.infer<typeof ListTasks>;

/** Claiming a task, or giving it back. */
export const ChangeTask = z.strictObject({ commandId: CommandId, revision: z.number().int() });
export const CompleteTask = z.strictObject({ commandId: CommandId, revision: z.number().int(), data: JsonObject });
export type CompleteTask = z.infer<typeof CompleteTask>;
