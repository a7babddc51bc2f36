import type { DossierService } from '../../dossiers/service.ts';
import { accept } from '../../result.ts';
import type { HandlersOf } from '../handler.ts';

/** Dossiers: intake, lists, one dossier's page, and what leaders and admins do to it. */
export function dossierHandlers(dossiers: DossierService): HandlersOf<
  | 'listDossiers' | 'registerDossier' | 'readDossier' | 'readHistory' | 'readDiagram'
  | 'cancelDossier' | 'retryIncident' | 'readStanding' | 'suspendDossier' | 'resumeDossier' | 'correctVariables'
  | 'modifyDossier' | 'previewIntervention'
> {
  return {
    listDossiers: async ({ actor, query }) => accept(await dossiers.list(actor, query)),
    registerDossier: ({ actor, body }) => dossiers.register(actor, body),
    readDossier: ({ actor, params }) => dossiers.dossier(actor, params.id),
    readHistory: ({ actor, params }) => dossiers.history(actor, params.id),
    readDiagram: ({ actor, params }) => dossiers.diagram(actor, params.id),
    cancelDossier: ({ actor, params, body }) => dossiers.cancel(actor, params.id, body),
    retryIncident: ({ actor, params, body }) => dossiers.retryIncident(actor, params.id, params.incidentId, body),
    readStanding: ({ actor, params }) => dossiers.standing(actor, params.id),
    suspendDossier: ({ actor, params, body }) => dossiers.suspend(actor, params.id, body),
    resumeDossier: ({ actor, params, body }) => dossiers.resume(actor, params.id, body),
    correctVariables: ({ actor, params, body }) => dossiers.correct(actor, params.id, body),
    modifyDossier: ({ actor, params, body }) => dossiers.modify(actor, params.id, body),
    previewIntervention: ({ actor, params, body }) => dossiers.preview(actor, params.id, body),
  };
}
