import type { ModdleElement } from 'bpmn-moddle';
import type { DataSet } from '../node.ts';
import { associationOf, isPlaceholder, nameOfItem } from './associations.ts';
import type { Problems } from './problems.ts';
import { many, one, typeOf } from './xml.ts';

type Way = 'Input' | 'Output';

/** Most sets of one element: each is tried whenever data change. */
const mostSets = 50;

/** The input sets or output sets of an element (BPMN 10.4.1): activities and processes have a specification, events one set of their own. */
export function dataSetsOf(element: ModdleElement, way: Way, problems: Problems): readonly DataSet[] {
  const { sets, associations } = declaredBy(element, way);
  if (sets.length > mostSets) {
    problems.error(element, 'bpmn.tooManySets', { count: sets.length, most: mostSets }, '10.4.1');
    return [];
  }
  const readsSources = way === 'Input' && typeOf(element) !== 'Process';
  const compiled = new Map([...associations.values()].flat().map((association) => {
    const needs = way === 'Input' ? namesOf(association) : [];
    return [association, associationOf(association, element, problems).map((mapping) => ({ ...mapping, needs }))];
  }));
  return sets.map(({ set, items }) => {
    if (many(set, `whileExecuting${way}Refs`).length > 0) problems.error(element, 'bpmn.whileExecuting', { set: set.name ?? set.id ?? '' }, '10.4.2');
    const optional = new Set(many(set, `optional${way}Refs`));
    const required = items.filter((item) => !optional.has(item));
    return {
      required: [...new Set(required.flatMap((item) => (readsSources ? (associations.get(item) ?? []).flatMap(namesOf) : [nameOfItem(item)])))],
      mappings: items.flatMap((item) => associations.get(item) ?? []).flatMap((association) => compiled.get(association) ?? []),
    };
  });
}

/** Whether an association fills, or is filled by, data of some set: it is then executed with that. */
export function isInSet(element: ModdleElement, way: Way, association: ModdleElement): boolean {
  const { associations } = declaredBy(element, way);
  const ends = way === 'Input' ? [one(association, 'targetRef')] : many(association, 'sourceRef');
  return ends.some((item) => item !== undefined && associations.has(item));
}

/** The sets of an element with their data, and the associations of each of these. */
interface Declared {
  readonly sets: readonly { readonly set: ModdleElement; readonly items: readonly ModdleElement[] }[];
  readonly associations: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
}

/** What elements declare, looked through once for all of their associations. */
const declared: Readonly<Record<Way, WeakMap<ModdleElement, Declared>>> = { Input: new WeakMap(), Output: new WeakMap() };

function declaredBy(element: ModdleElement, way: Way): Declared {
  const known = declared[way].get(element);
  if (known) return known;
  const sets = setsOf(element, way).map((set) => ({ set, items: itemsOf(element, set, way) }));
  const associations = new Map<ModdleElement, ModdleElement[]>(sets.flatMap(({ items }) => items.map((item) => [item, []])));
  for (const association of many(element, `data${way}Associations`)) {
    const ends = way === 'Input' ? [one(association, 'targetRef')] : many(association, 'sourceRef');
    for (const item of new Set(ends)) if (item) associations.get(item)?.push(association);
  }
  const found = { sets, associations };
  declared[way].set(element, found);
  return found;
}

function setsOf(element: ModdleElement, way: Way): readonly ModdleElement[] {
  const own = one(element, way === 'Input' ? 'inputSet' : 'outputSet');
  const specification = one(element, 'ioSpecification');
  return [...(own ? [own] : []), ...(specification ? many(specification, way === 'Input' ? 'inputSets' : 'outputSets') : [])];
}

/** The data of a set; what a loop gathers is there only after its last instance, and goes its own way. */
function itemsOf(element: ModdleElement, set: ModdleElement, way: Way): readonly ModdleElement[] {
  const gathered = way === 'Output' ? loopOutputOf(element) : undefined;
  return [...new Set([...many(set, `data${way}Refs`), ...many(set, `optional${way}Refs`)])].filter((item) => item !== gathered);
}

/** The data output in which a multi-instance activity gathers what its instances give. */
export function loopOutputOf(element: ModdleElement): ModdleElement | undefined {
  return one(one(element, 'loopCharacteristics'), 'loopDataOutputRef');
}

function namesOf(association: ModdleElement): readonly string[] {
  return many(association, 'sourceRef').filter((source) => !isPlaceholder(source)).map(nameOfItem);
}
