import type { ModdleElement } from 'bpmn-moddle';
import { one, typeOf } from '../compile/xml.ts';
import { definitionsOf, hasDefinition, isActivity, nameOf, processOf, type Reading } from './reading.ts';

/** Message flows and pools (BPMN 7.6.2, 9.3, 9.4). */
export function checkCollaboration({ elements, problems }: Reading): void {
  const pools = new Map<ModdleElement, ModdleElement>();
  for (const element of elements) {
    if (typeOf(element) === 'Participant') {
      const process = one(element, 'processRef');
      const other = process && pools.get(process);
      if (other) problems.warning(element, 'constraint.poolsShareProcess', { other: nameOf(other) }, '9.3');
      if (process) pools.set(process, element);
    }
    if (typeOf(element) === 'MessageFlow') checkMessageFlow(element, problems);
  }
}

function checkMessageFlow(messageFlow: ModdleElement, problems: Reading['problems']): void {
  const source = one(messageFlow, 'sourceRef');
  const target = one(messageFlow, 'targetRef');
  if (!source || !target) return problems.error(messageFlow, 'constraint.messageFlowLoose', undefined, '9.4');
  if (!canSend(source)) problems.error(messageFlow, 'constraint.messageFlowFrom', { from: nameOf(source) }, '7.6.2');
  if (!canReceive(target)) problems.error(messageFlow, 'constraint.messageFlowTo', { to: nameOf(target) }, '7.6.2');
  const isPool = typeOf(source) === 'Participant' || typeOf(target) === 'Participant';
  const process = poolProcessOf(source);
  if (isPool && process && process === poolProcessOf(target)) {
    problems.error(messageFlow, 'bpmn.messageFlowInside', { from: nameOf(source), to: nameOf(target) }, '9.4');
  }
}

function poolProcessOf(element: ModdleElement): ModdleElement | undefined {
  return typeOf(element) === 'Participant' ? one(element, 'processRef') : processOf(element);
}

function canSend(element: ModdleElement): boolean {
  if (typeOf(element) === 'Participant') return true;
  if (/^(EndEvent|IntermediateThrowEvent)$/.test(typeOf(element))) return hasDefinition(element, 'MessageEventDefinition');
  return isActivity(element) && typeOf(element) !== 'ReceiveTask';
}

/** A start event that is not said to wait for a message may be begun by one all the same. */
function canReceive(element: ModdleElement): boolean {
  if (typeOf(element) === 'Participant') return true;
  if (typeOf(element) === 'StartEvent' && definitionsOf(element).length === 0) return true;
  if (/^(StartEvent|IntermediateCatchEvent|BoundaryEvent)$/.test(typeOf(element))) return hasDefinition(element, 'MessageEventDefinition');
  return isActivity(element) && typeOf(element) !== 'SendTask';
}
