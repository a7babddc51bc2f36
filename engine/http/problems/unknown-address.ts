import type { RequestHandler } from 'express';
import { type Route, routes } from '../../contract/routes.ts';
import { sendProblem } from './send-problem.ts';

const byPath = Map.groupBy<string, Route>(Object.values(routes), (route) => route.path);

/** Each path of the contract as a pattern with the methods that it takes. */
const addresses = [...byPath].map(([path, served]) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`, 'i'),
  methods: served.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
  demoOnly: served.every(({ demoOnly }) => demoOnly === true),
}));

/** Answers what no route took: 405 with `Allow` at an address that takes other methods, else 404. */
export function unknownAddress(isDemo: boolean): RequestHandler {
  return function noSuchRoute(request, response) {
    const address = addresses.find(({ pattern, demoOnly }) => pattern.test(request.path) && (isDemo || !demoOnly));
    if (!address) return sendProblem(request, response, { code: 'address.unknown', params: { path: shown(request.path) } });
    const allowed = address.methods.join(', ');
    response.set('Allow', allowed);
    sendProblem(request, response, { code: 'method.notAllowed', params: { method: request.method, allowed } });
  };
}

/** An address is repeated as far as a person can use it. */
function shown(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path;
}
