import type { DossierService } from '../../dossiers/service.ts';
import { accept } from '../../result.ts';
import type { HandlersOf } from '../handler.ts';

/** Dossiers: intake, lists, one dossier's page, and what leaders and admins do to it. */
export function dossierHandlers(dossiers: DossierService): HandlersOf<
  | 'listDossiers' | 'registerDossier' | 'readDossier' | 'readHistory' | 'readDiagram' | 'cancelDossier' | 'retryIncident'
> {
  return {
    listDossiers: async ({ actor, query }) => accept(await dossiers.list(actor, query)),
    registerDossier: ({ actor, body }) => dossiers.register(actor, body),
    readDossier: ({ actor, params }) => dossiers.dossier(actor, params.id),
    readHistory: ({ actor, params }) => dossiers.history(actor, params.id),
    readDiagram: ({ actor, params }) => dossiers.diagram(actor, params.id),
    cancelDossier: ({ actor, params, body }) => dossiers.cancel(actor, params.id, body),
    retryIncident: ({ actor, params, body }) => dossiers.retryIncident(actor, params.id, params.incidentId, body),
  };
}
