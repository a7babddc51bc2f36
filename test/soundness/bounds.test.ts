import fc from 'fast-check';
import { compile, examine, type Problem } from '../../engine/bpmn/index.ts';
import { soundnessProblems } from '../../engine/bpmn/soundness/soundness.ts';
import { flows, process } from '../bpmn/model.ts';
import { ends, startEvent, subprocess } from '../bpmn/parts.ts';
import { branches, choices, crossed, guarded, layers, leaving, nested, overlapping, reminded, tangled } from './nasty-models.ts';
import { modelOf, type Graph } from './random-graph.ts';

function graphs(size: number, seed: number): readonly Graph[] {
  const kind = fc.constantFrom('userTask', 'userTask', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway');
  const leap = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: -20, max: -1 }) });
  const spot = fc.record({ kind, leaps: fc.array(leap, { minLength: 1, maxLength: 3 }) });
  return fc.sample(fc.array(spot, { minLength: size, maxLength: size }), { numRuns: 5, seed }) as readonly Graph[];
}

/** What a check finds and how much of the processor it takes, in ms: time on the clock is others' as well. */
async function timed(xml: string): Promise<{ readonly problems: readonly Problem[]; readonly ms: number }> {
  const { graph } = await compile(xml);
  if (!graph) throw new Error('does not compile');
  const before = globalThis.process.cpuUsage();
  const problems = soundnessProblems(graph);
  const { user, system } = globalThis.process.cpuUsage(before);
  return { problems, ms: (user + system) / 1000 };
}

const small: [string, string][] = [
  ['200 tasks in 20 branches', branches(20)],
  ['20 branches of choices', choices(20, 2)],
  ['branches across each other', crossed(50)],
  ['2 to the power of 50 combinations', leaving(50, 'parallel')],
  ['inclusive joins across each other', tangled(50)],
  ['inclusive joins across many others', tangled(40, 4)],
  ['rows of inclusive gateways', layers(10, 20, 'inclusive')],
  ['rows of exclusive gateways', layers(20, 10, 'exclusive')],
  ['rows of parallel gateways', layers(10, 20, 'parallel')],
  ['loops in loops', nested(60)],
  ['loops across each other', overlapping(65)],
  ['boundary events that interrupt', guarded(20, 4, true)],
  ['boundary events that do not', guarded(14, 4, false)],
  ['reminders that a join waits for', reminded(40)],
  ...graphs(200, 1).map((graph, at): [string, string] => [`a tangle (${at})`, modelOf(graph)]),
];

const large: [string, string][] = [
  ['5000 tasks in 200 branches', branches(200, 'parallel', 25)],
  ['20 branches of choices', choices(20, 25)],
  ['branches across each other', crossed(250)],
  ['2 to the power of 290 combinations', leaving(290, 'parallel')],
  ['inclusive joins across each other', tangled(290)],
  ['rows of inclusive gateways', layers(40, 50, 'inclusive')],
  ['rows of exclusive gateways', layers(40, 50, 'exclusive')],
  ['rows of parallel gateways', layers(40, 50, 'parallel')],
  ['loops in loops', nested(600)],
  ['loops across each other', overlapping(650)],
  ['boundary events', guarded(200, 4, false)],
  ['reminders that a join waits for', reminded(280)],
  ...graphs(2000, 2).map((graph, at): [string, string] => [`a tangle (${at})`, modelOf(graph)]),
];

describe('a check takes less than a second', () => {
  test.each(small)('200 elements: %s', async (_, xml) => {
    expect((await timed(xml)).ms).toBeLessThan(1000);
  });

  test.each(large)('2000 elements: %s', async (_, xml) => {
    expect((await timed(xml)).ms).toBeLessThan(1500);
  });
});

describe('the bound is told', () => {
  const codes = async (xml: string) => (await examine(xml)).problems
    .filter(({ code }) => code.startsWith('soundness.')).map(({ severity, code, elementId }) => `${severity} ${code} ${elementId ?? ''}`);

  test.each<[string, string]>([
    ['branches', branches(100)], ['choices', choices(20, 25)], ['branches across each other', crossed(50)], ['many of them', crossed(250)],
    ['branches that may leave', leaving(50, 'inclusive')], ['inclusive joins across each other', tangled(50)],
    ['inclusive joins across many others', tangled(10, 4)], ['rows of inclusive gateways', layers(10, 20, 'inclusive')], ['rows of parallel gateways', layers(10, 10, 'parallel')],
    ['loops in loops', nested(600)], ['loops across each other', overlapping(650)],
    ['boundary events', guarded(200, 4, false)], ['reminders that a join waits for', reminded(40)],
  ])('a sound model within it is not doubted: %s', async (_, xml) => {
    expect(await codes(xml)).toEqual([]);
  });

  test.each<[string, string]>([['tangled', tangled(290)], ['tangled again and again', tangled(60, 4)]])('what cannot be looked at whole is not called sound: %s', async (_, xml) => {
    expect(await codes(xml)).toEqual(['warning soundness.gaveUp p']);
  });

  test('what is wrong at the end of many choices is found all the same', async () => {
    expect(await codes(leaving(50, 'parallel'))).toContain('error soundness.deadlock j');
    expect(await codes(branches(100, 'exclusive'))).toContain('error soundness.lackOfSynchronisation j');
    expect(await codes(choices(20, 25, 'exclusive'))).toContain('error soundness.lackOfSynchronisation j');
  });
});

describe('a hostile file', () => {
  test('of many scopes that are each too much is looked at as far as one bound goes', async () => {
    const inner = tangled(30, 4).replace(/^[\s\S]*?<process[^>]*>|<\/process>[\s\S]*$/g, '');
    const scopes = Array.from({ length: 30 }, (_, at) => subprocess(`p${at}`, inner.replaceAll(/(id|default|sourceRef|targetRef)="/g, `$1="k${at}_`)));
    const { problems, ms } = await timed(process(`${startEvent}${scopes.join('')}${ends('e')}${flows(['s', ...scopes.map((_, at) => `p${at}`), 'e'].join(' -> '))}`));
    expect(problems.map(({ code }) => code)).toContain('soundness.gaveUp');
    expect(ms).toBeLessThan(2000);
  });
});
