import type { DossierOperations } from '../../dossiers/operations/service.ts';
import type { HandlersOf } from '../handler.ts';

/** Moving running dossiers from one version of their procedure to another. */
export function migrationHandlers(dossiers: DossierOperations): HandlersOf<'planMigration' | 'tryMigration' | 'runMigration'> {
  return {
    planMigration: ({ actor, body }) => dossiers.planMigration(actor, body),
    tryMigration: ({ actor, body }) => dossiers.tryMigration(actor, body),
    runMigration: ({ actor, body }) => dossiers.runMigration(actor, body),
  };
}
