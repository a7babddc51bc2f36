import type { ModdleElement } from 'bpmn-moddle';
import { flag, many, one, text, typeOf } from '../compile/xml.ts';
import { definitionsOf, hasDefinition, isActivity, isEvent, type Reading } from './reading.ts';

/** Events: where they may sit and what their definitions need (BPMN 10.5). */
export function checkEvents(reading: Reading): void {
  for (const element of reading.elements) {
    switch (typeOf(element)) {
      case 'BoundaryEvent': checkBoundary(element, reading); break;
      case 'StartEvent': checkStart(element, reading); break;
      case 'ReceiveTask': case 'SendTask': checkMessage(element, one(element, 'messageRef'), reading); break;
      default: break;
    }
    for (const definition of definitionsOf(element)) checkDefinition(element, definition, reading);
    if (flag(element, 'parallelMultiple') && definitionsOf(element).length < 2) {
      reading.problems.warning(element, 'constraint.notMultiple', undefined, '10.5.4');
    }
  }
  checkCancels(reading);
}

function checkBoundary(event: ModdleElement, { problems }: Reading): void {
  const host = one(event, 'attachedToRef');
  if (host && host.$parent !== event.$parent) problems.error(event, 'constraint.attachedElsewhere', undefined, '10.5.4');
}

function checkStart(event: ModdleElement, { problems }: Reading): void {
  const isInEventSubprocess = event.$parent ? flag(event.$parent, 'triggeredByEvent') : false;
  if (event.isInterrupting === false && !isInEventSubprocess) problems.warning(event, 'constraint.interruptsNothing', undefined, '10.5.2');
}

function checkDefinition(event: ModdleElement, definition: ModdleElement, reading: Reading): void {
  const { problems } = reading;
  const throws = /^(EndEvent|IntermediateThrowEvent)$/.test(typeOf(event));
  switch (typeOf(definition)) {
    case 'MessageEventDefinition': checkMessage(event, one(definition, 'messageRef'), reading); break;
    case 'ErrorEventDefinition':
      if (throws && !one(definition, 'errorRef')) problems.warning(event, 'constraint.errorWithoutCode', undefined, '10.5.5');
      break;
    case 'EscalationEventDefinition':
      if (throws && !one(definition, 'escalationRef')) problems.warning(event, 'constraint.escalationWithoutCode', undefined, '10.5.5');
      break;
    case 'TimerEventDefinition': {
      const given = ['timeDuration', 'timeDate', 'timeCycle'].filter((property) => text(one(definition, property), 'body') !== undefined);
      if (given.length > 1) problems.error(event, 'constraint.timerAmbiguous', { given: given.join(', ') }, '10.5.5');
      break;
    }
    case 'CompensateEventDefinition': if (throws) checkCompensated(event, one(definition, 'activityRef'), reading); break;
    default: break;
  }
}

/** Without a message the core takes the element's own id for its name, which nobody outside will know. */
function checkMessage(element: ModdleElement, message: ModdleElement | undefined, { problems }: Reading): void {
  const isWorkers = many(one(element, 'extensionElements') ?? element, 'values').some((value) => value.$type === 'zeebe:TaskDefinition');
  if (!message && !isWorkers) problems.warning(element, 'constraint.noMessage', undefined, '10.5.5');
}

/** What is undone must lie in a scope around the event that asks for it (BPMN 10.5.5). */
function checkCompensated(event: ModdleElement, activity: ModdleElement | undefined, { problems }: Reading): void {
  if (!activity) return;
  if (!isActivity(activity)) return problems.error(event, 'constraint.compensatesNoActivity', { activity: activity.id ?? '' }, '10.5.5');
  for (let scope = event.$parent; scope; scope = scope.$parent) if (scope === activity.$parent) return;
  problems.error(event, 'constraint.compensatesElsewhere', { activity: activity.id ?? '' }, '10.5.5');
}

/** A transaction's cancel end events and its cancel boundary event belong together (BPMN 10.3.5). */
function checkCancels({ elements, problems }: Reading): void {
  const catching = new Map<ModdleElement, ModdleElement[]>();
  const throwing = new Map<ModdleElement, ModdleElement>();
  for (const event of elements) {
    if (!isEvent(event) || !hasDefinition(event, 'CancelEventDefinition')) continue;
    const transaction = typeOf(event) === 'BoundaryEvent' ? one(event, 'attachedToRef') : transactionAround(event);
    if (!transaction) continue;
    if (typeOf(event) === 'BoundaryEvent') catching.set(transaction, [...(catching.get(transaction) ?? []).slice(0, 1), event]);
    else if (!throwing.has(transaction)) throwing.set(transaction, event);
  }
  for (const transaction of elements) {
    if (typeOf(transaction) !== 'Transaction') continue;
    const [caught, second] = catching.get(transaction) ?? [];
    const thrown = throwing.get(transaction);
    if (second) problems.error(second, 'constraint.severalCancels', undefined, '10.5.4');
    if (!caught && thrown) problems.warning(thrown, 'constraint.cancelUncaught', undefined, '10.3.5');
    if (!thrown && caught) problems.warning(caught, 'constraint.cancelNeverThrown', undefined, '10.3.5');
  }
}

function transactionAround(event: ModdleElement): ModdleElement | undefined {
  for (let at = event.$parent; at; at = at.$parent) if (typeOf(at) === 'Transaction') return at;
  return undefined;
}
