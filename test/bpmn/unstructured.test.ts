import fc from 'fast-check';
import { flows, graphOf, process } from './model.ts';
import { ends, startEvent, users } from './parts.ts';
import { Play } from './play.ts';

/** For each task, where its gateway leads besides the next task: back, forth, into the middle of anything. */
const machines = fc.array(fc.array(fc.nat(11), { maxLength: 2 }), { minLength: 2, maxLength: 12 });

/**
 * A process without blocks: each task is followed by a choice of any other task, with the next one as default. With one token it
 * is sound, however tangled: from everywhere the end can be reached.
 */
function tangled(jumps: readonly (readonly number[])[], prefix: string, endId: string): string {
  return jumps.map((targets, index) => {
    const [task, merge, choice] = [`${prefix}t${index}`, `${prefix}m${index}`, `${prefix}x${index}`];
    const next = index + 1 < jumps.length ? `${prefix}m${index + 1}` : endId;
    const others = [...new Set(targets.map((target) => target % jumps.length))]
      .filter((target) => `${prefix}m${target}` !== next);
    return `<exclusiveGateway id="${merge}"/>${users(task)}<exclusiveGateway id="${choice}" default="${choice}_${next}"/>${
      flows(`${merge} -> ${task} -> ${choice} -> ${next}`, ...others.map((target) => `${choice} ->[= jump = ${target}] ${prefix}m${target}`))}`;
  }).join('');
}

describe('random unstructured models', () => {
  test('with one token: there is always exactly one task, wherever it jumps, and the end is reached', async () => {
    await fc.assert(fc.asyncProperty(machines, fc.array(fc.nat(11), { maxLength: 20 }), async (jumps, answers) => {
      const play = new Play(await graphOf(process(`${startEvent}${tangled(jumps, '', 'e')}${ends('e')}${flows('s -> m0')}`)));
      play.do({ type: 'start', variables: { jump: -1 } });
      for (let step = 0; play.state?.status === 'running'; step += 1) {
        expect(play.open).toHaveLength(1);
        play.complete(play.open[0] ?? '', { jump: answers[step] ?? -1 });
      }
      expect(play.state?.reached).toEqual(['e']);
    }), { numRuns: 60 });
  });

  test('with two tokens that an inclusive gateway joins: it waits for both, whatever way they take', async () => {
    await fc.assert(fc.asyncProperty(machines, machines, fc.array(fc.tuple(fc.nat(11), fc.boolean()), { maxLength: 25 }), async (one, two, answers) => {
      const play = new Play(await graphOf(process(`${startEvent}<parallelGateway id="f"/><inclusiveGateway id="j"/>${tangled(one, 'a', 'j')}${tangled(two, 'b', 'j')}${ends('e')}${flows('s -> f -> am0', 'f -> bm0', 'j -> e')}`)));
      play.do({ type: 'start', variables: { jump: -1 } });
      for (let step = 0; play.state?.status === 'running'; step += 1) {
        const [jump, second] = answers[step] ?? [-1, false];
        const { open } = play;
        expect(open.length).toBeGreaterThan(0);
        play.complete(open[second ? open.length - 1 : 0] ?? '', { jump });
        if (play.state.status === 'running') expect(play.completed).not.toContain('j');
      }
      expect(play.completed.filter((id) => id === 'j')).toHaveLength(1);
    }), { numRuns: 60 });
  });
});
