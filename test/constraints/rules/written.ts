import { flows, process } from '../../bpmn/model.ts';
import { boundary, ends, roots, startEvent, timer, users } from '../../bpmn/parts.ts';
import { atRoot, beside, catching, formal, marked, through, withBoundary } from './models.ts';
import { rule, type Rule } from './rule.ts';

const late = (attributes: string): string => withBoundary(`<boundaryEvent id="x" name="Late" attachedToRef="a" ${attributes}>${timer.duration('PT1H')}</boundaryEvent>`);
const choice = (part: string): string => process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}${ends('e')}<sequenceFlow id="f" sourceRef="x" targetRef="a">${part}</sequenceFlow>${flows('s -> x -> b -> e', 'a -> e')}`);
const twice = (part: string): string => through(`<userTask id="x"><multiInstanceLoopCharacteristics ${part}><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>`);
const looped = (part: string): string => through(`<userTask id="x"><standardLoopCharacteristics loopMaximum="3">${part}</standardLoopCharacteristics></userTask>`);
const joined = (part: string): string => process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b')}<complexGateway id="x">${part}</complexGateway>${ends('e')}${flows('s -> f -> a -> x -> e', 'f -> b -> x')}`);

/** What BPMN's schema says of elements, attributes, references and expressions (8.2 to 8.5, and where each element is defined). */
export const writtenRules: readonly Rule[] = [
  rule('true or false is neither yes', ['error', 'attributeValue', 'x', '10.5.4'], late, ['cancelActivity="yes"', 'cancelActivity="false"']),
  rule('true or false is not spelled 0', ['error', 'attributeValue', 'x', '10.5.4'], late, ['cancelActivity="0"', 'cancelActivity="true"']),
  rule('a quantity is a number', ['error', 'attributeValue', 'x', '10.3'], through, ['<userTask id="x" completionQuantity="many"/>', '<userTask id="x" completionQuantity="1"/>']),
  rule('a direction is one of four', ['error', 'attributeValue', 'x', '8.4.9'], (part) => process(`${startEvent}<exclusiveGateway id="x" default="x_a" ${part}/>${users('a', 'b')}${ends('e')}${flows('s -> x -> a -> e', 'x ->[= n] b -> e')}`), ['gatewayDirection="Both"', 'gatewayDirection="Unspecified"']),
  rule('an inner part is told by its owner', ['error', 'attributeValue', 'x', '10.3.8'], twice, ['isSequential="no"', 'isSequential="true"']),
  rule('a kind of process is one of three', ['error', 'attributeValue', 'x', '10.2'], (part) => marked(`isExecutable="true" processType="${part}"`), ['Secret', 'Private']),
  rule('an attribute is one that the element has', ['error', 'attributeUnknown', 'x', '10.5.4'], late, ['cancelActivty="false"', 'cancelActivity="false"']),
  rule('an attribute of another element', ['error', 'attributeUnknown', 'x', '10.6.4'], (part) => process(`${startEvent}<parallelGateway id="x" ${part}/>${users('a', 'b')}<parallelGateway id="j"/>${ends('e')}${flows('s -> x -> a -> j -> e', 'x -> b -> j')}`), ['default="x_a"', 'gatewayDirection="Diverging"']),
  rule('an attribute of another product is kept', ['error', 'attributeUnknown', 'x', '10.3.3'], through, ['<userTask id="x" assignee="an"/>', '<userTask id="x" zeebe:modelerTemplate="t"/>']),
  rule('a link has a name', ['error', 'attributeMissing', 'x', '10.5.5'], (part) => process(`${startEvent}<intermediateThrowEvent id="x"><linkEventDefinition ${part}/></intermediateThrowEvent><intermediateCatchEvent id="y"><linkEventDefinition name="L"/></intermediateCatchEvent>${ends('e')}${flows('s -> x', 'y -> e')}`), ['', 'name="L"'], ['bpmn.linkDangling', 'linkNeverThrown']),
  rule('an import says what and from where', ['error', 'attributeMissing', 'file', '8.2.2'], (part) => atRoot('').replace('<message id="m"', `<import ${part} namespace="urn:other"/><message id="m"`), ['location="other.xsd"', 'location="other.xsd" importType="http://www.w3.org/2001/XMLSchema"']),
  rule('a method is a URI', ['error', 'notUri', 'x', '10.3.5'], (part) => through(`<transaction id="x" method="${part}"><startEvent id="s1"/>${ends('e1')}${flows('s1 -> e1')}</transaction>`), ['two phases!%', '##compensate']),
  rule('documentation is of a MIME type', ['error', 'notMimeType', 'x', '8.3.2'], (part) => through(`<userTask id="x"><documentation textFormat="${part}">Read it</documentation></userTask>`), ['bold', 'text/html']),
  rule('an annotation is of a MIME type', ['error', 'notMimeType', 'x', '8.4.1'], (part) => beside(`<textAnnotation id="x" textFormat="${part}"><text>Note</text></textAnnotation>`), ['plain', 'text/plain; charset=utf-8']),
  rule('an element stands where BPMN has it', ['error', 'misplaced', 'x', '10.5.2'], (part) => process(`<startEvent id="x">${part}</startEvent>${ends('e')}${flows('x -> e')}`), ['<userTask id="b"/>', '<documentation>Begin</documentation>']),
  rule('an element is one that BPMN has', ['error', 'misplaced', 'p', '10.2'], beside, ['<humanTask id="b"/>', '']),
  rule('an element is one of this BPMN', ['error', 'misplaced', 'p', '10.2'], beside, ['<old:userTask xmlns:old="http://schema.omg.org/spec/BPMN/2.0" id="b"/>', '']),
  rule('a flow has an id', ['error', 'bpmn.noId', '', '8.3.1'], (part) => process(`${startEvent}${ends('e')}<sequenceFlow ${part} sourceRef="s" targetRef="e"/>`), ['', 'id="f"'], ['bpmn.nothingLeadsHere']),
  rule('a process holds no choreography activity', ['error', 'bpmn.notExecuted', 'x', '8.4.8'], (part) => through(part), ['<choreographyTask id="x"/>', '<task id="x"/>'], ['bpmn.flowIncomplete', 'partMissing', 'attributeMissing', 'noWayOut', 'bpmn.nothingLeadsHere']),
  rule('one kind of loop', ['error', 'repeated', 'x', '10.3'], (part) => through(`<userTask id="x"><standardLoopCharacteristics loopMaximum="3"/>${part}</userTask>`), ['<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>', '']),
  rule('one condition', ['error', 'repeated', 'f', '8.4.13'], choice, [formal('conditionExpression', '= n') + formal('conditionExpression', '= m'), formal('conditionExpression', '= n')]),
  rule('a data association leads somewhere', ['error', 'partMissing', 'as', '10.4.1'], (part) => beside('<dataObject id="d"/><dataObjectReference id="r" dataObjectRef="d"/>').replace('<userTask id="a"/>', `<userTask id="x"><property id="in" name="in"/><dataInputAssociation id="as"><sourceRef>r</sourceRef>${part}</dataInputAssociation></userTask>`).replaceAll('"a"', '"x"'), ['', '<targetRef>in</targetRef>']),
  rule('inputs and outputs come in sets', ['error', 'partMissing', 'x', '10.4.1'], (part) => through(`<userTask id="x"><ioSpecification>${part}<outputSet/></ioSpecification></userTask>`), ['', '<inputSet/>']),
  rule('an operation has a message', ['error', 'partMissing', 'o', '8.5.3'], (part) => atRoot(`<interface id="i" name="I"><operation id="o" name="O">${part}</operation></interface>`), ['', '<inMessageRef>m</inMessageRef>']),
  rule('ids are given once', ['error', 'bpmn.duplicateId', 'a', '8.3.1'], beside, ['<dataObject id="a"/>', '<dataObject id="d"/>']),
  rule('an id is a name', ['error', 'bpmn.idReserved', '1st', '8.3.1'], beside, ['<textAnnotation id="1st"><text>Note</text></textAnnotation>', '<textAnnotation id="first"><text>Note</text></textAnnotation>']),
  rule('an expression says something', ['error', 'expressionEmpty', 'f', '8.4.6'], choice, [formal('conditionExpression', ' '), formal('conditionExpression', '= n')]),
  rule('a condition is marked as one that a machine reads', ['error', 'expressionInformal', 'f', '8.4.6'], choice, ['<conditionExpression>n = 1</conditionExpression>', formal('conditionExpression', 'n = 1')]),
  rule('an event’s condition is marked', ['error', 'expressionInformal', 'x', '8.4.6'], (part) => through(catching(`<conditionalEventDefinition>${part}</conditionalEventDefinition>`)), ['<condition>n = 1</condition>', formal('condition', 'n = 1')]),
  rule('a loop’s condition is marked', ['error', 'expressionInformal', 'x', '8.4.6'], looped, ['<loopCondition>n = 1</loopCondition>', formal('loopCondition', 'n = 1')]),
  rule('a join’s condition is marked', ['error', 'expressionInformal', 'x', '8.4.6'], joined, ['<activationCondition>activationCount = 1</activationCondition>', formal('activationCondition', 'activationCount = 2')]),
  rule('a condition can be true', ['error', 'notBoolean', 'f', '8.4.6'], choice, [formal('conditionExpression', '= 23'), formal('conditionExpression', '= n')]),
  rule('a condition is not a text', ['error', 'notBoolean', 'x', '8.4.6'], looped, [formal('loopCondition', '= "again"'), formal('loopCondition', '= again')]),
  rule('a completion condition can be true', ['error', 'notBoolean', 'x', '8.4.6'], (part) => through(`<userTask id="x"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality>${formal('completionCondition', part)}</multiInstanceLoopCharacteristics></userTask>`), ['2 + 1', 'numberOfCompletedInstances > 1']),
  rule('also one that the behaviour does not ask', ['error', 'notBoolean', 'x', '8.4.6'], (part) => through(`<userTask id="x"><multiInstanceLoopCharacteristics behavior="All"><loopCardinality>3</loopCardinality><complexBehaviorDefinition>${formal('condition', part)}</complexBehaviorDefinition></multiInstanceLoopCharacteristics></userTask>`), ['23', 'n > 23']),
];

