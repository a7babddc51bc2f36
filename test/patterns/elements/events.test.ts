import { definitions, flows, process, script } from '../../bpmn/model.ts';
import {
  boundary, condition, ends, error, escalation, eventSubprocess, message, nonInterrupting, roots, signal, startEvent, subprocess, timer, users,
} from '../../bpmn/parts.ts';
import { clock, course } from '../course.ts';

const catching = (id: string, definition: string, attributes = ''): string => `<intermediateCatchEvent id="${id}" ${attributes}>${definition}</intermediateCatchEvent>`;
const never = 'answers: { u: { never: true } }';

describe('10.5.5: timers by the calendar', () => {
  test.each([
    ['PT1H', '2026-01-05T01:00:00Z', 'UTC', '2026-01-05T02:00:00Z'], ['P1M', '2028-01-31T02:00:00Z', 'Asia/Ho_Chi_Minh', '2028-02-29T02:00:00Z'],
    ['P1M', '2027-01-31T02:00:00Z', 'Asia/Ho_Chi_Minh', '2027-02-28T02:00:00Z'], ['P1Y', '2028-02-29T02:00:00Z', 'Asia/Ho_Chi_Minh', '2029-02-28T02:00:00Z'],
    ['P4Y', '2028-02-29T02:00:00Z', 'Asia/Ho_Chi_Minh', '2032-02-29T02:00:00Z'], ['P1D', '2026-03-28T11:00:00Z', 'Europe/Berlin', '2026-03-29T10:00:00Z'],
    ['PT24H', '2026-03-28T11:00:00Z', 'Europe/Berlin', '2026-03-29T11:00:00Z'], ['P1Y2M3DT4H', '2026-01-05T01:00:00Z', 'UTC', '2027-03-08T05:00:00Z'],
  ])('%s from %s in %s is due at %s', async (duration, now, zone, due) => {
    const run = await course(process(`${startEvent}${catching('t', timer.duration(duration))}${flows('s -> t')}`), `now: ${now}\nzone: ${zone}`);
    expect(run.end.at).toBe(due);
  });

  test.each([
    ['R3/PT10M', ['00:10', '00:20', '00:30']], ['R/PT30M', ['00:30', '01:00', '01:30', '02:00']], ['PT1H', ['01:00']],
    ['R2/2026-01-05T02:00:00Z/PT30M', ['01:00', '01:30']], ['*/40 * * * *', ['00:40', '01:00', '01:40', '02:00']],
  ])('a cycle %s beside a task fires at %j', async (cycle, times) => {
    const run = await course(process(`${startEvent}${users('u')}${boundary('b', 'u', timer.cycle(cycle), nonInterrupting)}${flows('s -> u')}`), `${never}\nuntil: PT2H`);
    expect(clock(run).filter((line) => line.startsWith('b '))).toEqual(times.map((time) => `b ${time}`));
    expect(run.terminated).toEqual([]);
  });

  test('an interrupting cycle happens once', async () => {
    const run = await course(process(`${startEvent}${users('u')}${boundary('b', 'u', timer.cycle('R3/PT1H'))}${flows('s -> u')}`), never);
    expect([run.completed, run.outcome, run.open]).toEqual([['s', 'b'], 'completed', []]);
  });

  test('months from the 31st come on each month\'s last day', async () => {
    const run = await course(process(`${startEvent}${users('u')}${boundary('b', 'u', timer.cycle('R4/P1M'), nonInterrupting)}${flows('s -> u')}`),
      `now: 2027-12-31T02:00:00Z\n${never}\nuntil: P6M`);
    expect(run.lines.filter((line) => line.event === 'completed' && line.element === 'b').map((line) => line.at.slice(0, 10)))
      .toEqual(['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30']);
  });

  test('what a person does at the very moment comes before the timer', async () => {
    const run = await course(process(`${startEvent}${users('u')}${boundary('b', 'u', timer.duration('PT1H'))}${flows('s -> u')}`), 'answers: { u: { after: PT1H } }');
    expect([run.completed, run.terminated]).toEqual([['s', 'u'], []]);
  });

  test('of two boundary timers at one moment the first drawn interrupts', async () => {
    const run = await course(process(`${startEvent}${users('u')}${boundary('b1', 'u', timer.duration('PT1H'))}${boundary('b2', 'u', timer.duration('PT1H'))}${flows('s -> u')}`), never);
    expect(run.completed).toEqual(['s', 'b1']);
  });
});

