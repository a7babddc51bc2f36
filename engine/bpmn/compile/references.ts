import type { BpmnModdle, ModdleElement, ParseResult } from 'bpmn-moddle';

/** A reference that the parser could not follow. */
export interface Dangling {
  readonly message: string;
  readonly element?: ModdleElement;
  readonly property?: string;
  readonly value?: string;
}

/**
 * Follows references that the parser leaves open although they say where they lead. BPMN's references are QNames
 * (`tns:Message_1`) in files of other tools; Activiti, Flowable and Camunda 7 name a plain variable as a loop's input.
 * Gives what is still open.
 */
export function followed(result: ParseResult, moddle: BpmnModdle): readonly Dangling[] {
  return (result.warnings as readonly Dangling[]).filter((warning) => {
    const { element, property, value } = warning;
    if (!element || property === undefined || value === undefined || !warning.message.startsWith('unresolved reference')) return true;
    const local = value.slice(value.indexOf(':') + 1);
    const target = Object.hasOwn(result.elementsById, local) ? result.elementsById[local] : undefined;
    if (target && local !== value) return !set(element, property, target);
    if (property !== 'bpmn:loopDataInputRef' || value === '') return true;
    return !set(element, property, moddle.create('bpmn:DataInput', { id: value, name: value }));
  });
}

function set(element: ModdleElement, property: string, target: ModdleElement): true {
  const name = property.slice(property.indexOf(':') + 1);
  const value = element.get(property);
  if (Array.isArray(value)) value.push(target);
  else element[name] = target;
  return true;
}
