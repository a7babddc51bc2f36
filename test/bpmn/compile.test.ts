import { compile, examine } from '../../engine/bpmn/index.ts';
import { bpmnMessages } from '../../engine/messages/bpmn.ts';
import { definitions, extensions, flows, process } from './model.ts';
import { boundary, ends, error, eventSubprocess, message, nonInterrupting, roots, startEvent, subprocess, terminate, users } from './parts.ts';

const around = (content: string) => process(`${startEvent}${users('a')}${ends('e')}${flows('s -> a -> e')}${content}`, roots);

describe('what keeps a model from running is named with its element and section', () => {
  test.each(([
    ['a flow into a start event', process(`${startEvent}${users('a')}${flows('s -> a -> s')}`), 'bpmn.flowIntoStart', 's', '10.5.2'],
    ['a flow out of an end event', process(`${startEvent}${ends('e')}${users('a')}${flows('s -> e -> a')}`), 'bpmn.flowOutOfEnd', 'e', '10.5.3'],
    ['a flow across a subprocess', process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('b')}${flows('s1 -> b')}`)}${users('a')}${flows('s -> p1', 'b -> a')}`), 'bpmn.flowAcrossScopes', 'b', '7.6.1'],
    ['a flow that leads nowhere', process(`${startEvent}<sequenceFlow id="f" sourceRef="s" targetRef="gone"/>`), 'bpmn.danglingReference', 'f', '8.3.1'],
    ['two elements with one id', process(`${startEvent}${users('a', 'a')}${flows('s -> a')}`), 'bpmn.duplicateId', 'a', '8.3.1'],
    ['a default that leads away from elsewhere', process(`${startEvent}<exclusiveGateway id="x" default="s_x"/>${users('a', 'b')}${flows('s -> x ->[= n] a', 'x -> b')}`), 'bpmn.defaultElsewhere', 'x', '8.4.13'],
    ['an exclusive gateway without conditions', process(`${startEvent}<exclusiveGateway id="x"/>${users('a', 'b')}${flows('s -> x -> a', 'x -> b')}`), 'bpmn.severalWithoutCondition', 'x', '10.6.2'],
    ['an event gateway with one event', process(`${startEvent}<eventBasedGateway id="x"/><receiveTask id="r" messageRef="m"/>${flows('s -> x -> r')}`, roots), 'bpmn.eventGatewayNeedsTwo', 'x', '10.6.6'],
    ['an event gateway before a task', process(`${startEvent}<eventBasedGateway id="x"/><receiveTask id="r" messageRef="m"/>${users('a')}${flows('s -> x -> r', 'x -> a')}`, roots), 'bpmn.eventGatewayTarget', 'x', '10.6.6'],
    ['a boundary event on nothing', around(`<boundaryEvent id="x">${message('m')}</boundaryEvent>`), 'bpmn.notAttached', 'x', '10.5.4'],
    ['an error boundary event that does not interrupt', around(`${boundary('x', 'a', error('E1'), nonInterrupting)}${users('b')}${flows('x -> b')}`), 'bpmn.mustInterrupt', 'x', '10.5.4'],
    ['a terminate definition on a boundary event', around(boundary('x', 'a', terminate)), 'bpmn.definitionMisplaced', 'x', '10.5.4'],
    ['an error thrown in the middle', process(`${startEvent}<intermediateThrowEvent id="x">${error('E1')}</intermediateThrowEvent>${flows('s -> x')}`, roots), 'bpmn.definitionMisplaced', 'x', '10.5.4'],
    ['a catching event that waits for nothing', process(`${startEvent}<intermediateCatchEvent id="x"/>${flows('s -> x')}`), 'bpmn.eventWithoutDefinition', 'x', '10.5.4'],
    ['a cancel end event outside a transaction', process(`${startEvent}<endEvent id="x"><cancelEventDefinition/></endEvent>${flows('s -> x')}`), 'bpmn.cancelOutsideTransaction', 'x', '10.5.3'],
    ['a subprocess that begins with a message', process(`${startEvent}${subprocess('p1', `<startEvent id="s1">${message('m')}</startEvent>${users('b')}${flows('s1 -> b')}`)}${flows('s -> p1')}`, roots), 'bpmn.triggeredStartInSubprocess', 's1', '10.5.2'],
    ['an event subprocess without an event', around('<subProcess id="x" triggeredByEvent="true"><startEvent id="xs"/></subProcess>'), 'bpmn.eventWithoutDefinition', 'xs', '10.3.5'],
    ['a flow into an event subprocess', process(`${startEvent}${eventSubprocess('x', 'xs', message('m'), '')}${flows('s -> x')}`, roots), 'bpmn.flowAtEventSubprocess', 'x', '10.3.5'],
    ['a compensation event without a handler', around(boundary('x', 'a', '<compensateEventDefinition/>')), 'bpmn.noHandler', 'x', '10.7.1'],
    ['a link without an end', process(`${startEvent}<intermediateThrowEvent id="x"><linkEventDefinition name="L"/></intermediateThrowEvent>${flows('s -> x')}`), 'bpmn.linkDangling', 'x', '10.5.5'],
    ['a timer without a time', process(`${startEvent}<intermediateCatchEvent id="x"><timerEventDefinition/></intermediateCatchEvent>${flows('s -> x')}`), 'bpmn.noTime', 'x', '10.5.5'],
    ['a loop without an end', process(`${startEvent}<task id="x"><standardLoopCharacteristics/></task>${flows('s -> x')}`), 'bpmn.noLoopCondition', 'x', '10.3.8'],
    ['a multi-instance of nothing', process(`${startEvent}<task id="x"><multiInstanceLoopCharacteristics/></task>${flows('s -> x')}`), 'bpmn.noCardinality', 'x', '10.3.8'],
    ['a quantity of nought', process(`${startEvent}<task id="x" startQuantity="0"/>${flows('s -> x')}`), 'bpmn.quantityWrong', 'x', '10.3'],
    ['a call of nothing', process(`${startEvent}<callActivity id="x"/>${flows('s -> x')}`), 'bpmn.nothingCalled', 'x', '10.3.6'],
    ['a script in JavaScript', process(`${startEvent}<scriptTask id="x" scriptFormat="javascript"><script>next()</script></scriptTask>${flows('s -> x')}`), 'bpmn.scriptLanguage', 'x', '10.3.3'],
    ['an expression in JavaScript', process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}<sequenceFlow id="f" sourceRef="x" targetRef="a"><conditionExpression xsi:type="tFormalExpression" language="javascript">n</conditionExpression></sequenceFlow>${flows('s -> x -> b')}`), 'bpmn.expressionLanguage', 'f'],
    ['an expression that cannot be read', process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}${flows('s -> x ->[= n >] a', 'x -> b')}`), 'bpmn.expressionWrong', 'x_a'],
    ['a placeholder that calls a service', process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}${flows('s -> x ->[${environment.services.isBelow(n)}] a', 'x -> b')}`), 'bpmn.expressionForeign', 'x_a'],
    ['a listener', process(`${startEvent}<userTask id="x">${extensions('<zeebe:executionListeners><zeebe:executionListener eventType="start" type="t"/></zeebe:executionListeners>')}</userTask>${flows('s -> x')}`), 'bpmn.extensionNotExecuted', 'x'],
    ['a formula of what a worker does', process(`${startEvent}<scriptTask id="x">${extensions('<zeebe:taskDefinition type="w"/><zeebe:script expression="=1" resultVariable="r"/>')}</scriptTask>${flows('s -> x')}`), 'bpmn.extensionNotExecuted', 'x'],
    ['a deadline of nothing', process(`${startEvent}<userTask id="x">${extensions('<hoso:deadline amount="0" unit="workingDay"/>')}</userTask>${flows('s -> x')}`), 'bpmn.deadlineWrong', 'x'],
    ['an event in an ad-hoc subprocess', process(`${startEvent}<adHocSubProcess id="p1"><startEvent id="x"/></adHocSubProcess>${flows('s -> p1')}`), 'bpmn.eventInAdHoc', 'x', '10.3.5'],
    ['no process that runs', definitions('<process id="p" isExecutable="false"/>'), 'bpmn.noExecutableProcess', 'p', '10.2'],
    ['no process at all', definitions(''), 'bpmn.noExecutableProcess', 'file', '10.2'],
  ] as [string, string, string, string, string?][]).map(([title, xml, code, elementId, section]) => [title, { xml, code, elementId, section }] as const))('%s', async (_, { xml, code, elementId, section }) => {
    const { graph, problems } = await compile(xml);
    expect(graph).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', code, elementId, ...(section ? { section } : {}) }));
  });

  test('every problem has its sentence in both languages', () => {
    for (const [code, sentence] of Object.entries(bpmnMessages)) {
      expect(code).toMatch(/^bpmn\.[a-zA-Z]+$/);
      expect(sentence.vi).not.toBe(sentence.en);
      const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
      expect(placeholders(sentence.vi)).toEqual(placeholders(sentence.en));
    }
  });
});

describe('what an author should know does not stop a model', () => {
  test.each([
    ['an extension of another product', process(`${startEvent}<userTask id="x" camunda:asyncBefore="true">${extensions('<camunda:properties/>')}</userTask>${flows('s -> x')}`), 'bpmn.extensionUnknown'],
    ['an attribute of another product on a time', process(`${startEvent}<intermediateCatchEvent id="x"><timerEventDefinition><timeCycle camunda:endDate="2030-01-01">R3/P1D</timeCycle></timerEventDefinition></intermediateCatchEvent>${flows('s -> x')}`), 'bpmn.extensionUnknown'],
    ['a script left behind on a user task', process(`${startEvent}<userTask id="x">${extensions('<zeebe:script expression="=1" resultVariable="r"/>')}</userTask>${flows('s -> x')}`), 'bpmn.extensionMisplaced'],
    ['a service task without a type', process(`${startEvent}<serviceTask id="x"/>${flows('s -> x')}`), 'bpmn.noJobType'],
    ['a process that is not marked', definitions(`<process id="p">${startEvent}</process>`), 'bpmn.notMarkedExecutable'],
    ['a condition after a parallel gateway', process(`${startEvent}<parallelGateway id="x"/>${users('a', 'b')}${flows('s -> x ->[= false] a', 'x -> b')}`), 'bpmn.conditionIgnored'],
    ['an element that nothing leads to', process(`${startEvent}${users('a', 'b')}${flows('s -> a')}`), 'bpmn.nothingLeadsHere'],
    ['a comparison with a test, which is read but means nothing', process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}${flows('s -> x ->[= n == 1] a', 'x -> b')}`), 'bpmn.expressionMeaningless'],
    ['a date that is none', process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}${flows('s -> x ->[= n = date("24/11/2026")] a', 'x -> b')}`), 'bpmn.expressionDoubtful'],
  ])('%s', async (_, xml, code) => {
    const { graph, problems } = await compile(xml);
    expect(graph).toBeDefined();
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', code }));
  });
});

test('an expression that is read but means nothing keeps a model from publication, and no dossier from going on', async () => {
  const xml = process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}<endEvent id="e"/>${flows('s -> x ->[= n == 1] a -> e', 'x -> b -> e')}`);
  expect((await examine(xml)).problems).toContainEqual(expect.objectContaining({ severity: 'error', code: 'bpmn.expressionMeaningless', elementId: 'x_a' }));
});

