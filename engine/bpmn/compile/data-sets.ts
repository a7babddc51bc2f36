import type { ModdleElement } from 'bpmn-moddle';
import type { DataSet } from '../node.ts';
import { associationOf, isPlaceholder, nameOfItem } from './associations.ts';
import type { Problems } from './problems.ts';
import { many, one, typeOf } from './xml.ts';

type Way = 'Input' | 'Output';

/** The input sets or output sets of an element (BPMN 10.4.1): activities and processes have a specification, events one set of their own. */
export function dataSetsOf(element: ModdleElement, way: Way, problems: Problems): readonly DataSet[] {
  return setsOf(element, way).map((set) => {
    const items = itemsOf(element, set, way);
    if (many(set, `whileExecuting${way}Refs`).length > 0) problems.error(element, 'bpmn.whileExecuting', { set: set.name ?? set.id ?? '' }, '10.4.2');
    const optional = new Set(many(set, `optional${way}Refs`));
    const required = items.filter((item) => !optional.has(item));
    const associations = items.flatMap((item) => associationsWith(element, way, item));
    return {
      required: [...new Set(required.flatMap((item) => (way === 'Input' && typeOf(element) !== 'Process' ? sourcesOf(element, item) : [nameOfItem(item)])))],
      mappings: associations.flatMap((association) => {
        const needs = way === 'Input' ? namesOf(association) : [];
        return associationOf(association, element, problems).map((mapping) => ({ ...mapping, needs }));
      }),
    };
  });
}

/** Whether an association fills, or is filled by, data of some set: it is then executed with that. */
export function isInSet(element: ModdleElement, way: Way, association: ModdleElement): boolean {
  const ends = way === 'Input' ? [one(association, 'targetRef')] : many(association, 'sourceRef');
  return setsOf(element, way).some((set) => itemsOf(element, set, way).some((item) => ends.includes(item)));
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

function associationsWith(element: ModdleElement, way: Way, item: ModdleElement): readonly ModdleElement[] {
  return way === 'Input'
    ? many(element, 'dataInputAssociations').filter((association) => one(association, 'targetRef') === item)
    : many(element, 'dataOutputAssociations').filter((association) => many(association, 'sourceRef').includes(item));
}

/** What must be there before a data input is: what its associations read. */
function sourcesOf(element: ModdleElement, input: ModdleElement): readonly string[] {
  return associationsWith(element, 'Input', input).flatMap(namesOf);
}

function namesOf(association: ModdleElement): readonly string[] {
  return many(association, 'sourceRef').filter((source) => !isPlaceholder(source)).map(nameOfItem);
}
