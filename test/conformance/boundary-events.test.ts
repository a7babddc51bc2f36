import { flows, process, script } from '../bpmn/model.ts';
import {
  boundary, condition, ends, error, escalation, eventSubprocess, message, nonInterrupting, roots, signal, startEvent, subprocess, timer, users,
} from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';


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

describe('10.5.5 error events', () => {
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

describe('10.5.5 escalation events', () => {
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
