import type { ProcessGraph } from './graph.ts';

/** The processes of a file that begin as they stand, by no event, and that nothing else in the file calls: in the file's order. */
export function processesBegunByHand(graph: ProcessGraph): readonly string[] {
  const called = new Set([...graph.elements.values()].flatMap((node) => graph.callable.get(node.call?.processId.source ?? '') ?? []));
  return graph.processIds.filter((id) => {
    const process = graph.elements.get(id);
    return process && !called.has(process) && process.content?.starts.some((start) => !start.instantiate);
  });
}
