import fc from 'fast-check';
import { advance, type Command, compile, examine, type MessageWait, migrate, type Variables } from '../../engine/bpmn/index.ts';
import { definitions, extensions, flows } from '../bpmn/model.ts';
import { ends, message, startEvent, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

const path = (feel: string): string => `<messagePath xsi:type="tFormalExpression">${feel}</messagePath>`;
const retrieval = (ref: string, feel: string): string =>
  `<correlationPropertyRetrievalExpression messageRef="${ref}">${path(feel)}</correlationPropertyRetrievalExpression>`;
const property = (id: string, ...retrievals: string[]): string => `<correlationProperty id="${id}">${retrievals.join('')}</correlationProperty>`;
const key = (id: string, ...properties: string[]): string =>
  `<correlationKey id="${id}">${properties.map((ref) => `<correlationPropertyRef>${ref}</correlationPropertyRef>`).join('')}</correlationKey>`;
const subscription = (keyRef: string, ...bindings: (readonly [property: string, feel: string])[]): string =>
  `<correlationSubscription id="sub_${keyRef}" correlationKeyRef="${keyRef}">${bindings.map(([ref, feel]) =>
    `<correlationPropertyBinding correlationPropertyRef="${ref}"><dataPath xsi:type="tFormalExpression">${feel}</dataPath></correlationPropertyBinding>`).join('')}</correlationSubscription>`;
const messages = ['ask', 'reply', 'more'].map((id) => `<message id="${id}" name="${id}"/>`).join('');
const send = (id: string, ref: string, ...inputs: string[]): string =>
  `<intermediateThrowEvent id="${id}">${extensions(`<zeebe:ioMapping>${inputs.map((input) => `<zeebe:input source="= ${input.split('=')[1]}" target="${input.split('=')[0]}"/>`).join('')}</zeebe:ioMapping>`)}${message(ref)}</intermediateThrowEvent>`;
const receive = (id: string, ref: string): string => `<intermediateCatchEvent id="${id}">${message(ref)}</intermediateCatchEvent>`;

/** A pool of its own for each process, with the keys of their collaboration. */
const file = (roots: string, keys: string, processes: Readonly<Record<string, string>>, messageFlows = ''): string => definitions(
  `${messages}${roots}<collaboration id="col">${Object.keys(processes).map((id) => `<participant id="P${id}" processRef="${id}"/>`).join('')}${messageFlows}${keys}</collaboration>${
    Object.entries(processes).map(([id, content]) => `<process id="${id}" isExecutable="true">${content}</process>`).join('')}`,
);

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
