import { createServer, type Server } from 'node:http';
import { createApp } from './app.ts';
import type { HttpDeps } from './deps.ts';

/** A request must be here whole within this time, ms: a saved model over a poor line, no slow attack. */
const requestTimeout = 120_000;
const headersTimeout = 20_000;

/** The HTTP server of the product, ready to listen. Whoever starts it closes it. */
export function createHttpServer(deps: HttpDeps): Server {
  const app = createApp(deps);
  const server = createServer({ requestTimeout, headersTimeout }, app);
  // A client that asks first (`Expect: 100-continue`, as curl does) is answered before it sends anything
  // when the answer will be no; Node on its own would invite every upload.
  server.on('checkContinue', (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) <= invitedUpTo) response.writeContinue();
    app(request, response);
  });
  return server;
}

/** Bytes: no route takes a larger body. */
const invitedUpTo = 10_000_000;
