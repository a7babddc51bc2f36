import { z } from 'zod';
import { CommandId, DossierStatus } from './dossier.ts';
import { ProcedureKey } from './procedure.ts';

const VersionNumber = z.number().int().min(1);
const ElementId = z.string().max(200);

export const PlanMigration = z.strictObject({ procedureKey: ProcedureKey, from: VersionNumber, to: VersionNumber });

const MappedElement = z.strictObject({ id: z.string(), name: z.string().optional(), type: z.string(), insideOf: z.string().optional() });

/** POST /api/migrations/plan: what becomes of each element, as far as it can be told from the two versions. */
export const MigrationPlan = z.strictObject({
  procedureKey: ProcedureKey,
  from: VersionNumber,
  to: VersionNumber,
  /** Dossiers that go by the old version now. */
  running: z.number().int(),
  /** Elements of the old version at which a dossier can stand. */
  elements: z.array(
    z.strictObject({
      ...MappedElement.shape,
      suggestion: z.string().nullable(),
      /** Why it is suggested: the same id, or the only element with the same name and type. */
      because: z.enum(['sameId', 'sameName']).nullable(),
    }),
  ),
  /** Elements of the new version that one of the old could become. */
  targets: z.array(MappedElement),
});
export type MigrationPlan = z.infer<typeof MigrationPlan>;

/** Which of a version's running dossiers; without anything all of them. */
export const MigrationFilter = z.strictObject({
  dossierIds: z.array(z.string().min(1).max(200)).max(1000).optional(),
  /** Words of the code or the applicant's name. */
  search: z.string().max(200).optional(),
  status: z.enum(['running', 'incident', 'suspended']).optional(),
  /** Dossiers that stand at this element. */
  elementId: ElementId.optional(),
});
export type MigrationFilter = z.infer<typeof MigrationFilter>;

const order = {
  ...PlanMigration.shape,
  /** Elements that have another id in the new version; all others keep theirs. */
  mapping: z.record(ElementId, ElementId),
  filter: MigrationFilter,
  /** `next` of the part before; none for the first. */
  cursor: z.string().max(200).optional(),
  /** Dossiers looked at in one request, 100 without it. */
  limit: z.number().int().min(1).max(200).optional(),
};
export const TryMigration = z.strictObject(order);
export type TryMigration = z.infer<typeof TryMigration>;

export const RunMigration = z.strictObject({
  ...order,
  /** The same for all parts of a run, and for each repetition: no dossier is moved twice by it. */
  commandId: CommandId,
  reason: z.string().trim().min(1).max(2000),
  /** Revisions that were looked at, by dossier: one that is at another by now is left alone. */
  revisions: z.record(z.string(), z.number().int()).optional(),
});
export type RunMigration = z.infer<typeof RunMigration>;

const Obstacle = z.strictObject({
  code: z.string(),
  sentence: z.string(),
  elementId: z.string().optional(),
  elementName: z.string().optional(),
});

const MigratedDossier = z.strictObject({
  dossierId: z.string(),
  code: z.string(),
  applicantName: z.string(),
  /** Steps where it stands. */
  steps: z.array(z.string()),
  revision: z.number().int(),
  status: DossierStatus,
  /** Why it cannot be moved. */
  reasons: z.array(Obstacle),
});

/** One part of a dry run. */
export const MigrationForecast = z.strictObject({
  items: z.array(
    z.strictObject({
      ...MigratedDossier.shape,
      possible: z.boolean(),
      /** What would happen to it, in sentences. */
      effects: z.array(z.string()),
    }),
  ),
  next: z.string().nullable(),
  /** Dossiers looked at, whether or not the filter takes them. */
  examined: z.number().int(),
});
export type MigrationForecast = z.infer<typeof MigrationForecast>;

/** One part of a run: each dossier was moved whole, or not touched at all. */
export const MigrationReport = z.strictObject({
  items: z.array(
    z.strictObject({
      ...MigratedDossier.shape,
      /** `unchanged`: it goes by that version already. `failed`: something unexpected, which is in the server's log. */
      outcome: z.enum(['migrated', 'refused', 'unchanged', 'failed']),
    }),
  ),
  next: z.string().nullable(),
  examined: z.number().int(),
});
export type MigrationReport = z.infer<typeof MigrationReport>;
