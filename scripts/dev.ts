import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The developer's loop: the server restarts and the application reloads on each change. */
const root = fileURLToPath(new URL('..', import.meta.url));
const children: ChildProcess[] = [
  start(['--watch', '--watch-preserve-output', 'engine/main.ts']),
  start(['node_modules/@angular/cli/bin/ng.js', 'serve', 'designer', '--proxy-config', 'designer/proxy.json']),
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
for (const child of children) child.on('exit', stop);
console.log('Application: http://localhost:4200 (its /api goes to the server on port 3000)');

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NG_CLI_ANALYTICS: 'false' } });
}

function stop(): void {
  for (const child of children) child.kill();
}
