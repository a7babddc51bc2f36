import type { Request } from 'express';
import type { z } from 'zod';
import type { Route } from '../contract/routes.ts';
import { accept, type Result } from '../result.ts';
import { readJsonBody } from './json-body.ts';
import { languageOf } from './language.ts';
import { invalidRequest } from './problems/field-errors.ts';

/** What a route's schemas made of a request. */
export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Reads a request by its route's schemas; a part that has none is not looked at. */
export async function readInput(route: Route, request: Request): Promise<Result<Input>> {
  const language = languageOf(request);
  const read = (schema: z.ZodType | undefined, value: unknown): Result<unknown> => {
    if (!schema) return accept(undefined);
    const parsed = schema.safeParse(value);
    return parsed.success ? accept(parsed.data) : invalidRequest(parsed.error, value, language);
  };

  const params = read(route.params, request.params);
  if (!params.ok) return params;
  const query = read(route.query, request.query);
  if (!query.ok) return query;
  if (!route.body) return accept({ params: params.value, query: query.value, body: undefined });

  const json = await readJsonBody(request, route.bodyLimit);
  if (!json.ok) return json;
  const body = read(route.body, json.value);
  return body.ok ? accept({ params: params.value, query: query.value, body: body.value }) : body;
}
