import { once } from 'node:events';
import type { Server } from 'node:http';
import { StartError } from './terminal.ts';

/** Codes of the sentences for what keeps a server from listening. */
const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'start.portTaken',
  EACCES: 'start.portForbidden',
  EADDRNOTAVAIL: 'start.hostUnknown',
  ENOTFOUND: 'start.hostUnknown',
};

/** Listens; answers the port, which the system chooses for 0. Throws a `StartError` where it may not. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = reasons[code];
    if (reason === undefined) throw error;
    throw new StartError({ code: reason, params: { port, host } });
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Lets the requests that are under way end, but no longer than this, ms. */
const patience = 10_000;

/** Stops listening and waits for the requests that are under way. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
