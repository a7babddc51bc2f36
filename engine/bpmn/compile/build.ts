import type { ModdleElement } from 'bpmn-moddle';
import type { Flow, Node } from '../node.ts';
import { ownDataOf } from './own-data.ts';
import { dataOutputsOf, inputsOf, outputsOf, payloadOf } from './data.ts';
import { dataSetsOf } from './data-sets.ts';
import { engineInputs, engineOutputs } from './engine-mappings.ts';
import { formal } from './expressions.ts';
import { descriptionOf } from './description.ts';
import { kindOf } from './kinds.ts';
import { loopOf } from './loops.ts';
import type { Problems } from './problems.ts';
import { adHocOf, callOf, taskOf } from './tasks.ts';
import { messageOf, triggersOf } from './triggers.ts';
import { count, extension, flag, many, one, text, typeOf } from './xml.ts';

/** A node while the file is read; what refers to other nodes is filled in afterwards. */
export type Draft<T> = { -readonly [Name in keyof T]: T[Name] };
export type DraftNode = Draft<Omit<Node, 'incoming' | 'outgoing' | 'boundaries' | 'recipients'>> & {
  incoming: Flow[];
  outgoing: Flow[];
  boundaries: Node[];
  recipients: Node[];
};

/** The nodes and flows of one file in the making. */
export interface Build {
  /** Put before every id of this file, where graphs of several files run as one. */
  readonly prefix: string;
  readonly nodes: Map<string, DraftNode>;
  readonly flows: Map<string, Flow>;
  /** XML of each node. */
  readonly sources: Map<string, ModdleElement>;
  /** Elements that a message flow begins at. */
  readonly senders: ReadonlySet<string>;
  /** Compensation handlers that belong to an event. */
  readonly handlers: Set<DraftNode>;
  readonly problems: Problems;
}

/** What of a scope is not executed but says something to people or data. */
const notNodes = new Set(['SequenceFlow', 'DataObject', 'DataObjectReference', 'DataStoreReference']);

/** Adds a process and all that it holds, or a global task. */
export function addProcess(build: Build, process: ModdleElement): void {
  const node = addNode(build, process, undefined, new Map());
  if (node?.content) addContent(build, process, node, lanesOf(process));
}

function addContent(build: Build, element: ModdleElement, scope: DraftNode, lanes: ReadonlyMap<string, string>): void {
  const nodes: Node[] = [];
  for (const child of many(element, 'flowElements')) {
    if (notNodes.has(typeOf(child))) continue;
    const node = addNode(build, child, scope, lanes);
    if (node) nodes.push(node as Node);
    if (node && many(child, 'flowElements').length > 0) addContent(build, child, node, new Map([...lanes, ...lanesOf(child)]));
  }
  for (const child of many(element, 'flowElements')) if (typeOf(child) === 'SequenceFlow') addFlow(build, child);
  scope.content = { nodes, starts: [], eventSubprocesses: [], hasJoins: false };
}

