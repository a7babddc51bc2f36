import fc from 'fast-check';
import { branches, choices, crossed, guarded, layers, leaving, nested, overlapping, reminded, tangled, tangledBeside } from './nasty-models.ts';
import { modelOf, type Graph } from './random-graph.ts';

/** A model that has many states, or many ways, by its name. */
export type Shape = readonly [name: string, xml: string];

function graphs(size: number, seed: number): readonly Graph[] {
  const kind = fc.constantFrom('userTask', 'userTask', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway');
  const leap = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: -20, max: -1 }) });
  const spot = fc.record({ kind, leaps: fc.array(leap, { minLength: 1, maxLength: 3 }) });
  return fc.sample(fc.array(spot, { minLength: size, maxLength: size }), { numRuns: 5, seed }) as readonly Graph[];
}

/** Of about 200 elements. */
export const shapesOf200: readonly Shape[] = [
  ['200 tasks in 20 branches', branches(20)],
  ['20 branches of choices', choices(20, 2)],
  ['branches across each other', crossed(50)],
  ['2 to the power of 50 combinations', leaving(50, 'parallel')],
  ['inclusive joins across each other', tangled(50)],
  ['inclusive joins across many others', tangled(40, 4)],
  ['the same beside another branch', tangledBeside(40, 4)],
  ['rows of inclusive gateways', layers(10, 20, 'inclusive')],
  ['rows of exclusive gateways', layers(20, 10, 'exclusive')],
  ['rows of parallel gateways', layers(10, 20, 'parallel')],
  ['loops in loops', nested(60)],
  ['loops across each other', overlapping(65)],
  ['boundary events that interrupt', guarded(20, 4, true)],
  ['boundary events that do not', guarded(14, 4, false)],
  ['reminders that a join waits for', reminded(40)],
  ...graphs(200, 1).map((graph, at): Shape => [`a tangle (${at})`, modelOf(graph)]),
];

/** Of about 2,000 elements. */
export const shapesOf2000: readonly Shape[] = [
  ['5000 tasks in 200 branches', branches(200, 'parallel', 25)],
  ['20 branches of choices', choices(20, 25)],
  ['branches across each other', crossed(250)],
  ['2 to the power of 290 combinations', leaving(290, 'parallel')],
  ['inclusive joins across each other', tangled(290)],
  ['the same beside another branch', tangledBeside(290)],
  ['rows of inclusive gateways', layers(40, 50, 'inclusive')],
  ['rows of exclusive gateways', layers(40, 50, 'exclusive')],
  ['rows of parallel gateways', layers(40, 50, 'parallel')],
  ['loops in loops', nested(600)],
  ['loops across each other', overlapping(650)],
  ['boundary events', guarded(200, 4, false)],
  ['reminders that a join waits for', reminded(280)],
  ...graphs(2000, 2).map((graph, at): Shape => [`a tangle (${at})`, modelOf(graph)]),
];
