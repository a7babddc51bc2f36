import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bounds } from './bounds-figures.ts';
import { commands } from './command-figures.ts';
import { size, throughput } from './core-figures.ts';
import { onMongo, onSqlite } from './durable-figures.ts';
import type { Figure } from './figure.ts';
import { table } from './table.ts';

/*
 * npm run bench: how fast the core and the stores are, and what hostile input costs, beside bpmn-engine on the same procedure in the same
 * run, as ratios carry from one machine to another and figures do not. Also written to reports/bench.json.
 */

const reports = fileURLToPath(new URL('../../reports/', import.meta.url));

const mongo = await onMongo();
const figures: readonly Figure[] = [
  ...(await throughput()),
  ...(await size()),
  ...(await bounds()),
  ...commands(),
  ...(await onSqlite()),
  ...(typeof mongo === 'string' ? [] : mongo),
];

process.stdout.write(`${table(figures)}\n`);
if (typeof mongo === 'string') process.stdout.write(`MongoDB was not measured: ${mongo}.\n`);
mkdirSync(reports, { recursive: true });
writeFileSync(`${reports}bench.json`, `${JSON.stringify({
  measuredAt: new Date().toISOString(), node: process.version, cores: availableParallelism(),
  mongo: typeof mongo === 'string' ? `not measured: ${mongo}` : 'measured', figures,
}, null, 2)}\n`);

const missed = figures.filter(({ goal }) => goal && !goal.met);
for (const { name, goal } of missed) process.stdout.write(`Goal missed: ${name}, ${goal?.words ?? ''}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;
