import { mayBegin } from '../beginning/beginning.ts';
import { eventDefinitionsOf, is } from '../drawing/element-kinds.ts';
import { extensionOf } from '../drawing/extensions.ts';
import type { Drawn } from '../drawing/services.ts';
import { stopProperty } from '../events/interrupting.ts';
import { placesNamedAt } from '../events/named-event.ts';
import { Triggers } from '../events/triggers.ts';
import { ElementConditions } from '../expression/element-conditions.ts';
import { Repeats } from '../repeat/repeats.ts';
import type { AdvancedSection, Section } from './sections.ts';

/** What has to be said about an element because of what it is made of: its event, its formula, its work. */
export function detailsOf(element: Drawn): readonly Section[] {
  const [definition, ...others] = eventDefinitionsOf(element).map(({ $type }) => $type);
  const stops = stopProperty(element) ? ['stops' as const] : [];
  if (others.length > 0) return ['triggers', ...stops];
  return [
    ...(definition === 'bpmn:TimerEventDefinition' ? ['timer' as const] : []),
    ...(placesNamedAt(element).length > 0 ? ['event' as const] : []),
    ...(definition === 'bpmn:LinkEventDefinition' ? ['link' as const] : []),
    ...(isDoneByWorker(element) ? ['job' as const] : []),
    ...(ElementConditions.apply(element) ? ['expression' as const] : []),
    ...(definition === 'bpmn:CompensateEventDefinition' && is(element, 'bpmn:ThrowEvent') ? ['undo' as const] : []),
    ...(mayBegin(element) ? ['begins' as const] : []),
    ...(is(element, 'bpmn:DataObjectReference') || is(element, 'bpmn:DataStoreReference') ? ['data' as const] : []),
    ...(is(element, 'bpmn:DataAssociation') ? ['dataFlow' as const] : []),
    ...stops,
  ];
}

/** Whether a worker does what an element of its type would otherwise do itself, as models of other tools may have it. */
function isDoneByWorker(element: Drawn): boolean {
  return !is(element, 'bpmn:ServiceTask') && extensionOf(element, 'zeebe:TaskDefinition') !== undefined;
}

/** What is seldom said, and folded away under the panel. */
export function advancedOf(element: Drawn): readonly AdvancedSection[] {
  return [
    ...(eventDefinitionsOf(element).length === 1 && Triggers.addable(element).length > 0 ? ['moreTriggers' as const] : []),
    ...(is(element, 'bpmn:AdHocSubProcess') ? ['adHoc' as const] : []),
    ...(isRepeatable(element) && Repeats.read(element).kind === 'each' ? ['behaviour' as const] : []),
    ...(isRepeatable(element) ? ['quantity' as const] : []),
  ];
}

/** Whether an element can be done several times. */
export function isRepeatable(element: Drawn): boolean {
  return is(element, 'bpmn:Activity') && element.businessObject.get('triggeredByEvent') !== true;
}
