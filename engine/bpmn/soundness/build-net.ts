import type { Flow, Node } from '../node.ts';
import { choicesOf } from './choices.ts';
import type { Join, Net, NetNode, Option, Place } from './net.ts';

/** Most non-interrupting boundary events of which every combination is looked at. */
const mostBeside = 3;

/** A scope's content as a token game. `canComplete` says whether an activity can end in the usual way. */
export function netOf(scope: Node, canComplete: (activity: Node) => boolean): Net {
  const content = scope.content?.nodes ?? [];
  const nodes = new Map(content.filter(isInFlow).map((element) => [element, nodeOf(element)]));
  for (const [element, node] of nodes) addOptions({ nodes, canComplete }, element, node);
  const entries = entriesOf(scope).map((starts) => starts.flatMap((start) => {
    const node = nodes.get(start);
    return node ? [placeTo(node, undefined, [])] : [];
  }));
  return {
    scope, nodes: new Set(nodes.values()), entries,
    hasQuantities: content.some((element) => element.startQuantity > 1 || element.completionQuantity > 1),
  };
}

/** Whether tokens come here along flows: not event subprocesses and compensation handlers, which are called for. */
export function isInFlow(element: Node): boolean {
  if (element.kind === 'eventSubprocess' || element.isForCompensation) return false;
  return !(element.kind === 'boundary' && element.triggers.every((trigger) => trigger.type === 'compensation'));
}

/** Ways to begin a scope: all that begins by itself together, and each event that can begin it alone. */
function entriesOf(scope: Node): readonly (readonly Node[])[] {
  const content = scope.content;
  if (!content) return [];
  const together = content.starts.length > 0 ? [content.starts] : [];
  const alone = scope.kind === 'process' ? content.nodes.filter((node) => node.kind === 'start' && node.triggers.length > 0) : [];
  return [...together, ...alone.map((start) => [start])];
}

function nodeOf(element: Node): NetNode {
  return {
    element, join: joinOf(element), quantity: element.startQuantity,
    inputs: new Set(), options: [], path: [element.id], covers: new Set([element.id]), abridged: false,
  };
}

/** A complex gateway is taken to wait for all that can come: when its condition lets it begin is a matter of data. */
function joinOf(element: Node): Join {
  if (!element.joins) return 'any';
  if (element.kind === 'parallel') return 'all';
  if (element.kind === 'inclusive' || element.kind === 'complex') return 'inclusive';
  return 'quantity';
}

interface Making {
  readonly nodes: ReadonlyMap<Node, NetNode>;
  readonly canComplete: (activity: Node) => boolean;
}

function placeTo(target: NetNode, source: NetNode | undefined, path: readonly string[]): Place {
  const place: Place = { target, path, covers: new Set(path), ...(source ? { source } : {}) };
  target.inputs.add(place);
  return place;
}

function addOptions(making: Making, element: Node, node: NetNode): void {
  const ends = endingOf(element);
  if (ends) {
    node.options = [{ outputs: [], ends, path: [], beside: false }];
    return;
  }
  const linked = linkedTo(making, element, node);
  const usual = linked ? [{ outputs: [linked], path: [], beside: false }] : usualOptions(making, element, node);
  node.options = withBoundaries(making, element, node, making.canComplete(element) ? usual : []);
}

/** How an end event ends everything around it; undefined for one that only ends its own token. */
function endingOf(element: Node): Option['ends'] | undefined {
  if (element.kind !== 'end') return undefined;
  const has = (type: string): boolean => element.triggers.some((trigger) => trigger.type === type);
  if (has('cancel')) return 'aborts';
  if (has('error')) return isCaughtInside(element) ? 'completes' : 'aborts';
  return has('terminate') ? 'completes' : undefined;
}

/** Whether an event subprocess of the same scope takes an error over, after which the scope is complete. */
function isCaughtInside(element: Node): boolean {
  return element.scope?.content?.eventSubprocesses.some((inner) =>
    inner.content?.starts.some((start) => start.triggers.some((trigger) => trigger.type === 'error'))) ?? false;
}

function linkedTo({ nodes }: Making, element: Node, node: NetNode): Place | undefined {
  for (const trigger of element.kind === 'throw' ? element.triggers : []) {
    const target = trigger.type === 'link' && trigger.target ? nodes.get(trigger.target) : undefined;
    if (target) return placeTo(target, node, []);
  }
  return undefined;
}

function usualOptions({ nodes }: Making, element: Node, node: NetNode): readonly Option[] {
  const places = new Map(element.outgoing.flatMap((flow) => {
    const target = nodes.get(flow.target);
    return target ? [[flow, placeTo(target, node, [flow.id])] as const] : [];
  }));
  const { all, abridged } = element.kind === 'eventGateway' && !element.parallelEvents
    ? { all: element.outgoing.map((flow) => ({ flows: [flow] as readonly Flow[], beside: false })), abridged: false }
    : choicesOf(element);
  node.abridged = abridged;
  return all.map(({ flows, beside }) => ({
    outputs: flows.flatMap((flow) => {
      const place = places.get(flow);
      return place ? Array<Place>(Math.min(element.completionQuantity, 4)).fill(place) : [];
    }),
    path: [], beside,
  }));
}

/** The usual ways out, and those of the boundary events: one that interrupts instead, those that do not besides. */
function withBoundaries({ nodes }: Making, element: Node, node: NetNode, usual: readonly Option[]): Option[] {
  const placesOf = (interrupting: boolean): readonly Place[] => element.boundaries.flatMap((boundary) => {
    const target = boundary.interrupting === interrupting ? nodes.get(boundary) : undefined;
    return target ? [placeTo(target, node, [])] : [];
  });
  const interrupted = placesOf(true).map((place): Option => ({ outputs: [place], path: [], beside: false }));
  const outcomes = [...usual, ...interrupted];
  const besides = placesOf(false);
  node.abridged ||= besides.length > mostBeside;
  const sets = besides.length > mostBeside ? [...besides.map((place) => [place]), besides] : subsetsOf(besides);
  return [...outcomes, ...sets.flatMap((set) => outcomes.map((outcome) => ({
    ...outcome, outputs: [...outcome.outputs, ...set], beside: true,
  })))];
}

function subsetsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  return Array.from({ length: 2 ** places.length - 1 }, (_, bits) => places.filter((_place, index) => ((bits + 1) >> index) % 2 === 1));
}
