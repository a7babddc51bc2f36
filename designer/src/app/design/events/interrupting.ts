import { eventDefinitionsOf, is } from '../drawing/element-kinds.ts';
import type { Drawn } from '../drawing/services.ts';

/** Events that always stop what they sit on. */
const alwaysStop: ReadonlySet<string> = new Set(['bpmn:ErrorEventDefinition', 'bpmn:CancelEventDefinition', 'bpmn:CompensateEventDefinition']);

/** The property that says whether an event stops what is under way; undefined where there is no choice. */
export function stopProperty(event: Drawn): 'cancelActivity' | 'isInterrupting' | undefined {
  if (eventDefinitionsOf(event).some(({ $type }) => alwaysStop.has($type))) return undefined;
  if (is(event, 'bpmn:BoundaryEvent')) return 'cancelActivity';
  const inEventSubprocess = event.businessObject.$parent?.get('triggeredByEvent') === true;
  return is(event, 'bpmn:StartEvent') && inEventSubprocess ? 'isInterrupting' : undefined;
}
