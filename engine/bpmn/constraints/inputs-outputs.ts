import type { ModdleElement } from 'bpmn-moddle';
import { many, one, typeOf } from '../compile/xml.ts';
import { differ, itemOf } from './items.ts';
import { definitionsOf, isEvent, isThrowing, nameOf, ownerOf, type Reading } from './reading.ts';

/** Inputs and outputs that tasks, processes and events declare (BPMN 10.4.1). Most models declare none. */
export function checkInputsAndOutputs(reading: Reading): void {
  for (const element of reading.elements) {
    if (typeOf(element) === 'InputOutputSpecification') checkSpecification(element, reading);
    if (typeOf(element) === 'InputSet') checkSet(element, reading, 'Input');
    if (typeOf(element) === 'OutputSet') checkSet(element, reading, 'Output');
    if (isEvent(element)) checkEventData(element, reading);
    if (typeOf(element) === 'MultiInstanceLoopCharacteristics') checkLoopData(element, reading);
  }
}

function checkSpecification(specification: ModdleElement, { problems }: Reading): void {
  const owner = ownerOf(specification.$parent ?? specification);
  if (/^(SubProcess|Transaction|AdHocSubProcess)$/.test(typeOf(owner))) problems.error(owner, 'constraint.dataAtSubprocess', undefined, '10.4.1');
  for (const [data, sets, refs] of [['dataInputs', 'inputSets', 'dataInputRefs'], ['dataOutputs', 'outputSets', 'dataOutputRefs']] as const) {
    const listed = new Set(many(specification, sets).flatMap((set) => many(set, refs)));
    for (const one of many(specification, data)) if (!listed.has(one)) problems.error(owner, 'constraint.dataInNoSet', { data: nameOf(one) }, '10.4.1');
  }
}

/** What is optional, or goes on while the work runs, is one of the set's own; and sets refer to each other both ways. */
function checkSet(set: ModdleElement, { problems }: Reading, way: 'Input' | 'Output'): void {
  const owner = ownerOf(set.$parent ?? set);
  const own = new Set(many(set, `data${way}Refs`));
  for (const property of [`optional${way}Refs`, `whileExecuting${way}Refs`]) {
    for (const data of many(set, property)) {
      if (!own.has(data)) problems.error(owner, 'constraint.dataNotOfSet', { data: nameOf(data), property }, '10.4.1');
    }
  }
  const [there, back] = way === 'Input' ? ['outputSetRefs', 'inputSetRefs'] : ['inputSetRefs', 'outputSetRefs'];
  for (const other of many(set, there)) {
    if (!many(other, back).includes(set)) problems.error(owner, 'constraint.setsOneWay', { set: nameOf(set), other: nameOf(other) }, '10.4.1');
  }
}

/** Definitions that can carry data. */
const carriers = /^(Message|Signal|Error|Escalation)EventDefinition$/;

/** Data of an event belongs to its definitions, one to one and in their order (BPMN 10.5.1). */
function checkEventData(event: ModdleElement, { problems }: Reading): void {
  const data = many(event, isThrowing(event) ? 'dataInputs' : 'dataOutputs');
  if (data.length === 0) return;
  const definitions = definitionsOf(event);
  // Other tools give data to events that only mark a point, or wait for a time.
  if (!definitions.some((definition) => carriers.test(typeOf(definition)))) return;
  if (data.length !== definitions.length) {
    return problems.error(event, 'constraint.eventData', { data: data.length, definitions: definitions.length }, '10.5.1');
  }
  definitions.forEach((definition, index) => {
    const carried = carriedBy(definition);
    const own = data[index];
    if (own && differ(carried, itemOf(own))) problems.error(event, 'constraint.itemsDiffer', { data: nameOf(own), other: nameOf(carried ?? definition) }, '10.5.1');
  });
}

/** The item that a message, signal, error or escalation carries. */
function carriedBy(definition: ModdleElement): ModdleElement | undefined {
  return one(one(definition, 'messageRef'), 'itemRef')
    ?? ['signalRef', 'errorRef', 'escalationRef'].map((property) => one(one(definition, property), 'structureRef')).find((item) => item !== undefined);
}

/** What a multi-instance goes through, and what each instance gets of it (BPMN 10.3.8). */
function checkLoopData(loop: ModdleElement, { problems }: Reading): void {
  const activity = loop.$parent;
  if (!activity) return;
  for (const [whole, single] of [['loopDataInputRef', 'inputDataItem'], ['loopDataOutputRef', 'outputDataItem']] as const) {
    const collection = one(loop, whole);
    const item = one(loop, single);
    if (collection && isDataOfOther(collection, activity)) problems.error(activity, 'constraint.dataOfOther', { data: nameOf(collection) }, '10.3.8');
    const part = itemOf(item);
    if (part && (part.isCollection === true || differ(itemOf(collection), part))) {
      problems.error(activity, 'constraint.itemNoPart', { item: nameOf(item ?? part), data: collection ? nameOf(collection) : '' }, '10.3.8');
    }
  }
}

/** Inputs and outputs that another activity declares. */
function isDataOfOther(data: ModdleElement, activity: ModdleElement): boolean {
  const owner = data.$parent?.$parent;
  return /^Data(Input|Output)$/.test(typeOf(data)) && owner !== undefined && typeOf(data.$parent ?? data) === 'InputOutputSpecification'
    && owner !== activity && !owner.$instanceOf('bpmn:CallableElement');
}
