import type { z } from 'zod';
import type { JsonObject } from '../../contract/common.ts';
import { type Route, type RouteName, routes } from '../../contract/routes.ts';
import { operationOf } from './operation.ts';
import { jsonSchemas, partName } from './schemas.ts';

/** This API as an OpenAPI 3.1 document, made from the contract's table of routes. */
export function openApiDocument(isDemo: boolean): JsonObject {
  const served = (Object.entries(routes) as [RouteName, Route][]).filter(([, route]) => isDemo || !route.demoOnly);
  const schemas = jsonSchemas(Object.fromEntries(served.flatMap(([name, route]) => partsOf(name, route))));

  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of served) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(name, route, schemas) };
  }
  const document = {
    openapi: '3.1.1',
    info: { title: 'Hoso', version: '1', description: introduction },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: schemas.components,
      responses: { Problem: problemResponse },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'hoso', description: 'Set by signing in; `__Host-hoso` behind https.' },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token', description: 'The `csrfToken` of `GET /api/session`.' },
      },
    },
  };
  // Schemas carry what JSON cannot say, such as prototypes and undefined: a document is what JSON keeps of it.
  return JSON.parse(JSON.stringify(document)) as JsonObject;
}

const introduction = [
  'Procedures, dossiers and tasks of an agency.',
  '',
  'Read `GET /api/session` first: it sets a cookie and answers a `csrfToken`, which every request that changes',
  'something sends back as header `x-csrf-token`. Signing in gives a new one. Sentences are in Vietnamese or',
  'English: by the header `x-hoso-language`, else the account’s language, else `Accept-Language`.',
].join('\n');

const problemResponse = {
  description: 'What is wrong, as RFC 9457 problem details with a stable `code`.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
};

function partsOf(name: RouteName, route: Route): [string, z.ZodType][] {
  return (['params', 'query', 'body', 'response'] as const).flatMap((part) => {
    const schema = route[part];
    return schema ? [[partName(name, part), schema] satisfies [string, z.ZodType]] : [];
  });
}
