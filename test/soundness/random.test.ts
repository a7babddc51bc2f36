import fc from 'fast-check';
import { compile, examine, type Problem } from '../../engine/bpmn/index.ts';
import type { Node } from '../../engine/bpmn/node.ts';
import { netOf } from '../../engine/bpmn/soundness/build-net.ts';
import { explore, type Exploration } from '../../engine/bpmn/soundness/explore.ts';
import { visitsTo } from '../../engine/bpmn/soundness/path.ts';
import { reduce } from '../../engine/bpmn/soundness/reduce.ts';
import { canUseSets, exploreSets } from '../../engine/bpmn/soundness/explore-sets.ts';
import { Play } from '../bpmn/play.ts';
import { blocks, modelOf as blockModelOf } from '../bpmn/random-model.ts';
import { endingGraphs, forwardGraphs, inclusiveGraphs, loopingGraphs, modelOf, variablesOf } from './random-graph.ts';

const everyState = { work: 20_000, usualOnly: false, orders: 'every' } as const;

async function findingsOf(xml: string): Promise<readonly Problem[]> {
  return (await examine(xml)).problems.filter(({ code }) => code.startsWith('soundness.'));
}

async function processOf(xml: string): Promise<Node> {
  const { graph, problems } = await compile(xml);
  const node = graph?.elements.get('p');
  if (!node) throw new Error(JSON.stringify(problems));
  return node;
}

/** Completes what is open until nothing is. */
function playOut(play: Play): void {
  for (let steps = 0; play.waits.length > 0 && steps < 500; steps += 1) play.complete(play.open[0] ?? '');
}

/** Joins that tokens wait before. */
function waitedBefore(play: Play): readonly (string | undefined)[] {
  const tokens = Object.values(play.state?.instances ?? {}).flatMap((instance) => Object.keys(instance.tokens ?? {}));
  return tokens.map((flowId) => play.graph.flows.get(flowId)?.targetId);
}

test('every block-structured model is sound', async () => {
  await fc.assert(fc.asyncProperty(blocks, async (block) => {
    expect(await findingsOf(blockModelOf(block))).toEqual([]);
  }), { numRuns: 200 });
});

const mismatches = [
  ['parallel', 'exclusive', 'soundness.lackOfSynchronisation'],
  ['inclusive', 'parallel', 'soundness.deadlock'],
  ['exclusive', 'parallel', 'soundness.deadlock'],
] as const;

test.each(mismatches)('a %s split with a join that is %s is found at the join', async (split, join, code) => {
  let mismatched = 0;
  await fc.assert(fc.asyncProperty(blocks, fc.nat(20), async (block, pick) => {
    const xml = blockModelOf(block);
    const pairs = [...xml.matchAll(new RegExp(`<${split}Gateway id="n\\d+" [^>]*/><${split}Gateway id="(n\\d+)"/>`, 'g'))];
    const joinId = pairs[pick % Math.max(1, pairs.length)]?.[1];
    if (joinId === undefined) return;
    mismatched += 1;
    const findings = await findingsOf(xml.replace(`<${split}Gateway id="${joinId}"/>`, `<${join}Gateway id="${joinId}"/>`));
    // Blocks share their conditions, so that some ways contradict themselves and are warnings.
    expect(findings.map((one) => `${one.code} ${one.elementId ?? ''}`)).toContain(`${code} ${joinId}`);
  }), { numRuns: 200 });
  expect(mismatched).toBeGreaterThan(10);
});

describe('drawing a net together changes nothing that is found', () => {
  test.each([['forward', forwardGraphs], ['with inclusive gateways', inclusiveGraphs], ['with ways back', loopingGraphs], ['with ends of everything', endingGraphs]])('graphs %s', async (_, graphs) => {
    await fc.assert(fc.asyncProperty(graphs, async (graph) => {
      const scope = await processOf(modelOf(graph));
      const whole = explore(netOf(scope, () => true), everyState);
      const net = netOf(scope, () => true);
      reduce(net);
      const drawn = explore(net, everyState);
      fc.pre(!whole.gaveUp && !drawn.gaveUp);
      expect(drawn.growths.length > 0).toBe(whole.growths.length > 0);
      if (whole.growths.length > 0) {
        // What grows only beside something that is certain to go wrong may be left for when that is mended.
        const found = await findingsOf(modelOf(graph));
        expect(found.some(({ severity, code }) => severity === 'error' || code === 'soundness.spawns')).toBe(true);
        return;
      }
      expect(drawn.stuck.length > 0).toBe(whole.stuck.length > 0);
      const problems = await findingsOf(modelOf(graph));
      const codes = problems.map(({ code }) => code);
      expect(codes.some((code) => code === 'soundness.deadlock' || code === 'soundness.leftBehind')).toBe(whole.stuck.length > 0);
      expect(drawn.completes).toBe(whole.completes);
      expect([...drawn.live].filter((id) => id.startsWith('n')).toSorted()).toEqual([...whole.live].filter((id) => id.startsWith('n')).toSorted());
      const dead = problems.filter(({ code }) => code.startsWith('soundness.dead') && code !== 'soundness.deadlock').flatMap(({ elements }) => elements ?? []);
      expect(dead.filter((id) => whole.live.has(id))).toEqual([]);
    }), { numRuns: 100 });
  });
});

