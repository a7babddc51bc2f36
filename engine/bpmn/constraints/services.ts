import type { ModdleElement } from 'bpmn-moddle';
import { many, one, text, typeOf } from '../compile/xml.ts';
import { differ, itemOf } from './items.ts';
import { nameOf, type Reading } from './reading.ts';

/** Tasks that carry a message, call an operation or run a script: what they say of it (BPMN 10.3.3); operations that a process offers (10.3.6). */
export function checkServices(reading: Reading): void {
  for (const element of reading.elements) {
    if (typeOf(element) === 'ServiceTask' && one(element, 'operationRef')) checkServiceTask(element, reading);
    if (text(element, 'script') !== undefined && scriptLanguageOf(element) === undefined) reading.problems.error(element, 'constraint.noScriptFormat', undefined, '10.3.3');
    if (typeOf(element) === 'SendTask') checkCarried(element, reading, ['inputSets', 'dataInputs'], one(element, 'messageRef'));
    if (typeOf(element) === 'ReceiveTask') checkCarried(element, reading, ['outputSets', 'dataOutputs'], one(element, 'messageRef'));
    if (element.$instanceOf('bpmn:CallableElement')) checkOffered(element, reading);
  }
}

/** Global script tasks name their language otherwise. */
function scriptLanguageOf(task: ModdleElement): string | undefined {
  return text(task, 'scriptFormat') ?? text(task, 'scriptLanguage');
}

function checkServiceTask(task: ModdleElement, { problems }: Reading): void {
  const specification = one(task, 'ioSpecification');
  const inputs = specification ? many(specification, 'inputSets').length : 0;
  if (inputs !== 1) problems.error(task, 'constraint.oneInputSet', { count: inputs }, '10.3.3');
  const outputs = specification ? many(specification, 'outputSets').length : 0;
  if (outputs > 1) problems.error(task, 'constraint.severalSets', { property: 'outputSet', count: outputs }, '10.3.3');
  const operation = one(task, 'operationRef');
  checkItem(task, specification, 'dataInputs', one(operation, 'inMessageRef'), problems);
  checkItem(task, specification, 'dataOutputs', one(operation, 'outMessageRef'), problems);
}

function checkCarried(
  task: ModdleElement, { problems }: Reading, [sets, data]: readonly [sets: string, data: string], message: ModdleElement | undefined,
): void {
  const specification = one(task, 'ioSpecification');
  if (!specification || !message) return;
  for (const property of [sets, data]) {
    const count = many(specification, property).length;
    if (count > 1) problems.error(task, 'constraint.severalSets', { property: property.replace(/s$/, ''), count }, '10.3.3');
  }
  checkItem(task, specification, data, message, problems);
}

/** One of the task's data must be of the item that the message carries, where the message says which. */
function checkItem(
  task: ModdleElement, specification: ModdleElement | undefined, property: string, message: ModdleElement | undefined, problems: Reading['problems'],
): void {
  const data = specification ? many(specification, property) : [];
  const carried = one(message, 'itemRef');
  const [first] = data;
  if (!first || !message || !carried || !data.every((one) => !itemOf(one) || differ(itemOf(one), carried))) return;
  problems.error(task, 'constraint.itemsDiffer', { data: nameOf(first), other: nameOf(message) }, '10.3.3');
}

/** A process or global task that offers an interface says which of its data an operation's messages are. */
function checkOffered(callable: ModdleElement, { problems }: Reading): void {
  const bindings = many(callable, 'ioBinding');
  if (many(callable, 'supportedInterfaceRef').length > 0 && bindings.length === 0) problems.error(callable, 'constraint.noBinding', undefined, '10.3.6');
  for (const binding of bindings) {
    const operation = one(binding, 'operationRef');
    for (const [data, message] of [['inputDataRef', 'inMessageRef'], ['outputDataRef', 'outMessageRef']] as const) {
      const bound = one(binding, data);
      const carried = one(one(operation, message), 'itemRef');
      if (bound && differ(itemOf(bound), carried)) problems.error(callable, 'constraint.itemsDiffer', { data: nameOf(bound), other: nameOf(one(operation, message) ?? bound) }, '10.3.6');
    }
  }
}
