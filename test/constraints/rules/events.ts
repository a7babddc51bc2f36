import { definitions, extensions, flows, process } from '../../bpmn/model.ts';
import { boundary, compensate, ends, error, escalation, eventSubprocess, message, nonInterrupting, roots, startEvent, subprocess, terminate, timer, users } from '../../bpmn/parts.ts';
import { beside, catching, ending, inner, through, throwing, withBoundary } from './models.ts';
import { rule, type Rule } from './rule.ts';

const handled = (definition: string, rest = `${ends('he')}${flows('hs -> he')}`) => (interrupting: string): string => beside(`${eventSubprocess('x', 'hs', definition, rest, interrupting !== 'false')}`);
const heard = (thrown: string, caught: string): string => process(`${startEvent}<parallelGateway id="f"/><intermediateThrowEvent id="x">${thrown}</intermediateThrowEvent><intermediateCatchEvent id="w">${caught}</intermediateCatchEvent>${ends('e', 'e1')}${flows('s -> f -> x -> e', 'f -> w -> e1')}`, roots);
const started = (part: string): string => process(`<startEvent id="x">${part}</startEvent>${ends('e')}${flows('x -> e')}`, roots);
const transaction = (part: string): string => process(`${startEvent}<transaction id="t"><startEvent id="s1"/>${part}</transaction>${boundary('x', 't', '<cancelEventDefinition/>')}${users('b')}${ends('e')}${flows('s -> t -> e', 'x -> b -> e')}`);
const cancelled = `<exclusiveGateway id="g1" default="g1_f"/>${ends('f')}<endEvent id="c"><cancelEventDefinition/></endEvent>${flows('s1 -> g1 -> f', 'g1 ->[= n] c')}`;
const undone = (part: string): string => process(`${startEvent}${users('a')}${boundary('x', 'a', compensate())}${part}${ends('e')}${flows('s -> a -> e')}<association id="as" sourceRef="x" targetRef="un"/>`);
const handler = '<userTask id="un" isForCompensation="true"/>';
const undoing = (part: string): string => process(`${startEvent}${subprocess('p1', `${inner(users('a'), 's1 -> a -> e1')}${boundary('k', 'a', compensate())}${handler}<association id="as" sourceRef="k" targetRef="un"/>`)}${throwing(part)}${ends('e')}${flows('s -> p1 -> x -> e')}`);

