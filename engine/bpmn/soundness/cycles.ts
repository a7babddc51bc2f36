import { type NetNode, outputsOf } from './net.ts';

/** Nodes that a token can come back to. */
export function cyclicNodes(nodes: Iterable<NetNode>): ReadonlySet<NetNode> {
  const cyclic = new Set<NetNode>();
  for (const component of components(nodes, (node) => [...outputsOf(node)].map((place) => place.target))) {
    if (component.isCycle) for (const node of component.members) cyclic.add(node);
  }
  return cyclic;
}

export interface Component<T> {
  readonly members: readonly T[];
  /** Several that reach each other, or one that reaches itself. */
  readonly isCycle: boolean;
}

/** Strongly connected components after Tarjan, without recursion: a model may be one long row. Each before those that lead to it. */
export function components<T>(all: Iterable<T>, next: (one: T) => readonly T[]): readonly Component<T>[] {
  const found: Component<T>[] = [];
  const order = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  for (const root of all) {
    if (order.has(root)) continue;
    const frames: { readonly at: T; readonly successors: readonly T[]; index: number }[] = [];
    const enter = (at: T): void => {
      order.set(at, order.size);
      low.set(at, order.size - 1);
      open.push(at);
      isOpen.add(at);
      frames.push({ at, successors: next(at), index: 0 });
    };
    enter(root);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const successor = frame.successors[frame.index];
      if (frame.index < frame.successors.length && successor !== undefined) {
        frame.index += 1;
        if (!order.has(successor)) enter(successor);
        else if (isOpen.has(successor)) lower(low, frame.at, order.get(successor) ?? 0);
        continue;
      }
      frames.pop();
      const parent = frames.at(-1);
      if (parent) lower(low, parent.at, low.get(frame.at) ?? 0);
      if (low.get(frame.at) === order.get(frame.at)) found.push(close(frame.at, open, isOpen, next));
    }
  }
  return found;
}

function lower<T>(low: Map<T, number>, at: T, value: number): void {
  low.set(at, Math.min(low.get(at) ?? value, value));
}

function close<T>(root: T, open: T[], isOpen: Set<T>, next: (one: T) => readonly T[]): Component<T> {
  const members = open.splice(open.indexOf(root));
  for (const member of members) isOpen.delete(member);
  return { members, isCycle: members.length > 1 || next(root).includes(root) };
}
