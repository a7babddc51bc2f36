import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfiguration } from './configuration.ts';
import type { ProcedureFolder } from './demo/shipped-procedures.ts';
import { startMessages } from './messages/start.ts';
import { fill, type Sentence } from './messages/sentence.ts';
import { type RunningServer, startServer } from './start/start-server.ts';
import { explain, StartError, terminalLanguage } from './start/terminal.ts';
import { openStore } from './store/open-store.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const language = terminalLanguage(process.env);

try {
  await start();
} catch (error) {
  console.error(explain(error, language));
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const read = readConfiguration(process.env);
  if (!read.ok) throw new StartError(read.refusal);
  const configuration = read.value;
  const store = await openStore({ mongoUri: configuration.mongoUri, file: join(resolve(configuration.dataFolder), 'hoso.sqlite') });
  const application = join(root, 'dist/designer/browser');
  const server = await startServer(configuration, {
    store,
    clock: { now: () => Date.now() },
    random: (size) => randomBytes(size),
    newId: () => randomUUID(),
    procedures: folderAt(join(root, 'procedures')),
    applicationFolder: existsSync(join(application, 'index.html')) ? application : undefined,
    connectors: new Map(),
    log: {
      unexpected: (id, where, error) => console.error(`[${id}] ${where}`, error),
      failed: (worker, error) => console.error(`[${worker}]`, error),
    },
    onSeeding: () => say('start.preparing'),
  });
  stopOnSignal(server);
  announce(server, configuration.host, store.description);
}

function announce(server: RunningServer, host: string, store: string): void {
  const name = ['0.0.0.0', '127.0.0.1', '::', '::1'].includes(host) ? 'localhost' : host;
  say('start.running', { address: `http://${name}:${server.port}` });
  say('start.store', { store });
  const { demo, firstAccount } = server;
  if (firstAccount) say('start.firstAccount', { ...firstAccount });
  const [account] = demo?.accounts ?? [];
  if (!demo || !account) return;
  say('start.demoAccounts', { password: account.password });
  const width = Math.max(...demo.accounts.map(({ username }) => username.length));
  for (const { username, name: person, roles } of demo.accounts) {
    console.log(`  ${username.padEnd(width)}  ${person} (${roles.join(', ')})`);
  }
}

/** Stops in order at the first signal; a second one ends the process at once. */
function stopOnSignal(server: RunningServer): void {
  const stop = (): void => {
    say('start.stopping');
    server.stop().then(() => process.exit(0), (error: unknown) => {
      console.error(explain(error, language));
      process.exit(1);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
}

function folderAt(folder: string): ProcedureFolder {
  return {
    list: async (path) => (existsSync(join(folder, path)) ? readdir(join(folder, path)) : []),
    read: (path) => readFile(join(folder, path), 'utf8'),
  };
}

function say(code: string, params: Readonly<Record<string, string | number>> = {}): void {
  const sentence: Sentence | undefined = startMessages[code];
  console.log(sentence ? fill(sentence, language, params) : code);
}
