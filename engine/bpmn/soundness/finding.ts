import type { ProcessGraph } from '../graph.ts';
import type { Node } from '../node.ts';
import type { Problem } from '../problem.ts';
import { isInFlow } from './build-net.ts';
import type { WaysThere } from './way-there.ts';
import { isGateway, nameOf } from './ways.ts';

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

/** Makes problems of findings, their paths led up from the beginning of the process and told by names. */
export function problemsIn(graph: ProcessGraph, there: WaysThere): (finding: Finding) => Problem {
  const ways = new Map<Node, readonly string[]>();
  const wayInto = (scope: Node | undefined): readonly string[] => {
    if (!scope?.scope) return [];
    const known = ways.get(scope);
    if (known) return known;
    const way = [...wayInto(scope.scope), ...(isInFlow(scope) ? there.to(scope.scope, scope) : []), scope.id];
    ways.set(scope, way);
    return way;
  };
  return (finding) => {
    const { element } = finding;
    const path = finding.path.length > 0 ? [...wayInto(element.scope), ...finding.path] : [];
    return {
      severity: finding.severity, code: finding.code, elementId: element.id, ...(element.name ? { elementName: element.name } : {}),
      ...(finding.section !== undefined ? { section: finding.section } : {}),
      params: { ...finding.params, path: told(graph, path) },
      ...(path.length > 0 ? { path } : {}),
      elements: [...new Set([element.id, ...(finding.elements ?? [])])],
    };
  };
}

/** Gateways without a name are left out on the way: what leads there and on is told, and an id says nothing to its reader. */
function told(graph: ProcessGraph, path: readonly string[]): string {
  const names = path.flatMap((id, at) => {
    const node = graph.elements.get(id);
    return node && (node.name !== undefined || !isGateway(node) || at === path.length - 1) ? [nameOf(node)] : [];
  });
  const shown = names.length > mostSteps ? [...names.slice(0, 3), '…', ...names.slice(-(mostSteps - 4))] : names;
  return shown.join(' → ');
}
