import { compile } from '../../engine/bpmn/index.ts';
import { extensions, flows, process, script } from '../bpmn/model.ts';
import { ends, roots, startEvent, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

const sub = (content: string) => `<process id="sub" isExecutable="false"><startEvent id="cs"/>${content}</process>`;
const calling = (mappings: string, content: string) =>
  process(`${startEvent}<callActivity id="c" calledElement="sub">${extensions(mappings)}</callActivity>${users('z')}${flows('s -> c -> z')}`, sub(content));
const parameters = (content: string) => extensions(`<camunda:inputOutput>${content}</camunda:inputOutput>`);
const task = (attributes: string, content: string) => process(`${startEvent}<userTask id="a" ${attributes}>${content}</userTask>${users('z')}${ends('e')}${flows('s -> a -> z -> e')}`);

async function errorsOf(xml: string): Promise<readonly string[]> {
  return (await compile(xml)).problems.filter(({ severity }) => severity === 'error').map(({ elementId, code, params }) => `${elementId} ${code} ${params?.['extension'] ?? params?.['language'] ?? ''}`.trim());
}

describe('10.3.6: variables of a call as Camunda 7 maps them', () => {
  test('only what goes in is seen, only what comes out is kept', async () => {
    const play = await Play.of(calling('<camunda:in source="x" target="given"/><camunda:in sourceExpression="${x + 1}" target="more"/><camunda:out source="r" target="result"/>',
      `${script('b', 'r', 'if x = null then given * 10 + more else 0')}${script('b2', 'lost', '1')}${flows('cs -> b -> b2')}`), { x: 4 });
    expect(play.variables).toEqual({ x: 4, result: 45 });
  });

  test('all of them, in and out, beside those that are renamed', async () => {
    const play = await Play.of(calling('<camunda:in variables="all"/><camunda:in source="x" target="given"/><camunda:out variables="all"/><camunda:out sourceExpression="${r * 2}" target="twice"/>',
      `${script('b', 'r', 'x + given')}${flows('cs -> b')}`), { x: 4 });
    expect(play.variables).toEqual({ x: 4, given: 4, r: 8, twice: 16 });
  });

  test('where only something comes out nothing goes in; what the called process does not have is null, whatever its caller has', async () => {
    const play = await Play.of(calling('<camunda:out source="x" target="y"/>', `${script('b', 'r', 'x')}${flows('cs -> b')}`), { x: 4, y: 5 });
    expect(play.variables).toEqual({ x: 4, y: null });
  });

  test('the business key is the dossier’s, so naming it changes nothing', async () => {
    const play = await Play.of(calling('<camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in source="x" target="x"/>', `${users('b')}${flows('cs -> b')}`), { x: 4 });
    expect(play.open).toEqual(['b']);
  });

  test.each([
    ['<camunda:in businessKey="${x}"/>', 'c bpmn.extensionNotExecuted camunda:in businessKey'],
    ['<camunda:in source="x" target="x" local="true"/>', 'c bpmn.extensionNotExecuted camunda:in local'],
    ['<camunda:out source="x"/>', 'c bpmn.mappingIncomplete'],
    ['<camunda:in target="x" sourceExpression="${bean.find(x)}"/>', 'c bpmn.expressionForeign'],
  ])('what cannot be done is refused: %s', async (mapping, error) => {
    expect(await errorsOf(calling(mapping, users('b') + flows('cs -> b')))).toEqual([error]);
  });
});

describe('10.4.2: input and output parameters of Camunda 7', () => {
  test('text, expressions, lists and maps are local on the way in', async () => {
    const play = await Play.of(task('', parameters(`<camunda:inputParameter name="text">plain</camunda:inputParameter>
      <camunda:inputParameter name="sum">\${n + 1}</camunda:inputParameter>
      <camunda:inputParameter name="list"><camunda:list><camunda:value>a</camunda:value><camunda:value>\${n}</camunda:value></camunda:list></camunda:inputParameter>
      <camunda:inputParameter name="map"><camunda:map><camunda:entry key="k">\${n}</camunda:entry></camunda:map></camunda:inputParameter>
      <camunda:inputParameter name="feel"><camunda:script scriptFormat="feel">n * 2</camunda:script></camunda:inputParameter>`)), { n: 1 });
    const [instance] = Object.values(play.state?.instances ?? {}).filter(({ elementId }) => elementId === 'a');
    expect(instance?.variables).toEqual({ text: 'plain', sum: 2, list: ['a', 1], map: { k: 1 }, feel: 2 });
    expect(play.complete('a').variables).toEqual({ n: 1 });
  });

  test('an output parameter hides none of the results, and sets null where there is nothing', async () => {
    const play = await Play.of(task('', parameters('<camunda:outputParameter name="kept">${answer}</camunda:outputParameter><camunda:outputParameter name="gone">${nothing}</camunda:outputParameter>')), { gone: 1 });
    play.complete('a', { answer: 5, other: 6 });
    expect(play.variables).toEqual({ answer: 5, other: 6, kept: 5, gone: null });
  });

  test('a script in another language is refused', async () => {
    expect(await errorsOf(task('', parameters('<camunda:inputParameter name="x"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter>'))))
      .toEqual(['a bpmn.scriptLanguage groovy']);
  });
});

describe('10.3.1: who and when, as Camunda 7 says it', () => {
  test('people, dates and priority of a user task', async () => {
    const play = await Play.of(task('camunda:assignee="${who}" camunda:candidateGroups="clerks, leaders" camunda:candidateUsers="hoa" camunda:dueDate="${due}" camunda:priority="80"', ''), { who: 'lan', due: '2026-03-05T17:00:00' });
    expect(play.wait('a')).toMatchObject({ assignee: 'lan', candidateGroups: ['clerks', 'leaders'], candidateUsers: ['hoa'], dueAt: Date.parse('2026-03-05T10:00:00Z'), priority: 80 });
  });

  test('an external task is a job of its topic', async () => {
    const play = await Play.of(process(`${startEvent}<serviceTask id="a" camunda:type="external" camunda:topic="mail"/>${flows('s -> a')}`));
    expect(play.wait('a')).toMatchObject({ kind: 'job', jobType: 'mail' });
  });

  test.each(['executionListener', 'taskListener', 'connector'])('a %s, which would do work of its own, is refused', async (name) => {
    expect(await errorsOf(task('', extensions(`<camunda:${name} event="start" class="org.example.X"/>`)))).toEqual([`a bpmn.extensionNotExecuted camunda:${name}`]);
  });

  test('a version of a called process that is bound by its number is refused', async () => {
    expect(await errorsOf(process(`${startEvent}<callActivity id="c" calledElement="p2" camunda:calledElementBinding="version" camunda:calledElementVersion="3"/>${flows('s -> c')}`))).toEqual(['c bpmn.bindingUnknown']);
  });
});

describe('8.3.1: extensions that would change what happens are executed or refused, never left out', () => {
  const own = (element: string, extension: string, more = '') => process(`${startEvent}<${element} id="x" ${more}>${extensions(extension)}</${element}>${flows('s -> x')}`, roots);
  const events = (content: string) => process(`${startEvent}<intermediateCatchEvent id="x"><conditionalEventDefinition id="cd">${content}<condition xsi:type="tFormalExpression">= a</condition></conditionalEventDefinition></intermediateCatchEvent>${flows('s -> x')}`);

  test.each([
    ['a worker for an ad-hoc subprocess', own('adHocSubProcess', '<zeebe:taskDefinition type="agent"/>').replace('</adHocSubProcess>', '<task id="t"/></adHocSubProcess>'), 'x bpmn.extensionNotExecuted zeebe:TaskDefinition'],
    ['a worker for what a person does', own('userTask', '<zeebe:taskDefinition type="x"/>'), 'x bpmn.extensionNotExecuted zeebe:TaskDefinition'],
    ['a worker beside a decision', own('businessRuleTask', '<zeebe:taskDefinition type="x"/><zeebe:calledDecision decisionId="d" resultVariable="r"/>'), 'x bpmn.extensionNotExecuted zeebe:TaskDefinition'],
    ['resources of a worker', own('serviceTask', '<zeebe:taskDefinition type="x"/><zeebe:linkedResources><zeebe:linkedResource resourceId="r" resourceType="RPA" linkName="l"/></zeebe:linkedResources>'), 'x bpmn.extensionNotExecuted zeebe:LinkedResources'],
    ['a filter of a condition', events(extensions('<zeebe:conditionalFilter variableNames="a"/>')), 'cd bpmn.extensionNotExecuted zeebe:ConditionalFilter'],
    ['a number of its own for what is called', process(`${startEvent}<callActivity id="x">${extensions('<zeebe:calledElement processId="p2" businessId="= n"/>')}</callActivity>${flows('s -> x')}`), 'x bpmn.extensionNotExecuted zeebe:CalledElement businessId'],
    ['a listener on a flow', process(`${startEvent}<task id="x"/><sequenceFlow id="f" sourceRef="s" targetRef="x">${extensions('<camunda:executionListener event="take" class="org.example.X"/>')}</sequenceFlow>`), 'f bpmn.extensionNotExecuted camunda:executionListener'],
    ['a decision of another version', own('businessRuleTask', '<zeebe:calledDecision decisionId="d" resultVariable="r" bindingType="versionTag" versionTag="v1"/>'), 'x bpmn.extensionNotExecuted zeebe:CalledDecision bindingType="versionTag"'],
  ])('%s is refused', async (_, xml, error) => {
    expect(await errorsOf(xml)).toEqual([error]);
  });

  test('a worker of a message event is one, and the order of jobs is said to have no effect', async () => {
    const { graph, problems } = await compile(own('endEvent', '<zeebe:taskDefinition type="mail"/><zeebe:jobPriorityDefinition priority="5"/>').replace('</endEvent>', '<messageEventDefinition messageRef="m"/></endEvent>'));
    if (!graph) throw new Error(JSON.stringify(problems));
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning bpmn.extensionUnknown']);
    expect(new Play(graph).do({ type: 'start' }).wait('x')).toMatchObject({ kind: 'job', jobType: 'mail' });
  });
});
