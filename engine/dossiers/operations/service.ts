import type { Actor } from '../../actor.ts';
import type { Dossier } from '../../contract/dossier.ts';
import type { MigrationForecast, MigrationPlan, MigrationReport, RunMigration, TryMigration } from '../../contract/migration.ts';
import type { Attempt, Preview, Standing, TokenChange } from '../../contract/operations.ts';
import type { Result } from '../../result.ts';
import type { FormData } from '../service.ts';

/** What every intervention carries. `revision` is the one that was looked at: `dossier.changed` where it is another by now. */
interface Intervention {
  readonly commandId: string;
  readonly revision: number;
  readonly reason: string;
}

/** What leaders and admins do to dossiers that run. Each of it leaves who, when and why in the history. */
export interface DossierOperations {
  /** Refused with `incident.unknown` and the like only when it is tried; reading is for admins. */
  standing(actor: Actor, id: string): Promise<Result<Standing>>;
  /** What an intervention would come to, by the very same code; nothing is written. */
  preview(actor: Actor, id: string, input: { revision: number; attempt: Attempt }): Promise<Result<Preview>>;
  cancel(actor: Actor, id: string, input: { commandId: string; revision?: number | undefined; reason: string }): Promise<Result<Dossier>>;
  /** While a dossier is suspended no timer fires, no job is done and no task is completed. */
  suspend(actor: Actor, id: string, input: Intervention): Promise<Result<Dossier>>;
  resume(actor: Actor, id: string, input: Intervention): Promise<Result<Dossier>>;
  correct(actor: Actor, id: string, input: Intervention & { scopeId?: string | undefined; variables: FormData }): Promise<Result<Dossier>>;
  modify(actor: Actor, id: string, input: Intervention & { changes: readonly TokenChange[] }): Promise<Result<Dossier>>;
  /** Sets the given variables, then tries the element again. */
  retryIncident(
    actor: Actor, id: string, incidentId: string,
    input: { commandId: string; revision?: number | undefined; reason?: string | undefined; variables?: FormData | undefined },
  ): Promise<Result<Dossier>>;

  /** Suggests what becomes of each element: `version.unknown` where a version is not there. */
  planMigration(actor: Actor, input: { procedureKey: string; from: number; to: number }): Promise<Result<MigrationPlan>>;
  /** Says for each dossier what a migration would do, and why it cannot. Writes nothing. */
  tryMigration(actor: Actor, order: TryMigration): Promise<Result<MigrationForecast>>;
  /**
   * Moves dossiers, each by one compare-and-set or not at all. A part that was interrupted is called again with the
   * same command id: what was moved already is reported as moved, and not touched again.
   */
  runMigration(actor: Actor, order: RunMigration): Promise<Result<MigrationReport>>;
}
