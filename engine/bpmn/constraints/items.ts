import type { ModdleElement } from 'bpmn-moddle';
import { one, text } from '../compile/xml.ts';

/** The item definition of what holds data, its own or that of the data object or store that it refers to. */
export function itemOf(element: ModdleElement | undefined): ModdleElement | undefined {
  return one(element, 'itemSubjectRef')
    ?? one(one(element, 'dataObjectRef'), 'itemSubjectRef') ?? one(one(element, 'dataStoreRef'), 'itemSubjectRef');
}

/**
 * Whether two items are said to be of different structure. Items that say nothing of their structure, or none at all, fit
 * everything: BPMN lets a model leave that open, and nearly all do.
 */
export function differ(one: ModdleElement | undefined, other: ModdleElement | undefined): boolean {
  if (!one || !other || one === other) return false;
  const [own, foreign] = [text(one, 'structureRef'), text(other, 'structureRef')];
  return own !== undefined && foreign !== undefined && own !== foreign;
}