describe('elements tell the rest of the product about themselves', () => {
  test('name, lane, form, deadline, and what the citizen sees', async () => {
    const { graph } = await compile(process(`<laneSet id="ls"><lane id="l1" name="Counter"><flowNodeRef>s</flowNodeRef><childLaneSet id="cs"><lane id="l2" name="Clerk"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane></laneSet>
      <startEvent id="s">${extensions('<zeebe:formDefinition formId="register"/>')}</startEvent><userTask id="a" name="Check"><documentation>Look at it</documentation>${extensions('<zeebe:formDefinition formId="check"/><hoso:deadline amount="2" unit="workingDay"/><hoso:public state="4" labelVi="Đang xử lý" labelEn="In process"/>')}</userTask>${flows('s -> a')}`));
    expect(graph?.elements.get('s')).toMatchObject({ formId: 'register', lane: 'Counter', parentId: 'p', type: 'StartEvent' });
    expect(graph?.elements.get('a')).toMatchObject({
      name: 'Check', documentation: 'Look at it', lane: 'Clerk', formId: 'check',
      deadline: { amount: 2, unit: 'workingDay' }, public: { state: 4, labelVi: 'Đang xử lý', labelEn: 'In process' },
    });
    expect(graph?.flows.get('s_a')).toMatchObject({ sourceId: 's', targetId: 'a' });
    expect(graph?.processIds).toEqual(['p']);
  });
});

