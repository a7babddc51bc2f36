import { examine } from '../../engine/bpmn/index.ts';
import { constraintMessages } from '../../engine/messages/constraints.ts';
import { definitions, flows, process } from '../bpmn/model.ts';
import {
  boundary, compensate, ends, error, escalation, eventSubprocess, message, nonInterrupting, roots, startEvent, subprocess, timer, users,
} from '../bpmn/parts.ts';

interface Rule {
  readonly title: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly elementId: string;
  readonly section: string;
  readonly violating: string;
  readonly conforming: string;
}

/** A rule, with a template that one part of makes violating and another conforming. */
function rule(title: string, [severity, code, elementId, section]: readonly [Rule['severity'], string, string, string], model: (part: string) => string, parts: readonly [violating: string, conforming: string]): Rule {
  return { title, severity, code: code.includes('.') ? code : `constraint.${code}`, elementId, section, violating: model(parts[0]), conforming: model(parts[1]) };
}

const simple = (part: string) => process(`${startEvent}${users('a')}${part}${ends('e')}${flows('s -> a -> e')}`, roots);
const inside = (part: string) => process(`${startEvent}${part}${ends('e')}${flows('s -> x -> e')}`, roots);
const throwing = (definition: string) => `<intermediateThrowEvent id="x">${definition}</intermediateThrowEvent>`;
const catching = (definition: string) => `<intermediateCatchEvent id="x">${definition}</intermediateCatchEvent>`;
const attribute = (part: string) => process(`${startEvent}<userTask id="a" name="Check"/><boundaryEvent id="x" name="Late" attachedToRef="a" ${part}>${timer.duration('PT1H')}</boundaryEvent>${users('b')}${ends('e')}${flows('s -> a -> e', 'x -> b')}`);
const lanes = (part: string) => process(`<laneSet id="ls">${part}</laneSet>${startEvent}${users('a')}${ends('e')}${flows('s -> a -> e')}`);
const lane = (id: string, ...nodes: string[]) => `<lane id="${id}" name="${id}">${nodes.map((node) => `<flowNodeRef>${node}</flowNodeRef>`).join('')}</lane>`;
const pools = (flow: string) => definitions(`${roots}<collaboration id="c"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><messageFlow id="x" ${flow}/></collaboration>
  <process id="p" isExecutable="true">${startEvent}<sendTask id="a" messageRef="m"/><receiveTask id="r" messageRef="n"/><exclusiveGateway id="g1"/>${ends('e')}${flows('s -> a -> r -> g1 -> e')}</process>
  <process id="q" isExecutable="true"><startEvent id="s2">${message('m')}</startEvent>${users('b')}<endEvent id="e2">${message('n')}</endEvent>${flows('s2 -> b -> e2')}</process>`);
