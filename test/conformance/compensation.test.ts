import { compile } from '../../engine/bpmn/index.ts';
import { extensions, flows, process, script } from '../bpmn/model.ts';
import { boundary, compensate, ends, error, eventSubprocess, roots, signal, startEvent, timer, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

const handler = (activity: string, id: string): string =>
  `${boundary(`${id}_event`, activity, '<compensateEventDefinition/>')}<userTask id="${id}" isForCompensation="true"/><association id="${id}_link" associationDirection="One" sourceRef="${id}_event" targetRef="${id}"/>`;
const undo = (id: string, ref?: string, kind = 'intermediateThrowEvent'): string => `<${kind} id="${id}">${compensate(ref)}</${kind}>`;

describe('13.5.5 compensation', () => {
  test('undoes what was completed, the last first, and goes on when all is undone', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'b', 'c', 'z')}${handler('a', 'ua')}${handler('b', 'ub')}${handler('c', 'uc')}${undo('u')}${ends('e')}${flows('s -> a -> b -> u -> z -> e', 's -> c')}`));
    play.complete('a').complete('b');
    expect(play.open).toEqual(['c', 'ub']);
    play.complete('ub');
    expect(play.open).toEqual(['c', 'ua']);
    play.complete('ua');
    expect(play.open).toEqual(['c', 'z']);
    play.complete('z').complete('c');
    expect(play.outcome).toBe('completed');
  });

  test('a handler is no start of the process and takes no token', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}${handler('a', 'ua')}${ends('e')}${flows('s -> a -> e')}`));
    expect(play.open).toEqual(['a']);
    expect(play.complete('a').outcome).toBe('completed');
  });

  test('of one activity only', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'b')}${handler('a', 'ua')}${handler('b', 'ub')}${undo('u', 'a', 'endEvent')}${flows('s -> a -> b -> u')}`));
    play.complete('a').complete('b');
    expect(play.open).toEqual(['ua']);
    expect(play.complete('ua').outcome).toBe('completed');
  });

  test('each completion is undone once, and only once', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}<exclusiveGateway id="x"/><exclusiveGateway id="again" default="again_u"/>${handler('a', 'ua')}${undo('u')}${undo('u2', undefined, 'endEvent')}${flows('s -> x -> a -> again ->[= more] x', 'again -> u -> u2')}`), { more: true });
    play.complete('a').complete('a', { more: false }).complete('ua').complete('ua');
    expect(play.outcome).toBe('completed');
  });

  test('nothing to undo: it passes', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'z')}${handler('a', 'ua')}${undo('u')}${flows('s -> u -> z', 'z -> a')}`));
    expect(play.open).toEqual(['z']);
  });

  test('a completed subprocess is undone by what was completed in it, in reverse', async () => {
    const play = await Play.of(process(`${startEvent}<subProcess id="p1"><startEvent id="s1"/>${users('a', 'b')}${handler('a', 'ua')}${handler('b', 'ub')}${flows('s1 -> a -> b')}</subProcess>${undo('u')}${users('z')}${flows('s -> p1 -> u -> z')}`));
    play.complete('a').complete('b');
    expect(play.open).toEqual(['ub']);
    expect(play.complete('ub').open).toEqual(['ua']);
    expect(play.complete('ua').open).toEqual(['z']);
  });

  test('by a handler of its own instead', async () => {
    const play = await Play.of(process(`${startEvent}<subProcess id="p1"><startEvent id="s1"/>${users('a')}${handler('a', 'ua')}${flows('s1 -> a')}</subProcess>${handler('p1', 'up')}${undo('u')}${users('z')}${flows('s -> p1 -> u -> z')}`));
    play.complete('a');
    expect(play.open).toEqual(['up']);
    expect(play.complete('up').open).toEqual(['z']);
  });

  test('by its compensation event subprocess, which sees what it knew and may undo the rest', async () => {
    const play = await Play.of(process(`${startEvent}<subProcess id="p1">${extensions('<zeebe:ioMapping><zeebe:input source="= 5" target="inner"/></zeebe:ioMapping>')}<startEvent id="s1"/>${users('a')}${handler('a', 'ua')}${flows('s1 -> a')}${eventSubprocess('esp', 'hs', '<compensateEventDefinition/>', `${script('h', 'seen', 'inner')}${undo('rest')}${flows('hs -> h -> rest')}`)}</subProcess>${undo('u')}${users('z')}${flows('s -> p1 -> u -> z')}`));
    play.complete('a');
    expect(play.open).toEqual(['ua']);
    play.complete('ua');
    expect(play.open).toEqual(['z']);
    expect(play.variables).toEqual({ seen: 5 });
  });

  test('which may be marked as being for compensation, as some tools do', async () => {
    const { problems } = await compile(process(`${startEvent}<subProcess id="p1"><startEvent id="s1"/>${users('a')}${ends('e1')}${flows('s1 -> a -> e1')}<subProcess id="esp" triggeredByEvent="true" isForCompensation="true"><startEvent id="hs">${compensate()}</startEvent>${ends('he')}${flows('hs -> he')}</subProcess></subProcess>${undo('u')}${ends('e')}${flows('s -> p1 -> u -> e')}`));
    expect(problems).toEqual([]);
  });

  test('each instance of a multi-instance is undone, with what it knew', async () => {
    const play = await Play.of(process(`${startEvent}<userTask id="a"><multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= [10,20]" inputElement="n"/>')}</multiInstanceLoopCharacteristics></userTask>${boundary('ue', 'a', '<compensateEventDefinition/>')}<scriptTask id="ua" isForCompensation="true">${extensions('<zeebe:script expression="= append(undone, n)" resultVariable="undone"/>')}</scriptTask><association id="l" sourceRef="ue" targetRef="ua"/>${undo('u')}${users('z')}${flows('s -> a -> u -> z')}`), { undone: [] });
    play.complete('a', undefined, 1).complete('a');
    expect(play.open).toEqual(['z']);
    expect(play.variables['undone']).toEqual([10, 20]);
  });

  test('from an error event subprocess: what the scope completed is undone', async () => {
    const play = await Play.of(process(`${startEvent}${users('a')}${handler('a', 'ua')}<endEvent id="fail">${error('E1')}</endEvent>${flows('s -> a -> fail')}${eventSubprocess('esp', 'hs', error('E1'), `${undo('u')}${users('z')}${flows('hs -> u -> z')}`)}`, roots));
    play.complete('a');
    expect(play.open).toEqual(['ua']);
    expect(play.complete('ua').open).toEqual(['z']);
  });
});

