import type { Flow, Node } from '../node.ts';
import { activationOf } from './activation.ts';
import { choicesOf } from './choices.ts';
import type { Join, Net, NetNode, Option, Place } from './net.ts';
import { nextOf, reachableFrom } from './ways.ts';

/** Most tokens that an activity gives at once and that are followed. */
const mostTokens = 100;

/** A scope's content as a token game. `canComplete` says whether an activity can end in the usual way. */
export function netOf(scope: Node, canComplete: (activity: Node) => boolean): Net {
  const content = scope.content?.nodes ?? [];
  const nodes = new Map(content.filter(isInFlow).map((element) => [element, nodeOf(element)]));
  const making: Making = { nodes, canComplete, moments: [] };
  for (const [element, node] of nodes) addOptions(making, element, node);
  const entries = entriesOf(scope).map((starts) => starts.flatMap((start) => {
    const node = nodes.get(start);
    return node ? [placeTo(node, undefined, [])] : [];
  }));
  return {
    scope, nodes: new Set([...nodes.values(), ...making.moments]), entries,
    counted: countedIn(content), hasTooMany: content.some((element) => element.completionQuantity > mostTokens),
  };
}

function countedIn(content: readonly Node[]): ReadonlySet<Node> {
  const [gives, asks] = [(element: Node) => element.completionQuantity > 1, (element: Node) => element.startQuantity > 1];
  const after = reachableFrom(content.filter(gives).flatMap(nextOf), (element) => (asks(element) ? [] : nextOf(element)));
  const before = reachableFrom(content.filter(asks).flatMap(beforeOf), (element) => (gives(element) ? [] : beforeOf(element)));
  return after.union(before);
}

/** Elements that a token can come from; by a link from any throwing end, which is enough for what is meant. */
function beforeOf({ incoming, attachedTo, kind, triggers, scope }: Node): readonly Node[] {
  const linked = kind === 'catch' && triggers.some(({ type }) => type === 'link') ? scope?.content?.nodes.filter((node) => node.kind === 'throw' && nextOf(node).length > 0) ?? [] : [];
  return [...incoming.map(({ source }) => source), ...(attachedTo ? [attachedTo] : []), ...linked];
}

/** Whether tokens come here along flows: not event subprocesses and compensation handlers, which are called for. */
export function isInFlow(element: Node): boolean {
  if (element.kind === 'eventSubprocess' || element.isForCompensation) return false;
  return !(element.kind === 'boundary' && element.triggers.every((trigger) => trigger.type === 'compensation'));
}

/** Ways to begin a scope: all that begins by itself together, and each event that can begin it, with the others of its conversation (13.1). */
function entriesOf(scope: Node): readonly (readonly Node[])[] {
  const content = scope.content;
  if (!content) return [];
  if (scope.kind !== 'process') return content.starts.length > 0 ? [content.starts] : [];
  const together = content.starts.filter((node) => !node.instantiate);
  const alone = content.nodes.filter((node) => (node.kind === 'start' ? node.triggers.length > 0 : node.instantiate && node.incoming.length === 0));
  return [...(together.length > 0 ? [together] : []), ...conversations(alone)];
}

/** Beginnings whose messages can belong to one conversation: they come to one instance. Each other is by itself. */
function conversations(starts: readonly Node[]): readonly (readonly Node[])[] {
  let groups: { readonly starts: readonly Node[]; readonly keys: ReadonlySet<string> }[] = [];
  for (const start of starts) {
    const events = start.kind === 'eventGateway' ? start.outgoing.map((flow) => flow.target) : [start];
    const keys = new Set(events.flatMap(({ triggers }) => triggers).flatMap((trigger) => (trigger.type === 'message' ? trigger.keys ?? [] : [])).map(({ id }) => id));
    const same = keys.size === 0 ? [] : groups.filter((group) => !group.keys.isDisjointFrom(keys));
    if (same.length === 0) {
      groups.push({ starts: [start], keys });
      continue;
    }
    groups = [
      ...groups.filter((group) => !same.includes(group)),
      { starts: [...same.flatMap((group) => group.starts), start], keys: same.reduce((all, group) => all.union(group.keys), keys) },
    ];
  }
  return groups.map((group) => group.starts);
}

function nodeOf(element: Node): NetNode {
  const [first, ...others] = element.incoming;
  const started = element.kind === 'complex' && element.joins ? activationOf(element) : undefined;
  // Where one token that can come is enough there is nothing to wait for.
  const activation = first && others.length === 0 && started?.(new Map([[first.id, 1]])) ? undefined : started;
  return {
    element, join: activation ? 'complex' : joinOf(element), quantity: element.startQuantity, ...(activation ? { activation } : {}),
    inputs: new Set(), options: [], path: [element.id], covers: new Set([element.id]), abridged: false,
  };
}