const transaction = (part: string) => process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${part}</transaction>${boundary('x', 't', '<cancelEventDefinition/>')}${users('b')}${ends('e')}${flows('s -> t -> e', 'x -> b')}`);
const cancelled = `<exclusiveGateway id="g1" default="g1_f"/>${ends('f')}<endEvent id="c"><cancelEventDefinition/></endEvent>${flows('s1 -> g1 -> f', 'g1 ->[= n] c')}`;
const afterEventGateway = (part: string) => process(`${startEvent}<eventBasedGateway id="x" ${part.startsWith(' ') ? part : ''}/><receiveTask id="r" messageRef="m"/>${part.startsWith(' ') ? '' : part}<intermediateCatchEvent id="t">${timer.duration('P1D')}</intermediateCatchEvent>${ends('e')}${flows('s -> x -> r -> e', 'x -> t -> e')}`, roots);
const undone = (part: string) => process(`${startEvent}${users('a')}${boundary('x', 'a', compensate())}${part}${ends('e')}${flows('s -> a -> e')}<association id="as" sourceRef="x" targetRef="h"/>`);
const calls = (part: string) => definitions(`<process id="p" isExecutable="true">${startEvent}${part}${ends('e')}</process>`);
const copies = (part: string) => process(`<dataObject id="d" name="d"/><dataObject id="d2" name="d2"/><dataObjectReference id="r1" dataObjectRef="d"/><dataObjectReference id="r2" dataObjectRef="d2"/>${startEvent}<userTask id="x"><property id="in" name="in"/><dataInputAssociation id="ia">${part}<targetRef>in</targetRef></dataInputAssociation></userTask>${users('b')}${ends('e')}${flows('s -> x -> b -> e')}`);

const rules: readonly Rule[] = [
  rule('true or false is neither yes', ['error', 'attributeValue', 'x', '8.2'], attribute, ['cancelActivity="yes"', 'cancelActivity="false"']),
  rule('true or false is not spelled 0', ['error', 'attributeValue', 'x', '8.2'], attribute, ['cancelActivity="0"', 'cancelActivity="true"']),
  rule('a quantity is a number', ['error', 'attributeValue', 'x', '8.2'], inside, ['<userTask id="x" completionQuantity="many"/>', '<userTask id="x" completionQuantity="1"/>']),
  rule('a direction is one of four', ['error', 'attributeValue', 'x', '8.2'], simple, ['<exclusiveGateway id="x" gatewayDirection="Both"/>', '<exclusiveGateway id="x" gatewayDirection="Unspecified"/>']),
  rule('an inner part is told by its owner', ['error', 'attributeValue', 'x', '8.2'], inside, ['<userTask id="x"><multiInstanceLoopCharacteristics isSequential="no"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>', '<userTask id="x"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>']),
  rule('a condition is not empty', ['error', 'conditionEmpty', 'f', '8.4.13'], (part) => process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}<sequenceFlow id="f" sourceRef="x" targetRef="a"><conditionExpression xsi:type="tFormalExpression">${part}</conditionExpression></sequenceFlow>${flows('s -> x -> b')}`), [' ', '= n']),
  rule('no condition after an event', ['error', 'conditionAfterEvent', 's_a', '8.4.13'], (part) => process(`${startEvent}${users('a', 'b')}${flows(`s ->${part} a`, 's -> b')}`), ['[= n]', '']),
  rule('a condition after an activity has an alternative', ['error', 'loneCondition', 'a', '8.4.13'], (part) => process(`${startEvent}${users('a', 'b', 'c')}${flows('s -> a ->[= n] b', part)}`), ['s -> c', 'a -> c']),
  rule('flows are listed where they are', ['warning', 'flowElsewhere', 'a', '8.4.13'], (part) => process(`${startEvent}<userTask id="a"><incoming>${part}</incoming></userTask>${ends('e')}${flows('s -> a -> e')}`), ['a_e', 's_a']),
  rule('a throwing link has no flow out', ['error', 'flowAtLink', 'x', '10.5.4'], (part) => process(`${startEvent}${throwing('<linkEventDefinition name="L"/>')}<intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent>${users('a')}${ends('e')}${flows('s -> x', `l2 -> a -> e`, part)}`), ['x -> e', 'l2 -> e']),
  rule('a catching link has no flow in', ['error', 'flowAtLink', 'x', '10.5.4'], (part) => process(`${startEvent}<intermediateThrowEvent id="l1"><linkEventDefinition name="L"/></intermediateThrowEvent>${catching('<linkEventDefinition name="L"/>')}${users('a', 'b')}${ends('e')}${flows('s -> a -> l1', 'x -> b -> e', part)}`), ['s -> x', 's -> l1']),
  rule('a gateway does what its direction says', ['warning', 'direction', 'x', '10.6.1'], (part) => process(`${startEvent}<exclusiveGateway id="x" default="x_a" gatewayDirection="${part}"/>${users('a', 'b')}${flows('s -> x -> a', 'x ->[= n] b')}`), ['Converging', 'Diverging']),
  rule('a complex join says when it goes on', ['warning', 'noActivation', 'x', '10.6.5'], (part) => process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b')}<complexGateway id="x">${part}</complexGateway>${ends('e')}${flows('s -> f -> a -> x -> e', 'f -> b -> x')}`), ['', '<activationCondition>activationCount >= 1</activationCondition>']),
  rule('only a beginning waits for all events', ['error', 'parallelEventGateway', 'x', '10.6.6'], afterEventGateway, [' eventGatewayType="Parallel"', ' eventGatewayType="Exclusive"']),
  rule('message events and receive tasks are not mixed', ['warning', 'mixedAfterEventGateway', 'x', '10.6.6'], afterEventGateway, [`<intermediateCatchEvent id="i">${message('n')}</intermediateCatchEvent>${flows('x -> i -> e')}`, `<receiveTask id="i" messageRef="n"/>${flows('x -> i -> e')}`]),
  rule('no boundary event after an event gateway', ['error', 'boundaryAfterEventGateway', 'k', '10.6.6'], afterEventGateway, [`${boundary('k', 'r', timer.duration('PT1H'))}${flows('k -> e')}`, `${users('z')}${boundary('k', 'z', timer.duration('PT1H'))}${flows('r -> z -> e', 'k -> e')}`]),
  rule('a boundary event sits beside its activity', ['error', 'attachedElsewhere', 'x', '10.5.4'], (part) => process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a', 'b')}${boundary('x', part, timer.duration('PT1H'))}${flows('s1 -> a', 'x -> b')}`)}${users('c')}${flows('s -> p1 -> c')}`), ['c', 'a']),
  rule('only event subprocesses choose whether to interrupt', ['warning', 'interruptsNothing', 'x', '10.5.2'], (part) => process(`<startEvent id="x" ${part}/>${users('a')}${flows('x -> a')}`), ['isInterrupting="false"', '']),
  rule('parallel multiple means two at least', ['warning', 'notMultiple', 'x', '10.5.4'], (part) => inside(`<intermediateCatchEvent id="x" parallelMultiple="true">${part}</intermediateCatchEvent>`), [message('m'), `${message('m')}${message('n')}`]),
  rule('a message event names its message', ['warning', 'noMessage', 'x', '10.5.5'], inside, [catching('<messageEventDefinition/>'), catching(message('m'))]),
  rule('a receive task names its message', ['warning', 'noMessage', 'x', '10.5.5'], inside, ['<receiveTask id="x"/>', '<receiveTask id="x" messageRef="m"/>']),
  rule('an error that is thrown has a code', ['warning', 'errorWithoutCode', 'x', '10.5.5'], (part) => process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/><endEvent id="x">${error(part || undefined)}</endEvent>${flows('s1 -> x')}`)}${boundary('k', 'p1', error())}${users('a')}${flows('s -> p1', 'k -> a')}`, roots), ['', 'E1']),
  rule('an escalation that is thrown has a code', ['warning', 'escalationWithoutCode', 'x', '10.5.5'], inside, [throwing(escalation()), throwing(escalation('C1'))]),
  rule('a timer has one time', ['error', 'timerAmbiguous', 'x', '10.5.5'], (part) => inside(catching(`<timerEventDefinition>${part}<timeDuration>PT1H</timeDuration></timerEventDefinition>`)), ['<timeDate>2026-01-01</timeDate>', '']),
  ...([['a duration', timer.duration, '3 days', 'P3D'], ['a date', timer.date, 'tomorrow', '2026-03-02T08:00:00'], ['a cycle', timer.cycle, 'R3/hourly', 'R3/PT1H'], ['a cycle by the clock', timer.cycle, '0 99 * * *', '0 0 9 * * *']] as const)
    .map(([title, definition, wrong, right]) => rule(`${title} can be read`, ['error', 'timeWrong', 'x', '10.5.5'], (part) => inside(catching(definition(part))), [wrong, right])),
  rule('a constant expression is looked at as well', ['error', 'timeWrong', 'x', '10.5.5'], (part) => inside(catching(timer.duration(part))), ['= "3 days"', '= wait']),
  rule('what is undone is an activity', ['error', 'compensatesNoActivity', 'x', '10.5.5'], (part) => process(`${startEvent}${users('a')}${throwing(compensate(part))}${boundary('k', 'a', compensate())}<userTask id="h" isForCompensation="true"/>${ends('e')}${flows('s -> a -> x -> e')}<association id="as" sourceRef="k" targetRef="h"/>`), ['s', 'a']),
  rule('what is undone lies in a scope around', ['error', 'compensatesElsewhere', 'x', '10.5.5'], (part) => process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a')}${boundary('k', 'a', compensate())}<userTask id="h" isForCompensation="true"/>${flows('s1 -> a')}<association id="as" sourceRef="k" targetRef="h"/>`)}${throwing(compensate(part))}${ends('e')}${flows('s -> p1 -> x -> e')}`), ['a', 'p1']),
  rule('a transaction has one cancel event', ['error', 'severalCancels', 'y', '10.5.4'], (part) => transaction(cancelled).replace('</process>', `${part}</process>`), [`${boundary('y', 't', '<cancelEventDefinition/>')}${users('d')}${flows('y -> d')}`, '']),
  rule('a cancel is caught', ['warning', 'cancelUncaught', 'c', '10.3.5'], (part) => transaction(cancelled).replace('<cancelEventDefinition/></boundaryEvent>', `${part}</boundaryEvent>`), [timer.duration('PT1H'), '<cancelEventDefinition/>']),
  rule('a cancel that is caught can happen', ['warning', 'cancelNeverThrown', 'x', '10.3.5'], transaction, [`${ends('c')}${flows('s1 -> c')}`, cancelled]),
  rule('a transaction is not begun by an event', ['error', 'notByEvent', 'x', '10.3.5'], (part) => inside(`<transaction id="x" ${part}><startEvent id="s1"/>${users('b')}${flows('s1 -> b')}</transaction>`), ['triggeredByEvent="true"', '']),
  rule('an error is caught somewhere', ['warning', 'errorUncaught', 'x', '10.5.6'], (part) => process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('b')}<endEvent id="x">${error('E1')}</endEvent>${flows('s1 -> b -> x')}`)}${boundary('k', 'p1', error(part))}${users('a')}${flows('s -> p1', 'k -> a')}`, roots), ['E2', 'E1']),
  rule('an event subprocess does not catch its own error', ['warning', 'errorUncaught', 'x', '10.5.6'], (part) => process(`${startEvent}${users('a')}${flows('s -> a')}${eventSubprocess('esp', 'hs', error('E1'), `${users('b')}<endEvent id="x">${part}</endEvent>${flows('hs -> b -> x')}`)}`, roots), [error('E1'), '']),
  rule('calls come to an end', ['error', 'callsItself', 'c', '10.3.6'], calls, [`<callActivity id="c" calledElement="p"/>${flows('s -> c -> e')}`, `<exclusiveGateway id="x" default="x_e"/><callActivity id="c" calledElement="p"/>${flows('s -> x ->[= n] c -> e', 'x -> e')}`]),
  rule('an end has a beginning', ['warning', 'endWithoutStart', 'p', '10.5.2'], (part) => process(`${part}${users('a')}${ends('e')}${flows('a -> e')}`), ['', `${startEvent}${flows('s -> a')}`]),
  rule('one element, one lane', ['warning', 'severalLanes', 'a', '10.8'], lanes, [lane('l1', 's', 'a', 'e') + lane('l2', 'a'), lane('l1', 's', 'e') + lane('l2', 'a')]),
  rule('every element has a lane', ['warning', 'noLane', 'a', '10.8'], lanes, [lane('l1', 's', 'e'), lane('l1', 's', 'a', 'e')]),
  rule('a lane holds its own', ['warning', 'laneOfOthers', 'l1', '10.8'], lanes, [lane('l1', 's', 'a', 'e', 's_a'), `<lane id="l0"><flowNodeRef>s</flowNodeRef><childLaneSet id="cs">${lane('l1', 's', 'a', 'e')}</childLaneSet></lane>`]),
  rule('one pool, one process', ['warning', 'poolsShareProcess', 'x', '9.3'], (part) => definitions(`<collaboration id="c"><participant id="pa" processRef="p"/><participant id="x" ${part}/></collaboration><process id="p" isExecutable="true">${startEvent}</process>`), ['processRef="p"', '']),
  rule('a message flow has two ends', ['error', 'messageFlowLoose', 'x', '9.4'], pools, ['sourceRef="a"', 'sourceRef="a" targetRef="s2"']),
  rule('a message flow comes from what sends', ['error', 'messageFlowFrom', 'x', '7.6.2'], pools, ['sourceRef="g1" targetRef="s2"', 'sourceRef="a" targetRef="pb"']),
  rule('a message flow leads to what receives', ['error', 'messageFlowTo', 'x', '7.6.2'], pools, ['sourceRef="e2" targetRef="g1"', 'sourceRef="e2" targetRef="r"']),
  rule('a message flow leads to another pool', ['error', 'bpmn.messageFlowInside', 'x', '9.4'], pools, ['sourceRef="a" targetRef="pa"', 'sourceRef="pa" targetRef="pb"']),
  rule('a data reference refers to data', ['warning', 'noDataObject', 'x', '10.4.1'], (part) => simple(`<dataObject id="d"/><dataObjectReference id="x" ${part}/>`), ['', 'dataObjectRef="d"']),
  rule('data associations join data', ['error', 'dataAssociationEnd', 'x', '10.4.1'], copies, ['<sourceRef>b</sourceRef>', '<sourceRef>r1</sourceRef>']),
  rule('several sources are put together', ['warning', 'severalSources', 'x', '10.4.1'], copies, ['<sourceRef>r1</sourceRef><sourceRef>r2</sourceRef>', '<sourceRef>r1</sourceRef>']),
  rule('an association has two ends', ['warning', 'associationLoose', 'x', '8.4.1'], (part) => simple(`<textAnnotation id="n"><text>Note</text></textAnnotation><association id="x" sourceRef="a" ${part}/>`), ['', 'targetRef="n"']),
  rule('a handler is an activity', ['error', 'handlerNoActivity', 'x', '10.7'], undone, [throwing('').replaceAll('"x"', '"h"'), '<userTask id="h" isForCompensation="true"/>']),
  rule('a handler lies beside its event', ['error', 'handlerElsewhere', 'x', '10.7'], undone, [`${subprocess('p1', '<userTask id="h" isForCompensation="true"/>')}`, '<userTask id="h" isForCompensation="true"/>']),
  rule('a handler is marked', ['warning', 'handlerNotMarked', 'h', '10.7'], undone, ['<userTask id="h"/>', '<userTask id="h" isForCompensation="true"/>']),
];

