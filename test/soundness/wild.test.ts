import fc from 'fast-check';
import { compile, examine } from '../../engine/bpmn/index.ts';
import { soundnessProblems } from '../../engine/bpmn/soundness/soundness.ts';
import { flows, process } from '../bpmn/model.ts';
import { ends, startEvent, users } from '../bpmn/parts.ts';
import { playWildly } from '../bpmn/wild-command.ts';
import { wildModels } from '../bpmn/wild-model.ts';

describe('models that make no sense', () => {
  test('are looked at without an exception, and what the core gets stuck at in them was found', async () => {
    let stuck = 0;
    await fc.assert(fc.asyncProperty(wildModels, fc.array(fc.nat(10_000), { maxLength: 25 }), async (xml, picks) => {
      const { graph } = await compile(xml);
      if (!graph) return;
      const codes = soundnessProblems(graph).map(({ code }) => code);
      // Tokens that somebody moves by hand are no matter of the model's shape.
      const play = playWildly(graph, picks, 'modify');
      if (!play.incidents.some(({ code }) => code === 'bpmn.deadlock')) return;
      stuck += 1;
      expect(codes.length).toBeGreaterThan(0);
    }), { numRuns: 400, seed: 3 });
    expect(stuck).toBeGreaterThan(1);
  });
});

/** For each task, where its choice leads besides the next task: back, forth, into the middle of anything. */
const jumps = fc.array(fc.array(fc.nat(11), { maxLength: 2 }), { minLength: 2, maxLength: 12 });

/** Tasks among which a token jumps about until it leaves them for an element: one token stays one token. */
function jumping(all: readonly (readonly number[])[], prefix: string, leave: string): string {
  return all.map((targets, at) => {
    const [task, merge, choice] = [`${prefix}t${at}`, `${prefix}m${at}`, `${prefix}x${at}`];
    const next = at + 1 < all.length ? `${prefix}m${at + 1}` : leave;
    const others = [...new Set(targets.map((target) => `${prefix}m${target % all.length}`))].filter((target) => target !== next);
    return `<exclusiveGateway id="${merge}"/>${users(task)}<exclusiveGateway id="${choice}" default="${choice}_${next}"/>${
      flows(`${merge} -> ${task} -> ${choice} -> ${next}`, ...others.map((target, way) => `${choice} ->[= ${choice} = ${way}] ${target}`))}`;
  }).join('');
}

describe('models without any structure in which every token stays one', () => {
  const codesOf = async (xml: string) => (await examine(xml)).problems.map(({ code }) => code).filter((code) => code.startsWith('soundness.'));

  test('raise nothing', async () => {
    await fc.assert(fc.asyncProperty(jumps, async (one) => {
      expect(await codesOf(process(`${startEvent}${jumping(one, '', 'e')}${ends('e')}${flows('s -> m0')}`))).toEqual([]);
    }), { numRuns: 100 });
  });

  test.each(['inclusive', 'parallel'])('raise nothing where an %s gateway joins two of them', async (kind) => {
    await fc.assert(fc.asyncProperty(jumps, jumps, async (one, two) => {
      expect(await codesOf(process(`${startEvent}<parallelGateway id="f"/><${kind}Gateway id="j"/>${users('z')}${jumping(one, 'a', 'j')}${jumping(two, 'b', 'j')}${ends('e')}${
        flows('s -> f -> am0', 'f -> bm0', 'j -> z -> e')}`))).toEqual([]);
    }), { numRuns: 100 });
  });

  test('are found to meet where nothing joins two of them', async () => {
    await fc.assert(fc.asyncProperty(jumps, jumps, async (one, two) => {
      expect(await codesOf(process(`${startEvent}<parallelGateway id="f"/><exclusiveGateway id="j"/>${users('z')}${jumping(one, 'a', 'j')}${jumping(two, 'b', 'j')}${ends('e')}${
        flows('s -> f -> am0', 'f -> bm0', 'j -> z -> e')}`))).toEqual(['soundness.lackOfSynchronisation']);
    }), { numRuns: 100 });
  });
});