/** Events (10.5, 10.3.5, 8.4.3, 8.4.4) and compensation (10.7). */
export const eventRules: readonly Rule[] = [
  ...([
    ['an error does not begin a process', '10.5.2', started, error('E1'), message('m')],
    ['an error is not thrown in the middle', '10.5.4', (part: string) => through(throwing(part)), error('E1'), escalation('C1')],
    ['a time is not thrown', '10.5.4', (part: string) => through(throwing(part)), timer.duration('PT1H'), message('m')],
    ['an escalation is not waited for in the middle', '10.5.4', (part: string) => through(catching(part)), escalation('C1'), message('m')],
    ['compensation is not waited for in the middle', '10.5.4', (part: string) => through(catching(part)), compensate(), message('m')],
    ['an activity is not ended from its border', '10.5.4', (part: string) => withBoundary(boundary('x', 'a', part)), terminate, message('m')],
    ['nothing ends by a time', '10.5.3', ending, timer.duration('PT1H'), terminate],
    ['nothing ends by a link', '10.5.3', ending, '<linkEventDefinition name="L"/>', message('m')],
  ] as const).map(([title, section, model, wrong, right]) => rule(title, ['error', 'bpmn.definitionMisplaced', 'x', section], model, [wrong, right])),
  rule('an event subprocess does not end its process by beginning', ['error', 'bpmn.definitionMisplaced', 'hs', '10.5.2'], (part) => handled(part)(''), [terminate, message('m')]),
  rule('a catching event waits for something', ['error', 'bpmn.eventWithoutDefinition', 'x', '10.5.4'], (part) => through(catching(part)), ['', message('m')]),
  rule('a boundary event waits for something', ['error', 'bpmn.eventWithoutDefinition', 'x', '10.5.4'], (part) => withBoundary(boundary('x', 'a', part)), ['', message('m')]),
  rule('an event subprocess waits for something', ['error', 'bpmn.eventWithoutDefinition', 'hs', '10.3.5'], (part) => handled(part)(''), ['', message('m')]),
  rule('a boundary event sits on something', ['error', 'bpmn.notAttached', 'x', '10.5.4'], (part) => withBoundary(`<boundaryEvent id="x" ${part}>${message('m')}</boundaryEvent>`), ['', 'attachedToRef="a"']),
  rule('a boundary event sits on an activity', ['error', 'bpmn.notAttached', 'x', '10.5.4'], (part) => withBoundary(boundary('x', part, message('m'))), ['e', 'a']),
  rule('a boundary event sits beside its activity', ['error', 'attachedElsewhere', 'x', '10.5.4'], (part) => process(`${startEvent}${subprocess('p1', `${inner(users('a', 'b'), 's1 -> a -> e1', 'x -> b -> e1')}${boundary('x', part, timer.duration('PT1H'))}`)}${users('c')}${ends('e')}${flows('s -> p1 -> c -> e')}`), ['c', 'a']),
  rule('an error interrupts its activity', ['error', 'bpmn.mustInterrupt', 'x', '10.5.4'], (part) => withBoundary(boundary('x', 'a', error('E1'), part)), [nonInterrupting, '']),
  rule('what is undone is over', ['error', 'bpmn.mustInterrupt', 'x', '10.5.4'], (part) => undone(handler).replace('attachedToRef="a"', `attachedToRef="a" ${part}`), [nonInterrupting, '']),
  rule('an error interrupts its process', ['error', 'bpmn.mustInterrupt', 'hs', '10.5.2'], handled(error('E1')), ['false', 'true']),
  rule('compensation interrupts its subprocess', ['error', 'bpmn.mustInterrupt', 'hs', '10.5.2'], (part) => process(`${startEvent}${subprocess('p1', `${inner(users('b'), 's1 -> b -> e1')}${eventSubprocess('x', 'hs', compensate(), `${ends('he')}${flows('hs -> he')}`, part !== 'false')}`)}${ends('e')}${flows('s -> p1 -> e')}`), ['false', 'true']),
  rule('only event subprocesses choose whether to interrupt', ['warning', 'interruptsNothing', 's', '10.5.2'], (part) => beside('').replace('<startEvent id="s"/>', `<startEvent id="s" ${part}/>`), ['isInterrupting="false"', '']),
  rule('parallel multiple means two at least', ['warning', 'notMultiple', 'x', '10.5.1'], (part) => through(`<intermediateCatchEvent id="x" parallelMultiple="true">${part}</intermediateCatchEvent>`), [message('m'), `${message('m')}${message('n')}`]),
  rule('a definition belongs to its event', ['error', 'definitionOfOther', 'x', '10.5.1'], (part) => process(`${startEvent}<intermediateThrowEvent id="y"><signalEventDefinition id="own" signalRef="g"/></intermediateThrowEvent><intermediateThrowEvent id="x"><eventDefinitionRef>${part}</eventDefinitionRef></intermediateThrowEvent>${ends('e')}${flows('s -> y -> x -> e')}`, `${roots}<signalEventDefinition id="shared" signalRef="g"/>`), ['own', 'shared']),
  rule('an event subprocess has one beginning', ['error', 'bpmn.eventSubprocessStart', 'x', '10.3.5'], (part) => handled(message('m'), `${part}${ends('he')}${flows('hs -> he')}`)(''), [`<startEvent id="h2">${message('n')}</startEvent>${flows('h2 -> he')}`, '']),
  rule('one event subprocess answers for one cause', ['error', 'causeTwice', 'y', '10.5.6'], (part) => beside(`${eventSubprocess('x', 'hs', error('E1'), `${ends('he')}${flows('hs -> he')}`)}${eventSubprocess('y', 'ys', error(part), `${ends('ye')}${flows('ys -> ye')}`)}`), ['E1', 'E2']),
  rule('a subprocess begins by itself', ['error', 'bpmn.triggeredStartInSubprocess', 's1', '10.5.2'], (part) => through(subprocess('x', `<startEvent id="s1">${part}</startEvent>${ends('e1')}${flows('s1 -> e1')}`)), [message('m'), ''], ['bpmn.noBeginning']),
  rule('a message event names its message', ['error', 'noMessage', 'x', '10.5.5'], (part) => through(catching(part)), ['<messageEventDefinition/>', message('m')]),
  rule('so does one that sends', ['error', 'noMessage', 'x', '10.5.5'], (part) => through(`<intermediateThrowEvent id="x">${part}</intermediateThrowEvent>`), ['<messageEventDefinition/>', `<extensionElements><zeebe:taskDefinition type="send"/></extensionElements><messageEventDefinition/>`]),
  rule('a receive task names its message', ['warning', 'messageUnnamed', 'x', '10.3.3'], through, ['<receiveTask id="x"/>', '<receiveTask id="x" messageRef="m"/>']),
  rule('a program of another product sends by itself', ['warning', 'messageUnnamed', 'x', '10.5.5'], (part) => through(throwing(`<messageEventDefinition ${part}/>`)), ['camunda:type="external"', 'messageRef="m"']),
  rule('an error that is thrown has a code', ['error', 'errorWithoutCode', 'y', '8.4.3'], (part) => process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/><endEvent id="y">${part}</endEvent>${flows('s1 -> y')}`)}${boundary('x', 'p1', error())}${users('a')}${ends('e')}${flows('s -> p1 -> e', 'x -> a -> e')}`, `${roots}<error id="E3" name="Only a name"/>`), [error('E3'), error('E1')]),
  rule('an escalation that is thrown has a code', ['error', 'escalationWithoutCode', 'x', '8.4.4'], (part) => through(throwing(part)), [escalation(), escalation('C1')]),
  rule('a signal event names its signal', ['error', 'bpmn.noSignal', 'x', '10.5.5'], (part) => through(catching(`<signalEventDefinition ${part}/>`)), ['', 'signalRef="g"']),
  rule('a conditional event has its condition', ['error', 'bpmn.noCondition', 'x', '10.5.5'], (part) => through(catching(`<conditionalEventDefinition>${part}</conditionalEventDefinition>`)), ['', '<condition xsi:type="tFormalExpression">= n</condition>']),
  rule('a timer has a time', ['error', 'bpmn.noTime', 'x', '10.5.5'], (part) => through(catching(`<timerEventDefinition>${part}</timerEventDefinition>`)), ['', '<timeDuration>PT1H</timeDuration>']),
  rule('a timer has one time', ['error', 'timerAmbiguous', 'x', '10.5.5'], (part) => through(catching(`<timerEventDefinition>${part}<timeDuration>PT1H</timeDuration></timerEventDefinition>`)), ['<timeDate>2026-01-01</timeDate>', '']),
  ...([['a duration', timer.duration, '3 days', 'P3D'], ['a date', timer.date, 'tomorrow', '2026-03-02T08:00:00'], ['a cycle', timer.cycle, 'R3/hourly', 'R3/PT1H'], ['a cycle that comes', timer.cycle, 'R0/PT1H', 'R/PT1H'], ['the end of a cycle', timer.cycle, 'R3/P1D/soon', 'R3/P1D/2026-03-02T08:00:00'], ['a cycle by its dates', timer.cycle, 'R3/2026-03-02/2026-03-01', 'R3/2026-03-01/2026-03-02'], ['a cycle by the clock', timer.cycle, '0 99 * * *', '0 0 9 * * *'], ['a constant expression of a time', timer.duration, '= "3 days"', '= wait']] as const)
    .map(([title, definition, wrong, right]) => rule(`${title} can be read`, ['error', 'timeWrong', 'x', '10.5.5'], (part) => through(catching(definition(part))), [wrong, right])),
  rule('a message of the file is waited for, or leads out of it by a worker', ['warning', 'messageUnheard', 'x', '10.5.1'], (part) => heard(message('m'), message(part)), ['n', 'm']),
  rule('an activity catches an error once', ['warning', 'caughtTwice', 'y', '10.5.1'], (part) => withBoundary(`${boundary('x', 'a', error('E1'))}${boundary('y', 'a', part)}${users('b')}${flows('y -> b -> e')}`), [error('E1'), error()]),
  rule('an error is caught somewhere', ['warning', 'errorUncaught', 'y', '10.5.6'], (part) => process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/><endEvent id="y">${error('E1')}</endEvent>${flows('s1 -> y')}`)}${boundary('x', 'p1', error(part))}${users('a')}${ends('e')}${flows('s -> p1 -> e', 'x -> a -> e')}`, roots), ['E2', 'E1']),
  rule('an event subprocess does not catch its own error', ['warning', 'errorUncaught', 'y', '10.5.6'], (part) => handled(error('E1'), `${users('b')}<endEvent id="y">${part}</endEvent>${flows('hs -> b -> y')}`)(''), [error('E1'), '']),
  rule('a cancel belongs to a transaction', ['error', 'bpmn.cancelOutsideTransaction', 'x', '10.5.3'], ending, ['<cancelEventDefinition/>', terminate]),
  rule('a cancel is caught at a transaction', ['error', 'bpmn.cancelOutsideTransaction', 'x', '10.5.4'], (part) => transaction(cancelled).replace('attachedToRef="t"', `attachedToRef="${part}"`), ['b', 't']),
  rule('a transaction has one cancel event', ['error', 'severalCancels', 'y', '10.5.4'], (part) => transaction(cancelled).replace('</process>', `${part}</process>`), [`${boundary('y', 't', '<cancelEventDefinition/>')}${users('d')}${flows('y -> d -> e')}`, '']),
  rule('a cancel is caught', ['warning', 'cancelUncaught', 'c', '10.3.5'], (part) => transaction(cancelled).replace('<cancelEventDefinition/></boundaryEvent>', `${part}</boundaryEvent>`), [timer.duration('PT1H'), '<cancelEventDefinition/>']),
  rule('a cancel that is caught can happen', ['warning', 'cancelNeverThrown', 'x', '10.3.5'], transaction, [`${ends('c')}${flows('s1 -> c')}`, cancelled]),
  rule('a transaction is not begun by an event', ['error', 'notByEvent', 'x', '10.3.5'], (part) => through(`<transaction id="x" ${part}><startEvent id="s1"/>${users('b')}${ends('e1')}${flows('s1 -> b -> e1')}</transaction>`), ['triggeredByEvent="true"', '']),
  rule('what is undone is an activity', ['error', 'compensatesNoActivity', 'x', '10.5.5'], (part) => undoing(compensate(part)), ['s', 'p1']),
  rule('what is undone lies in a scope around', ['error', 'compensatesElsewhere', 'x', '10.5.5'], (part) => undoing(compensate(part)), ['a', 'p1']),
  rule('what is undone can be', ['warning', 'bpmn.nothingToCompensate', 'x', '10.7.2'], (part) => process(`${startEvent}${users('a', 'b')}${boundary('k', 'a', compensate())}${handler}<association id="as" sourceRef="k" targetRef="un"/>${throwing(compensate(part))}${ends('e')}${flows('s -> a -> b -> x -> e')}`), ['b', 'a']),
  rule('a compensation event has a handler', ['error', 'bpmn.noHandler', 'x', '10.7.1'], (part) => beside(`${boundary('x', 'a', compensate())}${handler}${part}`), ['', '<association id="as" sourceRef="x" targetRef="un"/>']),
  rule('a handler has an event', ['warning', 'bpmn.handlerWithoutEvent', 'un', '10.7.1'], (part) => beside(part), [handler, `${boundary('x', 'a', compensate())}${handler}<association id="as" sourceRef="x" targetRef="un"/>`]),
  rule('a handler is an activity', ['error', 'handlerNoActivity', 'x', '10.7.1'], undone, [`<intermediateThrowEvent id="un"/>${flows('s -> un -> e')}`, handler], ['bpmn.flowAtHandler']),
  rule('a handler lies beside its event', ['error', 'handlerElsewhere', 'x', '10.7.1'], undone, [`${subprocess('p1', `${inner('', 's1 -> e1')}${handler}`)}${flows('s -> p1 -> e')}`, handler]),
  rule('a handler is marked', ['error', 'handlerNotMarked', 'un', '10.7.1'], undone, ['<userTask id="un"/>', handler]),
  rule('an event has one handler', ['error', 'severalHandlers', 'x', '10.7.1'], (part) => undone(`${handler}${part}`), ['<userTask id="h2" isForCompensation="true"/><association id="a2" sourceRef="x" targetRef="h2"/>', '']),
  rule('an activity is undone in one way', ['error', 'severalCompensations', 'y', '10.7.1'], (part) => undone(`${handler}${part}`), [`${boundary('y', 'a', compensate())}<userTask id="h2" isForCompensation="true"/><association id="a2" sourceRef="y" targetRef="h2"/>`, '']),
  rule('a compensation event waits for nothing else', ['error', 'compensationNotAlone', 'x', '10.5.4'], (part) => beside(`${boundary('x', 'a', compensate() + part)}${handler}<association id="as" sourceRef="x" targetRef="un"/>`), [message('m'), '']),
  rule('no flow leads to a handler', ['error', 'bpmn.flowAtHandler', 'un', '10.7.1'], (part) => undone(`${handler}${part}`), [flows('un -> e'), '']),
  rule('no flow leaves a compensation event', ['error', 'bpmn.flowAtHandler', 'x', '10.7.1'], (part) => undone(`${handler}${part}`), [flows('x -> e'), '']),
];

