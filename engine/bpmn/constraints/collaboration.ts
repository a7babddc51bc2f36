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
      checkMultiplicity(element, problems);
    }
    if (typeOf(element) === 'MessageFlow') checkMessageFlow(element, problems);
  }
}

/** How many of a participant there are: at least none, at most one or more. */
function checkMultiplicity(pool: ModdleElement, problems: Reading['problems']): void {
  const multiplicity = one(pool, 'participantMultiplicity');
  if (!multiplicity) return;
  const [minimum, maximum] = [numberOf(multiplicity.minimum, 0), numberOf(multiplicity.maximum, 1)];
  if (minimum < 0 || maximum < 1 || maximum < minimum) problems.error(pool, 'constraint.multiplicity', { minimum, maximum }, '9.3.1');
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function checkMessageFlow(messageFlow: ModdleElement, problems: Reading['problems']): void {
  const source = one(messageFlow, 'sourceRef');
  const target = one(messageFlow, 'targetRef');
  if (!source || !target) return problems.error(messageFlow, 'constraint.messageFlowLoose', undefined, '9.4');
  if (!canSend(source)) problems.error(messageFlow, 'constraint.messageFlowFrom', { from: nameOf(source) }, '7.6.2');
  if (!canReceive(target)) problems.error(messageFlow, 'constraint.messageFlowTo', { to: nameOf(target) }, '7.6.2');
  else if (isPlainStart(target) && isOurs(source)) problems.error(messageFlow, 'constraint.startWithoutMessage', { to: nameOf(target) }, '10.5.2');
  const isPool = typeOf(source) === 'Participant' || typeOf(target) === 'Participant';
  const process = poolProcessOf(source);
  if (source === target || (isPool && process && process === poolProcessOf(target))) {
    problems.error(messageFlow, 'bpmn.messageFlowInside', { from: nameOf(source), to: nameOf(target) }, '9.4');
  }
}

/** Whether an element sends for us, rather than a pool or a sketch that only stands for somebody. */
function isOurs(source: ModdleElement): boolean {
  const process = processOf(source);
  return process !== undefined && process.isExecutable !== false;
}

function poolProcessOf(element: ModdleElement): ModdleElement | undefined {
  return typeOf(element) === 'Participant' ? one(element, 'processRef') : processOf(element);
}

function canSend(element: ModdleElement): boolean {
  if (typeOf(element) === 'Participant') return true;
  if (/^(EndEvent|IntermediateThrowEvent)$/.test(typeOf(element))) return hasDefinition(element, 'MessageEventDefinition');
  return isActivity(element) && typeOf(element) !== 'ReceiveTask';
}

function canReceive(element: ModdleElement): boolean {
  if (typeOf(element) === 'Participant' || isPlainStart(element)) return true;
  if (/^(StartEvent|IntermediateCatchEvent|BoundaryEvent)$/.test(typeOf(element))) return hasDefinition(element, 'MessageEventDefinition');
  return isActivity(element) && typeOf(element) !== 'SendTask';
}

/**
 * A start event that waits for nothing. Collaborations are commonly drawn with a message flow from the pool of a citizen to it,
 * which says who asks; a message that one of our own elements sends there would be lost.
 */
function isPlainStart(element: ModdleElement): boolean {
  return typeOf(element) === 'StartEvent' && definitionsOf(element).length === 0;
}
