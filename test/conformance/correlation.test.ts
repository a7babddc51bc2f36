import fc from 'fast-check';
import { advance, type Command, compile, type MessageWait, migrate, type Variables } from '../../engine/bpmn/index.ts';
import { extensions, flows } from '../bpmn/model.ts';
import { ends, message, startEvent, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';
import { file, key, property, receive, retrieval, send, subscription } from './conversation.ts';

const byOrder = property('order', retrieval('ask', 'order'), retrieval('reply', 'about.order'));
const asking = `${startEvent}${send('out', 'ask', 'order=nr')}${receive('in', 'reply')}${ends('e')}${flows('s -> out -> in -> e')}`;

describe('8.4.2 key-based correlation', () => {
  test('the first message that is sent says what the key is; an answer with another key is for somebody else', async () => {
    const play = await Play.of(file(byOrder, key('k', 'order'), { p: asking }), { nr: 7 });
    expect(play.wait('in')).toMatchObject({ kind: 'message', correlationKey: '7', keys: { k: '7' } });
    expect(play.events).toContainEqual(expect.objectContaining({ type: 'keysInitialised', keys: { k: '7' } }));
    expect(play.try({ type: 'correlateMessage', name: 'reply', variables: { about: { order: 8 } } })?.code).toBe('bpmn.messageUnexpected');
    play.message('reply', undefined, { about: { order: 7 } });
    expect(play.outcome).toBe('completed');
  });

  test('who sends from outside may name the key instead of carrying it in the content', async () => {
    const play = await Play.of(file(byOrder, key('k', 'order'), { p: asking }), { nr: 7 });
    expect(play.try({ type: 'correlateMessage', name: 'reply', correlationKey: '8' })?.code).toBe('bpmn.messageUnexpected');
    expect(play.message('reply', '7').outcome).toBe('completed');
  });

  test('of two that asked, each gets the answer to its own question, between the pools of one file', async () => {
    const answering = `<startEvent id="qs">${message('ask')}</startEvent>${users('work')}${`<endEvent id="tell">${extensions('<zeebe:ioMapping><zeebe:input source="= {order: order}" target="about"/></zeebe:ioMapping>')}${message('reply')}</endEvent>`}${flows('qs -> work -> tell')}`;
    const play = await Play.of(file(byOrder, key('k', 'order'), { p: asking, q: answering }), { nr: 1 }, 'p');
    play.do({ type: 'start', processId: 'p', variables: { nr: 2 } });
    expect(play.open).toEqual(['in', 'work', 'in', 'work']);
    play.complete('work', {}, 1);
    expect(play.waits.map((wait) => wait.kind === 'message' && wait.correlationKey)).toEqual(['1', false]);
    play.complete('work');
    expect(play.outcome).toBe('completed');
  });

  test('the first message that is received says it just as well; one without a key is none of the conversation', async () => {
    const model = file(property('order', retrieval('ask', 'order'), retrieval('more', 'order')), key('k', 'order'), {
      p: `${startEvent}${receive('first', 'ask')}${receive('second', 'more')}${ends('e')}${flows('s -> first -> second -> e')}`,
    });
    const play = await Play.of(model);
    expect(play.wait('first')).toMatchObject({ keys: {} });
    expect(play.try({ type: 'correlateMessage', name: 'ask', variables: { other: 1 } })?.code).toBe('bpmn.messageUnexpected');
    play.message('ask', undefined, { order: 'A' });
    expect(play.try({ type: 'correlateMessage', name: 'more', variables: { order: 'B' } })?.code).toBe('bpmn.messageUnexpected');
    expect(play.message('more', undefined, { order: 'A' }).outcome).toBe('completed');
  });

  test('what waits already is told by a message that another branch sends', async () => {
    const play = await Play.of(file(byOrder, key('k', 'order'), {
      p: `${startEvent}${receive('in', 'reply')}${users('u')}${send('out', 'ask', 'order=nr')}${ends('e', 'e1')}${flows('s -> in -> e', 's -> u -> out -> e1')}`,
    }), { nr: 3 });
    play.complete('u');
    expect(play.wait('in')).toMatchObject({ correlationKey: '3' });
  });

  test('several properties make one key, which counts when all of them have a value', async () => {
    const model = file(
      property('office', retrieval('ask', 'office'), retrieval('reply', 'office')) + property('order', retrieval('ask', 'order'), retrieval('reply', 'order')),
      key('k', 'office', 'order'), { p: `${startEvent}${send('out', 'ask', 'office="H29"', 'order=nr').replaceAll('"H29"', '&quot;H29&quot;')}${receive('in', 'reply')}${ends('e')}${flows('s -> out -> in -> e')}` },
    );
    const play = await Play.of(model, { nr: 7 });
    expect(play.wait('in')).toMatchObject({ keys: { k: '["H29",7]' } });
    const others: readonly Variables[] = [{ office: 'H29' }, { office: 'H30', order: 7 }, { order: 7 }];
    for (const variables of others) {
      expect(play.try({ type: 'correlateMessage', name: 'reply', variables })?.code).toBe('bpmn.messageUnexpected');
    }
    expect(play.message('reply', undefined, { office: 'H29', order: 7 }).outcome).toBe('completed');
  });

  describe('several keys', () => {
    const twoKeys = property('order', retrieval('ask', 'order'), retrieval('reply', 'order'))
      + property('receipt', retrieval('reply', 'receipt'), retrieval('more', 'receipt'));
    const model = file(twoKeys, key('k', 'order') + key('r', 'receipt'), {
      p: `${startEvent}${send('out', 'ask', 'order=nr')}${receive('in', 'reply')}${receive('again', 'more')}${ends('e')}${flows('s -> out -> in -> again -> e')}`,
    });

    test('a later message brings a further key, by which those after it are told apart', async () => {
      const play = await Play.of(model, { nr: 7 });
      play.message('reply', undefined, { order: 7, receipt: 'R1' });
      expect(play.wait('again')).toMatchObject({ keys: { r: 'R1' }, correlationKey: 'R1' });
      expect(play.try({ type: 'correlateMessage', name: 'more', variables: { receipt: 'R2' } })?.code).toBe('bpmn.messageUnexpected');
      expect(play.message('more', undefined, { receipt: 'R1' }).outcome).toBe('completed');
    });

    test('one that fits is enough, but none may differ', async () => {
      const play = await Play.of(file(twoKeys, key('k', 'order') + key('r', 'receipt'), {
        p: `${startEvent}${receive('a', 'reply')}${receive('b', 'reply')}${ends('e')}${flows('s -> a -> b -> e')}`,
      }));
      play.message('reply', undefined, { order: 7, receipt: 'R1' });
      expect(play.try({ type: 'correlateMessage', name: 'reply', variables: { order: 7, receipt: 'R2' } })?.code).toBe('bpmn.messageUnexpected');
      expect(play.message('reply', undefined, { order: 7 }).outcome).toBe('completed');
    });
  });

  test('a further message with another key than the conversation began with is an incident where it is sent', async () => {
    const play = await Play.of(file(byOrder, key('k', 'order'), {
      p: `${startEvent}${send('out', 'ask', 'order=nr')}${users('u')}${send('again', 'ask', 'order=nr')}${ends('e')}${flows('s -> out -> u -> again -> e')}`,
    }), { nr: 7 });
    play.complete('u', { nr: 8 });
    expect(play.incidents).toEqual([{ elementId: 'again', code: 'bpmn.correlationMismatch' }]);
  });

  test('a message that carries none of its keys is an incident where it is sent', async () => {
    const play = await Play.of(file(byOrder, key('k', 'order'), { p: asking }));
    expect(play.incidents).toEqual([{ elementId: 'out', code: 'bpmn.noCorrelationKey' }]);
  });

  test('the key of a conversation is for its message flows only', async () => {
    const model = (messageFlowRef: string) => file(byOrder, `<conversation id="c"><participantRef>Pp</participantRef><participantRef>out</participantRef><messageFlowRef>${messageFlowRef}</messageFlowRef>${key('k', 'order')}</conversation>`, {
      p: `${startEvent}${receive('in', 'reply')}${ends('e')}${flows('s -> in -> e')}`,
    }, '<participant id="out" name="Elsewhere"/><messageFlow id="f" sourceRef="out" targetRef="in"/><messageFlow id="g" sourceRef="out" targetRef="Pother"/><participant id="Pother"/>');
    expect((await Play.of(model('f'))).wait('in')).toHaveProperty('keys');
    expect((await Play.of(model('g'))).wait('in')).not.toHaveProperty('keys');
  });

  test('more keys at one message than anybody draws are refused', async () => {
    const keys = Array.from({ length: 51 }, (_, index) => key(`k${index}`, 'order')).join('');
    const { graph, problems } = await compile(file(byOrder, keys, { p: asking }));
    expect(graph).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ code: 'bpmn.tooManyKeys', elementId: 'in', section: '8.4.2', params: { count: 51, most: 50 } }));
  });

  test('each process of the file has conversations of its own', async () => {
    const play = await Play.of(file(byOrder, key('k', 'order'), { p: asking }), { nr: 1 }, 'p');
    play.do({ type: 'start', processId: 'p', variables: { nr: 2 } });
    play.message('reply', undefined, { about: { order: 2 } });
    expect(play.waits.map((wait) => wait.kind === 'message' && wait.correlationKey)).toEqual(['1']);
  });
});

