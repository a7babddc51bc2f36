import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import mongoose from 'mongoose';

/** Where tests and measurements find a MongoDB server, or why there is none. */
export type MongoSource =
  | { readonly kind: 'running'; readonly uri: string }
  | { readonly kind: 'program'; readonly path: string }
  | { readonly kind: 'none'; readonly reason: string };

/** A server for the length of a test run. */
export interface MongoServer {
  /** What was tested against, in words. */
  readonly description: string;
  /** Connection string of a database on it. */
  uri(database: string): string;
  drop(database: string): Promise<void>;
  stop(): Promise<void>;
}

/** Looks for a server: `MONGODB_URI`, else the program `MONGOD_BINARY`, else `mongod` on the PATH. */
export function findMongo(env: NodeJS.ProcessEnv = process.env): MongoSource {
  if (env['MONGODB_URI']) return { kind: 'running', uri: env['MONGODB_URI'] };
  if (env['MONGOD_BINARY']) {
    return isProgram(env['MONGOD_BINARY'])
      ? { kind: 'program', path: env['MONGOD_BINARY'] }
      : { kind: 'none', reason: `MONGOD_BINARY names ${env['MONGOD_BINARY']}, which cannot be run` };
  }
  const found = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'mongod')).find(isProgram);
  return found
    ? { kind: 'program', path: found }
    : { kind: 'none', reason: 'MONGODB_URI and MONGOD_BINARY are not set and there is no mongod on the PATH' };
}

/** Starts the server, or connects to the running one; ready to answer when it resolves. */
export async function startMongo(source: Exclude<MongoSource, { kind: 'none' }>): Promise<MongoServer> {
  if (source.kind === 'running') return connected(source.uri, 'the server of MONGODB_URI', async () => undefined);

  const folder = mkdtempSync(join(tmpdir(), 'hoso-mongo-'));
  const port = await freePort();
  const server = spawn(source.path, flagsFor(source.path, port, folder), { stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => { reject(new Error(`${source.path} ended with code ${code} before it was ready`)); });
  });
  failed.catch(() => undefined);
  // Neither a failing test nor an interrupted run leaves a server behind.
  const killNow = (): void => { server.kill('SIGKILL'); };
  process.once('exit', killNow);
  const stop = async (): Promise<void> => {
    await killed(server);
    process.off('exit', killNow);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const ready = connected(`mongodb://127.0.0.1:${port}/?directConnection=true`, basename(source.path), stop);
    return await Promise.race([ready, failed]);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `secantusd-rs` speaks the protocol but has flags of its own; as a standalone it refuses what needs a replica set. */
function flagsFor(program: string, port: number, folder: string): string[] {
  if (basename(program).startsWith('secantusd')) {
    return [
      '--port', String(port), '--storage-path', folder, '--standalone', '--sync-on-commit',
      '--log-level', 'ERROR', '--cache-size', '256M', '--log-file-max', '64MB',
    ];
  }
  return ['--port', String(port), '--dbpath', folder, '--bind_ip', '127.0.0.1', '--quiet', '--wiredTigerCacheSizeGB', '0.25'];
}

async function connected(base: string, name: string, stop: () => Promise<void>): Promise<MongoServer> {
  const connection = await mongoose.createConnection(base, { serverSelectionTimeoutMS: 20_000 }).asPromise();
  const { version } = (await connection.db?.admin().serverInfo()) ?? {};
  return {
    description: `MongoDB (${name}, speaking ${String(version)})`,
    uri: (database) => withDatabase(base, database),
    async drop(database) { await connection.useDb(database).dropDatabase(); },
    async stop() {
      await connection.close();
      await stop();
    },
  };
}

/** The same connection string for another database. */
function withDatabase(uri: string, database: string): string {
  const [, server = '', query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  return `${server}/${database}${query}`;
}

async function killed(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await gone;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