describe('hostile and broken files are refused', () => {
  const deep = (levels: number) => `${'<subProcess id="x">'.repeat(levels)}${'</subProcess>'.repeat(levels)}`;
  test.each<[string, () => string, string]>([
    ['nothing', () => '', 'bpmn.notXml'],
    ['words', () => 'this is no model', 'bpmn.notXml'],
    ['a picture', () => '\u0000\u0001\u0002PNG', 'bpmn.notXml'],
    ['XML that is cut off', () => process(`${startEvent}${users('a')}`).slice(0, -40), 'bpmn.notXml'],
    ['HTML', () => '<html><body>hello</body></html>', 'bpmn.notBpmn'],
    ['another vocabulary', () => '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', 'bpmn.notBpmn'],
    ['entities that multiply', () => `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${process(startEvent)}`, 'bpmn.doctype'],
    ['deep nesting', () => process(deep(5000)), 'bpmn.tooDeep'],
    ['a million elements', () => process('<task id="t"/>'.repeat(300_000)), 'bpmn.tooManyElements'],
    ['fifty megabytes', () => `<a>${'x'.repeat(50_000_000)}</a>`, 'bpmn.fileTooLarge'],
    ['a gateway with a thousand flows into it', () => process(`${startEvent}<inclusiveGateway id="j"/>${users(...Array.from({ length: 1000 }, (_, at) => `u${at}`))}${flows(...Array.from({ length: 1000 }, (_, at) => `u${at} -> j`))}`), 'bpmn.tooManyJoined'],
  ])('%s', async (_, make, code) => {
    const { graph, problems } = await compile(make());
    expect(graph).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test('a large sound model still compiles', async () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `u${at}`);
    const { graph } = await compile(process(`${startEvent}${users(...ids)}${flows(['s', ...ids].join(' -> '))}`));
    expect(graph?.elements.size).toBe(2002);
  });
});