test('8.4.2 whatever the order in which answers come, each goes to who asked', async () => {
  const { graph } = await Play.of(file(byOrder, key('k', 'order'), { p: asking.replace('in -> e', 'in -> u -> e').replace('<endEvent id="e"/>', `${users('u')}<endEvent id="e"/>`) }), { nr: 0 });
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 8 }).chain((orders) => fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length }))), ([orders, answers]) => {
    const play = new Play(graph);
    for (const nr of orders) play.do({ type: 'start', processId: 'p', variables: { nr } });
    for (const order of answers) play.message('reply', undefined, { about: { order }, got: order });
    const known = (play.state?.roots ?? []).map((id) => play.state?.instances[id]?.variables);
    expect(known.map((variables) => variables?.['got'])).toEqual(orders);
    expect(play.open.filter((id) => id === 'in')).toEqual([]);
  }), { numRuns: 50 });
});

describe('8.4.2 context-based correlation', () => {
  const model = file(property('order', retrieval('reply', 'order')), key('k', 'order'), {
    p: `${subscription('k', ['order', 'nr'])}${startEvent}${receive('in', 'reply')}${users('u')}${ends('e', 'e1')}${flows('s -> in -> e', 's -> u -> e1')}`,
  });

  test('what a message must carry changes with the data of the process', async () => {
    const play = await Play.of(model, { nr: 1 });
    expect(play.wait('in')).toMatchObject({ correlationKey: '1' });
    play.complete('u', { nr: 2 });
    expect(play.wait('in')).toMatchObject({ correlationKey: '2' });
    expect(play.try({ type: 'correlateMessage', name: 'reply', variables: { order: 1 } })?.code).toBe('bpmn.messageUnexpected');
    expect(play.message('reply', undefined, { order: 2 }).outcome).toBe('completed');
  });

  test('without a value in the data no message is taken, until there is one', async () => {
    const play = await Play.of(model);
    expect(play.incidents).toEqual([]);
    expect(play.wait('in')).toMatchObject({ keys: { k: null } });
    expect(play.try({ type: 'correlateMessage', name: 'reply', variables: { order: 1 } })?.code).toBe('bpmn.messageUnexpected');
    play.do({ type: 'setVariables', variables: { nr: 1 } });
    expect(play.message('reply', '1').open).toEqual(['u']);
  });

  test('what changed while the dossier was suspended counts when it is resumed', async () => {
    const play = await Play.of(model, { nr: 1 });
    play.do({ type: 'suspend', reason: 'court order' }).do({ type: 'setVariables', variables: { nr: 2 } });
    expect(play.do({ type: 'resume' }).wait('in')).toMatchObject({ correlationKey: '2' });
  });

  test('a message between pools that was kept is found once the data fit', async () => {
    const play = await Play.of(file(property('order', retrieval('reply', 'order')), key('k', 'order'), {
      p: `${subscription('k', ['order', 'nr'])}${startEvent}${receive('in', 'reply')}${ends('e')}${flows('s -> in -> e')}`,
      q: `<startEvent id="qs"/><endEvent id="tell">${message('reply')}</endEvent>${flows('qs -> tell')}`,
    }), { nr: 1 }, 'p');
    play.do({ type: 'start', processId: 'q', variables: { order: 2 } });
    expect(play.open).toEqual(['in']);
    play.do({ type: 'setVariables', variables: { nr: 2 } });
    expect(play.outcome).toBe('completed');
  });
});

