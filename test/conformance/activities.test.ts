import { extensions, flows, process, script } from '../bpmn/model.ts';
import { boundary, ends, error, escalation, message, nonInterrupting, roots, startEvent, terminate, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

const zeebeLoop = (attributes: string, rest = '', more = '') =>
  `<multiInstanceLoopCharacteristics ${more}>${extensions(`<zeebe:loopCharacteristics ${attributes}/>`)}${rest}</multiInstanceLoopCharacteristics>`;

describe('13.3.3 tasks', () => {
  test('a user task knows its form, people, dates and priority', async () => {
    const play = await Play.of(process(`${startEvent}<userTask id="a">${extensions(`<zeebe:userTask/><zeebe:formDefinition formId="check"/><zeebe:assignmentDefinition assignee="= who" candidateGroups="clerks, leaders" candidateUsers="= [&quot;x&quot;]"/><zeebe:taskSchedule dueDate="= due" followUpDate="2026-03-04T08:00:00+07:00"/><zeebe:priorityDefinition priority="80"/>`)}</userTask>${flows('s -> a')}`), { who: 'lan', due: '2026-03-05T17:00:00' });
    expect(play.wait('a')).toMatchObject({
      kind: 'userTask', formId: 'check', assignee: 'lan', candidateGroups: ['clerks', 'leaders'], candidateUsers: ['x'],
      dueAt: Date.parse('2026-03-05T10:00:00Z'), followUpAt: Date.parse('2026-03-04T01:00:00Z'), priority: 80,
    });
  });

  test('a service task is a job of its type with retries and headers; without a type its id is the type', async () => {
    const play = await Play.of(process(`${startEvent}<serviceTask id="a">${extensions('<zeebe:taskDefinition type="= kind" retries="5"/><zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>')}</serviceTask><serviceTask id="b"/>${flows('s -> a -> b')}`), { kind: 'mail' });
    expect(play.wait('a')).toMatchObject({ kind: 'job', jobType: 'mail', retries: 5, headers: { k: 'v' } });
    expect(play.complete('a').wait('b')).toMatchObject({ kind: 'job', jobType: 'b', retries: 3 });
  });

  test('a failed job is tried again later, and is an incident when no try is left', async () => {
    const play = await Play.of(process(`${startEvent}<serviceTask id="a"/>${ends('e')}${flows('s -> a -> e')}`));
    play.do({ type: 'failJob', waitId: play.wait('a').id, reason: 'down', retries: 1, retryAt: play.now + 1000 });
    expect(play.wait('a')).toMatchObject({ retries: 1, retryAt: play.now + 1000 });
    play.do({ type: 'failJob', waitId: play.wait('a').id, reason: 'down', retries: 0 });
    expect(play.incidents).toEqual([{ elementId: 'a', code: 'bpmn.jobFailed' }]);
    play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    expect(play.wait('a')).toMatchObject({ retries: 1 });
    expect(play.complete('a').outcome).toBe('completed');
  });

  test('a script task evaluates FEEL, in the zeebe spelling and in BPMN\'s own', async () => {
    const play = await Play.of(process(`${startEvent}${script('a', 'x', '2 * n')}<scriptTask id="b" scriptFormat="feel" camunda:resultVariable="y"><script>x + 1</script></scriptTask><scriptTask id="c" scriptFormat="FEEL"><script>{ z: y + 1 }</script></scriptTask>${ends('e')}${flows('s -> a -> b -> c -> e')}`), { n: 4 });
    expect(play.variables).toEqual({ n: 4, x: 8, y: 9, z: 10 });
  });

  test('an expression that gives something unusable is an incident, and can be tried again once that is repaired', async () => {
    const play = await Play.of(process(`${startEvent}<userTask id="a">${extensions('<zeebe:assignmentDefinition candidateGroups="= groups"/>')}</userTask>${flows('s -> a')}`), { groups: 5 });
    expect(play.incidents).toEqual([{ elementId: 'a', code: 'bpmn.wrongType' }]);
    play.do({ type: 'setVariables', variables: { groups: ['clerks'] } });
    play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    expect(play.wait('a')).toMatchObject({ candidateGroups: ['clerks'] });
  });

  test('a business rule task asks for its decision, and is a job where nobody decides', async () => {
    const model = process(`${startEvent}<businessRuleTask id="a">${extensions('<zeebe:calledDecision decisionId="fee" resultVariable="price"/>')}</businessRuleTask>${ends('e')}${flows('s -> a -> e')}`);
    const job = await Play.of(model);
    expect(job.wait('a')).toMatchObject({ kind: 'job', jobType: 'a' });
    const play = new Play(job.graph);
    play.decide = (id, lookUp) => ({ ok: true, value: `${id} for ${String(lookUp('n'))}` });
    play.do({ type: 'start', variables: { n: 2 } });
    expect(play.variables).toEqual({ n: 2, price: 'fee for 2' });
  });

  test('a receive task waits for its message, a send task sends one', async () => {
    const play = await Play.of(process(`${startEvent}<sendTask id="a" messageRef="n"/><receiveTask id="r" messageRef="m"/>${ends('e')}${flows('s -> a -> r -> e')}`, roots));
    expect(play.events).toContainEqual(expect.objectContaining({ type: 'messageThrown', elementId: 'a', letter: { name: 'n' } }));
    expect(play.message('m', undefined, { answer: 1 }).variables).toEqual({ answer: 1 });
    expect(play.outcome).toBe('completed');
  });

  test('10.3.3: a receive task that begins a process', async () => {
    const play = await Play.of(process(`<receiveTask id="r" messageRef="m" instantiate="true"/>${users('a')}${flows('r -> a')}`, roots));
    expect(play.open).toEqual(['r']);
    expect(new Play(play.graph).do({ type: 'start', startEventId: 'r' }).open).toEqual(['a']);
  });

  test('messages with a key go to whom they are for', async () => {
    const keyed = `<message id="q" name="q">${extensions('<zeebe:subscription correlationKey="= order"/>')}</message>`;
    const play = await Play.of(process(`${startEvent}<receiveTask id="r" messageRef="q"/>${ends('e')}${flows('s -> r -> e')}`, keyed), { order: 'A7' });
    expect(play.wait('r')).toMatchObject({ name: 'q', correlationKey: 'A7' });
    expect(play.try({ type: 'correlateMessage', name: 'q', correlationKey: 'B1' })?.code).toBe('bpmn.messageUnexpected');
    expect(play.message('q', 'A7').outcome).toBe('completed');
    const without = new Play(play.graph).do({ type: 'start' });
    expect(without.incidents).toEqual([{ elementId: 'r', code: 'bpmn.noCorrelationKey' }]);
  });
});

describe('13.3.4 subprocesses and variables by scope', () => {
  test('a subprocess is complete with its last token; inputs are local, outputs leave', async () => {
    const io = extensions('<zeebe:ioMapping><zeebe:input source="= n + 1" target="local"/><zeebe:output source="= local * 10" target="result.value"/></zeebe:ioMapping>');
    const play = await Play.of(process(`${startEvent}<subProcess id="p1">${io}<startEvent id="s1"/>${users('a', 'b')}${script('c', 'local', 'local + 1')}${flows('s1 -> a -> c', 's1 -> b')}</subProcess>${users('z')}${flows('s -> p1 -> z')}`), { n: 1 });
    play.complete('a');
    expect(play.open).toEqual(['b']);
    play.complete('b');
    expect(play.open).toEqual(['z']);
    expect(play.variables).toEqual({ n: 1, result: { value: 30 } });
  });

  test('a scope that could not begin to listen listens once when it is tried again', async () => {
    const play = await Play.of(process(`${startEvent}<subProcess id="p1"><startEvent id="s1"/>${users('a')}${flows('s1 -> a')}
      <subProcess id="e1" triggeredByEvent="true"><startEvent id="t1" isInterrupting="false">${message('m')}</startEvent></subProcess>
      <subProcess id="e2" triggeredByEvent="true"><startEvent id="t2" isInterrupting="false"><timerEventDefinition><timeDuration>= wait</timeDuration></timerEventDefinition></startEvent></subProcess></subProcess>${users('z')}${flows('s -> p1 -> z')}`, roots));
    expect([play.open, play.outcome]).toEqual([[], 'incident']);
    play.do({ type: 'setVariables', variables: { wait: 'PT1H' } });
    play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    expect(play.open).toEqual(['t1', 't2', 'a']);
  });

  test('without outputs a task\'s results go to the nearest scope that has the name, else to the process', async () => {
    const io = extensions('<zeebe:ioMapping><zeebe:input source="= 1" target="mine"/></zeebe:ioMapping>');
    const play = await Play.of(process(`${startEvent}<subProcess id="p1">${io}<startEvent id="s1"/>${users('a')}${flows('s1 -> a')}</subProcess>${users('z')}${flows('s -> p1 -> z')}`));
    play.complete('a', { mine: 2, other: 3 });
    expect(play.variables).toEqual({ other: 3 });
  });

  test('with outputs only what they name leaves a task', async () => {
    const io = extensions('<zeebe:ioMapping><zeebe:output source="= got" target="kept"/></zeebe:ioMapping>');
    const play = await Play.of(process(`${startEvent}<userTask id="a">${io}</userTask>${users('z')}${flows('s -> a -> z')}`));
    play.complete('a', { got: 1, lost: 2 });
    expect(play.variables).toEqual({ kept: 1 });
  });

  test('10.4.2: data associations rename on the way in and out', async () => {
    const play = await Play.of(process(`<dataObject id="o1" name="order"/><dataObjectReference id="ref" name="order" dataObjectRef="o1"/>${startEvent}<userTask id="a"><ioSpecification><dataInput id="in" name="given"/><dataOutput id="out" name="found"/><inputSet><dataInputRefs>in</dataInputRefs></inputSet><outputSet><dataOutputRefs>out</dataOutputRefs></outputSet></ioSpecification><dataInputAssociation id="i1"><sourceRef>ref</sourceRef><targetRef>in</targetRef></dataInputAssociation><dataOutputAssociation id="o2"><sourceRef>out</sourceRef><targetRef>ref</targetRef></dataOutputAssociation></userTask>${users('z')}${flows('s -> a -> z')}`), { order: 7 });
    expect(Object.values(play.state?.instances ?? {}).find(({ elementId }) => elementId === 'a')?.variables).toEqual({ given: 7 });
    play.complete('a', { found: 8 });
    expect(play.variables).toMatchObject({ order: 8 });
  });
});

describe('13.3.4 call activity', () => {
  const called = (content: string) => `<process id="sub" isExecutable="false"><startEvent id="cs"/>${content}</process>`;
  const caller = (attributes: string, io = '') => `<callActivity id="c">${extensions(`<zeebe:calledElement processId="sub" ${attributes}/>${io}`)}</callActivity>`;
  const model = (call: string, sub: string, more = '') => process(`${startEvent}${call}${users('z')}${flows('s -> c -> z')}${more}`, `${roots}${called(sub)}`);

  test('waits for the called process; variables go in and come back', async () => {
    const play = await Play.of(model(caller(''), `${users('a')}${script('b', 'y', 'x + 1')}${flows('cs -> a -> b')}`), { x: 1 });
    expect(play.open).toEqual(['a']);
    play.complete('a', { w: 5 });
    expect(play.open).toEqual(['z']);
    expect(play.variables).toEqual({ x: 1, w: 5, y: 2 });
  });

  test('only mapped variables where it says so', async () => {
    const io = '<zeebe:ioMapping><zeebe:input source="= x * 2" target="given"/><zeebe:output source="= found" target="result"/></zeebe:ioMapping>';
    const play = await Play.of(model(caller('propagateAllChildVariables="false" propagateAllParentVariables="false"', io), `${script('b', 'found', 'if x = null then given else 0')}${flows('cs -> b')}`), { x: 4 });
    expect(play.variables).toEqual({ x: 4, result: 8 });
  });

  test('BPMN\'s own calledElement', async () => {
    const play = await Play.of(model('<callActivity id="c" calledElement="sub"/>', `${users('a')}${flows('cs -> a')}`));
    expect(play.open).toEqual(['a']);
  });

  test('errors and escalations come out of it', async () => {
    const play = await Play.of(model(caller(''), `<endEvent id="fail">${error('E1')}</endEvent>${flows('cs -> fail')}`, `${boundary('x', 'c', error('E1'))}${users('d')}${flows('x -> d')}`));
    expect(play.open).toEqual(['d']);
    const up = await Play.of(model(caller(''), `<endEvent id="up">${escalation('C1')}</endEvent>${flows('cs -> up')}`, `${boundary('x', 'c', escalation('C1'), nonInterrupting)}${users('d')}${flows('x -> d')}`));
    expect(up.open.toSorted()).toEqual(['d', 'z']);
  });

  test('terminate ends the called process only', async () => {
    const play = await Play.of(model(caller(''), `${users('a')}<endEvent id="stop">${terminate}</endEvent>${flows('cs -> a', 'cs -> stop')}`));
    expect(play.open).toEqual(['z']);
  });

  test('a boundary event on it ends the called process', async () => {
    const play = await Play.of(model(caller(''), `${users('a')}${flows('cs -> a')}`, `${boundary('x', 'c', message('m'))}${users('d')}${flows('x -> d')}`));
    expect(play.message('m').open).toEqual(['d']);
    expect(play.terminated).toEqual(['a', 'sub', 'c']);
  });

  test('a cycle of calls ends in an incident', async () => {
    const play = await Play.of(model(caller(''), `<callActivity id="c2" calledElement="sub"/>${flows('cs -> c2')}`));
    expect(play.incidents).toEqual([{ elementId: 'c2', code: 'bpmn.callsTooDeep' }]);
  });

  test('a process that calls itself twice is stopped after a thousand calls: an incident at the next, and one for all that wait', async () => {
    const play = await Play.of(model(caller(''), `<parallelGateway id="f"/><callActivity id="c2" calledElement="sub"/><callActivity id="c3" calledElement="sub"/>${flows('cs -> f', 'f -> c2', 'f -> c3')}`));
    const codes = () => play.incidents.map(({ code }) => code);
    expect(codes()).toEqual(['bpmn.callsInCircles', 'bpmn.callsInCircles']);
    expect(play.events.length).toBeLessThan(15_000);
    const calls = () => play.events.filter((event) => event.type === 'activated' && event.elementId === 'sub').length;
    const before = calls();
    const held = Object.values(play.state?.incidents ?? {}).find(({ stage }) => stage === 'held');
    play.do({ type: 'retryIncident', incidentId: held?.id ?? '' });
    expect([calls() - before, codes()]).toEqual([1_000, ['bpmn.callsInCircles', 'bpmn.callsInCircles', 'bpmn.callsInCircles']]);
  });

  test('an unknown process is an incident', async () => {
    const play = await Play.of(process(`${startEvent}<callActivity id="c" calledElement="nowhere"/>${flows('s -> c')}`));
    expect(play.incidents).toEqual([{ elementId: 'c', code: 'bpmn.calledUnknown' }]);
  });

  test('of several instances', async () => {
    const play = await Play.of(model(`<callActivity id="c" calledElement="sub">${zeebeLoop('inputCollection="= [1,2]" inputElement="n" outputCollection="out" outputElement="= r"')}</callActivity>`, `${script('b', 'r', 'n * 10')}${flows('cs -> b')}`));
    expect(play.variables['out']).toEqual([10, 20]);
  });
});
