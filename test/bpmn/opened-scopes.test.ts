import { flows, process } from './model.ts';
import { boundary, ends, eventSubprocess, nonInterrupting, roots, signal, startEvent, subprocess, timer, users } from './parts.ts';
import { Play } from './play.ts';

const idOf = (play: Play, elementId: string, index = 0): string =>
  Object.entries(play.state?.instances ?? {}).filter(([, instance]) => instance.elementId === elementId)[index]?.[0] ?? '';
const inputs = '<extensionElements><zeebe:ioMapping><zeebe:input source="= 1 + 1" target="two"/></zeebe:ioMapping></extensionElements>';
const inner = subprocess('p2', `${inputs}<startEvent id="s2"/>${users('d', 'f')}${flows('s2 -> d -> f')}${eventSubprocess('q', 'qs', signal('g'), `${users('r')}${flows('qs -> r')}`, false)}`);
const outer = (loop = ''): string => process(`${startEvent}${users('a')}${subprocess('p1', `<startEvent id="s1"/>${users('c')}${inner}${flows('s1 -> c -> p2')}${loop}`)}${
  boundary('t', 'p1', timer.duration('P1D'), nonInterrupting)}${users('z', 'y')}${ends('e')}${flows('s -> a -> p1 -> z -> e', 't -> y -> e')}`, roots);
const twice = '<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>';

describe('a token that is put into a subprocess that does not run', () => {
  test('opens it and what lies around it, without beginning at their starts', async () => {
    const play = await Play.of(outer());
    play.do({ type: 'modify', changes: [{ do: 'move', instanceId: idOf(play, 'a'), toElementId: 'f' }] });
    expect(play.open.toSorted()).toEqual(['f', 'qs', 't']);
    expect(play.state?.instances[idOf(play, 'p2')]?.variables).toEqual({ two: 2 });
    play.complete('f').complete('z');
    expect(play.outcome).toBe('completed');
  });

  test('shares it with others that are put there at the same time', async () => {
    const play = await Play.of(outer());
    play.do({ type: 'modify', changes: [{ do: 'add', elementId: 'd' }, { do: 'add', elementId: 'f' }, { do: 'add', elementId: 'c' }] });
    expect(play.open.toSorted()).toEqual(['a', 'c', 'd', 'f', 'qs', 't']);
    expect(Object.values(play.state?.instances ?? {}).filter(({ elementId }) => elementId === 'p2')).toHaveLength(1);
  });

  test('opens it in the turn of a loop that the token came from, or that is named', async () => {
    const play = await Play.of(outer(twice));
    play.complete('a');
    const [one, other] = [play.state?.instances[idOf(play, 'c', 0)]?.parentId, play.state?.instances[idOf(play, 'c', 1)]?.parentId ?? ''];
    expect(play.try({ type: 'modify', changes: [{ do: 'add', elementId: 'd' }] })?.code).toBe('bpmn.scopeAmbiguous');
    play.do({ type: 'modify', changes: [{ do: 'move', instanceId: idOf(play, 'c'), toElementId: 'd' }] });
    expect(play.state?.instances[idOf(play, 'p2')]?.parentId).toBe(one);
    play.do({ type: 'modify', changes: [{ do: 'add', elementId: 'd', scopeId: other }] });
    expect(play.state?.instances[idOf(play, 'p2', 1)]?.parentId).toBe(other);
  });

  test('goes back to the turn that it is in, whatever else runs', async () => {
    const play = await Play.of(outer(twice));
    play.complete('a').complete('c');
    const turn = play.state?.instances[idOf(play, 'p2')]?.parentId;
    play.do({ type: 'modify', changes: [{ do: 'move', instanceId: idOf(play, 'd'), toElementId: 'c' }] });
    expect([play.open.filter((id) => id === 'c').length, play.open.includes('d')]).toEqual([2, false]);
    expect(play.state?.instances[idOf(play, 'c', 1)]?.parentId).toBe(turn);
  });

  test.each<[string, string, string, object]>([
    ['is done for each', outer(twice), 'd', { code: 'bpmn.scopeNotRunning', elementId: 'd' }],
    ['begins by an event', outer(), 'r', { code: 'bpmn.scopeNotRunning', elementId: 'r' }],
    ['cannot wait for its events', outer().replace(timer.duration('P1D'), timer.duration('= nothing')), 'c', { code: 'bpmn.notATime', elementId: 'p1' }],
  ])('is refused where that %s, with its reason', async (_, xml, elementId, expected) => {
    const play = await Play.of(xml);
    expect(play.try({ type: 'modify', changes: [{ do: 'add', elementId }] })).toMatchObject(expected);
    expect(play.open).toEqual(['a']);
  });

  test('is refused inside of what is moved there', async () => {
    const play = await Play.of(outer());
    play.complete('a').complete('c');
    expect(play.try({ type: 'modify', changes: [{ do: 'move', instanceId: idOf(play, 'p1'), toElementId: 'f' }] })).toMatchObject({ code: 'bpmn.movedInside', elementId: 'f' });
    expect(play.open.toSorted()).toEqual(['d', 'qs', 't']);
  });

  test.each(['add', 'move'] as const)('is refused where another change takes that away: %s', async (how) => {
    const play = await Play.of(outer());
    play.complete('a').do({ type: 'modify', changes: [{ do: 'add', elementId: 'y' }] });
    const there = how === 'add' ? { do: how, elementId: 'f' } as const : { do: how, instanceId: idOf(play, 'y'), toElementId: 'f' } as const;
    expect(play.try({ type: 'modify', changes: [{ do: 'cancel', instanceId: idOf(play, 'p1') }, there] })).toMatchObject({ code: 'bpmn.placeTakenAway', elementId: 'f' });
    expect(play.open.toSorted()).toEqual(['c', 't', 'y']);
  });

  test('is refused in a called process that does not run', async () => {
    const play = await Play.of(outer().replace('</process>', '</process><process id="called" isExecutable="true"><startEvent id="cs"/><userTask id="cu"/><sequenceFlow id="cf" sourceRef="cs" targetRef="cu"/></process>'), undefined, 'p');
    expect(play.try({ type: 'modify', changes: [{ do: 'add', elementId: 'cu' }] })?.code).toBe('bpmn.scopeNotRunning');
  });
});
