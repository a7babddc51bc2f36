import { cpuUsage } from 'node:process';
import { advance, compile, examine } from '../../engine/bpmn/index.ts';
import { compileDecisions, decide } from '../../engine/dmn/index.ts';
import { process, script } from '../bpmn/model.ts';
import { startEvent, users } from '../bpmn/parts.ts';
import { endlessDecisions } from '../hostile/endless-decisions.ts';
import { crowdedSources, endlessExpressions } from '../hostile/endless-expressions.ts';
import { shapesOf200, shapesOf2000, type Shape } from '../soundness/nasty-shapes.ts';
import { type Figure, most } from './figure.ts';

const context = { now: 0, zone: 'Asia/Ho_Chi_Minh' };

/** One thing that somebody hostile may send, and what is done with it. */
type Case = readonly [name: string, act: () => unknown];

/** What hostile input costs: of each kind the input that takes longest, in processor time. */
export async function bounds(): Promise<readonly Figure[]> {
  return [
    await slowest('endless expressions, compiled and run in a dossier', endlessExpressions.map((feel): Case => [feel, () => runs(feel)])),
    await slowest('files of crowded expressions', crowdedSources.map(([name, feel]): Case => [name, () => compile(fifteen(feel))])),
    await slowest('checks of models of 200 elements', shapesOf200.map(checked)),
    await slowest('checks of models of 2,000 elements', shapesOf2000.map(checked)),
    await slowest('endless decisions', endlessDecisions.map(([name, xml, , id]): Case => [name, () => decides(xml, id)])),
  ];
}

async function slowest(kind: string, cases: readonly Case[]): Promise<Figure> {
  let worst = { name: '', ms: 0 };
  for (const [name, act] of cases) {
    const before = cpuUsage();
    await act();
    const { user, system } = cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms > worst.ms) worst = { name, ms };
  }
  return {
    name: `${kind}: the slowest of ${cases.length}`, value: worst.ms, unit: 'ms', note: worst.name.slice(0, 100),
    goal: most(1000, worst.ms, 'under a second'),
  };
}

const checked = ([name, xml]: Shape): Case => [name, () => examine(xml)];

async function runs(feel: string): Promise<void> {
  const { graph } = await compile(process(`${startEvent}${script('k', 'r', feel)}${users('u')}<sequenceFlow id="f" sourceRef="s" targetRef="k"/>`));
  if (graph) advance(graph, undefined, { type: 'start' }, context);
}

function fifteen(feel: string): string {
  return process(`${startEvent}${Array.from({ length: 15 }, (_, place) => script(`k${place}`, 'r', feel)).join('')}`);
}

function decides(xml: string, id: string): void {
  const compilation = compileDecisions(xml);
  if (compilation.ok) decide(compilation.model, id, { lookUp: () => null, ...context });
}
