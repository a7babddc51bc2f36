import type { ProcessGraph } from './graph.ts';
import type { Node } from './node.ts';

/** A call activity that leads to another procedure. */
export interface OutwardCall {
  readonly element: { readonly id: string; readonly name?: string | undefined };
  /** What it calls: a procedure's key, or the id of a procedure's process. Undefined where an expression computes it. */
  readonly calls: string | undefined;
  readonly binding: 'latest' | 'deployment' | 'versionTag';
  readonly versionTag: string | undefined;
}

/** The call activities of a file that lead out of it. */
export function outwardCalls(graph: ProcessGraph): readonly OutwardCall[] {
  return [...graph.elements.values()].flatMap((node) => {
    if (!node.call) return [];
    const calls = calledBy(node);
    if (calls !== undefined && graph.callable.has(calls)) return [];
    const { binding, versionTag } = node.call;
    return [{ element: { id: node.id, name: node.name }, calls, binding, versionTag }];
  });
}

function calledBy({ call }: Node): string | undefined {
  const evaluation = call?.processId.evaluate({ lookUp: () => undefined, now: 0, zone: 'UTC' });
  return evaluation?.ok && typeof evaluation.value === 'string' ? evaluation.value : undefined;
}
