import { flows, process, script } from './model.ts';
import {
  boundary, compensate, condition, error, escalation, eventSubprocess, message, nonInterrupting, roots, signal, startEvent, subprocess, terminate, timer, users,
} from './parts.ts';

/** An element of BPMN in the smallest model that has it. */
export interface ElementProbe {
  readonly element: string;
  readonly xml: string;
  /** Part of the titles of the conformance tests that show it. */
  readonly tests: string;
}

const after = (content: string, id = 'x', more = ''): string => process(`${startEvent}${content}${flows(`s -> ${id}`)}${more}`, roots);
const end = (definition: string): string => after(`<endEvent id="x">${definition}</endEvent>`);
const thrown = (definition: string): string => after(`<intermediateThrowEvent id="x">${definition}</intermediateThrowEvent>`);
const caught = (definition: string): string => after(`<intermediateCatchEvent id="x">${definition}</intermediateCatchEvent>`);
const onTask = (definition: string, attributes = ''): string => after(users('x', 'b'), 'x', boundary('y', 'x', definition, attributes) + flows('y -> b'));
const inside = (definition: string, interrupting = true): string => after(users('x'), 'x', eventSubprocess('esp', 'hs', definition, '', interrupting));
const starting = (definition: string): string => process(`<startEvent id="x">${definition}</startEvent>`, roots);
const looped = (characteristics: string): string => after(`<userTask id="x">${characteristics}</userTask>`);
const gateway = (type: string, more = ''): string => after(`<${type} id="x" default="x_b">${more}</${type}>${users('a', 'b')}`, 'x', flows('x ->[= n > 1] a', 'x -> b'));

