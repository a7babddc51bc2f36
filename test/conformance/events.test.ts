import { flows, process, script } from '../bpmn/model.ts';
import {
  boundary, condition, ends, error, escalation, eventSubprocess, message, nonInterrupting, roots, signal, startEvent, subprocess, terminate, timer, users,
} from '../bpmn/parts.ts';
import { Play, start } from '../bpmn/play.ts';

const day = 24;

describe('10.5.5 timer events', () => {
  const wait = (definition: string) => process(`${startEvent}<intermediateCatchEvent id="t">${definition}</intermediateCatchEvent>${ends('e')}${flows('s -> t -> e')}`);

  test.each([
    ['PT90M', '2026-03-02T02:30:00Z'],
    ['P1D', '2026-03-03T01:00:00Z'],
    ['P1M', '2026-04-02T01:00:00Z'],
    ['P1Y2M', '2027-05-02T01:00:00Z'],
    ['= "P" + string(days) + "D"', '2026-03-05T01:00:00Z'],
  ])('duration %s is due at %s', async (time, due) => {
    const play = await Play.of(wait(timer.duration(time)), { days: 3 });
    expect(play.wait('t')).toMatchObject({ kind: 'timer', dueAt: Date.parse(due) });
  });

  test('31 January and one month is the last of February', async () => {
    const play = new Play((await Play.of(wait(timer.duration('P1M')))).graph);
    play.now = Date.parse('2026-01-31T01:00:00Z');
    play.do({ type: 'start' });
    expect(play.wait('t')).toMatchObject({ dueAt: Date.parse('2026-02-28T01:00:00Z') });
  });

  test.each([
    ['2026-03-10T09:00:00+07:00', '2026-03-10T02:00:00Z'],
    ['2026-03-10T09:00:00', '2026-03-10T02:00:00Z'],
    ['2026-03-10', '2026-03-09T17:00:00Z'],
    ['= when', '2026-03-04T02:00:00Z'],
  ])('date %s is %s in Vietnam', async (time, due) => {
    const play = await Play.of(wait(timer.date(time)), { when: '2026-03-04T09:00:00' });
    expect(play.wait('t')).toMatchObject({ dueAt: Date.parse(due) });
  });

  test('a time that is none is an incident', async () => {
    const play = await Play.of(wait(timer.duration('= when')), { when: 'soon' });
    expect(play.incidents).toEqual([{ elementId: 't', code: 'bpmn.notATime' }]);
  });

  const repeating = (cycle: string) => process(`${startEvent}${users('a', 'r')}${boundary('t', 'a', timer.cycle(cycle), nonInterrupting)}${ends('e', 'e1')}${flows('s -> a -> e', 't -> r -> e1')}`);

  test.each([['R3/PT1H', 3], ['R/P1D', 4], ['0 0 9 * * MON-FRI', 5]])('cycle %s comes %i times in four days and an hour', async (cycle, times) => {
    const play = await Play.of(repeating(cycle));
    play.pass(4 * day + 1);
    expect(play.open.filter((id) => id === 'r')).toHaveLength(times);
  });

  test('a monthly cycle from 31 January keeps the end of the month', async () => {
    const play = new Play((await Play.of(repeating('R3/P1M'))).graph);
    play.now = Date.parse('2026-01-31T01:00:00Z');
    play.do({ type: 'start' });
    play.pass(100 * day);
    const fired = play.events.flatMap((event) => (event.type === 'activated' && event.elementId === 't' ? [new Date(event.at).toISOString().slice(0, 10)] : []));
    expect(fired).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  });

  test('a cycle with a start begins there', async () => {
    const play = await Play.of(repeating('R2/2026-03-03T00:00:00Z/PT12H'));
    play.pass(10 * day);
    const fired = play.events.flatMap((event) => (event.type === 'activated' && event.elementId === 't' ? [new Date(event.at).toISOString()] : []));
    expect(fired).toEqual(['2026-03-03T00:00:00.000Z', '2026-03-03T12:00:00.000Z']);
  });

  test('a timer that is not due yet cannot be fired', async () => {
    const play = await Play.of(wait(timer.duration('PT1H')));
    expect(play.try({ type: 'fireTimer', waitId: play.wait('t').id })?.code).toBe('bpmn.timerNotDue');
    expect(play.now).toBe(start);
  });
});

