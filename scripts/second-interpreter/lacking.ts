import type { ProcessGraph } from '../../engine/bpmn/index.ts';

type Node = ProcessGraph['elements'] extends ReadonlyMap<string, infer Element> ? Element : never;

/** What `bpmn-engine` 25 lacks or reads otherwise than BPMN 2.0.2, by a name for people. */
const lacks: readonly { readonly name: string; readonly has: (node: Node) => boolean }[] = [
  { name: 'complex gateway', has: (node) => node.kind === 'complex' },
  { name: 'inclusive join (fires once for each token)', has: (node) => node.kind === 'inclusive' && node.joins },
  { name: 'ad-hoc subprocess', has: (node) => node.kind === 'adHoc' },
  { name: 'event subprocess', has: (node) => node.kind === 'eventSubprocess' },
  { name: 'call activity to another file', has: (node) => node.kind === 'call' },
  { name: 'FEEL script', has: (node) => node.kind === 'script' },
  { name: 'Zeebe variable mappings', has: (node) => node.inputs.length + node.outputs.length > 0 },
  { name: 'Zeebe multi-instance', has: (node) => node.loop?.type === 'multi' },
  { name: 'standard loop with a FEEL condition', has: (node) => node.loop?.type === 'standard' },
  { name: 'conditional event', has: (node) => node.triggers.some(({ type }) => type === 'condition') },
  { name: 'timer cycle', has: (node) => node.triggers.some((trigger) => trigger.type === 'timer' && trigger.spelling === 'cycle') },
  { name: 'parallel multiple event', has: (node) => node.parallelMultiple },
  { name: 'instantiating task or gateway', has: (node) => node.instantiate },
  { name: 'token cardinality', has: (node) => node.startQuantity > 1 || node.completionQuantity > 1 },
];

/** Names of what a run uses that the independent interpreter cannot confirm: what it passed, and what waited beside that. */
export function lackingIn(graph: ProcessGraph, passed: ReadonlySet<string>): readonly string[] {
  const isUsed = (node: Node): boolean => {
    const beside = node.attachedTo ?? (node.kind === 'eventSubprocess' ? node.scope : undefined);
    return passed.has(node.id) || (beside !== undefined && passed.has(beside.id));
  };
  const nodes = [...graph.elements.values()].filter(isUsed);
  return lacks.filter(({ has }) => nodes.some(has)).map(({ name }) => name);
}