describe('looking at all states at once finds what looking at each of them finds', () => {
  test.each([
    ['forward', forwardGraphs], ['with inclusive gateways', inclusiveGraphs], ['with ways back', loopingGraphs], ['with ends of everything', endingGraphs],
  ])('graphs %s', async (_, graphs) => {
    let looked = 0;
    await fc.assert(fc.asyncProperty(graphs, fc.boolean(), async (graph, drawn) => {
      const net = netOf(await processOf(modelOf(graph)), () => true);
      if (drawn) reduce(net);
      fc.pre(canUseSets(net));
      const [each, sets] = [explore(net, everyState), exploreSets(net, { usualOnly: false, work: 100_000 })];
      fc.pre(!each.gaveUp);
      if (sets.gaveUp) {
        // Two tokens on one place: there is something to be found, or a join counts them.
        expect(each.meetings.length + each.growths.length + each.stuck.length > 0 || each.visits.some(({ marking }) => new Set(marking).size < marking.length)).toBe(true);
        return;
      }
      looked += 1;
      const joinsOf = (exploration: Exploration, at: number) => exploration.arena.targetsOf(new Set(exploration.visits[at]?.marking))[0]?.element.id;
      const stuckAt = (exploration: Exploration) => [...new Set(exploration.stuck.map((at) => joinsOf(exploration, at)))].toSorted();
      expect(stuckAt(sets)).toEqual(stuckAt(each));
      expect(sets.meetings.map(({ node }) => node.element.id).toSorted()).toEqual(each.meetings.map(({ node }) => node.element.id).toSorted());
      expect([...sets.live].toSorted()).toEqual([...each.live].toSorted());
      expect(sets.completes).toBe(each.completes);
      for (const at of [...sets.stuck, ...sets.meetings.map((meeting) => meeting.at)]) expect(isWay(sets, at)).toBe(true);
    }), { numRuns: 150 });
    expect(looked).toBeGreaterThan(30);
  });
});

/** Whether each state on the way to one comes of the one before by a move that is possible there. */
function isWay(exploration: Exploration, at: number): boolean {
  const { arena } = exploration;
  return visitsTo(exploration, at).every(({ marking, move }, index, all) => {
    const before = all[index - 1];
    if (!before || !move) return index === 0;
    const takings = arena.takings({ marking: before.marking, filled: new Set(before.marking) }, move.node);
    return takings.some(({ consumed }) => consumed.toSorted((a, b) => a - b).join() === move.consumed.toSorted((a, b) => a - b).join())
      && arena.after(before.marking, move).join() === marking.join();
  });
}

describe('the core meets what was found, and nothing that was not', () => {
  test('the way to a deadlock leads there', async () => {
    let driven = 0;
    await fc.assert(fc.asyncProperty(forwardGraphs, async (graph) => {
      const xml = modelOf(graph);
      for (const { code, elementId, path = [] } of await findingsOf(xml)) {
        if (code !== 'soundness.deadlock') continue;
        let isPlain = true;
        const variables = variablesOf(graph, (_, ways) => {
          isPlain &&= ways.filter((way) => path.includes(way)).length < 2;
          return Math.max(0, ways.findIndex((way) => path.includes(way)));
        });
        // Two tokens that go different ways at one gateway cannot be told by variables that stay as they are.
        if (!isPlain) continue;
        const play = await Play.of(xml, variables);
        playOut(play);
        expect(play.incidents.map((incident) => incident.code)).toContain('bpmn.deadlock');
        expect(waitedBefore(play)).toContain(elementId);
        driven += 1;
      }
    }), { numRuns: 200 });
    expect(driven).toBeGreaterThan(20);
  });

  test('what the core gets stuck at was found', async () => {
    let stuck = 0;
    await fc.assert(fc.asyncProperty(fc.oneof(forwardGraphs, inclusiveGraphs), fc.infiniteStream(fc.nat(100)), async (graph, picks) => {
      const xml = modelOf(graph);
      const errors = (await findingsOf(xml)).filter(({ severity }) => severity === 'error');
      const play = await Play.of(xml, variablesOf(graph, (_, ways) => (picks.next().value as number) % ways.length));
      playOut(play);
      if (play.incidents.length === 0) return;
      stuck += 1;
      expect(errors).not.toEqual([]);
    }), { numRuns: 200 });
    expect(stuck).toBeGreaterThan(20);
  });
});