describe('13.5.3 boundary events', () => {
  const on = (definition: string, attributes = '') => process(`${startEvent}${users('a', 'b', 'c')}${boundary('x', 'a', definition, attributes)}${ends('e', 'e1')}${
    flows('s -> a -> b -> e', 'x -> c -> e1')}`, roots);

  test.each([
    ['message', message('m'), (play: Play) => play.message('m', undefined, { v: 1 })],
    ['signal', signal('g'), (play: Play) => play.signal('g', { v: 1 })],
    ['condition', condition('= v = 1'), (play: Play) => play.do({ type: 'setVariables', variables: { v: 1 } })],
    ['timer', timer.duration('PT1H'), (play: Play) => play.pass(1).do({ type: 'setVariables', variables: { v: 1 } })],
  ])('an interrupting %s event ends the task and goes its own way', async (_, definition, happen) => {
    const play = await Play.of(on(definition));
    happen(play);
    expect(play.open).toEqual(['c']);
    expect(play.terminated).toEqual(['a']);
    expect(play.variables).toEqual({ v: 1 });
    expect(play.complete('c').state?.reached).toEqual(['e1']);
  });

  test.each([
    ['message', message('m'), (play: Play) => play.message('m')],
    ['signal', signal('g'), (play: Play) => play.signal('g')],
    ['condition', condition('= v = 1'), (play: Play) => play.do({ type: 'setVariables', variables: { v: 1 } }).do({ type: 'setVariables', variables: { v: 0 } })],
  ])('a non-interrupting %s event happens each time', async (_, definition, happen) => {
    const play = await Play.of(on(definition, nonInterrupting), { v: 0 });
    happen(play);
    happen(play);
    expect(play.open.filter((id) => id === 'c')).toHaveLength(2);
    play.complete('a').complete('b').complete('c').complete('c');
    expect(play.outcome).toBe('completed');
  });

  test('they go away with the task', async () => {
    const play = await Play.of(on(message('m')));
    play.complete('a');
    expect(play.open).toEqual(['b']);
  });

  test('on a subprocess they end all that lives inside', async () => {
    const play = await Play.of(process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a', 'b')}${flows('s1 -> a', 's1 -> b')}`)}${boundary('x', 'p1', message('m'))}${users('c', 'd')}${flows('s -> p1 -> d', 'x -> c')}`, roots));
    play.message('m');
    expect(play.terminated).toEqual(['b', 'a', 'p1']);
    expect(play.open).toEqual(['c']);
  });
});

describe('10.5.1 error events', () => {
  const model = (catcher: string) => process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a', 'b')}<endEvent id="fail">${error('E1')}</endEvent>${flows('s1 -> a -> fail', 's1 -> b')}`)}${catcher}${users('c', 'd')}${
    flows('s -> p1 -> d', 'x -> c')}`, roots);

  test('an error end event ends its subprocess, and the boundary event catches it', async () => {
    const play = await Play.of(model(boundary('x', 'p1', error('E1'))));
    play.complete('a');
    expect(play.open).toEqual(['c']);
    expect(play.terminated).toEqual(['b', 'p1']);
    expect(play.completed).toContain('fail');
  });

  test('a boundary event without a code catches every error', async () => {
    const play = await Play.of(model(boundary('x', 'p1', error())));
    expect(play.complete('a').open).toEqual(['c']);
  });

  test('another code does not match: the error is an incident at the end event', async () => {
    const play = await Play.of(model(boundary('x', 'p1', error('E2'))));
    play.complete('a');
    expect(play.incidents).toEqual([{ elementId: 'fail', code: 'bpmn.uncaughtError' }]);
    expect(play.open).toEqual(['b']);
  });

  test('the same code is preferred to the event without one', async () => {
    const play = await Play.of(process(`${startEvent}<serviceTask id="j"/>${boundary('all', 'j', error())}${boundary('one', 'j', error('E1'))}${users('c', 'd')}${flows('s -> j', 'all -> c', 'one -> d')}`, roots));
    play.do({ type: 'throwError', waitId: play.wait('j').id, errorCode: 'E1', variables: { why: 'x' } });
    expect(play.open).toEqual(['d']);
    expect(play.variables).toEqual({ why: 'x' });
  });

  test('an error climbs through the scopes until something catches it', async () => {
    const play = await Play.of(process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${subprocess('p2', `<startEvent id="s2"/><serviceTask id="j"/>${flows('s2 -> j')}`)}${flows('s1 -> p2')}`)}${boundary('x', 'p1', error('E1'))}${users('c')}${flows('s -> p1', 'x -> c')}`, roots));
    play.do({ type: 'throwError', waitId: play.wait('j').id, errorCode: 'E1' });
    expect(play.open).toEqual(['c']);
    expect(play.terminated).toEqual(['j', 'p2', 'p1']);
  });

  test('an uncaught error of a job is an incident; retried, the job is there again', async () => {
    const play = await Play.of(process(`${startEvent}<serviceTask id="j"/>${ends('e')}${flows('s -> j -> e')}`));
    play.do({ type: 'throwError', waitId: play.wait('j').id, errorCode: 'E1' });
    expect(play.outcome).toBe('incident');
    play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    expect(play.complete('j').outcome).toBe('completed');
  });
});

describe('10.5.1 escalation events', () => {
  const model = (attributes: string, kind = 'intermediateThrowEvent') => process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/><${kind} id="up">${escalation('C1')}</${kind}>${kind === 'endEvent' ? flows('s1 -> up') : users('a') + flows('s1 -> up -> a')}`)}${boundary('x', 'p1', escalation('C1'), attributes)}${users('c', 'd')}${
    flows('s -> p1 -> d', 'x -> c')}`, roots);

  test('non-interrupting: both go on', async () => {
    const play = await Play.of(model(nonInterrupting));
    expect(play.open.toSorted()).toEqual(['a', 'c']);
  });

  test('interrupting: the subprocess ends', async () => {
    const play = await Play.of(model(''));
    expect(play.open).toEqual(['c']);
    expect(play.terminated).toEqual(['p1']);
  });

  test('an end event escalates and the subprocess completes', async () => {
    const play = await Play.of(model(nonInterrupting, 'endEvent'));
    expect(play.open.toSorted()).toEqual(['c', 'd']);
  });

  test('nobody catches it: nothing happens', async () => {
    const play = await Play.of(process(`${startEvent}<intermediateThrowEvent id="up">${escalation('C1')}</intermediateThrowEvent>${users('a')}${flows('s -> up -> a')}`, roots));
    expect(play.open).toEqual(['a']);
  });

  test('an officer escalates from a user task', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'c')}${boundary('x', 'a', escalation('C1'), nonInterrupting)}${flows('s -> a', 'x -> c')}`, roots));
    play.do({ type: 'throwEscalation', waitId: play.wait('a').id, escalationCode: 'C1' });
    expect(play.open).toEqual(['a', 'c']);
  });
});