function addNode(
  build: Build, element: ModdleElement, scope: DraftNode | undefined, lanes: ReadonlyMap<string, string>,
): DraftNode | undefined {
  const { problems } = build;
  const kind = kindOf(element, build.senders);
  const { id } = element;
  if (id === undefined) {
    problems.error(element, 'bpmn.noId', { type: typeOf(element) }, '8.3.1');
    return undefined;
  }
  if (id in Object.prototype) problems.error(element, 'bpmn.idReserved', { id });
  if (!kind) {
    problems.error(element, 'bpmn.notExecuted', { type: typeOf(element) }, '8.4.8');
    return undefined;
  }
  const loop = loopOf(element, problems);
  const task = taskOf(element, kind, problems);
  const call = kind === 'call' ? callOf(element, problems) : undefined;
  const activation = formal(one(element, 'activationCondition'), element, problems);
  const triggers = kind === 'receive' || kind === 'send'
    ? [messageOf(one(element, 'messageRef'), element, problems)]
    : triggersOf(element, problems);
  const theirs = engineOutputs(element, problems);
  const versionTag = kind === 'process' ? text(extension(element, 'zeebe:VersionTag'), 'value') : undefined;
  const node: DraftNode = {
    ...descriptionOf(element, scope, lanes, problems), id: build.prefix + id, kind, type: typeOf(element),
    incoming: [], outgoing: [], boundaries: [], joins: false, chooses: false,
    inputs: [...engineInputs(element, problems), ...inputsOf(element, problems)],
    outputs: [...outputsOf(element, problems), ...theirs.only],
    dataOutputs: [...dataOutputsOf(element, problems), ...theirs.besides.map((mapping) => ({ ...mapping, evenNull: true }))],
    triggers, recipients: [],
    startQuantity: count(element, 'startQuantity') ?? 1, completionQuantity: count(element, 'completionQuantity') ?? 1,
    interrupting: kind === 'boundary' ? element.cancelActivity !== false : element.isInterrupting !== false,
    parallelMultiple: flag(element, 'parallelMultiple') && triggers.length > 1,
    instantiate: flag(element, 'instantiate'), parallelEvents: text(element, 'eventGatewayType')?.toLowerCase() === 'parallel',
    isForCompensation: flag(element, 'isForCompensation'),
    ...(scope ? { scope: scope as Node } : {}),
    ...(loop ? { loop } : {}), ...(task ? { task } : {}), ...(call ? { call } : {}), ...(versionTag !== undefined ? { versionTag } : {}), ...(activation ? { activation } : {}),
    ...(kind === 'adHoc' ? { adHoc: adHocOf(element, problems) } : {}),
    ...dataOf(element, problems),
  };
  if (hasContent(kind)) node.content = { nodes: [], starts: [], eventSubprocesses: [], hasJoins: false };
  build.nodes.set(id, node);
  build.sources.set(id, element);
  return node;
}

/** What an element's data inputs and outputs need, where the model says it. */
function dataOf(element: ModdleElement, problems: Problems): Pick<Node, 'inputSets' | 'outputSets' | 'payload' | 'ownData'> {
  const ownData = ownDataOf(element);
  const inputSets = dataSetsOf(element, 'Input', problems);
  const outputSets = dataSetsOf(element, 'Output', problems);
  const payload = payloadOf(element);
  return {
    ...(inputSets.length > 0 ? { inputSets } : {}), ...(outputSets.length > 0 ? { outputSets } : {}),
    ...(payload !== undefined ? { payload } : {}), ...(ownData.length > 0 ? { ownData } : {}),
  };
}

function hasContent(kind: Node['kind']): boolean {
  return kind === 'process' || kind === 'subprocess' || kind === 'eventSubprocess' || kind === 'transaction' || kind === 'adHoc';
}

function addFlow(build: Build, element: ModdleElement): void {
  const source = build.nodes.get(one(element, 'sourceRef')?.id ?? '');
  const target = build.nodes.get(one(element, 'targetRef')?.id ?? '');
  const { id } = element;
  if (id !== undefined && id in Object.prototype) build.problems.error(element, 'bpmn.idReserved', { id });
  if (id === undefined) {
    build.problems.error(element, 'bpmn.noId', { type: typeOf(element) }, '8.3.1');
    return;
  }
  if (!source || !target) {
    build.problems.error(element, 'bpmn.flowIncomplete', undefined, '8.4.13');
    return;
  }
  const condition = formal(one(element, 'conditionExpression'), element, build.problems);
  const flow: Flow = {
    id: build.prefix + id, sourceId: source.id, targetId: target.id, source: source as Node, target: target as Node,
    ...(element.name ? { name: element.name } : {}), ...(condition ? { condition } : {}),
  };
  source.outgoing.push(flow);
  target.incoming.push(flow);
  build.flows.set(id, flow);
}

/** Name of the innermost lane of each flow node. */
function lanesOf(element: ModdleElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (laneSet: ModdleElement | undefined): void => {
    for (const lane of laneSet ? many(laneSet, 'lanes') : []) {
      for (const node of many(lane, 'flowNodeRef')) if (node.id !== undefined) names.set(node.id, text(lane, 'name') ?? lane.id ?? '');
      visit(one(lane, 'childLaneSet'));
    }
  };
  for (const laneSet of many(element, 'laneSets')) visit(laneSet);
  return names;
}
