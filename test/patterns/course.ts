import { readFileSync } from 'node:fs';
import { compile, type Problem } from '../../engine/bpmn/index.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { readScenario, type Line, type Simulation, simulate } from '../../engine/simulation/index.ts';
import { recordModel } from '../bpmn/recorder.ts';

/** What a run of a scenario came to, in the few words that a test asks for. */
export interface Course {
  /** Flow nodes that completed, in order; of a loop each round, not the loop itself. */
  readonly completed: readonly string[];
  /** Flow nodes that were ended from outside, in order. */
  readonly terminated: readonly string[];
  /** Sequence flows that were taken, in order. */
  readonly taken: readonly string[];
  readonly outcome: string;
  /** Elements that still wait, in the order of their waits. */
  readonly open: readonly string[];
  /** `element code` of each incident. */
  readonly incidents: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly lines: readonly Line[];
  readonly end: Simulation['outcome'];
}

/** Runs a scenario, written as in a file, on a model. */
export async function course(xml: string, scenario = '', options: { readonly maxSteps?: number } = {}): Promise<Course> {
  recordModel(xml);
  const { graph, problems } = await compile(xml);
  if (!graph) throw new Error(`does not compile: ${JSON.stringify(problems)}`);
  const read = readScenario(scenario);
  if (!read.ok) throw new Error(`no scenario: ${JSON.stringify(read.refusal)}`);
  const { lines, outcome } = simulate(graph, read.value, { words: (refusal) => sentenceOf(refusal, 'en') }, options);
  const isBody = bodiesAmong(lines);
  const named = (event: string): readonly string[] => lines.flatMap((line) => {
    const isProcess = line.element !== undefined && graph.elements.get(line.element)?.parentId === undefined;
    return line.event === event && line.element !== undefined && !isProcess && !isBody(line) ? [line.element] : [];
  });
  return {
    completed: named('completed'), terminated: named('terminated'), taken: named('taken'),
    outcome: outcome.outcome, open: outcome.waits.map((wait) => wait.element),
    incidents: (outcome.incidents ?? []).map(({ element, code }) => `${element} ${code}`),
    variables: outcome.variables, lines, end: outcome,
  };
}

/** Tells whether a line is about the body round a loop's instances: the one that the event names which begins the loop. */
function bodiesAmong(lines: readonly Line[]): (line: Line) => boolean {
  const bodies = new Set(lines.filter((line) => line.event === 'loopBegun').map((line) => line['instanceId']));
  return (line) => line['loop'] === undefined && bodies.has(line['instance']);
}

/** Problems that keep a model from running, as `element code`. */
export async function refusals(xml: string): Promise<readonly string[]> {
  return (await compile(xml)).problems.filter(isError).map(({ elementId, code }) => [elementId, code].filter(Boolean).join(' '));
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** A model of `models/`. */
export function model(name: string): string {
  return readFileSync(new URL(`models/${name}.bpmn`, import.meta.url), 'utf8');
}

/** When each flow node completed: `element hh:mm`, counted from the beginning. */
export function clock({ lines }: Course): readonly string[] {
  const isBody = bodiesAmong(lines);
  const begin = Date.parse(lines[0]?.at ?? '');
  return lines.filter((line) => line.event === 'completed' && !isBody(line)).map((line) => {
    const minutes = (Date.parse(line.at) - begin) / 60_000;
    return `${line.element} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
}
