import { eventDefinitionsOf, is } from '../drawing/element-kinds.ts';
import type { Drawn } from '../drawing/services.ts';

/**
 * What an event can undo by name (BPMN 10.5.1): the activities beside it, or beside a stage around it, that have an undoing
 * step on their rim, or that are stages, which undo what is inside.
 */
export function undoTargets(event: Drawn): readonly Drawn[] {
  const scopes: Drawn[] = [];
  for (let scope = event.parent; scope; scope = scope.parent) scopes.push(scope);
  return scopes.flatMap((scope) => scope.children ?? []).filter((element) => canBeUndone(element) && !scopes.includes(element));
}

function canBeUndone(element: Drawn): boolean {
  if (element.labelTarget || !is(element, 'bpmn:Activity') || element.businessObject.get('triggeredByEvent') === true) return false;
  if (element.businessObject.get('isForCompensation') === true) return false;
  return is(element, 'bpmn:SubProcess') || (element.attachers ?? []).some(isUndoRim);
}

function isUndoRim(boundary: Drawn): boolean {
  return eventDefinitionsOf(boundary).some(({ $type }) => $type === 'bpmn:CompensateEventDefinition');
}
