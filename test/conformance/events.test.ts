import { compile } from '../../engine/bpmn/index.ts';
import { flows, process, script } from '../bpmn/model.ts';
import {
  boundary, condition, ends, error, message, nonInterrupting, roots, signal, startEvent, subprocess, terminate, timer, users,
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

  test.each([
    ['one from the end of a month on keeps it', 'R3/2026-03-31T08:00/P1M', ['2026-03-31T08:00', '2026-04-30T08:00', '2026-05-31T08:00']],
    ['one that began long ago goes on, and makes nothing up', 'R/2020-01-06T08:00/P1W', ['2026-03-02T08:00', '2026-03-09T08:00', '2026-03-16T08:00']],
    ['of what it may come the past counts', 'R3/2026-02-28T08:00/P2D', ['2026-03-02T08:00', '2026-03-04T08:00']],
    ['one that is over comes at once, like a date', 'R3/2026-02-01T08:00/P1D', ['2026-03-02T08:00']],
    ['from a start to an end, and again', 'R2/2026-03-03T08:00/2026-03-04T20:00', ['2026-03-03T08:00', '2026-03-04T20:00']],
    ['with an end it is counted back from there', 'R/P1D/2026-03-04T17:00', ['2026-03-02T17:00', '2026-03-03T17:00', '2026-03-04T17:00']],
    ['so many times', 'R2/P1M/2026-05-31T17:00', ['2026-04-30T17:00', '2026-05-31T17:00']],
  ])('a cycle by its dates: %s', async (_, cycle, moments) => {
    const play = await Play.of(repeating(cycle));
    play.pass(100 * day);
    const fired = play.events.flatMap((event) => (event.type === 'activated' && event.elementId === 't' ? [new Date(event.at + 7 * 3_600_000).toISOString().slice(0, 16)] : []));
    expect(fired.slice(0, 3)).toEqual(moments);
  });

  test('a timer that is not due yet cannot be fired', async () => {
    const play = await Play.of(wait(timer.duration('PT1H')));
    expect(play.try({ type: 'fireTimer', waitId: play.wait('t').id })?.code).toBe('bpmn.timerNotDue');
    expect(play.now).toBe(start);
  });
});

describe('13.5.6 end events', () => {
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

  test('what is thrown cannot wait for the others of a parallel multiple event: refused', async () => {
    const { graph, problems } = await compile(process(`${startEvent}${users('a')}${boundary('b', 'a', `${message('m')}${error('E1')}`, 'parallelMultiple="true"')}${ends('e', 'e1')}${flows('s -> a -> e', 'b -> e1')}`, roots));
    expect(graph).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ code: 'bpmn.parallelThrown', elementId: 'b', params: { definition: 'error' }, section: '10.5.1' })]);
  });

  test('nor is the target of a link one of several: refused', async () => {
    const { problems } = await compile(process(`${startEvent}<intermediateThrowEvent id="t"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition name="L"/>${signal('g')}</intermediateCatchEvent>${ends('e')}${flows('s -> t', 'c -> e')}`, roots));
    expect(problems).toEqual([expect.objectContaining({ severity: 'error', code: 'bpmn.linkNotAlone', elementId: 'c', section: '10.5.5' })]);
  });

  test('an end event makes all of its definitions happen', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}<endEvent id="e">${signal('g')}${message('m')}</endEvent>${flows('s -> a -> e')}`, roots));
    play.complete('a');
    expect(play.events.filter((event) => event.type === 'signalThrown' || event.type === 'messageThrown')).toHaveLength(2);
    expect(play.outcome).toBe('completed');
  });
});
