import type { ModdleElement } from 'bpmn-moddle';
import { elementIn, elementsIn, extensionOf, type Model, textIn } from './model.ts';

/*
 * What a procedure says, apart from how it is drawn and written down: the basis for telling what changed.
 */

/** A step, gateway or event. */
export interface ElementOutline {
  readonly id: string;
  /** BPMN type without prefix. */
  readonly type: string;
  readonly name: string;
  readonly lane: string;
  readonly form: string;
  readonly who: string;
  readonly deadline: string;
  readonly timer: string;
  readonly due: string;
  /** Decision that a business rule task asks for. */
  readonly decision: string;
  /** Procedure that a call activity calls. */
  readonly calls: string;
  readonly publicState: string;
  readonly documentation: string;
  /** Everything else that the element says, canonically; compared, never shown. */
  readonly rest: string;
  readonly place: string;
}

/** A sequence flow. */
export interface FlowOutline {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly condition: string;
  readonly isDefault: boolean;
}

export interface Outline {
  readonly elements: ReadonlyMap<string, ElementOutline>;
  readonly flows: ReadonlyMap<string, FlowOutline>;
  readonly lanes: ReadonlyMap<string, string>;
}

/** Reads the outline of a model. */
export function outlineOf(model: Model): Outline {
  const lanes = lanesOf(model);
  const places = placesOf(model);
  const nodes = model.elements.filter(isFlowNode);
  return {
    elements: new Map(nodes.map((node) => [idOf(node), elementOutline(node, lanes.byNode, places)])),
    flows: new Map(model.elements.filter((e) => e.$type === 'bpmn:SequenceFlow').map((flow) => [idOf(flow), flowOutline(flow)])),
    lanes: lanes.names,
  };
}

/** Processes count as well: their deadline is the procedure's. */
function isFlowNode(element: ModdleElement): boolean {
  return /^bpmn:(\w*(Task|Event|Gateway|SubProcess)|CallActivity|Transaction|Process)$/.test(element.$type);
}

function shortType(element: ModdleElement): string {
  return element.$type.replace(/^bpmn:/, '');
}

function idOf(element: ModdleElement): string {
  return element.id ?? '';
}

function elementOutline(
  node: ModdleElement, lanes: ReadonlyMap<string, string>, places: ReadonlyMap<string, string>,
): ElementOutline {
  const id = idOf(node);
  const assignment = extensionOf(node, 'zeebe:AssignmentDefinition');
  const deadline = extensionOf(node, 'hoso:Deadline');
  return {
    id,
    type: shortType(node),
    name: node.name ?? '',
    lane: lanes.get(id) ?? '',
    form: textIn(extensionOf(node, 'zeebe:FormDefinition'), 'formId') ?? '',
    who: ['assignee', 'candidateGroups', 'candidateUsers'].flatMap((property) => textIn(assignment, property) ?? []).join(', '),
    deadline: deadline ? `${textIn(deadline, 'amount') ?? ''} ${textIn(deadline, 'unit') ?? ''}`.trim() : '',
    timer: timerOf(node),
    due: textIn(extensionOf(node, 'zeebe:TaskSchedule'), 'dueDate') ?? '',
    decision: textIn(extensionOf(node, 'zeebe:CalledDecision'), 'decisionId') ?? '',
    calls: textIn(extensionOf(node, 'zeebe:CalledElement'), 'processId') ?? '',
    publicState: publicStateOf(node),
    documentation: elementsIn(node, 'documentation').map((text) => textIn(text, 'text') ?? '').join('\n'),
    rest: restOf(node),
    place: places.get(id) ?? '',
  };
}

function timerOf(node: ModdleElement): string {
  const definition = elementsIn(node, 'eventDefinitions').find((event) => event.$type === 'bpmn:TimerEventDefinition');
  const texts = ['timeDuration', 'timeDate', 'timeCycle'].flatMap((kind) => textIn(elementIn(definition, kind), 'body') ?? []);
  return texts.join(' ');
}

function publicStateOf(node: ModdleElement): string {
  const shown = extensionOf(node, 'hoso:Public');
  return ['state', 'labelVi', 'labelEn'].flatMap((property) => textIn(shown, property) ?? []).join(' · ');
}

function flowOutline(flow: ModdleElement): FlowOutline {
  const source = elementIn(flow, 'sourceRef');
  return {
    id: idOf(flow),
    name: flow.name ?? '',
    from: source ? idOf(source) : '',
    to: elementIn(flow, 'targetRef')?.id ?? '',
    condition: textIn(elementIn(flow, 'conditionExpression'), 'body') ?? '',
    isDefault: elementIn(source, 'default')?.id === flow.id,
  };
}

function lanesOf(model: Model): { readonly names: ReadonlyMap<string, string>; readonly byNode: ReadonlyMap<string, string> } {
  const lanes = model.elements.filter((element) => element.$type === 'bpmn:Lane');
  const names = new Map(lanes.map((lane) => [idOf(lane), lane.name ?? idOf(lane)]));
  const byNode = new Map(
    lanes.flatMap((lane) => elementsIn(lane, 'flowNodeRef').map((node) => [idOf(node), names.get(idOf(lane)) ?? ''] as const)),
  );
  return { names, byNode };
}

function placesOf(model: Model): ReadonlyMap<string, string> {
  const shapes = model.elements.filter((element) => element.$type === 'bpmndi:BPMNShape');
  return new Map(
    shapes.flatMap((shape) => {
      const bounds = elementIn(shape, 'bounds');
      const id = elementIn(shape, 'bpmnElement')?.id;
      return id && bounds ? [[id, ['x', 'y'].map((side) => textIn(bounds, side)).join(',')] as const] : [];
    }),
  );
}

/** Extensions and properties that the outline names one by one. */
const told = new Set([
  'zeebe:AssignmentDefinition', 'zeebe:FormDefinition', 'zeebe:TaskSchedule', 'zeebe:UserTask', 'hoso:Deadline', 'hoso:Public',
  'bpmn:TimerEventDefinition',
]);
const toldProperties = new Set(['id', 'name', 'documentation', 'flowElements', 'laneSets', 'artifacts', 'isExecutable', 'decisionId', 'processId']);

function restOf(node: ModdleElement): string {
  const references = ['attachedToRef', 'messageRef', 'signalRef', 'errorRef', 'escalationRef'].flatMap((property) => {
    const holders = [node, ...elementsIn(node, 'eventDefinitions')];
    return holders.flatMap((holder) => elementIn(holder, property) ?? []).map((element) => `${property}=${idOf(element)}`);
  });
  return JSON.stringify([references, canonical(JSON.parse(JSON.stringify(node)))]);
}

/** Names in order, and without what is told by itself or says nothing. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isTold(item)).map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !toldProperties.has(name))
    .map(([name, inner]) => [name, canonical(inner)] as const)
    .filter(([, inner]) => !isNothing(inner));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isTold(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '$type' in value && told.has(String(value.$type));
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || value === null) return value === undefined;
  return Object.keys(value).every((name) => name === '$type') && '$type' in value && value.$type === 'bpmn:ExtensionElements';
}