/** A complex gateway whose condition is a matter of data is taken to wait for all that can come; one without a condition waits for each flow. */
function joinOf({ joins, kind, activation, incoming }: Node): Join {
  if (!joins || (kind === 'complex' && incoming.length === 1)) return 'any';
  if (kind === 'parallel' || (kind === 'complex' && !activation)) return 'all';
  return kind === 'inclusive' || kind === 'complex' ? 'inclusive' : 'quantity';
}

interface Making {
  readonly nodes: ReadonlyMap<Node, NetNode>;
  readonly canComplete: (activity: Node) => boolean;
  /** Steps within elements, which are nodes as well. */
  readonly moments: NetNode[];
}

function placeTo(target: NetNode, source: NetNode | undefined, path: readonly string[]): Place {
  const place: Place = { target, path, covers: new Set(path), ...(source ? { source } : {}) };
  target.inputs.add(place);
  return place;
}

/** A step at an element that shows nowhere else. */
function moment({ moments }: Making, element: Node): NetNode {
  const node: NetNode = { element, join: 'any', quantity: 1, inputs: new Set(), options: [], path: [], covers: new Set(), abridged: false };
  moments.push(node);
  return node;
}

/** A flow as a place. A complex join looks at each token when it arrives, so that is a step of its own. */
function placeOfFlow(making: Making, target: NetNode, source: NetNode, flow: Flow): Place {
  if (target.join !== 'complex') return placeTo(target, source, [flow.id]);
  const arrival = moment(making, target.element);
  const arrived: Place = { source: arrival, target, flow: flow.id, path: [], covers: new Set() };
  target.inputs.add(arrived);
  arrival.options = [{ outputs: [arrived], path: [], beside: false }];
  return placeTo(arrival, source, [flow.id]);
}

function addOptions(making: Making, element: Node, node: NetNode): void {
  const ends = endingOf(element);
  if (ends) {
    node.options = [{ outputs: [], ends, path: [], beside: false }];
    return;
  }
  const exit = afterBesides(making, element, node);
  const linked = linkedTo(making, element, exit);
  const usual = linked ? [{ outputs: [linked], path: [], beside: false }] : usualOptions(making, element, exit);
  const outcomes = [...(making.canComplete(element) ? usual : []), ...interruptions(making, element, exit)];
  // What can neither end nor be interrupted takes its scope along, as an error that climbs does.
  exit.options = outcomes.length > 0 ? outcomes : [{ outputs: [], ends: 'aborts', path: [], beside: false }];
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

function usualOptions(making: Making, element: Node, node: NetNode): readonly Option[] {
  const places = new Map(element.outgoing.flatMap((flow) => {
    const target = making.nodes.get(flow.target);
    return target ? [[flow, placeOfFlow(making, target, node, flow)] as const] : [];
  }));
  const { all, abridged } = element.kind === 'eventGateway' && !element.parallelEvents
    ? { all: element.outgoing.map((flow) => ({ flows: [flow] as readonly Flow[], beside: false })), abridged: false }
    : choicesOf(element);
  node.abridged = abridged;
  return all.map(({ flows, beside }) => ({
    outputs: flows.flatMap((flow) => {
      const place = places.get(flow);
      return place ? Array<Place>(Math.min(element.completionQuantity, mostTokens)).fill(place) : [];
    }),
    path: [], beside,
  }));
}

/**
 * The node from which the ways out of an element lead. Boundary events that do not interrupt come before it, one after the other,
 * each of which may happen or not: every combination of them, without a list of all.
 */
function afterBesides(making: Making, element: Node, node: NetNode): NetNode {
  let at = node;
  for (const boundary of element.boundaries) {
    const target = boundary.interrupting ? undefined : making.nodes.get(boundary);
    if (!target) continue;
    const next = moment(making, element);
    const [beside, on] = [placeTo(target, at, []), placeTo(next, at, [])];
    beside.isBeside = true;
    at.options = [{ outputs: [on], path: [], beside: false }, { outputs: [on, beside], path: [], beside: true }];
    at = next;
  }
  return at;
}

/** The boundary events that interrupt an element, each instead of its usual ways out. */
function interruptions({ nodes }: Making, element: Node, node: NetNode): readonly Option[] {
  return element.boundaries.flatMap((boundary) => {
    const target = boundary.interrupting ? nodes.get(boundary) : undefined;
    return target ? [{ outputs: [placeTo(target, node, [])], path: [], beside: false }] : [];
  });
}
