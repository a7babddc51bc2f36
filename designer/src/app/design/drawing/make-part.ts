import type { BpmnFactory, Moddle } from './services.ts';

/** Makes a part of a model that knows what it is a part of: the library sets the parent only of what it draws itself. */
export function makePart(factory: BpmnFactory, type: string, parent: Moddle, properties: Record<string, unknown> = {}): Moddle {
  const part = factory.create(type, properties);
  setParent(part, parent);
  return part;
}

/** Tells a part what it is a part of. */
export function setParent(part: Moddle, parent: Moddle): void {
  (part as { $parent?: Moddle }).$parent = parent;
}
