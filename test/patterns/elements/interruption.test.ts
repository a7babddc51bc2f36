import { flows, process } from '../../bpmn/model.ts';
import { boundary, ends, error, eventSubprocess, nonInterrupting, roots, startEvent, subprocess, terminate, timer, users } from '../../bpmn/parts.ts';
import { course } from '../course.ts';

describe('13.5.6, 13.5.4: what is interrupted takes its tokens along, those on their way too', () => {
  const fork = `${startEvent}<task id="f"/>${users('b')}`;

  test.each([
    ['first', flows('s -> f -> t', 'f -> b -> e')],
    ['last', flows('s -> f -> b -> e', 'f -> t')],
  ])('terminate, its flow drawn %s: the other branch does nothing more', async (_, drawn) => {
    const run = await course(process(`${fork}<endEvent id="t">${terminate}</endEvent>${ends('e')}${drawn}`), 'answers: { b: { never: true } }');
    expect(run.completed).toEqual(['s', 'f', 't']);
    expect([run.outcome, run.open]).toEqual(['completed', []]);
  });

  test('an error taken by an event subprocess of the same scope', async () => {
    const run = await course(process(`${fork}<endEvent id="t">${error('E1')}</endEvent>${ends('e')}
      ${eventSubprocess('es', 'ss', error('E1'), users('u') + flows('ss -> u'))}${flows('s -> f -> t', 'f -> b -> e')}`, roots));
    expect(run.completed).toEqual(['s', 'f', 't', 'ss', 'u', 'es']);
  });

  test('cancel of a transaction', async () => {
    const run = await course(process(`${startEvent}<transaction id="tx"><startEvent id="i"/><task id="f"/>${users('b')}
      <endEvent id="c"><cancelEventDefinition/></endEvent>${flows('i -> f -> c', 'f -> b')}</transaction>
      ${boundary('bc', 'tx', '<cancelEventDefinition/>')}${ends('e', 'x')}${flows('s -> tx -> e', 'bc -> x')}`));
    expect(run.completed).toEqual(['s', 'i', 'f', 'c', 'bc', 'x']);
  });

  test('three levels deep: timers and tasks of every level go with the outermost', async () => {
    const inmost = subprocess('c', `<startEvent id="c1"/>${users('u')}${flows('c1 -> u')}`);
    const middle = subprocess('b', `<startEvent id="b1"/>${inmost}${users('w')}
      ${boundary('late', 'c', timer.duration('PT5H'), nonInterrupting)}${flows('b1 -> c', 'late -> w')}`);
    const outer = subprocess('a', `<startEvent id="a1"/>${middle}${boundary('far', 'b', timer.duration('PT99H'))}${flows('a1 -> b')}`);
    const run = await course(process(`${startEvent}${outer}${boundary('out', 'a', timer.duration('PT8H'))}
      ${ends('e', 'x')}${flows('s -> a -> e', 'out -> x')}`), 'answers: { u: { never: true }, w: { never: true } }');
    expect(run.completed).toEqual(['s', 'a1', 'b1', 'c1', 'late', 'out', 'x']);
    expect(run.terminated).toEqual(['w', 'u', 'c', 'b', 'a']);
    expect([run.outcome, run.open]).toEqual(['completed', []]);
  });
});