/** Activities (10.3). */
export const activityRules: readonly Rule[] = [
  rule('an activity begins for one token at least', ['error', 'bpmn.quantityWrong', 'x', '10.3'], (part) => through(`<task id="x" ${part}/>`), ['startQuantity="0"', 'startQuantity="1"']),
  rule('and gives one at least', ['error', 'bpmn.quantityWrong', 'x', '10.3'], (part) => through(`<task id="x" ${part}/>`), ['completionQuantity="0"', 'completionQuantity="1"']),
  rule('nothing leads to a receive task that begins a process', ['error', 'bpmn.flowIntoStart', 'x', '10.3.3'], (part) => process(`${part}<receiveTask id="x" instantiate="true" messageRef="m"/>${ends('e')}${flows('x -> e')}`, roots), [`${startEvent}${flows('s -> x')}`, '']),
  rule('a script is in FEEL', ['error', 'bpmn.scriptLanguage', 'x', '10.3.3'], (part) => through(`<scriptTask id="x" scriptFormat="${part}"><script>1 + 1</script></scriptTask>`), ['javascript', 'feel']),
  rule('an ad-hoc subprocess holds an activity', ['error', 'adHocEmpty', 'x', '10.3.5'], (part) => through(`<adHocSubProcess id="x">${part}</adHocSubProcess>`), ['<dataObject id="d"/>', users('a')]),
  rule('an ad-hoc subprocess has no start or end', ['error', 'bpmn.eventInAdHoc', 's1', '10.3.5'], (part) => through(`<adHocSubProcess id="x">${users('a')}${part}</adHocSubProcess>`), [`<startEvent id="s1"/>${flows('s1 -> a')}`, '']),
  rule('a subprocess holds something', ['warning', 'bpmn.emptyScope', 'x', '10.3.5'], (part) => through(subprocess('x', part)), ['', inner(users('b'), 's1 -> b -> e1')]),
  rule('an event subprocess is not repeated', ['error', 'bpmn.loopAtEventSubprocess', 'x', '10.3.5'], (part) => handled(message('m'), `${ends('he')}${flows('hs -> he')}${part}`)(''), ['<standardLoopCharacteristics loopMaximum="3"/>', '']),
  rule('a call activity calls something', ['error', 'bpmn.nothingCalled', 'x', '10.3.6'], (part) => through(`<callActivity id="x" ${part}/>`), ['', 'calledElement="other"']),
  rule('a script says its language', ['error', 'noScriptFormat', 'x', '10.3.3'], (part) => through(`<scriptTask id="x" ${part}><script>= 1 + 1</script></scriptTask>`), ['', 'scriptFormat="feel"']),
  rule('what is called begins by itself', ['error', 'calledNeverBegins', 'x', '10.5.2'], (part) => definitions(`${roots}<process id="p" isExecutable="true">${startEvent}<callActivity id="x" calledElement="q"/>${ends('e')}${flows('s -> x -> e')}</process><process id="q" isExecutable="true"><startEvent id="s2">${message('m')}</startEvent>${part}${ends('e2')}${flows('s2 -> e2')}</process>`), ['', `<startEvent id="s3"/>${flows('s3 -> e2')}`]),
  rule('what it calls is a process', ['error', 'callsNoProcess', 'x', '10.3.6'], (part) => through(`<callActivity id="x" calledElement="${part}"/>`).replace('</process>', `</process><process id="q"><startEvent id="s2"/>${users('b')}${ends('e2')}${flows('s2 -> b -> e2')}</process>`), ['b', 'q']),
  rule('calls come to an end', ['error', 'callsItself', 'c', '10.3.6'], (part) => definitions(`<process id="p" isExecutable="true">${startEvent}${part}${ends('e')}</process>`), [`<callActivity id="c" calledElement="p"/>${flows('s -> c -> e')}`, `<exclusiveGateway id="x" default="x_e"/><callActivity id="c" calledElement="p"/>${flows('s -> x ->[= n] c -> e', 'x -> e')}`]),
  rule('a loop comes to an end', ['error', 'bpmn.noLoopCondition', 'x', '10.3.8'], (part) => through(`<task id="x"><standardLoopCharacteristics ${part}/></task>`), ['', 'loopMaximum="3"']),
  rule('a loop has no negative maximum', ['error', 'bpmn.quantityWrong', 'x', '10.3.8'], (part) => through(`<task id="x"><standardLoopCharacteristics loopMaximum="${part}"/></task>`), ['-1', '3']),
  rule('a multi-instance knows how many', ['error', 'bpmn.noCardinality', 'x', '10.3.8'], (part) => through(`<task id="x"><multiInstanceLoopCharacteristics>${part}</multiInstanceLoopCharacteristics></task>`), ['', '<loopCardinality>3</loopCardinality>']),
  rule('a number of times is a number', ['error', 'timesWrong', 'x', '10.3.8'], (part) => through(`<task id="x"><multiInstanceLoopCharacteristics><loopCardinality>${part}</loopCardinality></multiInstanceLoopCharacteristics></task>`), ['-1', '3']),
  rule('what it goes through is a list', ['error', 'timesWrong', 'x', '10.3.8'], (part) => through(`<task id="x"><multiInstanceLoopCharacteristics>${extensions(`<zeebe:loopCharacteristics inputCollection="${part}"/>`)}</multiInstanceLoopCharacteristics></task>`), ['= 3', '= [3]']),
  rule('a multi-instance is told one way', ['warning', 'timesAmbiguous', 'x', '10.3.8'], (part) => through(`<task id="x"><multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= list"/>')}${part}</multiInstanceLoopCharacteristics></task>`), ['<loopCardinality>3</loopCardinality>', '']),
  rule('a message begins a receive task once', ['error', 'waitRepeated', 'x', '10.3.3'], (part) => process(`<receiveTask id="x" instantiate="true" messageRef="m">${part}</receiveTask>${ends('e')}${flows('x -> e')}`, roots), ['<standardLoopCharacteristics loopMaximum="3"/>', '']),
  rule('so it does after an event gateway', ['error', 'waitRepeated', 'x', '10.6.6'], (part) => process(`${startEvent}<eventBasedGateway id="g1"/><receiveTask id="x" messageRef="m">${part}</receiveTask><receiveTask id="r" messageRef="n"/>${ends('e')}${flows('s -> g1 -> x -> e', 'g1 -> r -> e')}`, roots), ['<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>', '']),
  rule('a behaviour that throws names its event', ['error', 'bpmn.behaviorWithoutEvent', 'x', '10.3.8'], (part) => process(`${startEvent}<task id="x"><multiInstanceLoopCharacteristics behavior="One" ${part}><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></task>${ends('e')}${flows('s -> x -> e')}`, `${roots}<signalEventDefinition id="sd" signalRef="g"/>`), ['', 'oneBehaviorEventRef="sd"']),
];
