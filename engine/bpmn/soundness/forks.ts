import type { Node } from '../node.ts';
import type { NetNode } from './net.ts';
import { idsOn } from './trail.ts';

/** Of the elements that were drawn together in a node, the last one that several ways lead out of. */
export function elementThatForks(node: NetNode): Node {
  const ids = idsOn(node.path);
  const drawnTogether = node.element.scope?.content?.nodes.filter((one) => one.outgoing.length > 1 && ids.includes(one.id)) ?? [];
  return drawnTogether.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).at(-1) ?? node.element;
}
