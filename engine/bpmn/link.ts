import type { ProcessGraph } from './graph.ts';
import type { Node } from './node.ts';

/** Where a call activity leads. */
export interface Link {
  /** Id of the call activity, in the calling graph or in a graph that another link leads to. */
  readonly callId: string;
  /** The graph that it calls, compiled with a prefix of its own; calls of the same graph share one. */
  readonly graph: ProcessGraph;
}

/**
 * One graph of a procedure and those that its call activities call, and those that these call. Which versions those are
 * was decided by whoever calls this. A call activity without a link calls within its own file.
 */
export function link(graph: ProcessGraph, links: readonly Link[]): ProcessGraph {
  if (links.length === 0) return graph;
  const called = new Map<string, Node>();
  const elements = new Map(graph.elements);
  const flows = new Map(graph.flows);
  let { hasConditions, hasSubscriptions = false } = graph;
  for (const other of new Set(links.map((one) => one.graph))) {
    for (const [id, node] of other.elements) {
      elements.set(id, node);
      const inItsFile = node.call && other.callable.get(node.call.processId.source);
      if (inItsFile) called.set(id, inItsFile);
    }
    for (const [id, flow] of other.flows) flows.set(id, flow);
    hasConditions ||= other.hasConditions;
    hasSubscriptions ||= other.hasSubscriptions ?? false;
  }
  for (const { callId, graph: other } of links) {
    const first = other.elements.get(other.processIds[0] ?? '');
    if (first) called.set(callId, first);
  }
  return { ...graph, elements, flows, called, hasConditions, hasSubscriptions };
}
