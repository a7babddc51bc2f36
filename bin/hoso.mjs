#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Two thirds of a short command's time are the reading of TypeScript. Kept with what is installed, not in a folder that others may write to.
const cache = fileURLToPath(new URL('../node_modules/.cache/hoso', import.meta.url));
// The engine's TypeScript runs as it is on the pinned runtime; an older Node on the machine only starts it.
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const entry = fileURLToPath(new URL('../engine/cli/hoso.ts', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 26 || !existsSync(pinned)) {
  module.enableCompileCache?.(cache);
  process.argv.splice(1, 1, entry);
  await import('../engine/cli/hoso.ts');
} else {
  const run = spawnSync(pinned, [entry, ...process.argv.slice(2)], { stdio: 'inherit', env: { NODE_COMPILE_CACHE: cache, ...process.env } });
  process.exit(run.status ?? 1);
}