describe('10.5.6 end events', () => {
  test('terminate ends everything else in the process at once', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'b')}<endEvent id="stop">${terminate}</endEvent>${flows('s -> a -> stop', 's -> b')}`));
    play.complete('a');
    expect(play.outcome).toBe('completed');
    expect(play.terminated).toEqual(['b']);
    expect(play.state?.reached).toEqual(['stop']);
  });

  test('terminate in a subprocess ends only that, and the flow goes on after it', async () => {
    const play = await Play.of(process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a', 'b')}<endEvent id="stop">${terminate}</endEvent>${flows('s1 -> a -> stop', 's1 -> b')}`)}${users('c')}${flows('s -> p1 -> c')}`));
    expect(play.complete('a').open).toEqual(['c']);
  });

  test('a process ends with its last token', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'b')}${ends('e', 'e1')}${flows('s -> a -> e', 's -> b -> e1')}`));
    play.complete('a');
    expect(play.outcome).toBe('waiting');
    play.complete('b');
    expect(play.events.at(-1)).toMatchObject({ type: 'ended', status: 'completed', endEventIds: ['e', 'e1'] });
  });
});

describe('10.5.5 signals', () => {
  test('a thrown signal reaches all that wait for it, in the same process too', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/><intermediateCatchEvent id="w1">${signal('g')}</intermediateCatchEvent><intermediateCatchEvent id="w2">${signal('g')}</intermediateCatchEvent><intermediateCatchEvent id="w3">${signal('h')}</intermediateCatchEvent>${users('t')}<intermediateThrowEvent id="now">${signal('g')}</intermediateThrowEvent>${users('a', 'b')}${
      flows('s -> f -> w1 -> a', 'f -> w2 -> b', 'f -> w3', 'f -> t -> now')}`, roots));
    play.complete('t');
    expect(play.open).toEqual(['w3', 'a', 'b']);
    expect(play.events).toContainEqual(expect.objectContaining({ type: 'signalThrown', name: 'g' }));
  });

  test('a signal that nobody waits for is gone', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}<intermediateCatchEvent id="w">${signal('g')}</intermediateCatchEvent>${flows('s -> a -> w')}`, roots));
    play.signal('g').complete('a');
    expect(play.open).toEqual(['w']);
  });
});

