import type { ModdleElement } from 'bpmn-moddle';
import type { Kind, Node } from '../../node.ts';
import type { Build } from '../build.ts';
import { engineExtensions, localName } from '../engine-extensions.ts';
import { extension, many, one, text } from '../xml.ts';
import type { Subject } from './subject.ts';

/** Zeebe elements that would have an effect which the core does not have: refused rather than left out in silence. */
const notExecuted = new Set([
  'zeebe:ExecutionListeners', 'zeebe:TaskListeners', 'zeebe:AgentDefinition', 'zeebe:LinkedResources', 'zeebe:ConditionalFilter',
]);
/** What is a worker's where it has a `zeebe:TaskDefinition`. */
const workersKinds: ReadonlySet<string> = new Set<Kind>(['job', 'end', 'throw']);
/** Elements of Camunda 7 and its relatives that do work of their own beside the element's. */
const theirWork = new Set(['executionListener', 'taskListener', 'eventListener', 'connector']);
/** Those of theirs that the compiler reads, by their names and by attributes. */
const readElements = new Set(['in', 'out', 'inputOutput']);
const readAttributes = /:(resultVariable|assignee|candidateGroups|candidateUsers|dueDate|followUpDate|priority|topic|calledElementBinding|calledElementVersionTag|collection|elementVariable)$/;
/** Prefixes of what only draws or describes. */
const harmless = /^(zeebe|hoso|modeler|bioc|color|xsi|xmlns|bpmn|di|dc|bpmndi)$/;

export function checkExtensions({ node, source, build }: Subject): void {
  const parts = ['eventDefinitions', 'flowElements'].flatMap((property) => many(source, property)).filter(isPart);
  const loop = one(source, 'loopCharacteristics');
  for (const part of [source, ...parts, ...(loop ? [loop] : [])]) {
    const owner = part.id === undefined ? source : part;
    for (const one of [part, ...expressionsOf(part)]) tellOf(one, owner, build);
  }
  for (const type of ['zeebe:CalledDecision', 'zeebe:FormDefinition']) refuseTag(source, type, build);
  if (extension(source, 'zeebe:TaskDefinition') && !workersKinds.has(node.kind)) refuse(source, 'zeebe:TaskDefinition', build);
  if (node.kind === 'job' && /ScriptTask$/.test(source.$type) && extension(source, 'zeebe:Script')) refuse(source, 'zeebe:Script', build);
  tellOfMisplaced(source, build);
  if (text(extension(source, 'zeebe:CalledElement'), 'businessId') !== undefined) refuse(source, 'zeebe:CalledElement businessId', build);
  if (node.adHoc?.outputCollection !== undefined && !hasPlainTurns(node as Node)) build.problems.error(source, 'bpmn.adHocOutputs');
}

/** What belongs to an element without being a node itself. */
function isPart(part: ModdleElement): boolean {
  return part.$type === 'bpmn:SequenceFlow' || part.$type.endsWith('EventDefinition');
}

const expressions = ['conditionExpression', 'condition', 'timeDate', 'timeDuration', 'timeCycle', 'loopCardinality', 'loopCondition', 'completionCondition'];

/** Expressions of a part, which other engines give attributes of their own, such as the end of a cycle. */
function expressionsOf(part: ModdleElement): readonly ModdleElement[] {
  return expressions.flatMap((property) => one(part, property) ?? []);
}

/** Says of each extension of a part what becomes of it; `owner` is what people know the part by. */
function tellOf(part: ModdleElement, owner: ModdleElement, build: Build): void {
  const extensions = one(part, 'extensionElements');
  for (const value of extensions ? many(extensions, 'values') : []) {
    const isTheirs = engineExtensions(part).includes(value);
    if (isTheirs && readElements.has(localName(value))) continue;
    if (notExecuted.has(value.$type) || (isTheirs && theirWork.has(localName(value)))) refuse(owner, value.$type, build);
    else if (!harmless.test(prefixOf(value.$type)) || value.$type === 'zeebe:JobPriorityDefinition') {
      build.problems.warning(owner, 'bpmn.extensionUnknown', { extension: value.$type });
    }
  }
  for (const name of foreignAttributes(part)) build.problems.warning(owner, 'bpmn.extensionUnknown', { extension: name });
}

/** Work that only one type of element does; on another, as tools leave it behind when a type is changed, nobody does it. */
const workOf: Readonly<Record<string, RegExp>> = {
  'zeebe:Script': /ScriptTask$/, 'zeebe:CalledDecision': /BusinessRuleTask$/, 'zeebe:CalledElement': /CallActivity$/,
};

function tellOfMisplaced(source: ModdleElement, build: Build): void {
  for (const [type, does] of Object.entries(workOf)) {
    if (!does.test(source.$type) && extension(source, type)) build.problems.warning(source, 'bpmn.extensionMisplaced', { extension: type });
  }
}

function refuse(element: ModdleElement, what: string, build: Build): void {
  build.problems.error(element, 'bpmn.extensionNotExecuted', { extension: what });
}

/** Forms and decisions are those of the procedure's own version: another version by its tag cannot be had. */
function refuseTag(source: ModdleElement, type: string, build: Build): void {
  if (text(extension(source, type), 'bindingType') === 'versionTag') refuse(source, `${type} bindingType="versionTag"`, build);
}

/** Whether each turn of an ad-hoc subprocess ends once, and turns at one time cannot meet in a variable: else what it collects would be a matter of luck. */
function hasPlainTurns({ adHoc, content }: Node): boolean {
  const nodes = content?.nodes ?? [];
  if (!adHoc?.sequential) return nodes.every((inner) => inner.outgoing.length === 0);
  return nodes.every((inner) => (inner.outgoing.length < 2 || inner.kind === 'exclusive' || inner.kind === 'eventGateway')
    && inner.completionQuantity === 1 && (inner.kind !== 'boundary' || inner.interrupting));
}

function foreignAttributes(source: ModdleElement): readonly string[] {
  return Object.keys(source.$attrs).filter((name) =>
    name.includes(':') && !harmless.test(prefixOf(name)) && !readAttributes.test(name));
}

function prefixOf(name: string): string {
  return name.split(':')[0] ?? '';
}
