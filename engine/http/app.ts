import compression from 'compression';
import express, { type Express } from 'express';
import { createSessions } from '../security/sessions.ts';
import { applicationFiles, applicationPage, indexIsThePage } from './application/application.ts';
import { neverStored, securityHeaders } from './application/security-headers.ts';
import type { HttpDeps } from './deps.ts';
import { createHandlers } from './handlers.ts';
import { mountRoutes } from './mount.ts';
import { apiPage } from './openapi/page.ts';
import { unexpectedError } from './problems/unexpected.ts';
import { unknownAddress } from './problems/unknown-address.ts';
import { signInLimits } from './session/sign-in-limit.ts';

/** The Express application: the contract's routes, the API's page, and the built application. */
export function createApp(deps: HttpDeps): Express {
  const { store, clock, random, log, applicationFolder } = deps;
  const app = express();
  // Answers are never stored, so a tag of their content would be computed for nobody; files have their own.
  app.set('etag', false);
  app.set('trust proxy', deps.trustProxy ?? false);

  app.use(securityHeaders(random));
  app.use('/api/docs', apiPage());
  app.use('/api', neverStored);
  const sessions = createSessions(store.sessions, clock, random);
  mountRoutes(app, createHandlers(deps, sessions), {
    sessions,
    accounts: store.accounts,
    guards: { signIn: signInLimits(clock) },
    checkResponses: deps.checkResponses ?? false,
  });

  if (applicationFolder !== undefined) {
    app.use(indexIsThePage);
    // Files only: compressing answers that carry both a CSRF token and what somebody sent would leak the token by length.
    app.use(compression(), applicationFiles(applicationFolder));
    app.use(applicationPage(applicationFolder));
  }
  app.use(unknownAddress(deps.demo !== undefined));
  app.use(unexpectedError(log, random));
  return app;
}
