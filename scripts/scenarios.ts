import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../engine/bpmn/index.ts';
import { compileDecisionSet, type DecisionSet } from '../engine/dmn/index.ts';
import { sentenceOf } from '../engine/messages/catalogue.ts';
import { type ModelFile, readScenario, withCalled } from '../engine/simulation/index.ts';
import { compareRuns, type Verdict } from './second-interpreter/compare.ts';

/*
 * npm run scenarios: each scenario that ships runs on our core and on bpmn-engine, an independent
 * interpreter, and both must take the same path wherever bpmn-engine knows the elements. Together the scenarios of a
 * procedure take each of its ways.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

async function compare(model: string, decisions: DecisionSet, path: string): Promise<Verdict> {
  const xml = readFileSync(model, 'utf8');
  const words = (refusal: Parameters<typeof sentenceOf>[0]): string => sentenceOf(refusal, 'en');
  const { graph: main, problems } = await compile(xml);
  if (!main) return { ok: false, line: 'the model cannot run', details: problems.map(words), taken: [] };
  const linked = await withCalled(main, [], async (processId) => shippedModel(processId));
  if (!linked.ok) return { ok: false, line: words(linked.refusal), details: (linked.refusal.details ?? []).map(words), taken: [] };
  const { value: graph } = linked;
  const scenario = readScenario(readFileSync(path, 'utf8'));
  if (!scenario.ok) return { ok: false, line: 'the scenario cannot be read', details: [words(scenario.refusal)], taken: [] };

  return compareRuns({
    xml, graph, scenario: scenario.value,
    decide(decisionId, context) {
      const outcome = decisions.decide(decisionId, context);
      return outcome.ok ? outcome : { ok: false, reason: words(outcome.refusal), problem: outcome.refusal };
    },
  });
}

/** Ways of a model that none of its scenarios takes: a refusal or a lateness that nobody tried. */
async function waysNotTaken(model: string, taken: ReadonlySet<string>): Promise<readonly string[]> {
  const { graph } = await compile(readFileSync(model, 'utf8'));
  return [...graph?.flows.values() ?? []].filter(({ id }) => !taken.has(id)).map(({ id, sourceId, targetId }) => `${id} (${sourceId} → ${targetId})`);
}

function shippedModel(processId: string): readonly ModelFile[] {
  const name = join(root, 'procedures', processId, 'procedure.bpmn');
  return existsSync(name) ? [{ name, xml: readFileSync(name, 'utf8') }] : [];
}

function decisionsIn(folder: string): DecisionSet {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.dmn')) : [];
  return compileDecisionSet(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
}

let failures = 0;
let scenarios = 0;
for (const procedure of readdirSync(join(root, 'procedures')).sort()) {
  const folder = join(root, 'procedures', procedure);
  const files = readdirSync(join(folder, 'scenarios')).filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  const decisions = decisionsIn(join(folder, 'decisions'));
  const model = join(folder, 'procedure.bpmn');
  const ways = new Set<string>();
  for (const file of files) {
    const path = join(folder, 'scenarios', file);
    const { ok, line, details, taken } = await compare(model, decisions, path);
    for (const way of taken) ways.add(way);
    scenarios += 1;
    if (!ok) failures += 1;
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${relative(root, path)}: ${line}\n`);
    for (const detail of details) process.stdout.write(`         ${detail}\n`);
  }
  const left = await waysNotTaken(model, ways);
  if (left.length > 0) {
    failures += 1;
    process.stdout.write(`FAILED ${relative(root, model)}: no scenario takes ${left.join(', ')}\n`);
  }
}
process.stdout.write(`${scenarios} scenarios, ${failures} failed\n`);
process.exitCode = failures > 0 || scenarios === 0 ? 1 : 0;
