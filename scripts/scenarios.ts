import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../engine/bpmn/index.ts';
import { compileDecisionSet, type DecisionSet } from '../engine/dmn/index.ts';
import { sentenceOf } from '../engine/messages/catalogue.ts';
import { type ModelFile, readScenario, simulate, withCalled } from '../engine/simulation/index.ts';
import { lackingIn } from './second-interpreter/lacking.ts';
import { runOnBpmnEngine } from './second-interpreter/run-on-bpmn-engine.ts';

/*
 * npm run scenarios: each scenario that ships runs on our core and on bpmn-engine, an independent
 * interpreter, and both must take the same path wherever bpmn-engine knows the elements.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** How a scenario went; a line for people, and whether it is an error. */
interface Verdict {
  readonly ok: boolean;
  readonly line: string;
  readonly details: readonly string[];
}

async function compare(model: string, decisions: DecisionSet, path: string): Promise<Verdict> {
  const xml = readFileSync(model, 'utf8');
  const words = (refusal: Parameters<typeof sentenceOf>[0]): string => sentenceOf(refusal, 'en');
  const { graph: main, problems } = await compile(xml);
  if (!main) return { ok: false, line: 'the model cannot run', details: problems.map(words) };
  const linked = await withCalled(main, [], async (processId) => shippedModel(processId));
  if (!linked.ok) return { ok: false, line: words(linked.refusal), details: (linked.refusal.details ?? []).map(words) };
  const { value: graph } = linked;
  const scenario = readScenario(readFileSync(path, 'utf8'));
  if (!scenario.ok) return { ok: false, line: 'the scenario cannot be read', details: [words(scenario.refusal)] };

  const ours = simulate(graph, scenario.value, {
    words,
    decide(decisionId, context) {
      const outcome = decisions.decide(decisionId, context);
      return outcome.ok ? outcome : { ok: false, reason: words(outcome.refusal), problem: outcome.refusal };
    },
  });
  const differences = (ours.outcome.differences ?? []).map(({ what, expected, actual }) =>
    `${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  if (differences.length > 0) return { ok: false, line: 'other than the scenario expects', details: differences };

  const theirs = await runOnBpmnEngine(xml, scenario.value);
  const same = theirs.failure === undefined && ours.completed.join() === theirs.completed.join();
  if (same) return { ok: true, line: `same path on both, ${ours.completed.length} activities`, details: [] };
  const lacking = lackingIn(graph);
  const details = [
    `ours: ${ours.completed.join(' → ')}`,
    `bpmn-engine: ${theirs.failure ?? theirs.completed.join(' → ')}`,
  ];
  if (lacking.length > 0) return { ok: true, line: `not confirmed: bpmn-engine lacks ${lacking.join(', ')}`, details: [] };
  return { ok: false, line: 'the two interpreters take other paths', details };
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
  for (const file of files) {
    const path = join(folder, 'scenarios', file);
    const { ok, line, details } = await compare(join(folder, 'procedure.bpmn'), decisions, path);
    scenarios += 1;
    if (!ok) failures += 1;
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${relative(root, path)}: ${line}\n`);
    for (const detail of details) process.stdout.write(`         ${detail}\n`);
  }
}
process.stdout.write(`${scenarios} scenarios, ${failures} failed\n`);
process.exitCode = failures > 0 || scenarios === 0 ? 1 : 0;
