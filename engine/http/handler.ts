import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { RouteName, routes } from '../contract/routes.ts';
import type { Language } from '../messages/sentence.ts';
import type { Result } from '../result.ts';
import type { Identity } from './session/identity.ts';

type Routes = typeof routes;

/** What a part of a route's input is after its schema has read it; undefined where the route takes none. */
type Parsed<K extends RouteName, Part extends string> =
  Routes[K] extends { readonly [P in Part]: infer S } ? (S extends z.ZodType ? z.output<S> : undefined) : undefined;

/** A response as services build it: lists may be read-only. */
type Answer<T> =
  T extends readonly (infer Item)[] ? readonly Item[]
  : T extends object ? { readonly [F in keyof T]: T[F] extends (infer Item)[] ? readonly Item[] : T[F] }
  : T;

/** What a route's success answers; null for one without a body. */
export type AnswerOf<K extends RouteName> =
  Routes[K]['response'] extends z.ZodType ? Answer<z.output<Routes[K]['response']>> : null;

/** One admitted request: the policy has let it in and its input has been read by the route's schemas. */
export interface Call<K extends RouteName> {
  /** On whose behalf; null only on a public route. */
  readonly actor: Routes[K]['access'] extends 'public' ? Actor | null : Actor;
  readonly language: Language;
  readonly params: Parsed<K, 'params'>;
  readonly query: Parsed<K, 'query'>;
  readonly body: Parsed<K, 'body'>;
  readonly identity: Identity;
  /** For what is not in the body, such as cookies. */
  readonly request: Request;
  readonly response: Response;
}

/** Calls one function of a service and answers what it answers. */
export type Handler<K extends RouteName> = (call: Call<K>) => Promise<Result<AnswerOf<K>>>;

type DemoRouteName = { [K in RouteName]: Routes[K] extends { readonly demoOnly: true } ? K : never }[RouteName];

/** The handlers of some routes. */
export type HandlersOf<K extends RouteName> = { readonly [Name in K]: Handler<Name> };

/** A handler for every route of the contract; those of the demo may be absent. */
export type Handlers = HandlersOf<Exclude<RouteName, DemoRouteName>> & Partial<HandlersOf<DemoRouteName>>;