describe('10.5.7, 13.5.4: what is thrown climbs to the nearest that catches it', () => {
  const called = (end: string): string => `<process id="q"><startEvent id="qs"/>${users('w')}<endEvent id="qe">${end}</endEvent>${flows('qs -> w -> qe')}</process>`;
  const calling = (rest: string, loop = ''): string => definitions(`${roots}<process id="p" isExecutable="true">${startEvent}
    <callActivity id="c" calledElement="q">${loop}</callActivity>${rest}</process>${called(error('E1'))}`);

  test('out of one of several called processes: all of them end', async () => {
    const run = await course(calling(`${boundary('b', 'c', error())}${ends('e', 'x')}${flows('s -> c -> e', 'b -> x')}`,
      '<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>'), 'answers: { w: [{ after: PT2H }, { after: PT1H }] }');
    expect(run.completed).toEqual(['s', 'qs', 'qs', 'w', 'qe', 'b', 'x']);
    expect([run.outcome, run.open, run.terminated.includes('w')]).toEqual(['completed', [], true]);
  });

  test('to an event subprocess of the caller', async () => {
    const run = await course(calling(`${ends('e')}${eventSubprocess('es', 'ss', error('E1'), `<task id="k"/>${flows('ss -> k')}`)}${flows('s -> c -> e')}`));
    expect(run.completed).toEqual(['s', 'qs', 'w', 'qe', 'ss', 'k', 'es']);
  });

  test('another code passes by: an incident at the thrower, and the rest lives', async () => {
    const run = await course(calling(`${boundary('b', 'c', error('E2'))}${flows('s -> c')}`));
    expect([run.outcome, run.incidents, run.completed]).toEqual(['incident', ['qe bpmn.uncaughtError'], ['s', 'qs', 'w']]);
  });

  test('thrown again by the event subprocess that caught it, it is for the outside', async () => {
    const run = await course(process(`${startEvent}${subprocess('sp', `<startEvent id="i"/>${users('u', 'k')}<endEvent id="x">${error('E1')}</endEvent>${flows('i -> u -> x', 'i -> k')}
      ${eventSubprocess('es', 'ss', error('E1'), `<endEvent id="y">${error('E1')}</endEvent>${flows('ss -> y')}`)}`)}
      ${boundary('b', 'sp', error('E1'))}${ends('z')}${flows('s -> sp', 'b -> z')}`, roots), 'answers: { k: { never: true } }');
    expect(run.completed).toEqual(['s', 'i', 'u', 'x', 'ss', 'y', 'b', 'z']);
  });

  test.each([['E1', 'own'], ['other', 'any']])('error %s at a task goes to %s', async (code, taken) => {
    const run = await course(process(`${startEvent}<serviceTask id="j"/>${boundary('any', 'j', error())}${boundary('own', 'j', error('E1'))}${script('k', 'got', 'why')}
      ${flows('s -> j', 'any -> k', 'own -> k')}`, roots), `answers: { j: { throwError: { code: ${code}, variables: { why: 9 } } } }`);
    expect([run.completed, run.variables['got']]).toEqual([['s', taken, 'k'], 9]);
  });

  test.each([['', ['s', 'i', 't', 'b', 'x']], [nonInterrupting, ['s', 'i', 'b', 't', 'x', 'u', 'sp', 'e']]])('an escalation at a boundary %s', async (attributes, completed) => {
    const run = await course(process(`${startEvent}${subprocess('sp', `<startEvent id="i"/><intermediateThrowEvent id="t">${escalation('C1')}</intermediateThrowEvent>${users('u')}${flows('i -> t -> u')}`)}
      ${boundary('b', 'sp', escalation('C1'), attributes)}${ends('e', 'x')}${flows('s -> sp -> e', 'b -> x')}`, roots), 'answers: { u: { after: PT1H } }');
    expect([run.completed, run.outcome]).toEqual([completed, 'completed']);
  });

  test('an escalation of each instance comes each time', async () => {
    const run = await course(process(`${startEvent}${subprocess('sp', `<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>
      <startEvent id="i"/><intermediateThrowEvent id="t">${escalation('C1')}</intermediateThrowEvent>${flows('i -> t')}`)}
      ${boundary('b', 'sp', escalation(), nonInterrupting)}<task id="k"/>${flows('s -> sp', 'b -> k')}`, roots));
    expect([run.completed.filter((id) => id === 'k').length, run.terminated]).toEqual([3, []]);
  });
});

