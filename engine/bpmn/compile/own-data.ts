import type { ModdleElement } from 'bpmn-moddle';
import { isPlaceholder, nameOfItem } from './associations.ts';
import { many, one } from './xml.ts';

/**
 * Names of the data that live and end with an element (BPMN 10.4.1): its properties, and of a subprocess the data objects
 * that something inside reads or writes. Those that are only drawn would hide a variable that people mean. A process
 * needs none of this: what nobody has is its own anyway.
 */
export function ownDataOf(element: ModdleElement): readonly string[] {
  if (element.$type === 'bpmn:Process') return [];
  const properties = many(element, 'properties').filter((property) => !isPlaceholder(property));
  const objects = many(element, 'flowElements').filter((child) => child.$type === 'bpmn:DataObject');
  if (objects.length === 0) return properties.map(nameOfItem);
  const used = new Set(itemsUsedIn(element));
  return [...new Set([...properties, ...objects.filter((object) => used.has(object))].map(nameOfItem))];
}

/** Whether an association is more than a line on the drawing: modelers draw those from nothing, or to a placeholder. */
function moves(association: ModdleElement): boolean {
  const sources = many(association, 'sourceRef');
  if (isPlaceholder(one(association, 'targetRef')) || sources.some(isPlaceholder)) return false;
  return sources.length > 0 || many(association, 'assignment').length > 0 || one(association, 'transformation') !== undefined;
}

/** The data objects at the ends of the data associations inside an element. */
function itemsUsedIn(element: ModdleElement): readonly ModdleElement[] {
  return many(element, 'flowElements').flatMap((child) => {
    const associations = [...many(child, 'dataInputAssociations'), ...many(child, 'dataOutputAssociations')].filter(moves);
    const ends = associations.flatMap((association) => [...many(association, 'sourceRef'), one(association, 'targetRef') ?? []].flat());
    return [...ends.map((end) => one(end, 'dataObjectRef') ?? end), ...itemsUsedIn(child)];
  });
}
