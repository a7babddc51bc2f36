import { z } from 'zod';
import { JsonObject, Moment, Person } from './common.ts';
import { CommandId, DossierStatus, HistoryEntry, OpenIncident } from './dossier.ts';

/** Why somebody intervenes; part of the dossier's history for good. */
const Reason = z.string().trim().min(1).max(2000);

/** What each intervention carries: 409 where the dossier is at another revision than the one that was looked at. */
const Intervention = { commandId: CommandId, revision: z.number().int(), reason: Reason };

const ElementId = z.string().min(1).max(200);
const InstanceId = z.string().min(1).max(200);

/** Suspending a dossier, or letting it go on. */
export const PauseDossier = z.strictObject(Intervention);

/** Values that are wrong or missing; a variable that is left out keeps its value. */
const Correction = { scopeId: InstanceId.optional(), variables: JsonObject };
export const CorrectVariables = z.strictObject({ ...Intervention, ...Correction });

/** One change to where a dossier stands. */
export const TokenChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move'), instanceId: InstanceId, toElementId: ElementId }),
  z.strictObject({ do: z.literal('add'), elementId: ElementId, scopeId: InstanceId.optional() }),
  z.strictObject({ do: z.literal('cancel'), instanceId: InstanceId }),
  z.strictObject({ do: z.literal('cancelToken'), scopeId: InstanceId, flowId: ElementId }),
]);
export type TokenChange = z.infer<typeof TokenChange>;

const TokenChanges = z.array(TokenChange).min(1).max(50);
export const ModifyDossier = z.strictObject({ ...Intervention, changes: TokenChanges });

/** An intervention that is tried out. */
export const Attempt = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('modify'), changes: TokenChanges }),
  z.strictObject({ do: z.literal('correct'), ...Correction }),
  z.strictObject({ do: z.literal('retry'), incidentId: z.string(), variables: JsonObject.optional() }),
]);
export type Attempt = z.infer<typeof Attempt>;
export const PreviewIntervention = z.strictObject({ revision: z.number().int(), attempt: Attempt });

/** What an intervention would come to; nothing is kept of it. */
export const Preview = z.strictObject({
  status: DossierStatus,
  /** Names of the steps that would be active. */
  steps: z.array(z.string()),
  active: z.array(z.string()),
  incidents: z.array(z.string()),
  /** What would be written into the history. */
  entries: z.array(HistoryEntry),
});
export type Preview = z.infer<typeof Preview>;

/** GET /api/dossiers/:id/standing: where exactly a dossier stands, as a repair needs it. */
export const Standing = z.strictObject({
  dossierId: z.string(),
  code: z.string(),
  applicantName: z.string(),
  procedureKey: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  status: DossierStatus,
  suspended: z.strictObject({ reason: z.string(), by: Person.nullable(), at: Moment }).nullable(),
  tokens: z.array(
    z.strictObject({
      instanceId: z.string(),
      elementId: z.string(),
      elementName: z.string().optional(),
      type: z.string(),
      /** Subprocess that it lies in, or what of a loop it is. */
      insideOf: z.string().optional(),
      /** From 1, of a loop's instances. */
      loop: z.number().int().optional(),
      since: Moment.nullable(),
      assignee: Person.nullable(),
      /** Elements that it can be moved to without saying where. */
      movableTo: z.array(z.string()),
    }),
  ),
  /** Tokens that wait on a flow until others have come. */
  held: z.array(
    z.strictObject({
      scopeId: z.string(), flowId: z.string(), from: z.string(), to: z.string(), toElementId: z.string(), count: z.number().int(),
    }),
  ),
  scopes: z.array(z.strictObject({ scopeId: z.string(), elementName: z.string(), variables: JsonObject })),
  targets: z.array(
    z.strictObject({
      elementId: z.string(),
      elementName: z.string().optional(),
      type: z.string(),
      /** Running places where a token could be added, or its subprocess be opened for it. */
      scopeIds: z.array(z.string()),
    }),
  ),
  /** The places that `scopeIds` name: processes and subprocesses that run, those of a loop each by its turn. */
  places: z.array(
    z.strictObject({
      scopeId: z.string(),
      /** From the outermost subprocess to itself; empty for the procedure itself. */
      path: z.array(
        z.strictObject({
          elementName: z.string(),
          loop: z.number().int().optional(),
          /** What the turn is about, where that is a text or number. */
          item: z.string().optional(),
        }),
      ),
    }),
  ),
  incidents: z.array(OpenIncident),
});
export type Standing = z.infer<typeof Standing>;