describe('8.4.2 dossiers that began before, and versions that come after', () => {
  const model = file(property('order', retrieval('reply', 'order')), key('k', 'order'), {
    p: `${subscription('k', ['order', 'nr'])}${startEvent}${receive('in', 'reply')}${ends('e')}${flows('s -> in -> e')}`,
  });

  test('a wait of an earlier release knows its key alone, and is found by it', async () => {
    const play = await Play.of(model, { nr: 1 });
    const [id, wait] = Object.entries(play.state?.waits ?? {})[0] ?? [];
    if (!play.state || !wait || id === undefined) throw new Error('nothing waits');
    const { keys, ...before } = wait as MessageWait;
    expect(keys).toEqual({ k: '1' });
    const state = { ...play.state, waits: { [id]: before } };
    const send = (command: Command) => advance(play.graph, state, command, { now: play.now, zone: play.zone });
    expect(send({ type: 'correlateMessage', name: 'reply', correlationKey: '2' }).ok).toBe(false);
    const done = send({ type: 'correlateMessage', name: 'reply', correlationKey: '1' });
    expect(done.ok && done.state.status).toBe('completed');
  });

  test('a version with another binding takes it over for what waits', async () => {
    const play = await Play.of(model, { nr: 1, code: 'A' });
    const next = new Play((await Play.of(model.replace('>nr<', '>code<'), { nr: 1, code: 'A' })).graph);
    if (!play.state) throw new Error('not begun');
    const moved = migrate(play.graph, next.graph, play.state, {}, { now: play.now, zone: play.zone });
    expect(moved.ok && Object.values(moved.state.waits)).toMatchObject([{ correlationKey: 'A', keys: { k: 'A' } }]);
  });
});
