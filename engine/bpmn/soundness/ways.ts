import type { Node } from '../node.ts';
import { choicesOf } from './choices.ts';

/** Elements that a token can go to next from an element, whatever happens there. */
export function nextOf(node: Node): readonly Node[] {
  const linked = node.kind === 'throw'
    ? node.triggers.flatMap((trigger) => (trigger.type === 'link' && trigger.target ? [trigger.target] : []))
    : [];
  return [...node.outgoing.map((flow) => flow.target), ...node.boundaries.filter((event) => !isUndo(event)), ...linked];
}

function isUndo(event: Node): boolean {
  return event.triggers.some((trigger) => trigger.type === 'compensation');
}

/** All that can be reached from some elements, themselves included. */
export function reachableFrom(starts: Iterable<Node>, next: (node: Node) => readonly Node[] = nextOf): ReadonlySet<Node> {
  const reached = new Set<Node>(starts);
  for (const node of reached) for (const follower of next(node)) reached.add(follower);
  return reached;
}

/** Elements that come next together, for each choice. */
export function waysFrom(node: Node): readonly (readonly Node[])[] {
  if (node.outgoing.length === 0) return [nextOf(node)];
  const choices = choicesOf(node).all;
  return choices.length > 0 ? choices.map(({ flows }) => flows.map((flow) => flow.target)) : [[]];
}

/** The elements of these that each leads from. */
export function predecessorsOf(nodes: Iterable<Node>): ReadonlyMap<Node, readonly Node[]> {
  const before = new Map<Node, Node[]>();
  for (const node of nodes) {
    for (const next of nextOf(node)) {
      const sources = before.get(next);
      if (sources) sources.push(node);
      else before.set(next, [node]);
    }
  }
  return before;
}

/** Whether a token that comes here only passes gateways and then ends everything at once, so that a second one never comes. */
export function endsAllAtOnce(node: Node): boolean {
  const reached = reachableFrom([node]);
  return [...reached].every((one) => isGateway(one) || endsScope(one)) && [...reached].some(endsScope);
}

/** Whether a token that comes here only passes gateways to one plain end: a second one does no harm. */
export function onlyEnds(node: Node): boolean {
  const work = [...reachableFrom([node])].filter((one) => !isGateway(one));
  return work.length === 1 && work.every(({ kind, triggers }) => kind === 'end' && triggers.length === 0);
}

/** Whether an end event takes every token of its scope away. */
export function endsScope(node: Node): boolean {
  return node.kind === 'end' && node.triggers.some(({ type }) => type === 'terminate' || type === 'error' || type === 'cancel');
}

export function isGateway(node: Node): boolean {
  return ['exclusive', 'parallel', 'inclusive', 'complex', 'eventGateway'].includes(node.kind);
}

/** What people call an element. */
export function nameOf(node: Node): string {
  return node.name ?? node.id;
}
