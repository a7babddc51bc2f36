import type { Invocable, Node } from './model.ts';
import { insideImport, type LookUp } from './outside.ts';

/** Names of data that a decision reads and that are not there at all; null is a value like another. */
export function missingInputs(node: Invocable, lookUp: LookUp): string[] {
  const missing = new Set<string>();
  if (node.kind === 'decision') visit(node, lookUp, new Set(), missing);
  else {
    const given = node.kind === 'service' ? node.inputs : node.parameters;
    for (const { name } of given) if (lookUp(name) === undefined) missing.add(name);
    if (node.kind === 'service') for (const output of node.outputs) visit(output, lookUp, new Set<Node>(node.inputs), missing);
  }
  return [...missing];
}

function visit(node: Node, lookUp: LookUp, seen: Set<Node>, missing: Set<string>): void {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'inputData' && lookUp(node.name) === undefined) missing.add(node.name);
  if (node.kind !== 'decision') return;
  for (const name of node.reads) {
    const own = node.visible.own.get(name);
    const imported = node.visible.imported.get(name);
    if (own) visit(own, lookUp, seen, missing);
    for (const other of imported?.values() ?? []) visit(other, insideImport(name, lookUp), new Set(), missing);
    if (!own && !imported && lookUp(name) === undefined) missing.add(name);
  }
}
