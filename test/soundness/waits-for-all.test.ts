import fc from 'fast-check';
import { examine } from '../../engine/bpmn/index.ts';
import { netOf } from '../../engine/bpmn/soundness/build-net.ts';
import { explore } from '../../engine/bpmn/soundness/explore.ts';
import { reduce } from '../../engine/bpmn/soundness/reduce.ts';
import { seenOfAll, waitsForAll } from '../../engine/bpmn/soundness/waits-for-all.ts';
import { flows, graphOf, process } from '../bpmn/model.ts';
import { ends, startEvent } from '../bpmn/parts.ts';
import { layers, tangled } from './nasty-models.ts';
import { type Graph, inclusiveGraphs, modelOf } from './random-graph.ts';

const ahead = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
/** Inclusive gateways that lead forward, across each other. */
const webs: fc.Arbitrary<Graph> = fc.array(ahead.map((leaps) => ({ kind: 'inclusiveGateway' as const, leaps })), { minLength: 2, maxLength: 8 });

test('13.4.3: where only inclusive joins bring ways together and nothing leads back, nothing goes wrong in any order', async () => {
  let proven = 0;
  await fc.assert(fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: webs }, { weight: 1, arbitrary: inclusiveGraphs }), fc.boolean(), async (graph, drawn) => {
    const scope = (await graphOf(modelOf(graph))).elements.get('p');
    if (!scope) throw new Error('no process');
    const net = netOf(scope, () => true);
    if (drawn) reduce(net);
    if (!waitsForAll(net)) return;
    const whole = explore(net, { work: 30_000, usualOnly: false, orders: 'every' });
    if (whole.gaveUp) return;
    proven += 1;
    const seen = seenOfAll(net, false);
    const ends = whole.meetings.filter(({ node }) => node.element.kind !== 'end');
    expect([whole.stuck, ends, whole.growths, whole.completes]).toEqual([[], [], [], true]);
    expect([...seen.live].toSorted()).toEqual([...whole.live].toSorted());
  }), { numRuns: 300 });
  expect(proven).toBeGreaterThan(100);
});

test.each([
  ['that keep watch over each other', tangled(40, 4), []],
  ['in rows', layers(40, 50, 'inclusive'), []],
  ['with parallel gateways in between, which may wait for ever', layers(4, 5, 'inclusive').replace('<inclusiveGateway id="g3_1"', '<parallelGateway id="g3_1"').replace(/default="g3_1_\w+"/, ''), ['soundness.deadlock']],
  ['with ways that are never gone, but watched', process(`${startEvent}<parallelGateway id="f"/><inclusiveGateway id="j1"/><inclusiveGateway id="j2"/><exclusiveGateway id="x1" default="x1_e1"/><exclusiveGateway id="x2" default="x2_e2"/>${ends('e1', 'e2')}${
    flows('s -> f -> j1 -> x1 ->[= false] j2', 'x1 -> e1', 'f -> j2 -> x2 ->[= false] j1', 'x2 -> e2')}`), ['soundness.deadlock']],
])('a web of inclusive gateways %s is not given up on', async (_, xml, expected) => {
  const { problems } = await examine(xml);
  expect(problems.filter(({ code }) => code.startsWith('soundness.')).map(({ code }) => code)).toEqual(expected);
});
