import type { ProcessGraph } from '../graph.ts';
import type { Node } from '../node.ts';
import type { Problem } from '../problem.ts';
import { nameOf } from './ways.ts';

/** Most steps of a path that a sentence tells; the whole path is in the problem. */
const mostSteps = 12;

/** Most findings of one kind in a scope: who mends these sees the next. */
export const mostTold = 50;

export interface Finding {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly element: Node;
  readonly section?: string;
  readonly params?: Problem['params'];
  /** Ids of the elements and flows that show it, in order. */
  readonly path: readonly string[];
  /** Ids of all elements that it is about, where there are several. */
  readonly elements?: readonly string[];
}

/** A finding as a problem, its path told by names. */
export function problemOf(graph: ProcessGraph, finding: Finding): Problem {
  const { element, path } = finding;
  return {
    severity: finding.severity, code: finding.code, elementId: element.id, ...(element.name ? { elementName: element.name } : {}),
    ...(finding.section !== undefined ? { section: finding.section } : {}),
    params: { ...finding.params, path: told(graph, path) },
    path,
    ...(finding.elements ? { elements: finding.elements } : {}),
  };
}

function told(graph: ProcessGraph, path: readonly string[]): string {
  const names = path.flatMap((id) => {
    const node = graph.elements.get(id);
    return node ? [nameOf(node)] : [];
  });
  const shown = names.length > mostSteps ? [...names.slice(0, 3), '…', ...names.slice(-(mostSteps - 4))] : names;
  return shown.join(' → ');
}
