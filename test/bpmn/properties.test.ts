import fc from 'fast-check';
import type { Command } from '../../engine/bpmn/index.ts';
import { graphOf } from './model.ts';
import { Play } from './play.ts';
import { blocks, choices, modelOf } from './random-model.ts';

/** What can happen next: an answer to each task and job, the passing of time, the message where it is waited for. */
function possible(play: Play): readonly (() => void)[] {
  const moves = play.waits.flatMap((wait): (() => void)[] => {
    if (wait.kind === 'userTask') return [() => play.do({ type: 'completeTask', waitId: wait.id })];
    if (wait.kind === 'job') return [() => play.do({ type: 'completeJob', waitId: wait.id })];
    return wait.kind === 'message' ? [() => play.message('m')] : [];
  });
  return play.waits.some((wait) => wait.kind === 'timer') ? [...moves, () => play.pass(1)] : moves;
}

describe('random block-structured models', () => {
  test('every one ends, in whatever order things happen: no token is lost, each step replays and survives JSON', async () => {
    await fc.assert(fc.asyncProperty(blocks, choices, fc.infiniteStream(fc.nat(1000)), async (block, variables, picks) => {
      const play = new Play(await graphOf(modelOf(block)));
      play.do({ type: 'start', variables });
      for (let steps = 0; play.state?.status === 'running'; steps += 1) {
        const moves = possible(play);
        const pick = picks.next().value as number;
        expect(moves.length).toBeGreaterThan(0);
        expect(play.incidents).toEqual([]);
        moves[pick % moves.length]?.();
        expect(steps).toBeLessThan(2000);
      }
      expect(play.state?.reached).toEqual(['e']);
      expect(play.waits).toEqual([]);
      const activated = play.events.filter((event) => event.type === 'activated').length;
      const over = play.events.filter((event) => (event.type === 'completed' || event.type === 'terminated') && event.elementId !== 'p').length;
      expect(over).toBe(activated);
    }), { numRuns: 150 });
  });

  test('any command on a finished dossier is refused and changes nothing', async () => {
    const play = new Play(await graphOf(modelOf({ kind: 'task', task: 'userTask' })));
    play.do({ type: 'start' });
    const { id } = play.wait('n1');
    play.complete('n1');
    const finished = JSON.stringify(play.state);
    const commands: fc.Arbitrary<Command> = fc.constantFrom<Command>(
      { type: 'start' }, { type: 'completeTask', waitId: id }, { type: 'completeJob', waitId: id },
      { type: 'failJob', waitId: id, reason: '', retries: 0 }, { type: 'throwError', waitId: id, errorCode: 'x' },
      { type: 'throwEscalation', waitId: id, escalationCode: 'x' }, { type: 'fireTimer', waitId: id },
      { type: 'correlateMessage', name: 'm' }, { type: 'broadcastSignal', name: 'm' }, { type: 'setVariables', variables: { a: 1 } },
      { type: 'retryIncident', incidentId: '1' }, { type: 'cancel', reason: '' }, { type: 'suspend', reason: '' }, { type: 'resume' },
    );
    fc.assert(fc.property(commands, (command) => {
      expect(play.try(command)?.code).toBe('bpmn.ended');
      expect(JSON.stringify(play.state)).toBe(finished);
    }));
  });

  test('the same commands give the same events and the same state, to the byte', async () => {
    await fc.assert(fc.asyncProperty(blocks, choices, async (block, variables) => {
      const graph = await graphOf(modelOf(block));
      const run = (): string => {
        const play = new Play(graph);
        play.do({ type: 'start', variables });
        for (let steps = 0; steps < 5 && play.state?.status === 'running'; steps += 1) possible(play)[0]?.();
        return JSON.stringify([play.state, play.events]);
      };
      expect(run()).toBe(run());
    }), { numRuns: 30 });
  });
});