describe.each(rules.map((one) => [one.title, one] as const))('%s', (_, { severity, code, elementId, section, violating, conforming }) => {
  test('told with element and section where it is not so', async () => {
    expect((await examine(violating)).problems).toContainEqual(expect.objectContaining({ severity, code, elementId, section }));
  });

  test('silent where it is', async () => {
    expect((await examine(conforming)).problems.map((problem) => problem.code)).not.toContain(code);
  });
});

test('every rule has its sentence in both languages, and its test', () => {
  expect(Object.keys(constraintMessages).toSorted()).toEqual([...new Set(rules.map(({ code }) => code))].filter((code) => code.startsWith('constraint.')).toSorted());
  for (const { vi, en } of Object.values(constraintMessages)) {
    expect(vi).not.toBe(en);
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(placeholders(vi)).toEqual(placeholders(en));
  }
});

test('an element is told by its name', async () => {
  const { problems } = await examine(attribute('cancelActivity="yes"'));
  expect(problems).toContainEqual(expect.objectContaining({ code: 'constraint.attributeValue', elementName: 'Late', params: { attribute: 'cancelActivity', value: 'yes', allowed: 'true, false' } }));
});

test('a non-interrupting event as other tools write it', async () => {
  expect((await examine(process(`${startEvent}${users('a', 'b')}${boundary('x', 'a', timer.duration('PT1H'), nonInterrupting)}${ends('e', 'e1')}${flows('s -> a -> e', 'x -> b -> e1')}`))).problems).toEqual([]);
});
