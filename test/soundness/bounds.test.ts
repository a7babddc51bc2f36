import fc from 'fast-check';
import { compile, examine, type Problem } from '../../engine/bpmn/index.ts';
import { soundnessProblems } from '../../engine/bpmn/soundness/soundness.ts';
import { flows, process } from '../bpmn/model.ts';
import { startEvent, users } from '../bpmn/parts.ts';
import { modelOf, type Graph } from './random-graph.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const gateways = (kind: string, ...ids: string[]) => ids.map((id) => `<${kind}Gateway id="${id}"/>`).join('');

/** Branches of ten tasks between a split and a join. */
function branches(count: number, join = 'parallel'): string {
  const rows = upTo(count).map((row) => upTo(10).map((at) => `u${row}_${at}`));
  return process(`${startEvent}<endEvent id="e"/>${gateways('parallel', 'f')}${gateways(join, 'j')}${users(...rows.flat())}${
    flows('s -> f', 'j -> e', ...rows.map((row) => ['f', ...row, 'j'].join(' -> ')))}`);
}

/** Parallel branches, each of which gives its neighbour a token: sound, and no block inside another. */
function crossed(count: number): string {
  return process(`${startEvent}<endEvent id="e"/>${gateways('parallel', 'f', 'j', ...upTo(count).flatMap((at) => [`p${at}`, `q${at}`]))}${
    users(...upTo(count).flatMap((at) => [`a${at}`, `b${at}`]))}${
    flows('s -> f', 'j -> e', ...upTo(count).flatMap((at) => [`f -> a${at} -> p${at} -> q${at} -> b${at} -> j`, `p${at} -> q${(at + 1) % count}`]))}`);
}

/** Parallel branches, each of which may leave before the join: as many states as there are combinations. */
function leaving(count: number, join: string): string {
  return process(`${startEvent}<endEvent id="e"/>${gateways('parallel', 'f')}${gateways(join, 'j')}${
    upTo(count).map((at) => `<exclusiveGateway id="x${at}" default="x${at}_e"/>`).join('')}${users(...upTo(count).flatMap((at) => [`a${at}`, `b${at}`]))}${
    flows('s -> f', 'j -> e', ...upTo(count).flatMap((at) => [`f -> a${at} -> x${at} ->[= c${at}] b${at} -> j`, `x${at} -> e`]))}`);
}

/** Pairs of choices over which two inclusive joins keep watch, across each other. */
function tangled(count: number): string {
  return process(`${startEvent}<endEvent id="e"/>${gateways('parallel', 'f')}${gateways('inclusive', 'j', ...upTo(count).map((at) => `o${at}`))}${
    upTo(count).map((at) => `<exclusiveGateway id="x${at}" default="x${at}_o${at}"/>`).join('')}${users(...upTo(count).map((at) => `a${at}`))}${
    flows('s -> f', 'j -> e', ...upTo(count).flatMap((at) => [`f -> a${at} -> x${at} -> o${at} -> j`, `x${at} ->[= c${at}] o${(at + 1) % count}`]))}`);
}

function graphs(size: number, seed: number): readonly Graph[] {
  const kind = fc.constantFrom('userTask', 'userTask', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway');
  const leaps = fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 6 }) }, { weight: 1, arbitrary: fc.integer({ min: -9, max: -1 }) }), { minLength: 1, maxLength: 2 });
  return fc.sample(fc.array(fc.record({ kind, leaps }), { minLength: size, maxLength: size }), { numRuns: 3, seed }) as readonly Graph[];
}

async function timed(xml: string): Promise<{ readonly problems: readonly Problem[]; readonly ms: number }> {
  const { graph } = await compile(xml);
  if (!graph) throw new Error('does not compile');
  const began = performance.now();
  const problems = soundnessProblems(graph);
  return { problems, ms: performance.now() - began };
}

describe('a check takes less than a second', () => {
  test.each<[string, string]>([
    ['200 tasks in 20 branches', branches(20)],
    ['1000 tasks in 100 branches', branches(100)],
    ['200 elements across each other', crossed(50)],
    ['1000 elements across each other', crossed(250)],
    ['200 elements with 2 to the power of 50 combinations', leaving(50, 'parallel')],
    ['200 elements with inclusive joins across each other', tangled(50)],
    ['5000 branches', branches(500)],
    ...graphs(200, 1).map((graph, at): [string, string] => [`a tangle of 200 (${at})`, modelOf(graph)]),
    ...graphs(1000, 2).map((graph, at): [string, string] => [`a tangle of 1000 (${at})`, modelOf(graph)]),
  ])('%s', async (_, xml) => {
    expect((await timed(xml)).ms).toBeLessThan(1000);
  });
});

describe('the bound is told', () => {
  const codes = async (xml: string) => (await examine(xml)).problems.map(({ severity, code, elementId }) => `${severity} ${code} ${elementId ?? ''}`);

  test('a sound model within it is not doubted', async () => {
    expect(await codes(branches(100))).toEqual([]);
    expect(await codes(crossed(50))).toEqual([]);
    expect(await codes(leaving(50, 'inclusive'))).toEqual([]);
  });

  test('what cannot be looked at whole is not called sound', async () => {
    expect(await codes(tangled(50))).toEqual(['warning soundness.gaveUp p']);
  });

  test('what is wrong at the end of many choices is found all the same', async () => {
    expect(await codes(leaving(50, 'parallel'))).toContain('error soundness.deadlock j');
    expect(await codes(branches(100, 'exclusive'))).toContain('error soundness.lackOfSynchronisation j');
  });
});