describe('10.5.5 conditional events', () => {
  test('a condition that holds already lets the token pass', async () => {
    const play = await Play.of(process(`${startEvent}<intermediateCatchEvent id="w">${condition('= ready')}</intermediateCatchEvent>${users('a')}${flows('s -> w -> a')}`), { ready: true });
    expect(play.open).toEqual(['a']);
  });

  test('it waits for a change by another branch', async () => {
    const play = await Play.of(process(`${startEvent}<intermediateCatchEvent id="w">${condition('n > 2')}</intermediateCatchEvent>${users('a', 'b')}${script('c', 'n', '3')}${flows('s -> w -> a', 's -> b -> c')}`));
    expect(play.open).toEqual(['w', 'b']);
    expect(play.complete('b').open).toEqual(['a']);
  });
});

describe('10.5.5 link events', () => {
  test('a throw link goes on at the catch link of the same name', async () => {
    const link = (name: string) => `<linkEventDefinition name="${name}"/>`;
    const play = await Play.of(process(`${startEvent}<intermediateThrowEvent id="off">${link('L')}</intermediateThrowEvent><intermediateCatchEvent id="on">${link('L')}</intermediateCatchEvent>${users('a')}${ends('e')}${flows('s -> off', 'on -> a -> e')}`));
    expect(play.open).toEqual(['a']);
    expect(play.completed).toEqual(['s', 'off', 'on']);
    expect(play.complete('a').outcome).toBe('completed');
  });
});

