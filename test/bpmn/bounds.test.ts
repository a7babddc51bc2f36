import { advance, rootVariables } from '../../engine/bpmn/index.ts';
import { flows, graphOf, process, script } from './model.ts';
import { eventSubprocess, condition, roots, signal, startEvent, users } from './parts.ts';

const context = { now: 0, zone: 'Asia/Ho_Chi_Minh' };
const twice = (from: string, to: string): string => `<sequenceFlow id="one" sourceRef="${from}" targetRef="${to}"/><sequenceFlow id="two" sourceRef="${from}" targetRef="${to}"/>`;
const each = (count: number, content: string, attributes = ''): string =>
  `<multiInstanceLoopCharacteristics ${attributes}><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics>${content}`;
const storm = (id: string): string => eventSubprocess(id, `${id}s`, signal('g'), `<intermediateThrowEvent id="${id}t">${signal('g')}</intermediateThrowEvent>${flows(`${id}s -> ${id}t`)}`, false);
const swing = (id: string, from: number, to: number): string =>
  eventSubprocess(id, `${id}s`, condition(`= x = ${from}`), script(`${id}t`, 'x', String(to)) + flows(`${id}s -> ${id}t`), false);

describe('what runs away is stopped by an incident, with a small answer', () => {
  test.each([
    ['a loop', `<task id="a"/><task id="b"/>${flows('s -> a -> b -> a')}`],
    ['tokens that double', `<task id="a"/>${flows('s -> a')}${twice('a', 'a')}`],
    ['tokens that double before a person', `<task id="a"/>${users('u')}${flows('s -> a -> u')}${twice('a', 'a')}`],
    ['many times many', `<subProcess id="a">${each(10_000, `<subProcess id="b">${each(10_000, '<task id="c"/>')}</subProcess>`)}</subProcess>${flows('s -> a')}`],
    ['a signal that throws itself', `<intermediateThrowEvent id="a">${signal('g')}</intermediateThrowEvent>${flows('s -> a')}${storm('esp')}`],
    ['a signal that throws itself twice', `<intermediateThrowEvent id="a">${signal('g')}</intermediateThrowEvent>${flows('s -> a')}${storm('esp')}${storm('esq')}`],
    ['conditions that make each other true', `${users('u')}${flows('s -> u')}${swing('esp', 0, 1)}${swing('esq', 1, 0)}`],
  ])('%s', async (_, content) => {
    const graph = await graphOf(process(startEvent + content, roots));
    const done = advance(graph, undefined, { type: 'start', variables: { x: 0 } }, context);
    if (!done.ok) throw new Error(done.refusal.code);
    expect(Object.values(done.state.incidents)[0]?.reason.code).toBe('bpmn.stepBound');
    expect(done.state.status).toBe('running');
  });

  test.each([
    ['ten thousand at once, each of several steps', `<subProcess id="a">${each(10_000, `<startEvent id="as"/><task id="b"/><task id="c"/>${flows('as -> b -> c')}`)}</subProcess>${flows('s -> a')}`],
    ['ten thousand one after the other', `<subProcess id="a">${each(10_000, `<startEvent id="as"/><task id="b"/>${flows('as -> b')}`, 'isSequential="true"')}</subProcess>${flows('s -> a')}`],
  ])('%s are no runaway', async (_, content) => {
    const done = advance(await graphOf(process(startEvent + content)), undefined, { type: 'start' }, context);
    expect(done.ok && done.state.status).toBe('completed');
  });

  test('names that mean something to JavaScript are names like any other', async () => {
    const graph = await graphOf(process(`${startEvent}${users('a')}${flows('s -> a')}`));
    const variables = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "toString": 2}') as Record<string, never>;
    const started = advance(graph, undefined, { type: 'start' }, context);
    if (!started.ok) throw new Error(started.refusal.code);
    const [waitId = ''] = Object.keys(started.state.waits);
    const done = advance(graph, started.state, { type: 'completeTask', waitId, variables }, context);
    if (!done.ok) throw new Error(done.refusal.code);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(rootVariables(done.state)['constructor']).toBe(1);
  });
});
