import { course, refusals } from '../course.ts';

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** A file as another tool writes it: its prefix, its attributes on `definitions`, its namespaces. */
function file(prefix: string, content: string): string {
  const own = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const named = content.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${prefix === '' ? '' : `${prefix}:`}`);
  const root = prefix === '' ? 'definitions' : `${prefix}:definitions`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <${root} ${own}="${bpmn}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:tns="urn:their" targetNamespace="urn:their"
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:flowable="http://flowable.org/bpmn" xmlns:signavio="http://www.signavio.com"
      exporter="Signavio Process Editor" expressionLanguage="http://www.w3.org/1999/XPath" typeLanguage="http://www.w3.org/2001/XMLSchema">${named}</${root}>`;
}

const flow = (id: string, from: string, to: string, content = ''): string => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${content}</sequenceFlow>`;
const oneProcess = (content: string, attributes = 'isExecutable="true"'): string => `<process id="p" ${attributes}>${content}</process>`;

describe('15.3: files of other tools', () => {
  const choice = (condition: string): string => oneProcess(`<startEvent id="s"><outgoing>f1</outgoing></startEvent><exclusiveGateway id="x" default="f3"/>
    <task id="a"><incoming>f2</incoming></task><task id="b"/>${flow('f1', 's', 'x')}${flow('f2', 'x', 'a', condition)}${flow('f3', 'x', 'b')}`);

  test.each(['', 'bpmn', 'bpmn2', 'semantic', 'model', 'ns0'])('with prefix "%s"', async (prefix) => {
    const type = prefix === '' ? 'tFormalExpression' : `${prefix}:tFormalExpression`;
    const run = await course(file(prefix, choice(`<conditionExpression id="ce" xsi:type="${type}">\${n &gt; 1}</conditionExpression>`)), 'start: [{ variables: { n: 2 } }]');
    expect(run.completed).toEqual(['s', 'x', 'a']);
  });

  test.each(['', 'xsi:type="bpmn:tExpression"'])('a condition whose type is spelled "%s"', async (type) => {
    const run = await course(file('bpmn', choice(`<conditionExpression ${type}>\${n &gt; 1}</conditionExpression>`)), 'start: [{ variables: { n: 2 } }]');
    expect(run.completed).toEqual(['s', 'x', 'a']);
  });

  test('references by qualified names (8.2: QName) are followed', async () => {
    const run = await course(file('semantic', `<message id="m" name="paid"/><error id="E" errorCode="E7"/>
      ${oneProcess(`<startEvent id="s"/><receiveTask id="r" messageRef="tns:m"/><serviceTask id="j"/>
        <boundaryEvent id="b" attachedToRef="tns:j"><errorEventDefinition errorRef="tns:E"/></boundaryEvent><endEvent id="e"/><endEvent id="x"/>
        ${flow('f1', 's', 'r')}${flow('f2', 'r', 'j')}${flow('f3', 'j', 'e')}${flow('f4', 'b', 'x')}`)}`),
    'answers: { j: { throwError: E7 } }\nevents: [{ at: PT1H, message: paid }]');
    expect(run.completed).toEqual(['s', 'r', 'b', 'x']);
  });

  test('a reference that leads nowhere is still refused', async () => {
    expect(await refusals(file('', oneProcess('<startEvent id="s"/><receiveTask id="r" messageRef="tns:m"/>')))).toContain('r bpmn.danglingReference');
  });

  test.each([
    ['camunda', 'camunda:collection="items" camunda:elementVariable="item"'], ['camunda with an expression', 'camunda:collection="${items}" camunda:elementVariable="item"'],
    ['flowable', 'flowable:collection="items" flowable:elementVariable="item"'],
  ])('the collection of a multi-instance, %s', async (_, attributes) => {
    const run = await course(file('bpmn', oneProcess(`<startEvent id="s"/><userTask id="u">
      <multiInstanceLoopCharacteristics isSequential="true" ${attributes}><completionCondition>\${item == "b"}</completionCondition></multiInstanceLoopCharacteristics></userTask>
      ${flow('f', 's', 'u')}`.replace(/<completionCondition>.*<\/completionCondition>/, ''))), 'start: [{ variables: { items: [a, b] } }]');
    expect(run.completed).toEqual(['s', 'u', 'u']);
    expect(run.lines.filter((line) => line.event === 'variablesSet' && line.element === 'u').map((line) => line['variables']))
      .toEqual([{ item: 'a', loopCounter: 1 }, { item: 'b', loopCounter: 2 }]);
  });

  test('a variable as a loop\'s data input, as Activiti and Camunda 7 read it', async () => {
    const run = await course(file('', oneProcess(`<startEvent id="s"/><userTask id="u"><multiInstanceLoopCharacteristics>
      <loopDataInputRef>items</loopDataInputRef><inputDataItem name="item"/></multiInstanceLoopCharacteristics></userTask>${flow('f', 's', 'u')}`)),
    'start: [{ variables: { items: [a, b, c] } }]');
    expect(run.completed).toEqual(['s', 'u', 'u', 'u']);
  });

  test('Signavio\'s metadata, long ids and attributes with their default values', async () => {
    const run = await course(file('', oneProcess(`<extensionElements/><startEvent id="sid-1" name=""><extensionElements>
      <signavio:signavioMetaData metaKey="bgcolor" metaValue="#ffffff"/></extensionElements><outgoing>sid-f1</outgoing></startEvent>
      <task completionQuantity="1" id="sid-2" isForCompensation="false" name="A&#10;b" startQuantity="1"/><endEvent id="sid-3"/>
      ${flow('sid-f1', 'sid-1', 'sid-2')}${flow('sid-f2', 'sid-2', 'sid-3')}`, 'isClosed="false" processType="None"')));
    expect(run.completed).toEqual(['sid-1', 'sid-2', 'sid-3']);
  });

  test('a byte-order mark, a comment that speaks of DOCTYPE, and bare ">" in names', async () => {
    const tasks = Array.from({ length: 130 }, (_, place) => `<task id="t${place}" name="a > b"/>${flow(`f${place}`, place === 0 ? 's' : `t${place - 1}`, `t${place}`)}`);
    const run = await course(`\ufeff${file('bpmn', `<!-- was <!DOCTYPE once -->${oneProcess(`<documentation><![CDATA[<!ENTITY x "y">]]></documentation><startEvent id="s"/>${tasks.join('')}`)}`)}`);
    expect([run.outcome, run.completed.length]).toEqual(['completed', 131]);
  });

  test('a definition at the root that several events refer to', async () => {
    const run = await course(file('bpmn2', `<timerEventDefinition id="td"><timeDuration>PT1H</timeDuration></timerEventDefinition>
      ${oneProcess(`<startEvent id="s"/><intermediateCatchEvent id="t"><eventDefinitionRef>td</eventDefinitionRef></intermediateCatchEvent>${flow('f', 's', 't')}`)}`));
    expect(run.end.at).toBe('2026-01-05T02:00:00Z');
  });
});

describe('10.5.2: which process begins, where the scenario does not say', () => {
  const message = '<message id="m" name="go"/>';
  const started = oneProcess(`<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent><task id="a"/>${flow('f', 's', 'a')}`);

  test('a process that begins with a message begins with the message of the scenario, once', async () => {
    const run = await course(file('', message + started), 'events: [{ at: PT1H, message: go, variables: { x: 1 } }]');
    expect([run.completed, run.variables, run.end.at]).toEqual([['s', 'a'], { x: 1 }, '2026-01-05T02:00:00Z']);
  });

  test('or at once, where the scenario sends none', async () => {
    expect((await course(file('', message + started))).completed).toEqual(['s', 'a']);
  });

  test('an empty list begins nothing; each message begins another', async () => {
    const run = await course(file('', message + started), 'start: []\nevents: [{ at: PT1H, message: go }, { at: PT2H, message: go }, { at: PT3H, message: other }]');
    expect(run.completed).toEqual(['s', 'a', 's', 'a']);
  });

  test('of several pools the one that no other begins', async () => {
    const run = await course(file('', `${message}<collaboration id="c"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/>
      <messageFlow id="mf" sourceRef="e" targetRef="s"/></collaboration>${started}<process id="q" isExecutable="true"><startEvent id="qs"/>
      <endEvent id="e"><messageEventDefinition messageRef="m"/></endEvent>${flow('qf', 'qs', 'e')}</process>`));
    expect(run.completed).toEqual(['qs', 'e', 's', 'a']);
  });

  test('of a caller and the process that it calls, the caller', async () => {
    const run = await course(file('', `${oneProcess('<startEvent id="qs"/>').replace('"p"', '"q"')}
      ${oneProcess(`<startEvent id="s"/><callActivity id="c" calledElement="q"/>${flow('f', 's', 'c')}`)}`));
    expect(run.completed).toEqual(['s', 'qs', 'c']);
  });

  test('13.4.4: an event gateway that begins in parallel waits for the others of its events', async () => {
    const xml = file('', `${message}<message id="n" name="no"/>${oneProcess(`<eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>
      <intermediateCatchEvent id="a"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
      <intermediateCatchEvent id="b"><messageEventDefinition messageRef="n"/></intermediateCatchEvent><parallelGateway id="j"/><endEvent id="e"/>
      ${flow('f1', 'g', 'a')}${flow('f2', 'g', 'b')}${flow('f3', 'a', 'j')}${flow('f4', 'b', 'j')}${flow('f5', 'j', 'e')}`)}`);
    const both = await course(xml, 'start: []\nevents: [{ at: PT1H, message: no }, { at: PT2H, message: go }]');
    expect([both.completed, both.outcome]).toEqual([['b', 'g', 'a', 'j', 'e'], 'completed']);
    const one = await course(xml, 'start: []\nevents: [{ at: PT1H, message: no }]');
    expect([one.outcome, one.open]).toEqual(['waiting', ['a']]);
  });
});

describe('8.3.1: references that lead nowhere', () => {
  test('where nothing is executed by them, they keep nothing from running', async () => {
    const run = await course(file('', oneProcess(`<laneSet id="ls"><lane id="l" partitionElementRef="gone"><flowNodeRef>s</flowNodeRef><flowNodeRef>gone</flowNodeRef></lane></laneSet>
      <dataObject id="d" itemSubjectRef="xsd:string"/><startEvent id="s"><outgoing>gone</outgoing><outgoing>f</outgoing></startEvent>
      <task id="a"><incoming>gone</incoming></task>${flow('f', 's', 'a')}<group id="g" categoryValueRef="gone"/>`)));
    expect(run.completed).toEqual(['s', 'a']);
  });

  test.each([
    ['<boundaryEvent id="b" attachedToRef="gone"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>', 'b bpmn.danglingReference'],
    ['<sequenceFlow id="f2" sourceRef="s" targetRef="gone"/>', 'f2 bpmn.danglingReference'],
    ['<exclusiveGateway id="x" default="gone"/>', 'x bpmn.danglingReference'],
    ['<task id="1st"/>', '1st bpmn.idReserved'],
  ])('else they are refused: %s', async (content, refusal) => {
    expect(await refusals(file('', oneProcess(`<startEvent id="s"/>${content}`)))).toContain(refusal);
  });
});