/** References that lead nowhere, of every kind. */
const dangling: ReadonlyArray<readonly [what: string, elementId: string, model: (reference: string) => string, right: string, also?: readonly string[]]> = [
  ['a flow’s source', 'f', (to) => beside(`<sequenceFlow id="f" sourceRef="${to}" targetRef="e"/>`), 'a', ['bpmn.flowIncomplete']],
  ['a flow’s target', 'f', (to) => beside(`<sequenceFlow id="f" sourceRef="a" targetRef="${to}"/>`), 'e', ['bpmn.flowIncomplete']],
  ['an incoming flow', 'x', (to) => through(`<userTask id="x"><incoming>s_x</incoming><incoming>${to}</incoming></userTask>`), 's_x'],
  ['an outgoing flow', 'x', (to) => through(`<userTask id="x"><outgoing>x_e</outgoing><outgoing>${to}</outgoing></userTask>`), 'x_e'],
  ['a default flow', 'x', (to) => process(`${startEvent}<task id="x" default="${to}"/>${users('b', 'c')}${ends('e')}${flows('s -> x ->[= n] b -> e', 'x -> c -> e')}`), 'x_c'],
  ['the activity of a boundary event', 'x', (to) => withBoundary(boundary('x', to, timer.duration('PT1H'))), 'a', ['bpmn.notAttached']],
  ['a message', 'x', (to) => through(catching(`<messageEventDefinition messageRef="${to}"/>`)), 'm', ['noMessage']],
  ['the message of a task', 'x', (to) => through(`<receiveTask id="x" messageRef="${to}"/>`), 'm'],
  ['a signal', 'x', (to) => through(catching(`<signalEventDefinition signalRef="${to}"/>`)), 'g', ['bpmn.noSignal']],
  ['an error', 'x', (to) => withBoundary(boundary('x', 'a', `<errorEventDefinition errorRef="${to}"/>`)), 'E1'],
  ['an escalation', 'x', (to) => withBoundary(boundary('x', 'a', `<escalationEventDefinition escalationRef="${to}"/>`)), 'C1'],
  ['a shared definition', 'x', (to) => process(`${startEvent}<intermediateCatchEvent id="x"><eventDefinitionRef>${to}</eventDefinitionRef></intermediateCatchEvent>${ends('e')}${flows('s -> x -> e')}`, `${roots}<signalEventDefinition id="sd" signalRef="g"/>`), 'sd', ['bpmn.eventWithoutDefinition']],
  ['an activity to undo', 'x', (to) => process(`${startEvent}${users('a')}${boundary('k', 'a', '<compensateEventDefinition/>')}<userTask id="h" isForCompensation="true"/><association id="as" sourceRef="k" targetRef="h"/><intermediateThrowEvent id="x"><compensateEventDefinition activityRef="${to}"/></intermediateThrowEvent>${ends('e')}${flows('s -> a -> x -> e')}`), 'a'],
  ['a data object', 'x', (to) => beside(`<dataObject id="d"/><dataObjectReference id="x" dataObjectRef="${to}"/>`), 'd'],
  ['a data store', 'x', (to) => process(`${startEvent}${ends('e')}${flows('s -> e')}<dataStoreReference id="x" dataStoreRef="${to}"/>`, '<dataStore id="ds"/>'), 'ds'],
  ['an item', 'x', (to) => process(`${startEvent}${ends('e')}${flows('s -> e')}<dataObject id="x" itemSubjectRef="${to}"/>`, '<itemDefinition id="it"/>'), 'it'],
  ['an operation', 'x', (to) => process(`${startEvent}<receiveTask id="x" messageRef="m" operationRef="${to}"/>${ends('e')}${flows('s -> x -> e')}`, `${roots}<interface id="i" name="I"><operation id="o" name="O"><inMessageRef>m</inMessageRef></operation></interface>`), 'o'],
  ['a resource', 'pf', (to) => process(`${startEvent}<userTask id="x"><performer id="pf"><resourceRef>${to}</resourceRef></performer></userTask>${ends('e')}${flows('s -> x -> e')}`, '<resource id="rs" name="R"/>'), 'rs'],
  ['the process of a pool', 'x', (to) => atRoot(`<collaboration id="c"><participant id="x" processRef="${to}"/></collaboration>`), 'p'],
  ['an end of a message flow', 'x', (to) => atRoot(`<collaboration id="c"><participant id="pa" processRef="p"/><participant id="pb"/><messageFlow id="x" sourceRef="pb" targetRef="${to}"/></collaboration>`), 'pa', ['messageFlowLoose']],
  ['an end of an association', 'x', (to) => beside(`<textAnnotation id="note"><text>Note</text></textAnnotation><association id="x" sourceRef="note" targetRef="${to}"/>`), 'a', ['associationLoose']],
  ['a category', 'x', (to) => process(`${startEvent}${ends('e')}${flows('s -> e')}<group id="x" categoryValueRef="${to}"/>`, '<category id="ct"><categoryValue id="cv"/></category>'), 'cv'],
  ['the collaboration of a process', 'x', (to) => marked(`isExecutable="true" definitionalCollaborationRef="${to}"`).replace('<process', '<collaboration id="c"/><process'), 'c'],
];

