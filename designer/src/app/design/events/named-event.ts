import { eventDefinitionOf, eventDefinitionsOf, is } from '../drawing/element-kinds.ts';
import type { Drawn, Moddle } from '../drawing/services.ts';

/** What can be called by a name in several places of a drawing, and meets there. */
export type NamedKind = 'message' | 'signal' | 'error' | 'escalation';

export interface NamedType {
  readonly kind: NamedKind;
  readonly root: string;
  readonly reference: string;
  /** Property of the root that tells what it is called, besides its name. */
  readonly code?: string;
}

const types: Readonly<Record<string, NamedType>> = {
  'bpmn:MessageEventDefinition': { kind: 'message', root: 'bpmn:Message', reference: 'messageRef' },
  'bpmn:SignalEventDefinition': { kind: 'signal', root: 'bpmn:Signal', reference: 'signalRef' },
  'bpmn:ErrorEventDefinition': { kind: 'error', root: 'bpmn:Error', reference: 'errorRef', code: 'errorCode' },
  'bpmn:EscalationEventDefinition': { kind: 'escalation', root: 'bpmn:Escalation', reference: 'escalationRef', code: 'escalationCode' },
};

/** Where an element says which message, signal, error or escalation it is about. */
export interface NamedPlace {
  readonly type: NamedType;
  /** The event's definition, or the task itself. */
  readonly owner: Moddle;
}

/** Where it is said at the event's definition of that place. */
export function namedPlaceOf(element: Drawn, at = 0): NamedPlace | undefined {
  const message = types['bpmn:MessageEventDefinition'];
  if (message && (is(element, 'bpmn:ReceiveTask') || is(element, 'bpmn:SendTask'))) return { type: message, owner: element.businessObject };
  const definition = eventDefinitionOf(element, at);
  const type = definition && types[definition.$type];
  return definition && type ? { type, owner: definition } : undefined;
}

/** The places that are named together: those of a message flow's ends, which are about the same message, else that of the element. */
export function placesNamedAt(element: Drawn, at = 0): readonly NamedPlace[] {
  const ends = is(element, 'bpmn:MessageFlow') ? [element.source, element.target].filter((end) => end !== undefined) : [element];
  return ends.flatMap((end) => namedPlaceOf(end, end === element ? at : placeOfMessage(end)) ?? []);
}

/** Where among several triggers of an event its message stands. */
function placeOfMessage(element: Drawn): number {
  return Math.max(0, eventDefinitionsOf(element).findIndex(({ $type }) => $type === 'bpmn:MessageEventDefinition'));
}

/** All places in which an element says it. */
export function namedPlacesOf(element: Drawn): readonly NamedPlace[] {
  const places = Array.from({ length: Math.max(1, eventDefinitionsOf(element).length) }, (_, at) => namedPlaceOf(element, at));
  return places.filter((place) => place !== undefined);
}

/** Whether the element waits for what it names, rather than sends it. */
export function waitsForIt(element: Drawn): boolean {
  if (is(element, 'bpmn:MessageFlow')) return element.target !== undefined && waitsForIt(element.target);
  return is(element, 'bpmn:CatchEvent') || is(element, 'bpmn:ReceiveTask');
}
