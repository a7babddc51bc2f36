import type { Drawn, Moddle } from './services.ts';

/** Whether an element is of a BPMN type or one derived from it. */
export function is(element: Drawn | Moddle, type: string): boolean {
  return businessObjectOf(element).$instanceOf(type);
}

/** What an event happens by, such as a `bpmn:TimerEventDefinition`; an event can have several. */
export function eventDefinitionsOf(element: Drawn): readonly Moddle[] {
  const definitions = element.businessObject.get('eventDefinitions');
  return Array.isArray(definitions) ? (definitions as Moddle[]) : [];
}

/** The event's definition at a place, its first one where nothing else is said. */
export function eventDefinitionOf(element: Drawn, at = 0): Moddle | undefined {
  return eventDefinitionsOf(element)[at];
}

/** The process that an element stands for where it is a pool or the drawing's root; undefined elsewhere. */
export function processOf(element: Drawn): Moddle | undefined {
  if (is(element, 'bpmn:Participant')) return element.businessObject.get('processRef') as Moddle | undefined;
  return is(element, 'bpmn:Process') ? element.businessObject : undefined;
}

/** What the element's extensions belong to: the process behind a pool, the element itself elsewhere. */
export function extended(element: Drawn): Moddle {
  return processOf(element) ?? element.businessObject;
}

function businessObjectOf(element: Drawn | Moddle): Moddle {
  return 'businessObject' in element ? element.businessObject : element;
}
