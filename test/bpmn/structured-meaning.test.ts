import fc from 'fast-check';
import { flows, graphOf, process } from './model.ts';
import { ends, startEvent, users } from './parts.ts';
import { Play } from './play.ts';
import { type Block, blocks, choices, modelOf } from './random-model.ts';

type Choices = Readonly<Record<string, boolean>>;

/** Whether it ends by what is done alone: no clock, and no loop whose counter a second round would find. */
function isTimeless(block: Block): boolean {
  if (block.kind === 'timer' || block.kind === 'guarded' || block.kind === 'loop') return false;
  if ('parts' in block) return block.parts.every(isTimeless);
  return 'part' in block ? isTimeless(block.part) : true;
}

/** How many tasks a block comes to, as its drawing says. */
function tasksOf(block: Block, chosen: Choices): number {
  const all = (parts: readonly Block[]): number => parts.reduce((sum, part) => sum + tasksOf(part, chosen), 0);
  switch (block.kind) {
    case 'task': case 'message': return 1;
    case 'sequence': case 'and': return all(block.parts);
    case 'or': case 'xor': {
      const holding = block.parts.filter((_, index) => index > 0 && chosen[`c${index}`]);
      const taken = holding.length === 0 ? block.parts.slice(0, 1) : block.kind === 'xor' ? holding.slice(0, 1) : holding;
      return all(taken);
    }
    case 'repeat': case 'each': return 2 * tasksOf(block.part, chosen);
    case 'subprocess': return tasksOf(block.part, chosen);
    default: throw new Error(`no count for ${block.kind}`);
  }
}

/** Answers whatever is open, in an order that `picks` makes up, until the dossier ends. */
function answerAll(play: Play, picks: Iterator<number>): void {
  for (let steps = 0; play.state?.status === 'running' && steps < 3_000; steps += 1) {
    const wait = play.waits[(picks.next().value as number) % play.waits.length];
    if (!wait) return;
    if (wait.kind === 'message') play.message('m');
    else play.do({ type: wait.kind === 'job' ? 'completeJob' : 'completeTask', waitId: wait.id });
  }
}

describe('what random models come to is what their drawing says', () => {
  test('13.3 and 13.4: blocks in blocks do each task as often as they say, in whatever order people answer', async () => {
    await fc.assert(fc.asyncProperty(blocks.filter(isTimeless), choices, fc.infiniteStream(fc.nat(1000)), async (block, chosen, picks) => {
      const play = new Play(await graphOf(modelOf(block))).do({ type: 'start', variables: chosen });
      answerAll(play, picks);
      const done = play.completed.filter((id) => play.graph.elements.get(id)?.type.endsWith('Task'));
      expect([play.outcome, done.length]).toEqual(['completed', tasksOf(block, chosen)]);
    }), { numRuns: 150 });
  });

  const branches = fc.array(fc.array(fc.constantFrom('task', 'userTask'), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });

  test('13.4.5: a complex gateway that needs some of its branches goes on once, whatever comes after', async () => {
    await fc.assert(fc.asyncProperty(branches, fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.nat(1000)), async (lanes, wanted, picks) => {
      const need = Math.min(wanted, lanes.length);
      const ids = lanes.map((kinds, lane) => kinds.map((_, place) => `l${lane}_${place}`));
      const steps = lanes.flatMap((kinds, lane) => kinds.map((kind, place) => `<${kind} id="l${lane}_${place}"/>`)).join('');
      const model = process(`${startEvent}<parallelGateway id="f"/>${steps}
        <complexGateway id="j"><activationCondition>activationCount &gt;= ${need}</activationCondition></complexGateway>${users('z')}${ends('e')}
        ${flows('s -> f', ...ids.map((lane) => `f -> ${lane.join(' -> ')} -> j`), 'j -> z -> e')}`);
      const play = await Play.of(model);
      answerAll(play, picks);
      expect([play.outcome, play.completed.filter((id) => id === 'z').length]).toEqual(['completed', 1]);
    }), { numRuns: 80 });
  });
});
