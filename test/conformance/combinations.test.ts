import { extensions, flows, process, script } from '../bpmn/model.ts';
import { boundary, compensate, condition, ends, error, escalation, eventSubprocess, message, nonInterrupting, roots, signal, startEvent, subprocess, timer, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

const undoing = (activity: string): string =>
  `${boundary(`${activity}_e`, activity, compensate())}<userTask id="undo_${activity}" isForCompensation="true"/><association id="${activity}_l" sourceRef="${activity}_e" targetRef="undo_${activity}"/>`;
const times = (count: number, attributes = ''): string =>
  `<multiInstanceLoopCharacteristics ${attributes}><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics>`;
const over = (items: string, attributes = ''): string =>
  `<multiInstanceLoopCharacteristics ${attributes}>${extensions(`<zeebe:loopCharacteristics inputCollection="= ${items}" inputElement="n"/>`)}</multiInstanceLoopCharacteristics>`;

describe('13.3.7 with 13.5: loops and the events in and on them', () => {
  test('each instance of a subprocess has its own event subprocess, found by its key', async () => {
    const keyed = `<message id="q" name="q">${extensions('<zeebe:subscription correlationKey="= n"/>')}</message>`;
    const play = await Play.of(process(`${startEvent}<subProcess id="p1">${over('[&quot;x&quot;,&quot;y&quot;]')}<startEvent id="s1"/>${users('a')}${flows('s1 -> a')}${eventSubprocess('esp', 'hs', message('q'), `${users('b')}${flows('hs -> b')}`)}</subProcess>${users('z')}${flows('s -> p1 -> z')}`, keyed));
    play.message('q', 'y');
    expect(play.open).toEqual(['hs', 'a', 'b']);
    expect(play.complete('b').complete('a').open).toEqual(['z']);
  });

  test('loops nest, and counters are those of the innermost', async () => {
    const play = await Play.of(process(`${startEvent}<subProcess id="p1">${times(2, 'isSequential="true"')}<startEvent id="s1"/><scriptTask id="a">${extensions('<zeebe:ioMapping><zeebe:input source="= loopCounter" target="inner"/></zeebe:ioMapping><zeebe:script expression="= append(seen, inner)" resultVariable="seen"/>')}${times(3, 'isSequential="true"')}</scriptTask>${flows('s1 -> a')}</subProcess>${ends('e')}${flows('s -> p1 -> e')}`), { seen: [] });
    expect(play.variables).toEqual({ seen: [1, 2, 3, 1, 2, 3] });
  });

  test('a standard loop is interrupted in any of its rounds', async () => {
    const play = await Play.of(process(`${startEvent}<userTask id="a"><standardLoopCharacteristics loopMaximum="5"/></userTask>${boundary('x', 'a', timer.duration('PT1H'))}${users('z')}${ends('e')}${flows('s -> a -> e', 'x -> z')}`));
    play.complete('a').complete('a').pass(1);
    expect(play.open).toEqual(['z']);
    expect(play.terminated).toEqual(['a', 'a']);
  });

  test('called processes one after the other', async () => {
    const play = await Play.of(process(`${startEvent}<callActivity id="c" calledElement="sub">${over('[1,2]', 'isSequential="true"')}</callActivity>${users('z')}${flows('s -> c -> z')}`, `<process id="sub"><startEvent id="cs"/>${users('a')}${flows('cs -> a')}</process>`));
    expect(play.open).toEqual(['a']);
    expect(play.complete('a').open).toEqual(['a']);
    expect(play.complete('a').open).toEqual(['z']);
  });

  test('a boundary condition on a loop sees what its instances changed', async () => {
    const play = await Play.of(process(`${startEvent}<userTask id="a">${times(3)}</userTask>${boundary('x', 'a', condition('= bad > 1'))}${users('z')}${flows('s -> a', 'x -> z')}`), { bad: 0 });
    play.complete('a', { bad: 1 });
    expect(play.open.filter((id) => id === 'a')).toHaveLength(2);
    expect(play.complete('a', { bad: 2 }).open).toEqual(['z']);
  });
});

describe('13.5.5 compensation across borders', () => {
  test('of what a called process completed', async () => {
    const play = await Play.of(process(`${startEvent}<callActivity id="c" calledElement="sub"/><intermediateThrowEvent id="u">${compensate()}</intermediateThrowEvent>${users('z')}${flows('s -> c -> u -> z')}`, `<process id="sub"><startEvent id="cs"/>${users('a')}${undoing('a')}${flows('cs -> a')}</process>`));
    play.complete('a');
    expect(play.open).toEqual(['undo_a']);
    expect(play.complete('undo_a').open).toEqual(['z']);
  });

  test('inside a subprocess only what that completed, afterwards the rest', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}${undoing('a')}${subprocess('p1', `<startEvent id="s1"/>${users('b')}${undoing('b')}<endEvent id="u1">${compensate()}</endEvent>${flows('s1 -> b -> u1')}`)}<endEvent id="u">${compensate()}</endEvent>${flows('s -> a -> p1 -> u')}`));
    play.complete('a').complete('b');
    expect(play.open).toEqual(['undo_b']);
    expect(play.complete('undo_b').open).toEqual(['undo_a']);
    expect(play.complete('undo_a').outcome).toBe('completed');
  });

  test('an activity that was interrupted is not undone', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}${undoing('a')}${boundary('x', 'a', message('m'))}<endEvent id="u">${compensate()}</endEvent>${flows('s -> a', 'x -> u')}`, roots));
    expect(play.message('m').outcome).toBe('completed');
  });

  test('a handler may itself be a subprocess with tasks', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}${boundary('ae', 'a', compensate())}<subProcess id="undo" isForCompensation="true"><startEvent id="us"/>${users('u1', 'u2')}${flows('us -> u1 -> u2')}</subProcess><association id="l" sourceRef="ae" targetRef="undo"/><endEvent id="u">${compensate()}</endEvent>${flows('s -> a -> u')}`));
    play.complete('a').complete('u1');
    expect(play.open).toEqual(['u2']);
    expect(play.complete('u2').outcome).toBe('completed');
  });

  test('a transaction of several instances: one that is cancelled undoes its own and leaves by the cancel event', async () => {
    const play = await Play.of(process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${users('a', 'b')}${undoing('a')}<exclusiveGateway id="x" default="x_ok"/>${ends('ok')}<endEvent id="no"><cancelEventDefinition/></endEvent>${flows('s1 -> a -> b -> x ->[= bad] no', 'x -> ok')}</transaction>${boundary('c', 't', '<cancelEventDefinition/>')}${users('y', 'z')}${flows('s -> t -> y', 'c -> z')}`));
    play.complete('a').complete('b', { bad: true });
    expect(play.open).toEqual(['undo_a']);
    expect(play.complete('undo_a').open).toEqual(['z']);
  });
});

