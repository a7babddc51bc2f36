import fc from 'fast-check';
import { apply, migrate } from '../../engine/bpmn/index.ts';
import { flows, graphOf, process } from './model.ts';
import { boundary, ends, message, roots, startEvent, subprocess, timer, users } from './parts.ts';
import { Play } from './play.ts';
import { blocks, choices, modelOf } from './random-model.ts';

const idOf = (play: Play, elementId: string): string =>
  Object.entries(play.state?.instances ?? {}).find(([, instance]) => instance.elementId === elementId)?.[0] ?? '';

describe('modifying a running dossier', () => {
  const model = process(`${startEvent}${users('a', 'b')}${subprocess('p1', `<startEvent id="s1"/>${users('c', 'd')}${flows('s1 -> c -> d')}`)}${ends('e')}${flows('s -> a -> b -> p1 -> e')}`);

  test('a token moves back or forth', async () => {
    const play = await Play.of(model);
    play.do({ type: 'modify', changes: [{ do: 'move', instanceId: idOf(play, 'a'), toElementId: 'b', variables: { note: 'x' } }] });
    expect(play.open).toEqual(['b']);
    expect(play.terminated).toEqual(['a']);
    play.complete('b').complete('c').complete('d');
    expect(play.outcome).toBe('completed');
  });

  test('a token is added, also inside a running subprocess', async () => {
    const play = await Play.of(model);
    play.complete('a').complete('b').do({ type: 'modify', changes: [{ do: 'add', elementId: 'd' }] });
    expect(play.open).toEqual(['c', 'd']);
  });

  test('taking away the last token of a scope lets it end', async () => {
    const play = await Play.of(model);
    play.complete('a').complete('b').do({ type: 'modify', changes: [{ do: 'cancel', instanceId: idOf(play, 'c') }] });
    expect(play.outcome).toBe('completed');
  });

  describe('a token that is moved out of a scope', () => {
    const inside = (loop = ''): string => process(`${startEvent}${users('a')}${subprocess('p1', `<startEvent id="s1"/>${users('c')}${subprocess('p2', `<startEvent id="s2"/>${users('d')}${flows('s2 -> d')}`)}${flows('s1 -> c -> p2')}${loop}`)}${users('z')}${flows('s -> a -> p1 -> z')}`);
    const begun = async (loop?: string): Promise<Play> => (await Play.of(inside(loop))).complete('a').complete('c');
    const move = (play: Play, toElementId: string): Play =>
      play.do({ type: 'modify', changes: [{ do: 'move', instanceId: idOf(play, 'd'), toElementId }] });

    test('is the only one afterwards: what it leaves empty does not go on by itself', async () => {
      const play = move(await begun(), 'a');
      expect([play.open, play.terminated]).toEqual([['a'], ['d', 'p2', 'p1']]);
      play.complete('a').complete('c').complete('d').complete('z');
      expect(play.outcome).toBe('completed');
    });

    test('leaves the scopes around both places alone', async () => {
      expect(move(await begun(), 'c').terminated).toEqual(['d', 'p2']);
    });

    test('leaves others there to end it', async () => {
      const play = await begun();
      play.do({ type: 'modify', changes: [{ do: 'add', elementId: 'c' }, { do: 'move', instanceId: idOf(play, 'd'), toElementId: 'z' }] });
      expect([play.open.toSorted(), play.terminated]).toEqual([['c', 'z'], ['d', 'p2']]);
    });

    test('takes one turn of a loop away, and the loop goes on', async () => {
      const play = await begun('<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>');
      expect(move(play, 'a').open.toSorted()).toEqual(['a', 'c']);
    });
  });

  test('a token that waits at a join for ever is taken away', async () => {
    const play = await Play.of(process(`${startEvent}<exclusiveGateway id="x" default="x_a"/>${users('a', 'b')}<parallelGateway id="j"/>${ends('e')}${flows('s -> x -> a -> j -> e', 'x ->[= false] b -> j')}`));
    play.complete('a');
    expect(play.incidents).toEqual([{ elementId: 'j', code: 'bpmn.deadlock' }]);
    play.do({ type: 'modify', changes: [{ do: 'cancelToken', scopeId: idOf(play, 'p'), flowId: 'a_j' }, { do: 'add', elementId: 'e' }] });
    expect(play.outcome).toBe('completed');
  });

  test('one wrong change refuses all of them', async () => {
    const play = await Play.of(model);
    const refusal = play.try({ type: 'modify', changes: [{ do: 'add', elementId: 'b' }, { do: 'cancel', instanceId: '999' }] });
    expect(refusal?.code).toBe('bpmn.instanceUnknown');
    expect(play.open).toEqual(['a']);
  });

  test('an instance of a loop is taken away, and the loop goes on', async () => {
    const play = await Play.of(process(`${startEvent}<userTask id="a"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>${users('z')}${flows('s -> a -> z')}`));
    const inner = () => Object.entries(play.state?.instances ?? {}).find(([, instance]) => instance.loop !== undefined)?.[0] ?? '';
    play.do({ type: 'modify', changes: [{ do: 'cancel', instanceId: inner() }] });
    expect(play.open).toEqual(['a']);
    expect(play.do({ type: 'modify', changes: [{ do: 'cancel', instanceId: inner() }] }).open).toEqual(['z']);
  });
});

