import type { DossierService } from '../../dossiers/service.ts';
import { accept } from '../../result.ts';
import type { HandlersOf } from '../handler.ts';

/** The work list and what officers do with a task. */
export function taskHandlers(
  dossiers: DossierService,
): HandlersOf<'listTasks' | 'readTask' | 'claimTask' | 'releaseTask' | 'completeTask'> {
  return {
    listTasks: async ({ actor, query }) => accept(await dossiers.tasks(actor, query)),
    readTask: ({ actor, params }) => dossiers.task(actor, params.id),
    claimTask: ({ actor, params, body }) => dossiers.claim(actor, params.id, body),
    releaseTask: ({ actor, params, body }) => dossiers.release(actor, params.id, body),
    completeTask: ({ actor, params, body }) => dossiers.complete(actor, params.id, body),
  };
}