describe('13.5.4 event subprocesses beside other things', () => {
  test('one that interrupts lets its subprocess complete, and the flow goes on', async () => {
    const play = await Play.of(process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a', 'b')}${flows('s1 -> a', 's1 -> b')}${eventSubprocess('esp', 'hs', signal('g'), `${users('c')}${flows('hs -> c')}`)}`)}${users('z')}${flows('s -> p1 -> z')}`, roots));
    play.signal('g');
    expect(play.open).toEqual(['c']);
    expect(play.complete('c').open).toEqual(['z']);
  });

  test('an error thrown in one is for the outside of its scope', async () => {
    const play = await Play.of(process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a')}${flows('s1 -> a')}${eventSubprocess('esp', 'hs', error('E1'), `<endEvent id="again">${error('E1')}</endEvent>${flows('hs -> again')}`)}`)}${boundary('x', 'p1', error('E1'))}${users('z')}${flows('s -> p1', 'x -> z')}`, roots));
    play.do({ type: 'throwError', waitId: play.wait('a').id, errorCode: 'E1' });
    expect(play.open).toEqual(['z']);
  });

  test('a timer in one counts from the beginning of its scope, and comes again', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}${flows('s -> a')}${eventSubprocess('esp', 'hs', timer.cycle('R3/P1D'), `${users('c')}${flows('hs -> c')}`, false)}`));
    play.pass(24 * 10);
    expect(play.open.filter((id) => id === 'c')).toHaveLength(3);
  });

  test('an escalation that nobody inside catches reaches the boundary event, however deep', async () => {
    const play = await Play.of(process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${subprocess('p2', `<startEvent id="s2"/><intermediateThrowEvent id="up">${escalation('C1')}</intermediateThrowEvent>${users('a')}${flows('s2 -> up -> a')}`)}${flows('s1 -> p2')}`)}${boundary('x', 'p1', escalation(), nonInterrupting)}${users('z')}${flows('s -> p1', 'x -> z')}`, roots));
    expect(play.open.toSorted()).toEqual(['a', 'z']);
  });
});

describe('13.4 gateways together', () => {
  test('an event gateway in a loop opens its events anew each time', async () => {
    const play = await Play.of(process(`${startEvent}<exclusiveGateway id="again"/><eventBasedGateway id="g1"/><intermediateCatchEvent id="more">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="late">${timer.duration('P1D')}</intermediateCatchEvent>${script('c', 'n', 'n + 1')}${ends('e')}${flows('s -> again -> g1 -> more -> c -> again', 'g1 -> late -> e')}`, roots), { n: 0 });
    play.message('m').message('m').pass(24);
    expect(play.variables).toEqual({ n: 2 });
    expect(play.outcome).toBe('completed');
  });

  test('an inclusive split inside a parallel one joins by itself', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/><inclusiveGateway id="o" default="o_c"/>${users('a', 'b', 'c', 'd', 'z')}<inclusiveGateway id="oj"/><parallelGateway id="j"/>${flows('s -> f -> o ->[= x] a -> oj -> j -> z', 'o ->[= y] b -> oj', 'o -> c -> oj', 'f -> d -> j')}`), { x: true, y: true });
    play.complete('a').complete('d').complete('b');
    expect(play.open).toEqual(['z']);
  });

  test('two inclusive gateways one after the other wait in turn', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b', 'c', 'z')}<inclusiveGateway id="j1"/><inclusiveGateway id="j2"/>${flows('s -> f -> a -> j1 -> j2 -> z', 'f -> b -> j1', 'f -> c -> j2')}`));
    play.complete('c').complete('a');
    expect(play.open).toEqual(['b']);
    expect(play.complete('b').open).toEqual(['z']);
  });
});
