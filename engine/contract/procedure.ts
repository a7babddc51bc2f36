import { z } from 'zod';
import { JsonObject, Moment, Person, Text } from './common.ts';

/** Identifies a procedure in addresses: lower-case words with hyphens. */
export const ProcedureKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80);

/** form-js schemas by form id. */
export const Forms = z.record(z.string().max(120), JsonObject);
export type Forms = z.infer<typeof Forms>;

/**
 * DMN files by their id. A business rule task names a decision by the decision's own id, whichever of the files it is in.
 * Left out by clients that do not know of decisions.
 */
export const Decisions = z.record(z.string().min(1).max(120), z.string());
export type Decisions = z.infer<typeof Decisions>;

export const DraftStatus = z.enum(['editing', 'submitted']);

export const ProcedureSummary = z.strictObject({
  key: ProcedureKey,
  name: Text,
  /** Newest published version, null before the first. */
  publishedVersion: z.number().int().nullable(),
  draft: z.strictObject({ status: DraftStatus, savedAt: Moment, savedBy: Person }).nullable(),
  runningDossiers: z.number().int(),
});
export type ProcedureSummary = z.infer<typeof ProcedureSummary>;

/** A problem in a model with its sentence in the reader's language. */
export const ModelProblem = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  elementId: z.string().optional(),
  elementName: z.string().optional(),
  section: z.string().optional(),
  /** Ids of all elements concerned, `elementId` among them. */
  elements: z.array(z.string()).optional(),
  /** Ids of elements and flows in the order in which they are passed, from the beginning to what is wrong. */
  path: z.array(z.string()).optional(),
});
export type ModelProblem = z.infer<typeof ModelProblem>;

export const Draft = z.strictObject({
  procedureKey: ProcedureKey,
  name: Text,
  revision: z.number().int(),
  status: DraftStatus,
  bpmn: z.string(),
  forms: Forms,
  decisions: Decisions.default({}),
  savedAt: Moment,
  savedBy: Person,
  submittedBy: Person.optional(),
  submittedAt: Moment.optional(),
  /** What the process owner tells the admin, or the admin's reason for returning it. */
  note: z.string().optional(),
  problems: z.array(ModelProblem),
});
export type Draft = z.infer<typeof Draft>;

export const CreateProcedure = z.strictObject({ key: ProcedureKey, name: Text });
export const SaveDraft = z.strictObject({
  /** Revision that the edit started from; 409 when somebody saved in between. */
  revision: z.number().int(),
  name: Text,
  bpmn: z.string(),
  forms: Forms,
  /** Where it is left out, the draft's decisions stay as they are. */
  decisions: Decisions.optional(),
});
export const CheckModel = z.strictObject({ bpmn: z.string(), forms: Forms, decisions: Decisions.optional() });
export const SubmitDraft = z.strictObject({ revision: z.number().int(), note: z.string().max(2000).optional() });
export const ReturnDraft = z.strictObject({ revision: z.number().int(), reason: z.string().min(1).max(2000) });
export const PublishVersion = z.strictObject({
  /** Draft revision that was reviewed; 409 when it is another by now. */
  revision: z.number().int(),
  reason: z.string().min(1).max(2000),
  legalBasis: z.string().max(500).optional(),
});

export const VersionSummary = z.strictObject({
  number: z.number().int(),
  publishedAt: Moment,
  publishedBy: Person,
  reason: z.string(),
  legalBasis: z.string().optional(),
  runningDossiers: z.number().int(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const Version = z.strictObject({
  ...VersionSummary.shape,
  procedureKey: ProcedureKey,
  name: Text,
  bpmn: z.string(),
  forms: Forms,
  decisions: Decisions.default({}),
});
export type Version = z.infer<typeof Version>;

/** One difference between the draft and the published version. */
export const Change = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  /** Element, flow or form that changed. */
  elementId: z.string(),
  elementName: z.string().optional(),
  /** Sentence in the reader's language. */
  sentence: z.string(),
});
export type Change = z.infer<typeof Change>;

/** What a gate found, as a sentence, with where it can be seen on the drawing. */
export const GateDetail = ModelProblem.pick({ message: true, elementId: true, elements: true, path: true });
export type GateDetail = z.infer<typeof GateDetail>;

/** GET /api/procedures/:key/review: what an admin looks at before publishing. */
export const Review = z.strictObject({
  draft: Draft,
  published: Version.nullable(),
  changes: z.array(Change),
  /** Publishing needs each of them passed. */
  gates: z.array(z.strictObject({ id: z.string(), label: z.string(), passed: z.boolean(), details: z.array(GateDetail) })),
});
export type Review = z.infer<typeof Review>;
