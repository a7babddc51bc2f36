import type { ModdleElement } from 'bpmn-moddle';

/** Children of an element under a property that holds many. */
export function many(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = element[property];
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}

/** The element under a property, or that it refers to. */
export function one(element: ModdleElement | undefined, property: string): ModdleElement | undefined {
  const value = element?.[property];
  return typeof value === 'object' && value !== null && '$type' in value ? (value as ModdleElement) : undefined;
}

/** Text of an attribute or of a child element's body; undefined where it is left out or empty. */
export function text(element: ModdleElement | undefined, property: string): string | undefined {
  const value = element?.[property];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function flag(element: ModdleElement, property: string): boolean {
  return element[property] === true;
}

export function count(element: ModdleElement, property: string): number | undefined {
  const value = element[property];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** An extension element by its type, such as `zeebe:TaskDefinition`. */
export function extension(element: ModdleElement | undefined, type: string): ModdleElement | undefined {
  const extensions = one(element, 'extensionElements');
  return extensions ? many(extensions, 'values').find((value) => value.$type === type) : undefined;
}

/** An attribute of a foreign namespace, whatever prefix it was given. */
export function foreign(element: ModdleElement, name: string): string | undefined {
  for (const [attribute, value] of Object.entries(element.$attrs)) {
    if (attribute.endsWith(`:${name}`) && typeof value === 'string') return value;
  }
  return undefined;
}

/** BPMN type without its prefix. */
export function typeOf(element: ModdleElement): string {
  return element.$type.replace(/^bpmn:/, '');
}
