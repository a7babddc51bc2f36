import type { ProcessGraph } from './graph.ts';
import type { Node } from './node.ts';

/**
 * One graph of a procedure and those that its call activities call: each of them compiled with a prefix of its own, and
 * named by the key that the call activities say. Which version that is was decided by whoever calls this.
 */
export function link(graph: ProcessGraph, called: ReadonlyMap<string, ProcessGraph>): ProcessGraph {
  const callable = new Map<string, Node>(graph.callable);
  const elements = new Map(graph.elements);
  const flows = new Map(graph.flows);
  let { hasConditions } = graph;
  for (const [key, other] of called) {
    for (const [id, node] of other.elements) elements.set(id, node);
    for (const [id, flow] of other.flows) flows.set(id, flow);
    const first = other.elements.get(other.processIds[0] ?? '');
    if (first) callable.set(key, first);
    hasConditions ||= other.hasConditions;
  }
  return { ...graph, elements, flows, callable, hasConditions };
}
