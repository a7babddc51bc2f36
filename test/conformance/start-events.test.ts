import { definitions, flows, process } from '../bpmn/model.ts';
import { condition, ends, message, roots, signal, startEvent, timer, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

describe('10.5.2 start events', () => {
  test.each([
    ['message', message('m')], ['timer', timer.cycle('R/P1D')], ['signal', signal('g')], ['conditional', condition('= n > 1')],
    ['multiple', message('m') + signal('g')],
  ])('a process that begins with a %s begins there when it is said to have happened', async (_, definition) => {
    const play = await Play.of(process(`<startEvent id="x">${definition}</startEvent>${users('a')}${flows('x -> a')}`, roots), { n: 0 });
    expect(play.completed).toEqual(['x']);
    expect(play.open).toEqual(['a']);
  });

  test('of several start events the one that happened counts alone', async () => {
    const model = process(`${startEvent}<startEvent id="x">${message('m')}</startEvent><startEvent id="y">${signal('g')}</startEvent>${users('a', 'b', 'c')}${flows('s -> a', 'x -> b', 'y -> c')}`, roots);
    const play = await Play.of(model);
    expect(play.open).toEqual(['a']);
    expect(new Play(play.graph).do({ type: 'start', startEventId: 'y' }).open).toEqual(['c']);
    expect(new Play(play.graph).try({ type: 'start', startEventId: 'a' })?.code).toBe('bpmn.startUnknown');
  });

  test('without a plain start event, which of several happened must be said', async () => {
    const play = await Play.of(process(`<startEvent id="x">${message('m')}</startEvent>${users('b')}${flows('x -> b')}`, roots));
    expect(play.open).toEqual(['b']);
    const { graph } = await Play.of(process(`${startEvent}`));
    expect(graph.processIds).toEqual(['p']);
    const several = await Play.of(definitions(`${roots}<process id="p" isExecutable="true"><startEvent id="x">${message('m')}</startEvent><startEvent id="y">${signal('g')}</startEvent>${users('b')}${flows('x -> b', 'y -> b')}</process><process id="q" isExecutable="true"><startEvent id="z"/></process>`), {}, 'q');
    expect(new Play(several.graph).try({ type: 'start', processId: 'p' })?.code).toBe('bpmn.startNotNamed');
  });

  test('a signal thrown in one pool begins another that starts with it', async () => {
    const play = await Play.of(definitions(`${roots}<process id="p" isExecutable="true">${startEvent}<endEvent id="e">${signal('g')}</endEvent>${flows('s -> e')}</process><process id="q" isExecutable="true"><startEvent id="qs">${signal('g')}</startEvent>${users('w')}${flows('qs -> w')}</process>`), {}, 'p');
    expect(play.open).toEqual(['w']);
  });
});

describe('10.5.4 throw events', () => {
  test('one without a definition marks a point and passes', async () => {
    const play = await Play.of(process(`${startEvent}<intermediateThrowEvent id="x"/>${ends('e')}${flows('s -> x -> e')}`));
    expect(play.completed).toEqual(['s', 'x', 'e']);
    expect(play.outcome).toBe('completed');
  });
});