/** References of a wrong kind. */
const mistaken: ReadonlyArray<readonly [what: string, elementId: string, section: string, model: (reference: string) => string, wrong: string, right: string, also?: readonly string[]]> = [
  ['a signal for a message', 'x', '10.5.5', (to) => through(catching(`<messageEventDefinition messageRef="${to}"/>`)), 'g', 'm'],
  ['a message for a signal', 'x', '10.5.5', (to) => through(catching(`<signalEventDefinition signalRef="${to}"/>`)), 'm', 'g'],
  ['an annotation at the end of a flow', 'f', '8.4.13', (to) => beside(`<textAnnotation id="note"><text>Note</text></textAnnotation><sequenceFlow id="f" sourceRef="a" targetRef="${to}"/>`), 'note', 'e', ['bpmn.flowIncomplete']],
  ['an annotation at the beginning of a flow', 'f', '8.4.13', (to) => beside(`<textAnnotation id="note"><text>Note</text></textAnnotation><sequenceFlow id="f" sourceRef="${to}" targetRef="e"/>`), 'note', 'a', ['bpmn.flowIncomplete']],
  ['a collaboration for a process', 'x', '9.3.1', (to) => atRoot(`<collaboration id="c"><participant id="x" processRef="${to}"/></collaboration>`), 'c', 'p'],
  ['a task for a data object', 'x', '10.4.1', (to) => beside(`<dataObject id="d"/><dataObjectReference id="x" dataObjectRef="${to}"/>`), 'a', 'd'],
];

export const referenceRules: readonly Rule[] = [
  ...dangling.map(([what, elementId, model, right, also]) => rule(`${what} is there`, ['error', 'bpmn.danglingReference', elementId, '8.3.1'], model, ['gone', right], also)),
  ...mistaken.map(([what, elementId, section, model, wrong, right, also]) => rule(`not ${what}`, ['error', 'referenceType', elementId, section], model, [wrong, right], also)),
  rule('a lane’s element is there', ['warning', 'bpmn.danglingReference', 'l', '8.3.1'], (part) => beside(`<laneSet id="ls"><lane id="l"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef><flowNodeRef>e</flowNodeRef>${part}</lane></laneSet>`), ['<flowNodeRef>gone</flowNodeRef>', '']),
  rule('an item is there, or defined elsewhere', ['error', 'bpmn.danglingReference', 'x', '8.3.1'], (part) => beside(`<dataObject id="x" itemSubjectRef="${part}"/>`), ['string', 'xsd:string']),
];
