import { flows, process } from '../../bpmn/model.ts';
import { boundary, ends, eventSubprocess, message, roots, startEvent, subprocess, timer, users } from '../../bpmn/parts.ts';
import { beside, catching, inner, marked, through, throwing, withBoundary } from './models.ts';
import { rule, type Rule } from './rule.ts';

const open = (part: string): string => process(`${startEvent}${users('a', 'x')}${ends('e')}${flows('s -> a -> e', part)}`);
const split = (type: string) => (part: string): string => process(`${startEvent}<${type} id="x" ${type === 'exclusiveGateway' ? 'default="x_b"' : ''}/>${users('a', 'b')}<${type} id="j"/>${ends('e')}${flows(`s -> x ->${part} a -> j -> e`, 'x -> b -> j')}`);
const direction = (part: string): string => process(`${startEvent}<exclusiveGateway id="m"/><exclusiveGateway id="x" default="x_a" gatewayDirection="${part}"/>${users('a', 'b')}${ends('e')}${flows('s -> m -> x -> a -> e', 'x ->[= n] b -> m')}`);
const join = (part: string): string => process(`${startEvent}<exclusiveGateway id="x" default="x_e" gatewayDirection="${part}"/>${users('a')}${ends('e')}${flows('s -> x ->[= n] a -> x', 'x -> e')}`);
const complex = (part: string): string => process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b')}<complexGateway id="x">${part}</complexGateway>${ends('e')}${flows('s -> f -> a -> x -> e', 'f -> b -> x')}`);
const waiting = (content: string, ...chains: string[]) => (part: string): string => process(`${startEvent}<eventBasedGateway id="x" ${part.startsWith(' ') ? part : ''}/>${content}${part.startsWith(' ') ? '' : part}${ends('e')}${flows(...chains)}`, roots);
const receiveOrDay = (part: string): string => waiting(`<receiveTask id="r" messageRef="m"/><intermediateCatchEvent id="t">${timer.duration('P1D')}</intermediateCatchEvent>`, 's -> x -> r -> e', 'x -> t -> e')(part);
const begun = (part: string): string => process(`<eventBasedGateway id="x" instantiate="true"/><receiveTask id="r" messageRef="m"/><receiveTask id="q" messageRef="n"/>${ends('e')}${flows('x -> r -> e', 'x -> q -> e')}${part}`, roots);

