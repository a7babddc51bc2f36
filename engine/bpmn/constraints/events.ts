import type { ModdleElement } from 'bpmn-moddle';
import { flag, many, one, text, typeOf } from '../compile/xml.ts';
import { definitionsOf, hasDefinition, isEvent, isThrowing, type Reading } from './reading.ts';

/** Events: where they may sit and what their definitions need (BPMN 10.5). */
export function checkEvents(reading: Reading): void {
  for (const element of reading.elements) {
    if (!isEvent(element)) continue;
    if (typeOf(element) === 'BoundaryEvent') checkBoundary(element, reading);
    if (typeOf(element) === 'StartEvent') checkStart(element, reading);
    for (const definition of definitionsOf(element)) checkDefinition(element, definition, reading);
    for (const definition of many(element, 'eventDefinitionRef')) checkShared(element, definition, reading);
    if (flag(element, 'parallelMultiple') && definitionsOf(element).length < 2) {
      reading.problems.warning(element, 'constraint.notMultiple', undefined, '10.5.1');
    }
  }
  checkCancels(reading);
}

function checkBoundary(event: ModdleElement, { problems }: Reading): void {
  const host = one(event, 'attachedToRef');
  if (host && host.$parent !== event.$parent) problems.error(event, 'constraint.attachedElsewhere', undefined, '10.5.4');
  // What is undone is done already: there is nothing left that could go on.
  if (event.cancelActivity === false && hasDefinition(event, 'CompensateEventDefinition')) problems.error(event, 'bpmn.mustInterrupt', undefined, '10.5.4');
}

function checkStart(event: ModdleElement, { problems }: Reading): void {
  if (event.isInterrupting !== false) return;
  const isInEventSubprocess = event.$parent ? flag(event.$parent, 'triggeredByEvent') : false;
  if (!isInEventSubprocess) problems.warning(event, 'constraint.interruptsNothing', undefined, '10.5.2');
  else if (hasDefinition(event, 'CompensateEventDefinition')) problems.error(event, 'bpmn.mustInterrupt', undefined, '10.5.2');
}

function checkDefinition(event: ModdleElement, definition: ModdleElement, { problems }: Reading): void {
  switch (typeOf(definition)) {
    case 'ErrorEventDefinition':
      if (isThrowing(event) && text(one(definition, 'errorRef'), 'errorCode') === undefined) problems.error(event, 'constraint.errorWithoutCode', undefined, '8.4.3');
      break;
    case 'EscalationEventDefinition':
      if (isThrowing(event) && text(one(definition, 'escalationRef'), 'escalationCode') === undefined) problems.error(event, 'constraint.escalationWithoutCode', undefined, '8.4.4');
      break;
    case 'TimerEventDefinition': {
      const given = ['timeDuration', 'timeDate', 'timeCycle'].filter((property) => text(one(definition, property), 'body') !== undefined);
      if (given.length > 1) problems.error(event, 'constraint.timerAmbiguous', { given: given.join(', ') }, '10.5.5');
      break;
    }
    default: break;
  }
}

/** A definition inside an event is that event's own; only those at the root of the file may be shared. */
function checkShared(event: ModdleElement, definition: ModdleElement, { problems }: Reading): void {
  const owner = definition.$parent;
  if (owner && isEvent(owner)) problems.error(event, 'constraint.definitionOfOther', { definition: definition.id ?? '', owner: owner.name || (owner.id ?? '') }, '10.5.1');
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
