import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { type Line, readScenario, type Simulation, simulate } from '../../engine/simulation/index.ts';
import { graphOf } from '../bpmn/model.ts';

/** Runs a scenario, written as in a file, on a model. */
export async function run(xml: string, yaml: string, options: { maxSteps?: number } = {}): Promise<Simulation> {
  const scenario = readScenario(yaml);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.refusal));
  return simulate(await graphOf(xml), scenario.value, { words: (refusal) => sentenceOf(refusal, 'en') }, options);
}

/** `event element` of the lines that tell of one kind of thing. */
export function elements(lines: readonly Line[], event: string): readonly string[] {
  return lines.filter((line) => line.event === event).map((line) => line.element ?? '');
}