/** Sequence flows: where they lead, their conditions, and the lists of them (7.6.1, 8.4.13, 10.5). */
export const flowRules: readonly Rule[] = [
  rule('no flow leads into a start event', ['error', 'bpmn.flowIntoStart', 's', '10.5.2'], open, ['a -> x -> s', 'a -> x -> e']),
  rule('no flow leaves an end event', ['error', 'bpmn.flowOutOfEnd', 'e', '10.5.3'], open, ['e -> x -> e', 'a -> x -> e']),
  rule('no flow leads into a boundary event', ['error', 'bpmn.flowIntoBoundary', 'x', '10.5.4'], (part) => withBoundary(`${boundary('x', 'a', timer.duration('PT1H'))}${flows(part)}`), ['z -> x', 'z -> e']),
  rule('no flow leads to an event subprocess', ['error', 'bpmn.flowAtEventSubprocess', 'x', '10.3.5'], (part) => beside(`${eventSubprocess('x', 'xs', message('m'), `${ends('xe')}${flows('xs -> xe')}`)}${part}`), [flows('a -> x'), '']),
  rule('a flow stays in its subprocess', ['error', 'bpmn.flowAcrossScopes', 'b', '7.6.1'], (part) => process(`${startEvent}${subprocess('x', inner(users('b'), 's1 -> b -> e1'))}${users('c')}${ends('e')}${flows('s -> x -> c -> e', part)}`), ['b -> c', 'x -> e']),
  rule('a flow stays in its pool', ['error', 'bpmn.flowAcrossScopes', 'a', '7.6.1'], (part) => beside(part).replace('</process>', `</process><process id="q" isExecutable="true"><startEvent id="s2"/>${users('b')}${ends('e2')}${flows('s2 -> b -> e2')}</process>`), [flows('a -> b'), ''], ['bpmn.flowIncomplete']),
  rule('a condition after an activity has an alternative', ['error', 'loneCondition', 'a', '8.4.13'], (part) => process(`${startEvent}${users('a', 'b', 'c')}${ends('e')}${flows('s -> a ->[= n] b -> e', `${part} -> c -> e`)}`), ['s', 'a']),
  rule('no condition after an event', ['error', 'conditionAfterEvent', 's_a', '8.4.13'], (part) => process(`${startEvent}${users('a')}${ends('e')}${flows(`s ->${part} a -> e`)}`), ['[= n]', '']),
  rule('no condition after a parallel gateway', ['error', 'bpmn.conditionIgnored', 'x', '8.4.13'], split('parallelGateway'), ['[= n]', '']),
  rule('no condition after an event gateway', ['error', 'bpmn.conditionIgnored', 'x', '10.6.6'], (part) => waiting(`<receiveTask id="r" messageRef="m"/><receiveTask id="q" messageRef="n"/>`, `s -> x ->${part} r -> e`, 'x -> q -> e')(''), ['[= n]', '']),
  rule('a flow comes at once', ['error', 'notImmediate', 'f', '8.4.13'], (part) => process(`${startEvent}${ends('e')}<sequenceFlow id="f" sourceRef="s" targetRef="e" ${part}/>`), ['isImmediate="false"', 'isImmediate="true"']),
  rule('a default leads away from its element', ['error', 'bpmn.defaultElsewhere', 'x', '8.4.13'], (part) => process(`${startEvent}<inclusiveGateway id="x" default="${part}"/>${users('a', 'b')}<inclusiveGateway id="j"/>${ends('e')}${flows('s -> x ->[= n] a -> j -> e', 'x -> b -> j')}`), ['a_j', 'x_b']),
  rule('a default has no condition', ['warning', 'bpmn.defaultWithCondition', 'x', '8.4.13'], (part) => process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}${ends('e')}${flows('s -> x ->[= n] a -> e', `x ->${part} b -> e`)}`), ['[= m]', '']),
  rule('flows are listed where they are', ['error', 'flowElsewhere', 'a', '8.4.13'], (part) => beside('').replace('<userTask id="a"/>', `<userTask id="a"><incoming>s_a</incoming>${part}</userTask>`), ['<incoming>a_e</incoming>', '<outgoing>a_e</outgoing>']),
  rule('a throwing link has no flow out', ['error', 'flowAtLink', 'x', '10.5.4'], (part) => process(`${startEvent}${throwing('<linkEventDefinition name="L"/>')}<intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent>${users('a')}${ends('e')}${flows('s -> x', 'l2 -> a -> e', part)}`), ['x -> e', '']),
  rule('a catching link has no flow in', ['error', 'flowAtLink', 'x', '10.5.4'], (part) => process(`${startEvent}<intermediateThrowEvent id="l1"><linkEventDefinition name="L"/></intermediateThrowEvent>${catching('<linkEventDefinition name="L"/>')}${users('a', 'b')}${ends('e')}${flows('s -> a -> l1', 'x -> b -> e', part)}`), ['s -> x', 's -> l1']),
  rule('a link has another end', ['error', 'bpmn.linkDangling', 'x', '10.5.5'], (part) => process(`${startEvent}${throwing('<linkEventDefinition name="L"/>')}<intermediateThrowEvent id="l1"><linkEventDefinition name="${part}"/></intermediateThrowEvent><intermediateCatchEvent id="l2"><linkEventDefinition name="${part}"/></intermediateCatchEvent>${users('a')}${ends('e')}${flows('s -> x', 's -> a -> l1', 'l2 -> e')}`), ['M', 'L']),
  rule('something leads to a link', ['error', 'linkNeverThrown', 'x', '10.5.5'], (part) => process(`${startEvent}<intermediateThrowEvent id="l1"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent>${part}${ends('e')}${flows('s -> l1', 'l2 -> e')}`), [`${catching('<linkEventDefinition name="M"/>')}${flows('x -> e')}`, '']),
  rule('a link leads to one place', ['error', 'bpmn.linkTwice', 'l2', '10.5.5'], (part) => process(`${startEvent}${throwing('<linkEventDefinition name="L"/>')}<intermediateCatchEvent id="l1"><linkEventDefinition name="L"/></intermediateCatchEvent>${part}${ends('e')}${flows('s -> x', 'l1 -> e')}`), [`<intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent>${flows('l2 -> e')}`, '']),
  rule('the ends of a link know each other', ['error', 'linkElsewhere', 'x', '10.5.5'], (part) => process(`${startEvent}${throwing('<linkEventDefinition id="ld" name="L"><target>lt</target></linkEventDefinition>')}<intermediateCatchEvent id="l1"><linkEventDefinition id="lt" name="L">${part}</linkEventDefinition></intermediateCatchEvent>${ends('e')}${flows('s -> x', 'l1 -> e')}`), ['', '<source>ld</source>']),
  rule('where there is an end there is a beginning', ['error', 'endWithoutStart', 'p', '10.5.2'], (part) => process(`${part}${users('a')}${ends('e')}${flows('a -> e')}`), ['', `${startEvent}${flows('s -> a')}`]),
  rule('where there is a beginning there is an end', ['error', 'startWithoutEnd', 'p', '10.5.3'], (part) => process(`${startEvent}${users('a')}${flows('s -> a')}${part}`), ['', `${ends('e')}${flows('a -> e')}`]),
  rule('a start event leads somewhere', ['error', 'noWayOut', 's2', '10.5.2'], (part) => beside(`<startEvent id="s2">${message('m')}</startEvent>${part}`), ['', flows('s2 -> a')]),
  rule('an activity leads to an end', ['error', 'noWayOut', 'x', '10.5.3'], open, ['s -> x', 's -> x -> e']),
  rule('an intermediate event leads somewhere', ['error', 'noWayOut', 'x', '10.5.4'], (part) => process(`${users('a')}${catching(message('m'))}${users('b')}${flows('a -> x', part)}`, roots), ['a -> b', 'x -> b']),
  rule('something leads to an activity', ['error', 'bpmn.nothingLeadsHere', 'x', '10.5.2'], open, ['x -> e', 's -> x -> e']),
  rule('something leads to an end event', ['error', 'bpmn.nothingLeadsHere', 'e2', '10.5.2'], (part) => beside(`${ends('e2')}${part}`), ['', flows('s -> e2')]),
  rule('something leads to an intermediate event', ['error', 'bpmn.nothingLeadsHere', 'x', '10.5.4'], (part) => process(`${users('a')}${catching(message('m'))}${users('b')}${flows('x -> b', part)}`, roots), ['a -> b', 'a -> x']),
  rule('a boundary event leads somewhere', ['error', 'bpmn.boundaryWithoutFlow', 'k', '10.5.4'], (part) => beside(`${boundary('k', 'a', timer.duration('PT1H'), 'cancelActivity="false"')}${part}`), ['', `${ends('e2')}${flows('k -> e2')}`]),
  rule('a process begins somewhere', ['error', 'bpmn.noBeginning', 'p', '10.5.2'], (part) => process(`${users('a', 'b')}${flows('a -> b', part)}`), ['b -> a', '']),
  rule('a public process is not executable', ['error', 'publicExecutable', 'x', '10.2'], marked, ['isExecutable="true" processType="Public"', 'isExecutable="true" processType="Private"']),
  rule('a file has a process that runs', ['error', 'bpmn.noExecutableProcess', 'x', '10.2'], marked, ['isExecutable="false"', 'isExecutable="true"']),
  rule('a process says that it runs', ['warning', 'bpmn.notMarkedExecutable', 'x', '10.2'], marked, ['', 'isExecutable="true"']),
  rule('a process that is only drawn may be a sketch', ['warning', 'startWithoutEnd', 'q', '10.5.3'], (part) => beside('').replace('</process>', `</process><process id="q" isExecutable="false"><startEvent id="s2"/>${users('b')}${flows('s2 -> b')}${part}</process>`), ['', `${ends('e2')}${flows('b -> e2')}`]),
];

/** Gateways (8.4.9, 10.6). */
export const gatewayRules: readonly Rule[] = [
  rule('a converging gateway has one way out', ['error', 'direction', 'x', '8.4.9'], join, ['Converging', 'Mixed']),
  rule('a diverging gateway has one way in', ['error', 'direction', 'x', '8.4.9'], join, ['Diverging', 'Unspecified']),
  rule('a mixed gateway joins and splits', ['error', 'direction', 'x', '8.4.9'], direction, ['Mixed', 'Diverging']),
  rule('a gateway splits or joins', ['error', 'bpmn.gatewayWithoutUse', 'x', '10.6.1'], through, ['<parallelGateway id="x"/>', '<task id="x"/>']),
  rule('so does a complex one', ['error', 'bpmn.gatewayWithoutUse', 'x', '10.6.1'], through, ['<complexGateway id="x"/>', '<task id="x"/>']),
  rule('ways out of an exclusive gateway have conditions', ['error', 'bpmn.severalWithoutCondition', 'x', '10.6.2'], (part) => split('exclusiveGateway')(part).replace(part === '' ? ' default="x_b"' : '\0', ''), ['', '[= n]']),
  rule('and where one has none, it is the default', ['warning', 'bpmn.flowWithoutCondition', 'x', '10.6.2'], (part) => split('exclusiveGateway')('[= n]').replace('default="x_b"', part), ['', 'default="x_b"']),
  rule('a complex join says when it goes on', ['warning', 'noActivation', 'x', '10.6.5'], complex, ['', '<activationCondition xsi:type="tFormalExpression">activationCount = 2</activationCondition>']),
  rule('an event gateway waits for two events at least', ['error', 'bpmn.eventGatewayNeedsTwo', 'x', '10.6.6'], (part) => waiting('<receiveTask id="r" messageRef="m"/>', 's -> x -> r -> e')(part), ['', `<receiveTask id="q" messageRef="n"/>${flows('x -> q -> e')}`]),
  rule('an event gateway leads to what waits', ['error', 'bpmn.eventGatewayTarget', 'x', '10.6.6'], receiveOrDay, [`<userTask id="q"/>${flows('x -> q -> e')}`, `<receiveTask id="q" messageRef="n"/>${flows('x -> q -> e')}`]),
  rule('what waits after an event gateway has no other way in', ['error', 'bpmn.eventGatewayShared', 'x', '10.6.6'], receiveOrDay, [`<exclusiveGateway id="y" default="y_e"/>${flows('t -> y ->[= n] r', 'y -> e')}`, `<exclusiveGateway id="y" default="y_e"/>${flows('t -> y ->[= n] x', 'y -> e')}`]),
  rule('nothing leads to an event gateway that begins a process', ['error', 'bpmn.flowIntoStart', 'x', '10.6.6'], begun, [`<exclusiveGateway id="y" default="y_e"/>${flows('r -> y ->[= n] x', 'y -> e')}`, ''], ['bpmn.noBeginning']),
  rule('only a beginning waits for all events', ['error', 'parallelEventGateway', 'x', '10.6.6'], receiveOrDay, [' eventGatewayType="Parallel"', ' eventGatewayType="Exclusive"']),
  rule('a beginning that waits for all waits for messages', ['error', 'parallelNoMessage', 'x', '13.4.4'], (part) => begun(part).replace('instantiate="true"', 'instantiate="true" eventGatewayType="Parallel"'), [`<intermediateCatchEvent id="t">${timer.duration('P1D')}</intermediateCatchEvent>${flows('x -> t -> e')}`, `<receiveTask id="t" messageRef="m"/>${flows('x -> t -> e')}`]),
  rule('message events and receive tasks are not mixed', ['error', 'mixedAfterEventGateway', 'x', '10.6.6'], receiveOrDay, [`<intermediateCatchEvent id="i">${message('n')}</intermediateCatchEvent>${flows('x -> i -> e')}`, `<receiveTask id="i" messageRef="n"/>${flows('x -> i -> e')}`]),
  rule('no boundary event after an event gateway', ['error', 'boundaryAfterEventGateway', 'k', '10.6.6'], receiveOrDay, [`${boundary('k', 'r', timer.duration('PT1H'))}${flows('k -> e')}`, `${users('z')}${boundary('k', 'z', timer.duration('PT1H'))}${flows('r -> z -> e', 'k -> e')}`]),
];
