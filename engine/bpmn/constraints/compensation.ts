import type { ModdleElement } from 'bpmn-moddle';
import { one, typeOf } from '../compile/xml.ts';
import { definitionsOf, hasDefinition, isActivity, isThrowing, type Reading } from './reading.ts';

/** What compensation events may undo (BPMN 10.5.5), and the handlers that hang on them (10.7.1). */
export function checkCompensation(reading: Reading): void {
  const handlers = new Map<ModdleElement, ModdleElement[]>();
  const undone = new Set<ModdleElement>();
  for (const element of reading.elements) {
    if (typeOf(element) === 'Association') checkHandler(element, reading, handlers);
    if (isCompensation(element)) checkEvent(element, reading, undone);
    if (!isThrowing(element)) continue;
    for (const definition of definitionsOf(element)) {
      if (typeOf(definition) === 'CompensateEventDefinition') checkCompensated(element, one(definition, 'activityRef'), reading);
    }
  }
  for (const [event, [first, second]] of handlers) {
    if (first && second) reading.problems.error(event, 'constraint.severalHandlers', { handlers: `${first.id ?? ''}, ${second.id ?? ''}` }, '10.7.1');
  }
}

/** An activity is undone in one way, and the event that says so waits for nothing else: no flow leaves it. */
function checkEvent(event: ModdleElement, { problems }: Reading, undone: Set<ModdleElement>): void {
  const activity = one(event, 'attachedToRef');
  if (activity && undone.has(activity)) problems.error(event, 'constraint.severalCompensations', { activity: activity.name || (activity.id ?? '') }, '10.7.1');
  else if (activity) undone.add(activity);
  if (definitionsOf(event).length > 1) problems.error(event, 'constraint.compensationNotAlone', undefined, '10.5.4');
}

/** What is undone must lie in a scope around the event that asks for it. */
function checkCompensated(event: ModdleElement, activity: ModdleElement | undefined, { problems }: Reading): void {
  if (!activity) return;
  if (!isActivity(activity)) return problems.error(event, 'constraint.compensatesNoActivity', { activity: activity.id ?? '' }, '10.5.5');
  for (let scope = event.$parent; scope; scope = scope.$parent) if (scope === activity.$parent) return;
  problems.error(event, 'constraint.compensatesElsewhere', { activity: activity.id ?? '' }, '10.5.5');
}

function checkHandler(association: ModdleElement, { problems }: Reading, handlers: Map<ModdleElement, ModdleElement[]>): void {
  const source = one(association, 'sourceRef');
  const target = one(association, 'targetRef');
  if (!source || !target) return;
  const [event, handler] = isCompensation(source) ? [source, target] : isCompensation(target) ? [target, source] : [];
  if (!event || !handler || /^(TextAnnotation|Group|Data.+)$/.test(typeOf(handler))) return;
  if (!isActivity(handler)) return problems.error(event, 'constraint.handlerNoActivity', { handler: handler.id ?? '' }, '10.7.1');
  handlers.set(event, [...(handlers.get(event) ?? []).filter((known) => known !== handler).slice(0, 1), handler]);
  if (handler.$parent !== event.$parent) problems.error(event, 'constraint.handlerElsewhere', { handler: handler.id ?? '' }, '10.7.1');
  else if (handler.isForCompensation !== true) problems.error(handler, 'constraint.handlerNotMarked', undefined, '10.7.1');
}

function isCompensation(element: ModdleElement): boolean {
  return typeOf(element) === 'BoundaryEvent' && hasDefinition(element, 'CompensateEventDefinition');
}
