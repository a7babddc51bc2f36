import { compile } from '../../engine/bpmn/index.ts';
import { definitions, extensions, flows, process } from '../bpmn/model.ts';
import { boundary, ends, message, roots, startEvent, terminate, timer, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';


describe('9.4 and 10.5.6 messages between the pools of one file', () => {
  const file = (flowsText: string, first: string, second: string) => definitions(`${roots}<collaboration id="col"><participant id="P" processRef="p"/><participant id="Q" processRef="q"/>${flowsText}</collaboration><process id="p" isExecutable="true">${first}</process><process id="q" isExecutable="true">${second}</process>`);

  test('a message flow begins the other pool, and the answer comes back', async () => {
    const play = await Play.of(file('<messageFlow id="mf1" sourceRef="ask" targetRef="qs"/><messageFlow id="mf2" sourceRef="reply" targetRef="got"/>',
      `${startEvent}<sendTask id="ask" messageRef="m"/><intermediateCatchEvent id="got">${message('n')}</intermediateCatchEvent>${ends('e')}${flows('s -> ask -> got -> e')}`,
      `<startEvent id="qs">${message('m')}</startEvent>${users('w')}<endEvent id="reply">${message('n')}</endEvent>${flows('qs -> w -> reply')}`), {}, 'p');
    expect(play.open).toEqual(['got', 'w']);
    play.complete('w');
    expect(play.outcome).toBe('completed');
    expect(play.events.filter((event) => event.type === 'started')).toHaveLength(2);
  });

  test('by the name of the message too; what is sent before anybody waits is kept', async () => {
    const play = await Play.of(file('', `${startEvent}<intermediateThrowEvent id="ask">${extensions('<zeebe:ioMapping><zeebe:input source="= 7" target="sum"/></zeebe:ioMapping>')}${message('m')}</intermediateThrowEvent>${users('a')}<receiveTask id="got" messageRef="n"/>${ends('e')}${flows('s -> ask -> a -> got -> e')}`,
      `<startEvent id="qs">${message('m')}</startEvent><endEvent id="reply">${message('n')}</endEvent>${flows('qs -> reply')}`), {}, 'p');
    expect(play.state?.mailbox).toHaveLength(1);
    play.complete('a');
    expect(play.outcome).toBe('completed');
    expect(play.variables).toEqual({ sum: 7 });
  });

  test('several pools are started in order and talk', async () => {
    const play = await Play.of(file('', `${startEvent}<intermediateThrowEvent id="ask">${message('m')}</intermediateThrowEvent>${ends('e')}${flows('s -> ask -> e')}`,
      `<startEvent id="qs"/><receiveTask id="r" messageRef="m"/><endEvent id="qe"/>${flows('qs -> r -> qe')}`), {}, 'q');
    expect(play.open).toEqual(['r']);
    play.do({ type: 'start', processId: 'p' });
    expect(play.outcome).toBe('completed');
    expect(play.state?.reached.toSorted()).toEqual(['e', 'qe']);
  });

  test('which of several processes begins must be said', async () => {
    const play = await Play.of(file('', `${startEvent}`, '<startEvent id="qs"/>'), {}, 'p');
    expect(new Play(play.graph).try({ type: 'start' })?.code).toBe('bpmn.processNotNamed');
    expect(new Play(play.graph).try({ type: 'start', processId: 'x' })?.code).toBe('bpmn.processUnknown');
  });
});

describe('life of a dossier', () => {
  const model = process(`${startEvent}${users('a', 'b')}${boundary('t', 'a', timer.duration('PT1H'))}<endEvent id="stop">${terminate}</endEvent>${ends('e')}${flows('s -> a -> e', 's -> b -> stop', 't -> e')}`);

  test('cancelled with a reason: everything ends', async () => {
    const play = await Play.of(model);
    play.do({ type: 'cancel', reason: 'withdrawn' });
    expect(play.outcome).toBe('cancelled');
    expect(play.open).toEqual([]);
    expect(play.events.at(-1)).toMatchObject({ type: 'ended', status: 'cancelled', reason: 'withdrawn' });
  });

  test('suspended: nothing moves, and timers do not fire; resumed, it goes on', async () => {
    const play = await Play.of(model);
    play.do({ type: 'suspend', reason: 'court order' });
    expect(play.try({ type: 'completeTask', waitId: play.wait('a').id })?.code).toBe('bpmn.suspended');
    expect(play.pass(2).open).toEqual(['t', 'a', 'b']);
    play.do({ type: 'resume' }).pass(0);
    expect(play.open).toEqual(['b']);
  });

  test('a timer that is withdrawn, a task that is done and one that never was are refused', async () => {
    const play = await Play.of(model);
    const { id } = play.wait('a');
    const timerId = play.wait('t').id;
    play.complete('a');
    for (const command of [{ type: 'completeTask', waitId: id }, { type: 'fireTimer', waitId: timerId }, { type: 'completeTask', waitId: 'toString' }, { type: 'completeJob', waitId: play.wait('b').id }] as const) {
      expect(play.try(command)?.code).toBe('bpmn.waitUnknown');
    }
  });
});

describe('10.3.7 global tasks', () => {
  const called = (task: string, attributes = '', io = '') => process(
    `${startEvent}<callActivity id="c">${extensions(`<zeebe:calledElement processId="gt" ${attributes}/>${io}`)}</callActivity>${users('z')}${flows('s -> c -> z')}`, task,
  );

  test('a global task sees the variables that it is given, and only those; what it gives goes as far as the call lets it', async () => {
    const none = await Play.of(called('<globalUserTask id="gt"/>', 'propagateAllParentVariables="false" propagateAllChildVariables="false"'), { x: 1 });
    expect(none.complete('gt', { x: 2, y: 3 }).variables).toEqual({ x: 1 });
    const io = '<zeebe:ioMapping><zeebe:input source="= x" target="given"/><zeebe:output source="= y" target="kept"/></zeebe:ioMapping>';
    const mapped = await Play.of(called(`<globalScriptTask id="gt">${extensions('<zeebe:script expression="= if x = null then given * 2 else 0" resultVariable="y"/>')}</globalScriptTask>`, 'propagateAllParentVariables="false"', io), { x: 4 });
    expect(mapped.variables).toEqual({ x: 4, kept: 8 });
    const all = await Play.of(called('<globalUserTask id="gt"/>'), { x: 1 });
    expect(all.complete('gt', { x: 2, y: 3 }).variables).toEqual({ x: 2, y: 3 });
  });

  test.each([
    ['as the schema spells it', '<globalScriptTask id="gt" scriptLanguage="feel"><script>{ y: x + 1 }</script></globalScriptTask>'],
    ['as bpmn.io writes it', '<globalScriptTask id="gt" scriptLanguage="feel" script="{ y: x + 1 }"/>'],
  ])('a global script task in BPMN\'s own spelling, %s', async (_, task) => {
    expect((await Play.of(called(task), { x: 1 })).variables).toEqual({ x: 1, y: 2 });
  });

  test('a global script task in another language is refused', async () => {
    const { problems } = await compile(called('<globalScriptTask id="gt" scriptLanguage="text/javascript"><script>1</script></globalScriptTask>'));
    expect(problems.map(({ severity, elementId, code }) => `${severity} ${elementId} ${code}`)).toEqual(['error gt bpmn.scriptLanguage']);
  });

  test('each kind of global task does what a task of its kind does', async () => {
    expect((await Play.of(called('<globalManualTask id="gt"/>'))).open).toEqual(['z']);
    expect((await Play.of(called('<globalTask id="gt"/>'))).open).toEqual(['z']);
    const person = await Play.of(called(`<globalUserTask id="gt">${extensions('<zeebe:formDefinition formId="sign"/><zeebe:assignmentDefinition assignee="= who"/>')}</globalUserTask>`), { who: 'lan' });
    expect(person.wait('gt')).toMatchObject({ kind: 'userTask', formId: 'sign', assignee: 'lan' });
    const rule = new Play((await Play.of(called(`<globalBusinessRuleTask id="gt">${extensions('<zeebe:calledDecision decisionId="fee" resultVariable="price"/>')}</globalBusinessRuleTask>`))).graph);
    rule.decide = (id) => ({ ok: true, value: `${id}!` });
    expect(rule.do({ type: 'start' }).variables).toEqual({ price: 'fee!' });
  });

  test('a call activity can call a global task', async () => {
    const play = await Play.of(process(`${startEvent}<callActivity id="c" calledElement="gt"/>${users('z')}${flows('s -> c -> z')}`, '<globalUserTask id="gt" name="Sign"/>'));
    expect(play.wait('gt')).toMatchObject({ kind: 'userTask' });
    expect(play.complete('gt', { signed: true }).open).toEqual(['z']);
    expect(play.variables).toEqual({ signed: true });
  });
});

describe('8.4.2 correlation', () => {
  test('a message finds, of several that wait, the one whose key it carries', async () => {
    const correlation = `<correlationProperty id="cp"><correlationPropertyRetrievalExpression messageRef="m"><messagePath xsi:type="tFormalExpression">paid</messagePath></correlationPropertyRetrievalExpression></correlationProperty>`;
    const play = await Play.of(definitions(`${roots}${correlation}<collaboration id="col"><participant id="P" processRef="p"/><participant id="Q" processRef="q"/><correlationKey id="ck"><correlationPropertyRef>cp</correlationPropertyRef></correlationKey></collaboration>
      <process id="p" isExecutable="true"><startEvent id="s"/><receiveTask id="r" messageRef="m"/>${users('a')}${flows('s -> r -> a')}<correlationSubscription id="cs" correlationKeyRef="ck"><correlationPropertyBinding correlationPropertyRef="cp"><dataPath xsi:type="tFormalExpression">order</dataPath></correlationPropertyBinding></correlationSubscription></process>
      <process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="tell"><messageEventDefinition messageRef="m"/></endEvent>${flows('qs -> tell')}</process>`), { order: 'A' }, 'p');
    play.do({ type: 'start', processId: 'p', variables: { order: 'B' } });
    expect(play.waits.map((wait) => wait.kind === 'message' && wait.correlationKey)).toEqual(['A', 'B']);
    play.do({ type: 'start', processId: 'q', variables: { paid: 'B' } });
    expect(play.waits.map((wait) => wait.kind === 'message' && wait.correlationKey)).toEqual(['A', false]);
    expect(play.open.toSorted()).toEqual(['a', 'r']);
  });
});
