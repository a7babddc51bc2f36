import { examine, migrate } from '../../engine/bpmn/index.ts';
import { flows, process } from '../bpmn/model.ts';
import { ends, message, startEvent, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';
import { file, key, property, receive, retrieval, send, subscription } from './conversation.ts';

describe('13.1 and 8.4.2 several beginnings of one conversation', () => {
  const keyed = property('order', retrieval('ask', 'order'), retrieval('more', 'order'));
  const model = file(keyed, key('k', 'order'), {
    p: `<startEvent id="s1">${message('ask')}</startEvent><startEvent id="s2">${message('more')}</startEvent><parallelGateway id="j"/>${users('u')}${ends('e')}${flows('s1 -> j', 's2 -> j', 'j -> u -> e')}`,
    q: `<startEvent id="qs"/>${send('one', 'ask', 'order=nr')}${users('pause')}${send('two', 'more', 'order=nr')}${ends('qe')}${flows('qs -> one -> pause -> two -> qe')}`,
  });

  test('a join of its beginnings is sound, and none of messages that belong to nothing together', async () => {
    const codes = async (xml: string) => (await examine(xml)).problems.map(({ code }) => code).filter((code) => code.startsWith('soundness'));
    expect(await codes(model)).toEqual([]);
    expect(await codes(model.replace(key('k', 'order'), '').replace(keyed, ''))).toContain('soundness.deadlock');
  });

  test('the second message goes to the instance that the first began', async () => {
    const play = await Play.of(model, { nr: 1 }, 'q');
    expect(play.open).toEqual(['s1', 's2', 'pause']);
    play.complete('pause');
    expect(play.events.filter((event) => event.type === 'started')).toHaveLength(2);
    expect(play.open).toEqual(['s1', 's2', 'u']);
    play.complete('u');
    expect(play.outcome).toBe('completed');
  });

  test('what an instance waits for to begin it once more moves along to another version, unless that begins otherwise', async () => {
    const play = await Play.of(model, { nr: 1 }, 'q');
    const open = (xml: string) => Play.of(xml, { nr: 1 }, 'q').then(({ graph }) => {
      const moved = play.state && migrate(play.graph, graph, play.state, {}, { now: play.now, zone: play.zone });
      return moved?.ok ? Object.values(moved.state.waits).map(({ elementId }) => elementId) : moved;
    });
    expect(await open(model)).toEqual(['s1', 's2', 'pause']);
    expect(await open(model.replace(`<startEvent id="s2">${message('more')}</startEvent>`, '').replace('<sequenceFlow id="s2_j" sourceRef="s2" targetRef="j"></sequenceFlow>', ''))).toEqual(['s1', 'pause']);
  });

  test('one of another conversation begins an instance of its own', async () => {
    const play = await Play.of(model, { nr: 1 }, 'q');
    play.complete('pause', { nr: 2 });
    expect(play.incidents).toEqual([{ elementId: 'two', code: 'bpmn.correlationMismatch' }]);
    play.do({ type: 'start', processId: 'q', variables: { nr: 3 } });
    expect(play.events.filter((event) => event.type === 'started' && event.processId === 'p')).toHaveLength(2);
  });

  test('from outside: the instance waits for its other beginning by the key', async () => {
    const play = new Play((await Play.of(model, { nr: 0 }, 'q')).graph);
    play.do({ type: 'start', processId: 'p', startEventId: 's1', variables: { order: 'A' } });
    expect(play.wait('s2')).toMatchObject({ kind: 'message', name: 'more', correlationKey: 'A' });
    expect(play.try({ type: 'correlateMessage', name: 'more', correlationKey: 'B' })?.code).toBe('bpmn.messageUnexpected');
    play.message('more', 'A').complete('u');
    expect(play.outcome).toBe('completed');
  });

  test('the key that a message names from outside is the one of its conversation', async () => {
    const play = new Play((await Play.of(model, { nr: 0 }, 'q')).graph);
    play.do({ type: 'start', processId: 'p', startEventId: 's1', correlationKey: 'A' });
    expect(play.wait('s2')).toMatchObject({ correlationKey: 'A' });
  });

  describe('by hand', () => {
    // given a process that an application or its fee begins, whichever is first
    const either = file(property('order', retrieval('ask', 'order'), retrieval('more', 'about')), key('k', 'order'), {
      p: `<startEvent id="s1">${message('ask')}</startEvent><receiveTask id="s2" instantiate="true" messageRef="more"/><parallelGateway id="j"/>${users('u')}${ends('e')}${flows('s1 -> j', 's2 -> j', 'j -> u -> e')}`,
    });

    test('it begins at its only start event, by the key in the data that it begins with, and waits for its other beginning', async () => {
      const play = await Play.of(either, { order: 'A' });
      expect(play.wait('s2')).toMatchObject({ name: 'more', correlationKey: 'A' });
      expect(play.try({ type: 'correlateMessage', name: 'more', variables: { about: 'B' } })?.code).toBe('bpmn.messageUnexpected');
      expect(play.message('more', undefined, { about: 'A' }).complete('u').outcome).toBe('completed');
    });

    test('without that key nothing begins, as the instance would take the fee of somebody else', async () => {
      const { graph } = await Play.of(either, { order: 'A' });
      expect(new Play(graph).try({ type: 'start', variables: { other: 1 } })).toMatchObject({ code: 'bpmn.noCorrelationKey', elementId: 's1', params: { expression: 'order' } });
      expect(new Play(graph).try({ type: 'start', startEventId: 's1' })?.code).toBe('bpmn.noCorrelationKey');
    });

    test('a key that the process takes from its data may come later; until then the other beginning takes nothing', async () => {
      const { graph } = await Play.of(either.replace('<process id="p" isExecutable="true">', (process) => `${process}${subscription('k', ['order', 'nr'])}`), { order: 'A', nr: 'A' });
      const play = new Play(graph).do({ type: 'start' });
      expect(play.wait('s2')).toMatchObject({ keys: { k: null } });
      play.do({ type: 'setVariables', variables: { nr: 'A' } });
      expect(play.message('more', undefined, { about: 'A' }).open).toContain('u');
    });

    test('a plain start event begins alone: a message begins an instance of its own (10.3.3, 10.5.2)', async () => {
      const play = await Play.of(process(`${startEvent}<receiveTask id="r" instantiate="true" messageRef="m"/><exclusiveGateway id="x"/>${users('u')}${ends('e')}${flows('s -> x', 'r -> x', 'x -> u -> e')}`, '<message id="m" name="m"/>'));
      expect(play.open).toEqual(['u']);
      expect(play.complete('u').outcome).toBe('completed');
    });
  });

  test('each message of a process with one beginning begins an instance, whatever its key', async () => {
    const play = await Play.of(file(keyed, key('k', 'order'), {
      p: `<startEvent id="s1">${message('ask')}</startEvent>${users('u')}${flows('s1 -> u')}`,
      q: `<startEvent id="qs"/>${send('one', 'ask', 'order=nr')}${send('two', 'ask', 'order=nr')}${ends('qe')}${flows('qs -> one -> two -> qe')}`,
    }), { nr: 1 }, 'q');
    expect(play.open).toEqual(['u', 'u']);
  });

  test('receive tasks and event gateways that begin a process: one event of each group (13.4.4)', async () => {
    const play = await Play.of(file(property('order', retrieval('ask', 'order'), retrieval('more', 'order'), retrieval('reply', 'order')), key('k', 'order'), {
      p: `<eventBasedGateway id="g" instantiate="true"/>${receive('a', 'ask')}${receive('b', 'reply')}<receiveTask id="r" instantiate="true" messageRef="more"/><parallelGateway id="j"/><exclusiveGateway id="x"/>${users('u')}${ends('e')}${flows('g -> a -> x -> j -> u -> e', 'g -> b -> x', 'r -> j')}`,
      q: `<startEvent id="qs"/>${send('one', 'more', 'order=nr')}${users('pause')}${send('two', 'reply', 'order=nr')}${ends('qe')}${flows('qs -> one -> pause -> two -> qe')}`,
    }), { nr: 1 }, 'q');
    expect(play.open).toEqual(['a', 'b', 'r', 'pause']);
    play.complete('pause');
    expect(play.open).toEqual(['r', 'u']);
    expect(play.complete('u').outcome).toBe('completed');
  });

  test('a parallel event gateway waits for the others by the key of the first (13.4.4)', async () => {
    const play = await Play.of(file(keyed, key('k', 'order'), {
      p: `<eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>${receive('a', 'ask')}${receive('b', 'more')}<parallelGateway id="j"/>${ends('e')}${flows('g -> a -> j -> e', 'g -> b -> j')}`,
      q: `<startEvent id="qs"/>${send('one', 'ask', 'order=nr')}${ends('qe')}${flows('qs -> one -> qe')}`,
    }), { nr: 1 }, 'q');
    expect(play.wait('b')).toMatchObject({ correlationKey: '1' });
    expect(play.message('more', '1').outcome).toBe('completed');
  });
});
