import { z } from 'zod';
import { JsonObject, Moment, Person, Text } from './common.ts';
import { ProcedureKey } from './procedure.ts';

/** Who a dossier is for. */
export const Applicant = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** Personal identification number, 12 digits. */
  identityNumber: z.string().regex(/^\d{12}$/).optional(),
  phone: z.string().regex(/^[+0-9 .()-]{8,20}$/).optional(),
  email: z.email().optional(),
  address: z.string().max(500).optional(),
});
export type Applicant = z.infer<typeof Applicant>;

/** State of a dossier in the product's lists; the public state (1–10) is beside it. */
export const DossierStatus = z.enum(['running', 'completed', 'cancelled', 'incident', 'suspended']);
export type DossierStatus = z.infer<typeof DossierStatus>;

/** What the applicant takes home from the counter (Circular 01/2018/TT-VPCP, form 1). */
export const Receipt = z.strictObject({
  code: z.string(),
  procedureName: Text,
  applicant: Applicant,
  receivedAt: Moment,
  receivedBy: Person,
  /** Promised date, null where the procedure has no deadline. */
  dueAt: Moment.nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

export const DossierSummary = z.strictObject({
  id: z.string(),
  code: z.string(),
  procedureKey: ProcedureKey,
  procedureName: Text,
  version: z.number().int(),
  /** Empty where an event began the dossier for nobody. */
  applicantName: z.string(),
  status: DossierStatus,
  /** Public state 1 to 10 of the national public service portal. */
  publicState: z.number().int().min(1).max(10),
  /** Names of the steps that are active now. */
  steps: z.array(z.string()),
  receivedAt: Moment,
  dueAt: Moment.nullable(),
  completedAt: Moment.nullable(),
});
export type DossierSummary = z.infer<typeof DossierSummary>;

export const OpenWait = z.strictObject({
  id: z.string(),
  kind: z.enum(['userTask', 'job', 'timer', 'message', 'signal', 'condition']),
  elementId: z.string(),
  elementName: z.string().optional(),
  since: Moment,
  dueAt: Moment.nullable(),
  assignee: Person.nullable(),
  candidateGroups: z.array(z.string()),
});

export const OpenIncident = z.strictObject({
  id: z.string(),
  elementId: z.string(),
  elementName: z.string().optional(),
  at: Moment,
  message: z.string(),
});

export const Dossier = z.strictObject({
  ...DossierSummary.shape,
  revision: z.number().int(),
  applicant: Applicant.nullable(),
  /** Null where nobody handed the dossier in. */
  receipt: Receipt.nullable(),
  variables: JsonObject,
  waits: z.array(OpenWait),
  incidents: z.array(OpenIncident),
  /** End events that were reached. */
  outcome: z.array(z.strictObject({ elementId: z.string(), elementName: z.string().optional() })),
});
export type Dossier = z.infer<typeof Dossier>;

/** GET /api/dossiers/:id/diagram: the version's diagram and what happened on it. */
export const DossierDiagram = z.strictObject({
  bpmn: z.string(),
  version: z.number().int(),
  /** Elements and flows that were passed, each once, in the order of the first time. */
  passed: z.array(z.string()),
  active: z.array(z.string()),
  incidents: z.array(z.string()),
});
export type DossierDiagram = z.infer<typeof DossierDiagram>;

/** One line of a dossier's history. */
export const HistoryEntry = z.strictObject({
  sequence: z.number().int(),
  at: Moment,
  /** Who did it; null for the system (timers, jobs). */
  by: Person.nullable(),
  /** Such as `registered`, `task.claimed`, `task.completed`, `timer.fired`, `element.activated`. */
  type: z.string(),
  elementId: z.string().optional(),
  elementName: z.string().optional(),
  /** Sentence in the reader's language. */
  sentence: z.string(),
  /** False for steps that only an expert wants to see, such as a gateway that was passed. */
  main: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Makes a repeated request harmless: the same id is carried out once. */
export const CommandId = z.string().min(8).max(64);

export const RegisterDossier = z.strictObject({
  commandId: CommandId,
  procedureKey: ProcedureKey,
  applicant: Applicant,
  /** Answers of the start form. */
  data: JsonObject,
});
export type RegisterDossier = z.infer<typeof RegisterDossier>;

/** GET /api/procedures/:key/start-form: what the counter fills in. */
export const StartForm = z.strictObject({
  procedureKey: ProcedureKey,
  procedureName: Text,
  version: z.number().int(),
  form: JsonObject.nullable(),
});
export type StartForm = z.infer<typeof StartForm>;

export const CancelDossier = z.strictObject({
  commandId: CommandId,
  /** Revision that was looked at; without it the dossier is stopped whatever happened since. */
  revision: z.number().int().optional(),
  reason: z.string().trim().min(1).max(2000),
});
export const RetryIncident = z.strictObject({
  commandId: CommandId,
  /** Revision that was looked at; without it the element is tried again whatever happened since. */
  revision: z.number().int().optional(),
  reason: z.string().trim().min(1).max(2000).optional(),
  variables: JsonObject.optional(),
});

export const ListDossiers = z.strictObject({
  search: z.string().max(200).optional(),
  status: DossierStatus.optional(),
  procedureKey: ProcedureKey.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListDossiers = z.infer<typeof ListDossiers>;
