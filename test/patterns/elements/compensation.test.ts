import { definitions, flows, process } from '../../bpmn/model.ts';
import { boundary, compensate, ends, error, eventSubprocess, roots, startEvent, subprocess } from '../../bpmn/parts.ts';
import { course } from '../course.ts';

/** A task with the task that undoes it: `a` and `undo_a`. */
const undoable = (id: string, handler = 'task'): string => `<task id="${id}"/>${undoing(id, handler)}`;
const undoing = (id: string, handler = 'task'): string => `<${handler} id="undo_${id}" isForCompensation="true"/>
  ${boundary(`at_${id}`, id, compensate())}<association id="to_${id}" sourceRef="at_${id}" targetRef="undo_${id}" associationDirection="One"/>`;
const thrown = (ref?: string): string => `<intermediateThrowEvent id="t">${compensate(ref)}</intermediateThrowEvent>`;
const cancelEnd = '<endEvent id="c"><cancelEventDefinition/></endEvent>';
const cancelled = boundary('gone', 'tx', '<cancelEventDefinition/>');
const twice = (kind: string): string => `<multiInstanceLoopCharacteristics isSequential="${kind}"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>`;

describe('13.5.5: compensation in the reverse order of completion', () => {
  test.each([
    ['over tasks, a subprocess and a multi-instance',
      startEvent + undoable('a') + subprocess('sp', `<startEvent id="i"/>${undoable('b')}${undoable('c')}${flows('i -> b -> c')}`)
        + `<task id="d">${twice('false')}</task>${undoing('d')}${thrown()}${ends('e')}${flows('s -> a -> sp -> d -> t -> e')}`,
      ['undo_d', 'undo_d', 'undo_c', 'undo_b', 'undo_a']],
    ['the last round of a multi-instance subprocess first',
      startEvent + subprocess('sp', `${twice('true')}<startEvent id="i"/>${undoable('a')}${undoable('b')}${flows('i -> a -> b')}`) + thrown() + flows('s -> sp -> t'),
      ['undo_b', 'undo_a', 'undo_b', 'undo_a']],
    ['a subprocess by its own handler, not by what is inside',
      startEvent + subprocess('sp', `<startEvent id="i"/>${undoable('b')}${flows('i -> b')}`) + undoing('sp') + thrown() + flows('s -> sp -> t'), ['undo_sp']],
    ['one activity of several', startEvent + undoable('a') + undoable('b') + thrown('a') + flows('s -> a -> b -> t'), ['undo_a']],
    ['one subprocess by its name', startEvent + subprocess('sp', `<startEvent id="i"/>${undoable('a')}${flows('i -> a')}`) + undoable('z') + thrown('sp') + flows('s -> sp -> z -> t'), ['undo_a']],
    ['only what is complete', `${startEvent}<parallelGateway id="f"/><userTask id="a"/>${undoing('a')}${undoable('b')}${thrown()}${flows('s -> f -> a', 'f -> b -> t')}`, ['undo_b']],
    ['from the error event subprocess of the scope', `${startEvent}${undoable('a')}<endEvent id="x">${error('E1')}</endEvent>
      ${eventSubprocess('es', 'ss', error('E1'), thrown() + flows('ss -> t'))}${flows('s -> a -> x')}`, ['undo_a']],
    ['by a compensation event subprocess, which undoes the rest', startEvent + subprocess('sp', `<startEvent id="i"/>${undoable('b')}${flows('i -> b')}
      ${eventSubprocess('es', 'ss', compensate(), `<task id="undo_first"/><endEvent id="z">${compensate()}</endEvent>${flows('ss -> undo_first -> z')}`)}`) + thrown() + flows('s -> sp -> t'),
      ['undo_first', 'undo_b']],
  ])('%s', async (_, content, undone) => {
    const run = await course(process(content, roots));
    expect(run.outcome).toBe('completed');
    expect(run.completed.filter((id) => id.startsWith('undo_'))).toEqual(undone);
    expect(run.completed.indexOf('t')).toBeGreaterThan(run.completed.lastIndexOf(undone.at(-1) ?? ''));
  });

  test('of what a called process did', async () => {
    const run = await course(definitions(`<process id="p" isExecutable="true">${startEvent}<callActivity id="c" calledElement="q"/>${thrown()}${flows('s -> c -> t')}</process>
      <process id="q"><startEvent id="qs"/>${undoable('a')}${flows('qs -> a')}</process>`));
    expect(run.completed).toEqual(['s', 'qs', 'a', 'c', 'undo_a', 't']);
  });

  test('without waiting: the flow goes on while the handler still runs', async () => {
    const run = await course(process(`${startEvent}${undoable('a', 'userTask')}<intermediateThrowEvent id="t"><compensateEventDefinition waitForCompletion="false"/></intermediateThrowEvent>
      ${ends('e')}${flows('s -> a -> t -> e')}`), 'answers: { undo_a: { after: PT1H } }');
    expect([run.outcome, run.completed]).toEqual(['completed', ['s', 'a', 't', 'e', 'undo_a']]);
  });

  test('an error in a handler leaves the scope like any other', async () => {
    const run = await course(process(`${startEvent}${subprocess('sp', `<startEvent id="i"/>${undoable('a', 'serviceTask')}${thrown()}${flows('i -> a -> t')}`)}
      ${boundary('b', 'sp', error())}<task id="k"/>${flows('s -> sp', 'b -> k')}`), 'answers: { undo_a: { throwError: broken } }');
    expect(run.completed).toEqual(['s', 'i', 'a', 'b', 'k']);
    expect(run.terminated).toEqual(['undo_a', 't', 'sp']);
  });
});

describe('10.3.5, 13.3.4: transactions', () => {
  test('cancelled from a subprocess inside: all of it is undone, the inner first, what runs ends', async () => {
    const inner = subprocess('n', `<startEvent id="i2"/>${undoable('b')}<parallelGateway id="f"/><userTask id="w"/>${cancelEnd}${flows('i2 -> b -> f -> c', 'f -> w')}`);
    const run = await course(process(`${startEvent}<transaction id="tx"><startEvent id="i"/>${undoable('a')}${inner}
      ${boundary('late', 'n', '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>')}<userTask id="u"/>${flows('i -> a -> n', 'i -> u')}</transaction>
      ${cancelled}${ends('e')}<task id="k"/>${flows('s -> tx -> e', 'gone -> k')}`), 'answers: { w: { never: true }, u: { never: true } }');
    expect(run.completed).toEqual(['s', 'i', 'a', 'i2', 'b', 'f', 'undo_b', 'undo_a', 'c', 'gone', 'k']);
    expect([run.outcome, run.open, run.terminated.includes('u')]).toEqual(['completed', [], true]);
  });

  test('an error leaves it without undoing anything', async () => {
    const run = await course(process(`${startEvent}<transaction id="tx"><startEvent id="i"/>${undoable('a')}<endEvent id="x">${error('E1')}</endEvent>${flows('i -> a -> x')}</transaction>
      ${boundary('b', 'tx', error('E1'))}<task id="k"/>${flows('s -> tx', 'b -> k')}`, roots));
    expect(run.completed).toEqual(['s', 'i', 'a', 'x', 'b', 'k']);
  });
});
