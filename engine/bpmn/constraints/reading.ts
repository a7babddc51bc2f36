import type { ModdleElement } from 'bpmn-moddle';
import type { Problems } from '../compile/problems.ts';
import { many, typeOf } from '../compile/xml.ts';
import type { FlowIndex } from './flow-index.ts';

/** A file as its author wrote it, with all of its elements: also those that nothing executes. */
export interface Reading {
  readonly roots: readonly ModdleElement[];
  readonly elements: readonly ModdleElement[];
  readonly flows: FlowIndex;
  readonly problems: Problems;
}

/** Every element inside the roots of a file, an owner before what it holds. Diagrams are left out. */
export function elementsOf(definitions: ModdleElement): readonly ModdleElement[] {
  const found: ModdleElement[] = [...many(definitions, 'rootElements')];
  for (const element of found) {
    for (const value of Object.values(element)) {
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isElement(child) && child.$parent === element) found.push(child);
      }
    }
  }
  return found;
}

export function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** The element that people know an inner part by: its nearest owner with an id. */
export function ownerOf(element: ModdleElement): ModdleElement {
  let at = element;
  while (at.id === undefined && at.$parent) at = at.$parent;
  return at;
}

/** The process that an element lies in; undefined for what lies in none. */
export function processOf(element: ModdleElement | undefined): ModdleElement | undefined {
  for (let at = element; at; at = at.$parent) if (at.$type === 'bpmn:Process') return at;
  return undefined;
}

/** Event definitions of an event, its own and those it refers to. */
export function definitionsOf(event: ModdleElement): readonly ModdleElement[] {
  return [...many(event, 'eventDefinitions'), ...many(event, 'eventDefinitionRef')];
}

export function hasDefinition(event: ModdleElement, type: string): boolean {
  return definitionsOf(event).some((definition) => typeOf(definition) === type);
}

const activities = /^(Task|.+Task|SubProcess|Transaction|AdHocSubProcess|CallActivity)$/;

export function isActivity(element: ModdleElement): boolean {
  return activities.test(typeOf(element)) && !/^(Global|Choreography)/.test(typeOf(element));
}

export function isEvent(element: ModdleElement): boolean {
  return /Event$/.test(typeOf(element));
}

export function isGateway(element: ModdleElement): boolean {
  return typeOf(element).endsWith('Gateway');
}

/** Whether an event says what it sends rather than what it waits for. */
export function isThrowing(event: ModdleElement): boolean {
  return /^(EndEvent|IntermediateThrowEvent|ImplicitThrowEvent)$/.test(typeOf(event));
}

export function nameOf(element: ModdleElement): string {
  return element.name || (element.id ?? typeOf(element));
}
