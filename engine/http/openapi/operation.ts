import type { Access, Route, RouteName } from '../../contract/routes.ts';
import { type JsonSchema, partName, type Schemas } from './schemas.ts';

/** One route as an OpenAPI operation. */
export function operationOf(name: RouteName, route: Route, schemas: Schemas): Record<string, unknown> {
  const body = route.body && schemas.asked[partName(name, 'body')];
  return {
    operationId: name,
    summary: route.summary,
    description: whoMay(route.access),
    tags: [route.path.split('/')[2]?.replace('.json', '') ?? 'api'],
    security: securityOf(route),
    parameters: [
      ...parametersOf('path', schemas.asked[partName(name, 'params')], schemas),
      ...parametersOf('query', schemas.asked[partName(name, 'query')], schemas),
    ],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: responsesOf(name, route, schemas),
  };
}

function whoMay(access: Access): string {
  if (access === 'public') return 'For anybody.';
  return access === 'signedIn' ? 'For anybody signed in.' : `For the roles: ${access.join(', ')}.`;
}

function isSafe(route: Route): boolean {
  return route.method === 'get';
}

/** Names within one requirement are needed together. */
function securityOf(route: Route): Record<string, never[]>[] {
  const requirement = {
    ...(route.access === 'public' ? {} : { session: [] }),
    ...(isSafe(route) ? {} : { csrf: [] }),
  };
  return Object.keys(requirement).length > 0 ? [requirement] : [];
}

function parametersOf(place: 'path' | 'query', asked: JsonSchema | undefined, schemas: Schemas): unknown[] {
  const component = asked?.$ref?.slice('#/components/schemas/'.length);
  const schema = component === undefined ? asked : schemas.components[component];
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (isRequired(schema, name) && !hasDefault(property)),
    schema: property,
  }));
}

function isRequired(schema: JsonSchema | undefined, name: string): boolean {
  return schema?.required?.includes(name) ?? false;
}

function hasDefault(property: unknown): boolean {
  return typeof property === 'object' && property !== null && 'default' in property;
}

function responsesOf(name: RouteName, route: Route, schemas: Schemas): Record<string, unknown> {
  const status = route.status ?? (route.response ? 200 : 204);
  const schema = schemas.asked[partName(name, 'response')];
  const success = schema
    ? { description: 'Done.', content: { 'application/json': { schema } } }
    : { description: 'Done; there is nothing to tell.' };
  const problems = problemStatuses(name, route).map((each) => [String(each), { $ref: '#/components/responses/Problem' }]);
  return { [String(status)]: success, ...Object.fromEntries(problems) };
}

/** Statuses of the problems that a route can answer. */
function problemStatuses(name: RouteName, route: Route): number[] {
  const closed = route.access !== 'public';
  const commands = !isSafe(route) && closed;
  return [
    ...(route.params || route.query || route.body ? [400] : []),
    ...(closed || name === 'signIn' ? [401] : []),
    ...(closed || !isSafe(route) ? [403] : []),
    ...(route.params ? [404] : []),
    ...(commands && route.body ? [409] : []),
    ...(route.body ? [413, 415] : []),
    ...(commands && route.body ? [422] : []),
    ...(name === 'signIn' ? [429] : []),
    500,
    ...(name === 'health' ? [503] : []),
  ];
}