describe('13.3.4 and 10.3.5 transaction', () => {
  const model = (more = '') => process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${users('a', 'b', 'c')}${handler('a', 'ua')}${handler('b', 'ub')}<endEvent id="no"><cancelEventDefinition/></endEvent>${flows('s1 -> a -> b -> no', 's1 -> c')}</transaction>${boundary('x', 't', '<cancelEventDefinition/>')}${users('y', 'z')}${flows('s -> t -> y', 'x -> z')}${more}`, roots);

  test('cancelled: the rest ends, what was done is undone in reverse, then the cancel event goes on', async () => {
    const play = await Play.of(model());
    play.complete('a').complete('b');
    expect(play.open).toEqual(['ub']);
    expect(play.terminated).toEqual(['c']);
    play.complete('ub').complete('ua');
    expect(play.open).toEqual(['z']);
    expect(play.completed).toContain('x');
  });

  test.each([['##Compensate', []], ['##Store', ['t bpmn.transactionMethod']], ['##Image', ['t bpmn.transactionMethod']]])('the method %s', async (method, errors) => {
    const { problems } = await compile(model().replace('<transaction id="t"', `<transaction id="t" method="${method}"`));
    expect(problems.map(({ elementId, code }) => `${elementId} ${code}`)).toEqual(errors);
  });

  test.each([
    ['a subprocess', '', ['ua'], 1],
    ['an instance of a multi-instance, and in those before it', '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>', ['ua', 'ua'], 2],
  ])('cancelled: what was done inside of %s that still runs is undone too', async (_, loop, undone, rounds) => {
    const inner = `<subProcess id="inner">${loop}<startEvent id="s2"/><userTask id="a">${extensions('<zeebe:ioMapping><zeebe:input source="= 7" target="own"/></zeebe:ioMapping>')}</userTask>${handler('a', 'ua')}${users('b')}${flows('s2 -> a -> b')}</subProcess>`;
    const play = await Play.of(process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${users('before', 'c')}${handler('before', 'ub')}${inner}<endEvent id="no"><cancelEventDefinition/></endEvent>${flows('s1 -> before -> inner', 's1 -> c -> no')}</transaction>${boundary('x', 't', '<cancelEventDefinition/>')}${users('z')}${flows('s -> t', 'x -> z')}`));
    play.complete('before');
    for (let round = 1; round < rounds; round += 1) play.complete('a').complete('b');
    play.complete('a').complete('c');
    for (const expected of [...undone, 'ub']) {
      expect(play.open).toEqual([expected]);
      play.complete(expected);
    }
    expect(play.open).toEqual(['z']);
  });

  test('while it is undone no other event begins anything in it or leaves it half done', async () => {
    const reminder = eventSubprocess('esp', 'hs', signal('g'), `${users('r')}${flows('hs -> r')}`, false);
    const play = await Play.of(process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${users('a', 'b')}${handler('a', 'ua')}<endEvent id="no"><cancelEventDefinition/></endEvent>${reminder}${flows('s1 -> a -> b -> no')}</transaction>${
      boundary('x', 't', '<cancelEventDefinition/>')}${boundary('late', 't', timer.duration('PT1H'))}${users('y', 'z')}${flows('s -> t', 'x -> z', 'late -> y')}`, roots));
    play.complete('a').complete('b').signal('g').pass(2);
    expect(play.open).toEqual(['ua']);
    expect(play.complete('ua').open).toEqual(['z']);
  });

  test('cancelled while another part of it is being undone: that goes on from where it was', async () => {
    const inner = `<subProcess id="inner"><startEvent id="s2"/>${users('a', 'b')}${handler('a', 'ua')}${handler('b', 'ub')}${undo('u')}${flows('s2 -> a -> b -> u')}</subProcess>`;
    const play = await Play.of(process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${users('c')}${inner}<endEvent id="no"><cancelEventDefinition/></endEvent>${flows('s1 -> inner', 's1 -> c -> no')}</transaction>${boundary('x', 't', '<cancelEventDefinition/>')}${users('z')}${flows('s -> t', 'x -> z')}`));
    play.complete('a').complete('b');
    expect(play.open).toEqual(['c', 'ub']);
    expect(play.complete('c').open).toEqual(['ua']);
    expect(play.complete('ua').open).toEqual(['z']);
  });

  test('completed: the flow goes on', async () => {
    const play = await Play.of(process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${users('a')}${flows('s1 -> a')}</transaction>${boundary('x', 't', '<cancelEventDefinition/>')}${users('y', 'z')}${flows('s -> t -> y', 'x -> z')}`));
    expect(play.complete('a').open).toEqual(['y']);
  });

  test('a hazard: an error leaves it without compensation', async () => {
    const play = await Play.of(process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${users('a')}${handler('a', 'ua')}<endEvent id="bad">${error('E1')}</endEvent>${flows('s1 -> a -> bad')}</transaction>${boundary('x', 't', error('E1'))}${users('y', 'z')}${flows('s -> t -> y', 'x -> z')}`, roots));
    expect(play.complete('a').open).toEqual(['z']);
  });
});
