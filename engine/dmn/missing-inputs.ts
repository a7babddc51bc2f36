import { entryOf, isContext } from '../feel/data.ts';
import type { FeelContext } from '../feel/index.ts';
import type { DecisionModel, DecisionNode, InputNode, Node, ServiceNode } from './model.ts';

/** Names of data that a decision reads and the context does not have at all; null is a value like another. */
export function missingInputs(node: DecisionNode | ServiceNode, model: DecisionModel, context: FeelContext): string[] {
  const missing = new Set<string>();
  const seen = new Set<Node>(node.kind === 'service' ? node.inputs : []);
  const need = (name: string): void => {
    if (context.lookUp(name) === undefined) missing.add(name);
  };
  const visit = (decision: DecisionNode): void => {
    if (seen.has(decision)) return;
    seen.add(decision);
    for (const name of decision.reads) {
      const source = decision.visible.get(name);
      if (!source) need(name);
      else if (source instanceof Map) for (const other of source.values() as Iterable<Node>) visitNode(other);
      else visitNode(source as Node);
    }
  };
  const visitNode = (other: Node): void => {
    if (other.kind === 'decision') visit(other);
    else if (other.kind === 'inputData' && !seen.has(other) && inputFrom(other, model, context.lookUp) === undefined) missing.add(other.name);
  };
  if (node.kind === 'decision') visit(node);
  else {
    for (const input of node.inputs) need(input.name);
    for (const output of node.outputs) visit(output);
  }
  return [...missing];
}

/** Data from outside: by its name, or for an imported element under the import's name. */
export function inputFrom<T>(input: InputNode, model: DecisionModel, lookUp: (name: string) => T | undefined): T | undefined {
  const alias = input.namespace === model.namespace ? undefined : model.aliases.get(input.namespace);
  const group = alias === undefined ? undefined : lookUp(alias);
  const data = group as never;
  if (group !== undefined && isContext(data)) return entryOf(data, input.name) as T | undefined;
  return lookUp(input.name);
}
