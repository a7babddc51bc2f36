import type { Node } from '../node.ts';
import { isInFlow } from './build-net.ts';
import { nextOf } from './ways.ts';

/** Ids of elements and flows on a shortest way from where a scope begins to an element, without the element. */
export function wayTo(scope: Node, target: Node): readonly string[] {
  const nodes = scope.content?.nodes.filter(isInFlow) ?? [];
  const starts = nodes.filter((node) => node.incoming.length === 0 && node.kind !== 'boundary');
  if (starts.includes(target)) return [];
  return search(starts, target, () => true)?.slice(0, -1) ?? [];
}

/** Ids on a shortest way from one element to another, both included, that stays among some elements. */
export function wayBetween(from: Node, to: Node, inside: ReadonlySet<Node>): readonly string[] {
  return search([from], to, (node) => inside.has(node)) ?? [from.id];
}

function search(starts: readonly Node[], target: Node, mayPass: (node: Node) => boolean): readonly string[] | undefined {
  const cameFrom = new Map<Node, Node | undefined>();
  const queue = [...starts];
  const isRound = starts.includes(target);
  for (const start of starts) if (!isRound) cameFrom.set(start, undefined);
  for (const node of queue) {
    for (const next of nextOf(node)) {
      if (cameFrom.has(next) || !mayPass(next)) continue;
      cameFrom.set(next, node);
      if (next === target) return trace(target, cameFrom, isRound ? target : undefined);
      queue.push(next);
    }
  }
  return undefined;
}

function trace(target: Node, cameFrom: ReadonlyMap<Node, Node | undefined>, until: Node | undefined): readonly string[] {
  const ids: string[] = [];
  let at: Node = target;
  for (;;) {
    ids.push(at.id);
    const before = cameFrom.get(at);
    if (!before) break;
    const here = at;
    const flow = before.outgoing.find((one) => one.target === here);
    if (flow) ids.push(flow.id);
    at = before;
    if (at === until) {
      ids.push(at.id);
      break;
    }
  }
  return ids.toReversed();
}
