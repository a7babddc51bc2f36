/**
 * Types of the HTTP API, taken from the server's own contract. Type-only imports: the schemas themselves
 * (and zod) stay out of the bundle, as the server is the one that validates.
 */
import type { z } from 'zod';
import type { RouteName, routes } from '../../../../../engine/contract/routes.ts';

export type { Account, Role, Session } from '../../../../../engine/contract/account.ts';
export type { ProblemDetails, Text } from '../../../../../engine/contract/common.ts';
export type {
  Applicant, Dossier, DossierStatus, DossierSummary, HistoryEntry,
} from '../../../../../engine/contract/dossier.ts';
export type {
  Change, Decisions, Draft, Forms, GateDetail, ModelProblem, ProcedureSummary, Review, VersionSummary,
} from '../../../../../engine/contract/procedure.ts';
export type { Task, TaskSummary } from '../../../../../engine/contract/task.ts';
export type { RouteName } from '../../../../../engine/contract/routes.ts';

export type Language = 'vi' | 'en';
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
export type JsonObject = Record<string, JsonValue>;

type Routes = typeof routes;
type InputOf<N extends RouteName, Part extends string> = Routes[N] extends { readonly [P in Part]: infer S extends z.ZodType } ? z.input<S> : never;

/** Body that a route takes; `never` where it takes none. */
export type BodyOf<N extends RouteName> = InputOf<N, 'body'>;
/** Query that a route takes; `never` where it takes none. */
export type QueryOf<N extends RouteName> = InputOf<N, 'query'>;
/** What a route answers; `void` where it answers nothing. */
export type ResponseOf<N extends RouteName> = Routes[N]['response'] extends infer S extends z.ZodType ? z.output<S> : void;

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
/** Path parameters that a route takes; `never` where it takes none. */
export type ParamsOf<N extends RouteName> = [ParamNames<Routes[N]['path']>] extends [never]
  ? never
  : Record<ParamNames<Routes[N]['path']>, string | number>;

/** What a call of a route must be given: only what the route takes, and all of it. */
export type CallOf<N extends RouteName> = ([ParamsOf<N>] extends [never] ? { params?: never } : { params: ParamsOf<N> }) &
  ([BodyOf<N>] extends [never] ? { body?: never } : { body: BodyOf<N> }) &
  ([QueryOf<N>] extends [never] ? { query?: never } : { query?: QueryOf<N> }) & { signal?: AbortSignal };

/** Method and path of each route, as literals: a table of them is checked against the server's contract. */
export type Endpoints = { readonly [N in RouteName]: { readonly method: Routes[N]['method']; readonly path: Routes[N]['path'] } };
