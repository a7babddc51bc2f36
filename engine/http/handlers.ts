import type { Sessions } from '../security/sessions.ts';
import { accept } from '../result.ts';
import { accountHandlers } from './accounts/handlers.ts';
import { demoHandlers } from './demo/handlers.ts';
import type { HttpDeps } from './deps.ts';
import { dossierHandlers } from './dossiers/handlers.ts';
import type { Handlers } from './handler.ts';
import { healthHandlers } from './health/handlers.ts';
import { jobHandlers } from './jobs/handlers.ts';
import { migrationHandlers } from './migrations/handlers.ts';
import { openApiDocument } from './openapi/document.ts';
import { outsideHandlers } from './outside/handlers.ts';
import { procedureHandlers } from './procedures/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';
import { taskHandlers } from './tasks/handlers.ts';

/** The handlers of all resources; a route of the contract without one does not compile. */
export function createHandlers(deps: HttpDeps, sessions: Sessions): Handlers {
  const document = openApiDocument(deps.demo !== undefined);
  return {
    ...sessionHandlers(deps, sessions),
    ...accountHandlers(deps.store.accounts),
    ...procedureHandlers(deps.procedures),
    ...dossierHandlers(deps.dossiers),
    ...migrationHandlers(deps.dossiers),
    ...outsideHandlers(deps.dossiers),
    ...jobHandlers(deps.dossiers),
    ...taskHandlers(deps.dossiers),
    ...(deps.demo ? demoHandlers(deps.demo, deps.zone) : {}),
    ...healthHandlers(deps.store, deps.log),
    openApi: async () => accept(document),
  };
}