/** Every element of executable BPMN 2.0.2, and some that are not executable. */
export const elementProbes: readonly ElementProbe[] = [
  { element: 'Start event, none', xml: after(users('x')), tests: 'uncontrolled flow' },
  { element: 'Start event, message', xml: starting(message('m')), tests: 'messages between the pools' },
  { element: 'Start event, timer', xml: starting(timer.cycle('R/P1D')), tests: 'start events' },
  { element: 'Start event, signal', xml: starting(signal('g')), tests: 'start events' },
  { element: 'Start event, conditional', xml: starting(condition('= n > 1')), tests: 'start events' },
  { element: 'Start event, multiple', xml: starting(message('m') + signal('g')), tests: 'start events' },
  { element: 'Start event of an event subprocess: message', xml: inside(message('m')), tests: 'event subprocesses' },
  { element: 'Start event of an event subprocess: timer', xml: inside(timer.duration('PT1H')), tests: 'event subprocesses' },
  { element: 'Start event of an event subprocess: signal', xml: inside(signal('g')), tests: 'event subprocesses' },
  { element: 'Start event of an event subprocess: conditional', xml: inside(condition('= n > 1')), tests: 'event subprocesses' },
  { element: 'Start event of an event subprocess: error', xml: inside(error('E1')), tests: 'event subprocesses' },
  { element: 'Start event of an event subprocess: escalation', xml: inside(escalation('C1')), tests: 'event subprocesses' },
  { element: 'Start event of an event subprocess: compensation', xml: after(subprocess('x', `<startEvent id="s1"/>${eventSubprocess('esp', 'hs', compensate(), '')}`)), tests: '13.5.5 compensation' },
  { element: 'Start event of an event subprocess, not interrupting', xml: inside(message('m'), false), tests: 'event subprocesses' },
  { element: 'Catch event, message', xml: caught(message('m')), tests: 'event-based gateway' },
  { element: 'Catch event, timer', xml: caught(timer.date('2026-01-01')), tests: 'timer events' },
  { element: 'Catch event, signal', xml: caught(signal('g')), tests: '10.5.5 signals' },
  { element: 'Catch event, conditional', xml: caught(condition('= n > 1')), tests: 'conditional events' },
  { element: 'Catch and throw event, link', xml: after('<intermediateThrowEvent id="x"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="y"><linkEventDefinition name="L"/></intermediateCatchEvent>'), tests: 'link events' },
  { element: 'Catch event, multiple', xml: caught(message('m') + signal('g')), tests: 'multiple and parallel multiple' },
  { element: 'Catch event, parallel multiple', xml: after(`<intermediateCatchEvent id="x" parallelMultiple="true">${message('m')}${signal('g')}</intermediateCatchEvent>`), tests: 'multiple and parallel multiple' },
  { element: 'Throw event, none', xml: thrown(''), tests: 'throw events' },
  { element: 'Throw event, message', xml: thrown(message('m')), tests: 'messages between the pools' },
  { element: 'Throw event, signal', xml: thrown(signal('g')), tests: '10.5.5 signals' },
  { element: 'Throw event, escalation', xml: thrown(escalation('C1')), tests: 'escalation events' },
  { element: 'Throw event, compensation', xml: thrown(compensate()), tests: '13.5.5 compensation' },
  { element: 'Boundary event, message', xml: onTask(message('m')), tests: 'boundary events' },
  { element: 'Boundary event, timer', xml: onTask(timer.duration('P1D')), tests: 'boundary events' },
  { element: 'Boundary event, signal', xml: onTask(signal('g')), tests: 'boundary events' },
  { element: 'Boundary event, conditional', xml: onTask(condition('= n > 1')), tests: 'boundary events' },
  { element: 'Boundary event, error', xml: onTask(error('E1')), tests: 'error events' },
  { element: 'Boundary event, escalation', xml: onTask(escalation('C1')), tests: 'escalation events' },
  { element: 'Boundary event, compensation', xml: after(users('x'), 'x', `${boundary('y', 'x', compensate())}<task id="undo" isForCompensation="true"/><association id="l" sourceRef="y" targetRef="undo"/>`), tests: '13.5.5 compensation' },
  { element: 'Boundary event, cancel', xml: after('<transaction id="x"><startEvent id="s1"/></transaction>', 'x', `${boundary('y', 'x', '<cancelEventDefinition/>')}${users('b')}${flows('y -> b')}`), tests: 'transaction' },
  { element: 'Boundary event, not interrupting', xml: onTask(message('m'), nonInterrupting), tests: 'boundary events' },
  { element: 'Boundary event, parallel multiple', xml: onTask(message('m') + signal('g'), 'parallelMultiple="true"'), tests: 'multiple and parallel multiple' },
  { element: 'End event, none', xml: end(''), tests: 'end events' },
  { element: 'End event, message', xml: end(message('m')), tests: 'multiple and parallel multiple' },
  { element: 'End event, signal', xml: end(signal('g')), tests: 'multiple and parallel multiple' },
  { element: 'End event, error', xml: end(error('E1')), tests: 'error events' },
  { element: 'End event, escalation', xml: end(escalation('C1')), tests: 'escalation events' },
  { element: 'End event, compensation', xml: end(compensate()), tests: '13.5.5 compensation' },
  { element: 'End event, cancel', xml: after('<transaction id="x"><startEvent id="s1"/><endEvent id="e"><cancelEventDefinition/></endEvent></transaction>'), tests: 'transaction' },
  { element: 'End event, terminate', xml: end(terminate), tests: 'end events' },
  { element: 'End event, multiple', xml: end(signal('g') + message('m')), tests: 'multiple and parallel multiple' },
  { element: 'Exclusive gateway', xml: gateway('exclusiveGateway'), tests: 'exclusive gateway' },
  { element: 'Parallel gateway', xml: after(`<parallelGateway id="x"/>${users('a', 'b')}`, 'x', flows('x -> a', 'x -> b')), tests: 'parallel gateway' },
  { element: 'Inclusive gateway', xml: gateway('inclusiveGateway'), tests: 'inclusive gateway' },
  { element: 'Complex gateway', xml: gateway('complexGateway'), tests: 'complex gateway' },
  { element: 'Event-based gateway', xml: after('<eventBasedGateway id="x"/><receiveTask id="a" messageRef="m"/><receiveTask id="b" messageRef="n"/>', 'x', flows('x -> a', 'x -> b')), tests: 'event-based gateway' },
  { element: 'Event-based gateway that begins a process', xml: process(`<eventBasedGateway id="x" instantiate="true"/><receiveTask id="a" messageRef="m"/><receiveTask id="b" messageRef="n"/>${flows('x -> a', 'x -> b')}`, roots), tests: 'event-based gateway' },
  { element: 'Task, plain and manual', xml: after('<manualTask id="x"/>'), tests: '13.3.6 standard loop' },
  { element: 'User task', xml: after(users('x')), tests: '13.3.3 tasks' },
  { element: 'Service task', xml: after('<serviceTask id="x"/>'), tests: '13.3.3 tasks' },
  { element: 'Send and receive task', xml: after(`<sendTask id="x" messageRef="m"/><receiveTask id="y" messageRef="n"/>`, 'x', flows('x -> y')), tests: '13.3.3 tasks' },
  { element: 'Script task in FEEL', xml: after(script('x', 'v', '1')), tests: '13.3.3 tasks' },
  { element: 'Script task in another language', xml: after('<scriptTask id="x" scriptFormat="javascript"><script>1</script></scriptTask>'), tests: '' },
  { element: 'Business rule task', xml: after('<businessRuleTask id="x"/>'), tests: '13.3.3 tasks' },
  { element: 'Subprocess', xml: after(subprocess('x', '<startEvent id="s1"/>')), tests: 'subprocesses and variables' },
  { element: 'Transaction', xml: after('<transaction id="x"><startEvent id="s1"/></transaction>'), tests: 'transaction' },
  { element: 'Ad-hoc subprocess', xml: after(`<adHocSubProcess id="x">${users('a')}</adHocSubProcess>`), tests: 'ad-hoc subprocess' },
  { element: 'Call activity', xml: after('<callActivity id="x" calledElement="p"/>'), tests: 'call activity' },
  { element: 'Global task', xml: process(`${startEvent}<callActivity id="x" calledElement="gt"/>${flows('s -> x')}`, '<globalUserTask id="gt"/>'), tests: 'global tasks' },
  { element: 'Standard loop', xml: looped('<standardLoopCharacteristics loopMaximum="3"/>'), tests: 'standard loop' },
  { element: 'Multi-instance, parallel and sequential', xml: looped('<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>'), tests: 'multi-instance' },
  { element: 'Start and completion quantity', xml: after('<task id="x" startQuantity="2"/>'), tests: 'uncontrolled flow' },
  { element: 'Conditional and default flow', xml: after(`<task id="x" default="x_b"/>${users('a', 'b')}`, 'x', flows('x ->[= n > 1] a', 'x -> b')), tests: 'uncontrolled flow' },
  { element: 'Data object and data association', xml: after('<dataObject id="o"/><userTask id="x"/>'), tests: 'subprocesses and variables' },
  { element: 'Data inputs that must be there, sets of inputs', xml: after('<dataObject id="o"/><userTask id="x"><ioSpecification><dataInput id="i"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/></ioSpecification><dataInputAssociation><sourceRef>o</sourceRef><targetRef>i</targetRef></dataInputAssociation></userTask>'), tests: 'waits for its data inputs' },
  { element: 'Data outputs that must be there, sets of outputs', xml: after('<userTask id="x"><ioSpecification><dataOutput id="i"/><inputSet/><outputSet><dataOutputRefs>i</dataOutputRefs></outputSet></ioSpecification></userTask>'), tests: '10.4.2 data outputs' },
  { element: 'Data inputs and outputs of a process', xml: process(`<ioSpecification><dataInput id="i"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/></ioSpecification>${startEvent}`), tests: '10.4.2 a process' },
  { element: 'Data taken or given while an activity runs', xml: after('<userTask id="x"><ioSpecification><dataInput id="i"/><inputSet><whileExecutingInputRefs>i</whileExecutingInputRefs></inputSet><outputSet/></ioSpecification></userTask>'), tests: 'refused or only told' },
  { element: 'Correlation by keys', xml: after(users('x')), tests: 'key-based correlation' },
  { element: 'Correlation by the data of a process', xml: after(users('x')), tests: 'context-based correlation' },
  { element: 'Several beginnings of one conversation', xml: after(users('x')), tests: 'several beginnings' },
  { element: 'Message flow between pools', xml: after(users('x')), tests: 'messages between the pools' },
  { element: 'Choreography', xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="file"><choreography id="c"/></definitions>`, tests: '' },
];
