import { eventDefinitionsOf, is, processOf } from '../drawing/element-kinds.ts';
import type { Drawn } from '../drawing/services.ts';
import { isOwnPool } from '../units/pools.ts';

/** What kind of thing is selected, in the panel's terms; its words are `design.kind.<kind>`. */
export type Kind =
  | 'procedure' | 'partner' | 'outsider' | 'messageFlow' | 'lane' | 'step' | 'automatic' | 'rules' | 'called' | 'computation' | 'manual' | 'plain' | 'send' | 'receive'
  | 'stage' | 'optional' | 'transaction' | 'onEvent' | 'choice' | 'parallel' | 'several' | 'firstEvent' | 'complex'
  | 'data' | 'dataStore' | 'dataFlow' | 'multiple' | 'timer' | 'lateTimer' | 'errorBoundary' | EventKind | 'milestone' | 'start' | 'beginning' | 'end' | 'flow' | 'note' | 'other';

type EventKind = 'message' | 'signal' | 'conditional' | 'link' | 'escalation' | 'error' | 'compensation' | 'cancel' | 'terminate';

/** A type comes before those that it is derived from. */
const kinds: readonly (readonly [Kind, string])[] = [
  ['step', 'bpmn:UserTask'], ['automatic', 'bpmn:ServiceTask'], ['rules', 'bpmn:BusinessRuleTask'], ['called', 'bpmn:CallActivity'],
  ['computation', 'bpmn:ScriptTask'], ['manual', 'bpmn:ManualTask'], ['send', 'bpmn:SendTask'], ['receive', 'bpmn:ReceiveTask'], ['plain', 'bpmn:Task'],
  ['optional', 'bpmn:AdHocSubProcess'], ['transaction', 'bpmn:Transaction'], ['stage', 'bpmn:SubProcess'],
  ['choice', 'bpmn:ExclusiveGateway'], ['parallel', 'bpmn:ParallelGateway'], ['several', 'bpmn:InclusiveGateway'],
  ['firstEvent', 'bpmn:EventBasedGateway'], ['complex', 'bpmn:ComplexGateway'],
  ['start', 'bpmn:StartEvent'], ['end', 'bpmn:EndEvent'], ['milestone', 'bpmn:IntermediateThrowEvent'],
  ['flow', 'bpmn:SequenceFlow'], ['lane', 'bpmn:Lane'], ['note', 'bpmn:TextAnnotation'],
  ['data', 'bpmn:DataObjectReference'], ['dataStore', 'bpmn:DataStoreReference'],
  ['dataFlow', 'bpmn:DataAssociation'], ['messageFlow', 'bpmn:MessageFlow'],
];

const eventKinds: Readonly<Record<string, Kind>> = {
  'bpmn:TimerEventDefinition': 'timer', 'bpmn:MessageEventDefinition': 'message', 'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ConditionalEventDefinition': 'conditional', 'bpmn:LinkEventDefinition': 'link', 'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:ErrorEventDefinition': 'error', 'bpmn:CompensateEventDefinition': 'compensation', 'bpmn:CancelEventDefinition': 'cancel',
  'bpmn:TerminateEventDefinition': 'terminate',
};

/** The kind of an element. A drawing that is a collaboration stands for the procedure in its pool; other pools stand for others. */
export function kindOf(element: Drawn): Kind {
  if (is(element, 'bpmn:Participant') && !isOwnPool(element)) return processOf(element) ? 'partner' : 'outsider';
  if (processOf(element) || is(element, 'bpmn:Collaboration')) return 'procedure';
  if (is(element, 'bpmn:Event')) {
    const [definition, ...others] = eventDefinitionsOf(element);
    if (others.length > 0) return 'multiple';
    const kind = eventKinds[definition?.$type ?? ''];
    if (kind && beginsByItself(element)) return 'beginning';
    if (kind && is(element, 'bpmn:BoundaryEvent')) return kind === 'timer' ? 'lateTimer' : kind === 'error' ? 'errorBoundary' : kind;
    if (kind) return kind;
  }
  if (is(element, 'bpmn:SubProcess') && element.businessObject.get('triggeredByEvent') === true) return 'onEvent';
  return kinds.find(([, type]) => is(element, type))?.[0] ?? 'other';
}

/** Whether an event begins a dossier without anybody who hands it in. */
function beginsByItself(event: Drawn): boolean {
  return is(event, 'bpmn:StartEvent') && event.businessObject.$parent?.$type === 'bpmn:Process';
}
