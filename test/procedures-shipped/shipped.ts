import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDecisionSet, type DecisionSet } from '../../engine/dmn/index.ts';

const root = fileURLToPath(new URL('../../procedures/', import.meta.url));

/** A procedure as it ships: a folder of files. */
export interface Shipped {
  readonly key: string;
  readonly bpmn: string;
  readonly forms: ReadonlyMap<string, string>;
  readonly scenarios: ReadonlyMap<string, string>;
  readonly decisions: DecisionSet;
  readonly description: string;
}

function filesOf(folder: string, ending: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).filter((name) => name.endsWith(ending)).sort()
    .map((name) => [name.slice(0, -ending.length), readFileSync(join(folder, name), 'utf8')]));
}

export const shipped: readonly Shipped[] = readdirSync(root).sort().map((key) => ({
  key,
  bpmn: readFileSync(join(root, key, 'procedure.bpmn'), 'utf8'),
  forms: filesOf(join(root, key, 'forms'), '.form'),
  decisions: compileDecisionSet(Object.fromEntries(filesOf(join(root, key, 'decisions'), '.dmn'))),
  scenarios: filesOf(join(root, key, 'scenarios'), '.yaml'),
  description: readFileSync(join(root, key, 'procedure.yaml'), 'utf8'),
}));