describe('10.5.1 multiple and parallel multiple events', () => {
  const model = (attributes: string) => process(`${startEvent}<intermediateCatchEvent id="w" ${attributes}>${message('m')}${signal('g')}</intermediateCatchEvent>${users('a')}${flows('s -> w -> a')}`, roots);

  test('multiple: any of them', async () => {
    expect((await Play.of(model(''))).signal('g').open).toEqual(['a']);
  });

  test('parallel multiple: all of them', async () => {
    const play = await Play.of(model('parallelMultiple="true"'));
    expect(play.signal('g').open).toEqual(['w']);
    expect(play.message('m').open).toEqual(['a']);
  });

  test('a boundary event may wait for all of several, again each time where it does not interrupt', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'c')}${boundary('x', 'a', message('m') + signal('g'), `parallelMultiple="true" ${nonInterrupting}`)}${flows('s -> a', 'x -> c')}`, roots));
    play.signal('g').message('m');
    expect(play.open.filter((id) => id === 'c')).toHaveLength(1);
    play.message('m').signal('g');
    expect(play.open.filter((id) => id === 'c')).toHaveLength(2);
  });

  test('an end event makes all of its definitions happen', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}<endEvent id="e">${signal('g')}${message('m')}</endEvent>${flows('s -> a -> e')}`, roots));
    play.complete('a');
    expect(play.events.filter((event) => event.type === 'signalThrown' || event.type === 'messageThrown')).toHaveLength(2);
    expect(play.outcome).toBe('completed');
  });
});

describe('13.5.4 event subprocesses', () => {
  const model = (definition: string, interrupting: boolean) => process(`${startEvent}${users('a')}${ends('e')}${flows('s -> a -> e')}${eventSubprocess('esp', 'hs', definition, `${users('c')}<endEvent id="he"/>${flows('hs -> c -> he')}`, interrupting)}`, roots);

  test.each([
    ['message', message('m'), (play: Play) => play.message('m')],
    ['signal', signal('g'), (play: Play) => play.signal('g')],
    ['timer', timer.duration('PT1H'), (play: Play) => play.pass(1)],
    ['condition', condition('= v = 1'), (play: Play) => play.do({ type: 'setVariables', variables: { v: 1 } })],
  ])('interrupting by a %s', async (_, definition, happen) => {
    const play = await Play.of(model(definition, true));
    happen(play);
    expect(play.terminated).toEqual(['a']);
    expect(play.open).toEqual(['c']);
    expect(play.complete('c').outcome).toBe('completed');
  });

  test('not interrupting: beside the rest, as often as it happens, and the scope waits for it', async () => {
    const play = await Play.of(model(message('m'), false));
    play.message('m').message('m');
    expect(play.open.filter((id) => id === 'c')).toHaveLength(2);
    play.complete('a');
    expect(play.outcome).toBe('waiting');
    play.complete('c').complete('c');
    expect(play.outcome).toBe('completed');
  });

  test('by an error from inside, before the boundary event on the scope', async () => {
    const play = await Play.of(process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a')}<endEvent id="fail">${error('E1')}</endEvent>${flows('s1 -> a -> fail')}${eventSubprocess('esp', 'hs', error('E1'), `${users('c')}${flows('hs -> c')}`)}`)}${boundary('x', 'p1', error('E1'))}${users('d', 'f')}${flows('s -> p1 -> d', 'x -> f')}`, roots));
    play.complete('a');
    expect(play.open).toEqual(['c']);
    expect(play.complete('c').open).toEqual(['d']);
  });

  test('by an escalation from inside, not interrupting', async () => {
    const play = await Play.of(process(`${startEvent}<intermediateThrowEvent id="up">${escalation('C1')}</intermediateThrowEvent>${users('a')}${flows('s -> up -> a')}${eventSubprocess('esp', 'hs', escalation('C1'), `${users('c')}${flows('hs -> c')}`, false)}`, roots));
    expect(play.open.toSorted()).toEqual(['a', 'c']);
  });

  test('its variables end with it unless outputs say otherwise; what exists outside is changed there', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}${flows('s -> a')}${eventSubprocess('esp', 'hs', message('m'), `${script('c', 'seen', 'note')}${flows('hs -> c')}`, false)}`, roots), { seen: '' });
    play.message('m', undefined, { note: 'hello' });
    expect(play.variables['seen']).toBe('hello');
  });
});