describe('migrating to another version', () => {
  const first = process(`${startEvent}${users('a', 'b')}${boundary('t', 'a', timer.duration('P10D'))}${ends('e')}${flows('s -> a -> b -> e', 't -> e')}`);

  test('tasks and timers move along; what the new version adds begins to wait, what it drops stops', async () => {
    const play = await Play.of(first);
    const to = await graphOf(process(`${startEvent}${users('check', 'b', 'c')}${boundary('m1', 'check', message('m'))}${ends('e')}${flows('s -> check -> c -> b -> e', 'm1 -> e')}`, roots));
    const moved = migrate(play.graph, to, play.state as never, { a: 'check' }, { now: play.now, zone: play.zone });
    if (!moved.ok) throw new Error(JSON.stringify(moved.refusal));
    const next = new Play(to);
    next.state = moved.state;
    expect(next.open.toSorted()).toEqual(['check', 'm1']);
    expect(next.wait('check').id).toBe(play.wait('a').id);
    const replayed = moved.events.reduce((state, event) => apply(event.type === 'migrated' || event.type === 'waiting' ? to : play.graph, state, event), play.state);
    expect(JSON.stringify(replayed)).toBe(JSON.stringify(moved.state));
  });

  test.each([
    ['gone', process(`${startEvent}${users('b')}${flows('s -> b')}`), 'bpmn.migrateNoTarget'],
    ['of another kind', process(`${startEvent}<serviceTask id="a"/>${flows('s -> a')}`), 'bpmn.migrateOtherKind'],
    ['in another scope', process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a')}${flows('s1 -> a')}`)}${flows('s -> p1')}`), 'bpmn.migrateOtherScope'],
    ['a loop now', process(`${startEvent}<userTask id="a"><standardLoopCharacteristics loopMaximum="2"/></userTask>${flows('s -> a')}`), 'bpmn.migrateOtherLoop'],
  ])('an element that is %s stands against it, by name', async (_, xml, code) => {
    const play = await Play.of(first);
    const moved = migrate(play.graph, await graphOf(xml), play.state as never, {}, { now: play.now, zone: play.zone });
    expect(moved.ok).toBe(false);
    expect(!moved.ok && moved.refusal.details).toContainEqual(expect.objectContaining({ code, elementId: 'a' }));
  });

  test('to the same version it changes nothing', async () => {
    await fc.assert(fc.asyncProperty(blocks, choices, fc.nat(6), async (block, variables, steps) => {
      const play = await Play.of(modelOf(block), variables);
      for (let step = 0; step < steps && play.state?.status === 'running'; step += 1) {
        const wait = play.waits.find(({ kind }) => kind === 'userTask' || kind === 'job');
        if (wait) play.do({ type: wait.kind === 'job' ? 'completeJob' : 'completeTask', waitId: wait.id });
      }
      if (play.state?.status !== 'running') return;
      const moved = migrate(play.graph, await graphOf(modelOf(block)), play.state, {}, { now: play.now, zone: play.zone });
      expect(moved.ok && JSON.stringify(moved.state)).toBe(JSON.stringify(play.state));
    }), { numRuns: 50 });
  });
});
