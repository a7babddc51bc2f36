import type { Express, Request, RequestHandler, Response } from 'express';
import { type Route, type RouteName, routes } from '../contract/routes.ts';
import type { Result } from '../result.ts';
import { actorOf } from '../security/accounts.ts';
import type { Sessions } from '../security/sessions.ts';
import type { AccountStore } from '../store/port.ts';
import { admissionRefusal } from './admission.ts';
import type { Handlers } from './handler.ts';
import { type Input, readInput } from './input.ts';
import { languageOf, rememberLanguage } from './language.ts';
import { sendProblem } from './problems/send-problem.ts';
import { type Identity, identify } from './session/identity.ts';

/** What the mount needs beyond the table and the handlers. */
export interface Mounting {
  readonly sessions: Sessions;
  readonly accounts: AccountStore;
  /** Run between a request's admission and its handler. */
  readonly guards?: { readonly [K in RouteName]?: readonly RequestHandler[] };
  /** Check every answer against its schema. */
  readonly checkResponses: boolean;
}

interface Admitted extends Input {
  readonly identity: Identity;
}

/** Any route's handler once the table has typed it. */
type UntypedHandler = (call: Admitted & {
  actor: ReturnType<typeof actorOf> | null; language: ReturnType<typeof languageOf>; request: Request; response: Response;
}) => Promise<Result<unknown>>;

const admitted = new WeakMap<Request, Admitted>();

/** The parsed input of a request that was let in. */
export function inputOf(request: Request): Input | undefined {
  return admitted.get(request);
}

/** Mounts every route of the contract that has a handler: the demo's are absent on a real instance. */
export function mountRoutes(app: Express, handlers: Handlers, mounting: Mounting): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    const handler = handlers[name];
    // The table has checked each handler against its own route; here all are called alike.
    if (handler) mountRoute(app, routes[name], handler as unknown as UntypedHandler, mounting, name);
  }
}

/**
 * Mounts one route. A route that does not say who may call it is a bug that keeps the server from starting,
 * whatever the compiler was told.
 */
export function mountRoute(
  app: Express, route: Route, handler: UntypedHandler, mounting: Mounting, name?: RouteName,
): void {
  if (!isAccess(route.access)) throw new Error(`${route.method} ${route.path} does not say who may call it`);
  const guards = (name && mounting.guards?.[name]) ?? [];
  app[route.method](route.path, admission(route, mounting), ...guards, answering(route, handler, mounting.checkResponses));
}

function isAccess(access: unknown): boolean {
  return access === 'public' || access === 'signedIn' || (Array.isArray(access) && access.length > 0);
}

function admission(route: Route, mounting: Mounting): RequestHandler {
  return async function admit(request, response, next) {
    const identity = await identify(request, mounting.sessions, mounting.accounts);
    rememberLanguage(request, identity.account?.language);
    const refusal = admissionRefusal(request, route.access, identity);
    if (refusal) return sendProblem(request, response, refusal);
    const input = await readInput(route, request);
    if (!input.ok) return sendProblem(request, response, input.refusal);
    admitted.set(request, { ...input.value, identity });
    next();
  };
}

function answering(route: Route, handler: UntypedHandler, check: boolean): RequestHandler {
  return async function answer(request, response) {
    const input = admitted.get(request);
    if (!input) throw new Error(`${route.method} ${route.path} was reached without admission`);
    const language = languageOf(request);
    const { account } = input.identity;
    const actor = account ? actorOf(account, language) : null;
    const result = await handler({ ...input, actor, language, request, response });
    if (!result.ok) return sendProblem(request, response, result.refusal);
    if (check) route.response?.parse(result.value);
    response.set('Content-Language', language);
    if (route.response) response.status(route.status ?? 200).json(result.value);
    else response.status(route.status ?? 204).end();
  };
}
