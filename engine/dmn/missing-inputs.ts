import type { Invocable, Node } from './model.ts';
import { insideImport, type LookUp } from './outside.ts';

/**
 * Names of data that a decision reads and that are not there at all; null is a value like another. With `takesValues`, a required
 * decision whose value is among the data needs nothing more.
 */
export function missingInputs(node: Invocable, lookUp: LookUp, takesValues = false): string[] {
  const missing = new Set<string>();
  if (node.kind === 'decision') visitRead(node, { lookUp, takesValues, seen: new Set([node]), missing });
  else {
    const given = node.kind === 'service' ? node.inputs : node.parameters;
    for (const { name } of given) if (lookUp(name) === undefined) missing.add(name);
    const search: Search = { lookUp, takesValues: false, seen: new Set(node.kind === 'service' ? node.inputs : []), missing };
    if (node.kind === 'service') for (const output of node.outputs) visit(output, search);
  }
  return [...missing];
}

interface Search {
  readonly lookUp: LookUp;
  readonly takesValues: boolean;
  readonly seen: Set<Node>;
  readonly missing: Set<string>;
}

function visit(node: Node, search: Search): void {
  const { lookUp, takesValues, seen, missing } = search;
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'inputData' && lookUp(node.name) === undefined) missing.add(node.name);
  if (node.kind === 'decision' && !(takesValues && lookUp(node.name) !== undefined)) visitRead(node, search);
}

function visitRead({ reads, visible }: Extract<Node, { kind: 'decision' }>, search: Search): void {
  const { lookUp, missing } = search;
  for (const name of reads) {
    const own = visible.own.get(name);
    const imported = visible.imported.get(name);
    if (own) visit(own, search);
    for (const other of imported?.values() ?? []) visit(other, { ...search, lookUp: insideImport(name, lookUp), seen: new Set() });
    if (!own && !imported && lookUp(name) === undefined) missing.add(name);
  }
}