describe('13.5.4: event subprocesses', () => {
  test('and a boundary event that wait for the same message: it goes to one, the outer that waited first', async () => {
    const run = await course(process(`${startEvent}${subprocess('sp', `<startEvent id="i"/>${users('u')}${flows('i -> u')}${eventSubprocess('es', 'ss', message('m'), users('v') + flows('ss -> v'))}`)}
      ${boundary('b', 'sp', message('m'))}${ends('e', 'x')}${flows('s -> sp -> e', 'b -> x')}`, roots), `${never}\nevents: [{ at: PT1H, message: m }]`);
    expect(run.completed).toEqual(['s', 'i', 'b', 'x']);
  });

  test('inside an event subprocess', async () => {
    const run = await course(process(`${startEvent}${users('u')}${eventSubprocess('es', 'ss', message('m'), `${users('v')}${flows('ss -> v')}
      ${eventSubprocess('es2', 'ss2', message('n'), `<task id="w"/>${flows('ss2 -> w')}`)}`)}${flows('s -> u')}`, roots),
    'answers: { u: { never: true }, v: { never: true } }\nevents: [{ at: PT30M, message: n }, { at: PT1H, message: m }]');
    expect([run.completed, run.terminated]).toEqual([['s', 'ss', 'ss2', 'w', 'es2', 'es'], ['u', 'v']]);
  });

  test('not interrupting, each time; the scope ends with the last of them', async () => {
    const run = await course(process(`${startEvent}${users('u')}${eventSubprocess('es', 'ss', message('m'), users('v') + flows('ss -> v'), false)}${flows('s -> u')}`, roots),
      'answers: { u: { after: PT3H }, v: { after: PT4H } }\nevents: [{ at: PT1H, message: m }, { at: PT2H, message: m }, { at: PT9H, message: m }]');
    expect(clock(run)).toEqual(['s 00:00', 'ss 01:00', 'ss 02:00', 'u 03:00', 'v 05:00', 'es 05:00', 'v 06:00', 'es 06:00', 'p 06:00']);
  });
});

describe('10.5.5, 10.5.6: signals, messages, conditions, several definitions', () => {
  test('a signal reaches every pool that waits, and begins those that start with it, by any of their definitions', async () => {
    const run = await course(definitions(`${roots}<process id="p" isExecutable="true">${startEvent}<intermediateThrowEvent id="t">${signal('g')}</intermediateThrowEvent>${flows('s -> t')}</process>
      <process id="q" isExecutable="true"><startEvent id="qs"/>${catching('qc', signal('g'))}${flows('qs -> qc')}</process>
      <process id="r" isExecutable="true"><startEvent id="rs">${signal('h')}${signal('g')}</startEvent><task id="k"/>${flows('rs -> k')}</process>`), 'start: [{ process: q }, { process: p }]');
    expect(run.completed).toEqual(['qs', 's', 'qc', 't', 'rs', 'k']);
  });

  test('a start event that needs a message and a signal begins one process with both, in either order', async () => {
    const xml = process(`<startEvent id="s" parallelMultiple="true">${message('m')}${signal('g')}</startEvent>${script('k', 'seen', '[a, b]')}${flows('s -> k')}`, roots);
    const half = await course(xml, 'start: []\nevents: [{ at: PT1H, message: m }]');
    expect([half.outcome, half.completed, half.open]).toEqual(['waiting', [], ['s']]);
    for (const events of ['{ at: PT1H, message: m }, { at: PT2H, signal: g }', '{ at: PT1H, signal: g }, { at: PT2H, message: m }']) {
      const run = await course(xml, `start: []\nevents: [${events}]`);
      expect([run.outcome, run.completed]).toEqual(['completed', ['s', 'k']]);
    }
  });

  test('a message goes to whom its key is for, whatever else waits for its name', async () => {
    const waiting = (id: string): string => catching(id, message(`m_${id}`));
    const named = (id: string): string => `<message id="m_${id}" name="m"><extensionElements><zeebe:subscription correlationKey="= key_${id}"/></extensionElements></message>`;
    const run = await course(process(`${startEvent}<parallelGateway id="f"/>${waiting('a')}${waiting('b')}${flows('s -> f -> a', 'f -> b')}`, named('a') + named('b')),
      'start: { variables: { key_a: "1", key_b: 2 } }\nevents: [{ at: PT1H, message: m, key: 2 }, { at: PT2H, message: m, key: 3 }]');
    expect([run.completed, run.open]).toEqual([['s', 'f', 'b'], ['a']]);
  });

  test('a condition happens when it becomes true, not while it stays so', async () => {
    const sets = [7, 9, 1, 8].map((x, hour) => `{ at: PT${hour + 1}H, set: { x: ${x} } }`).join(', ');
    const run = await course(process(`${startEvent}${users('u')}${boundary('b', 'u', condition('= x > 5'), nonInterrupting)}${flows('s -> u')}`),
      `start: { variables: { x: 1 } }\nanswers: { u: { after: PT9H } }\nevents: [${sets}]`);
    expect(clock(run).filter((line) => line.startsWith('b'))).toEqual(['b 01:00', 'b 04:00']);
  });

  test('a condition on what is not there yet waits for it', async () => {
    const run = await course(process(`${startEvent}${catching('c', condition('${x > 5}'))}${flows('s -> c')}`), 'events: [{ at: PT1H, set: { x: 3 } }, { at: PT2H, set: { x: 9 } }]');
    expect(clock(run)).toEqual(['s 00:00', 'c 02:00', 'p 02:00']);
  });
});
