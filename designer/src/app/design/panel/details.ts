import { eventDefinitionOf, is } from '../drawing/element-kinds.ts';
import type { Drawn } from '../drawing/services.ts';
import { stopProperty } from '../events/interrupting.ts';
import { namedPlaceOf } from '../events/named-event.ts';
import { ElementConditions } from '../expression/element-conditions.ts';
import type { Section } from './sections.ts';

/** What has to be said about an element because of what it is made of: its event, its formula, its work. */
export function detailsOf(element: Drawn): readonly Section[] {
  const definition = eventDefinitionOf(element)?.$type;
  return [
    ...(definition === 'bpmn:TimerEventDefinition' ? ['timer' as const] : []),
    ...(namedPlaceOf(element) ? ['event' as const] : []),
    ...(definition === 'bpmn:LinkEventDefinition' ? ['link' as const] : []),
    ...(ElementConditions.apply(element) ? ['expression' as const] : []),
    ...(stopProperty(element) ? ['stops' as const] : []),
  ];
}

/** Whether an element can be done several times. */
export function isRepeatable(element: Drawn): boolean {
  return is(element, 'bpmn:Activity') && element.businessObject.get('triggeredByEvent') !== true;
}
