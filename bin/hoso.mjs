#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The engine's TypeScript runs as it is on the pinned runtime; an older Node on the machine only starts it.
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const entry = fileURLToPath(new URL('../engine/cli/hoso.ts', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 26 || !existsSync(pinned)) {
  process.argv.splice(1, 1, entry);
  await import('../engine/cli/hoso.ts');
} else {
  const run = spawnSync(pinned, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
