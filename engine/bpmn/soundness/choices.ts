import type { Flow, Node } from '../node.ts';
import { constantOf } from './constant-condition.ts';
import { areAlternatives } from './data-dependence.ts';

/** Flows that can get a token together. */
export interface Choice {
  readonly flows: readonly Flow[];
  /** Takes several conditions after an activity to hold at once, which an author may have excluded. */
  readonly beside: boolean;
}

export interface Choices {
  readonly all: readonly Choice[];
  /** Whether there are more combinations than listed. */
  readonly abridged: boolean;
}

/** Most combinations of conditional flows: those of six, or of more that exclude each other. */
const mostSets = 64;

/** Every set of outgoing flows that a node can choose when data decides freely: what `decide/flows.ts` does with its conditions. */
export function choicesOf(node: Node): Choices {
  if (!node.chooses) return { all: [{ flows: node.outgoing, beside: false }], abridged: false };
  return node.kind === 'exclusive' ? { all: exclusive(node), abridged: false } : inclusive(node);
}

function exclusive(node: Node): readonly Choice[] {
  const chosen: Flow[] = [];
  for (const flow of node.outgoing) {
    if (flow === node.defaultFlow || !flow.condition) continue;
    const constant = constantOf(flow.condition);
    if (constant === false) continue;
    chosen.push(flow);
    if (constant === true) return chosen.map(alone);
  }
  const otherwise = node.outgoing.find((flow) => flow !== node.defaultFlow && !flow.condition) ?? node.defaultFlow;
  return (otherwise ? [...chosen, otherwise] : chosen).map(alone);
}

function alone(flow: Flow): Choice {
  return { flows: [flow], beside: false };
}

function inclusive(node: Node): Choices {
  const always: Flow[] = [];
  const open: Flow[] = [];
  let someHolds = false;
  for (const flow of node.outgoing) {
    if (flow === node.defaultFlow) continue;
    const constant = flow.condition ? constantOf(flow.condition) : true;
    if (constant === true) always.push(flow);
    else if (constant === undefined) open.push(flow);
    someHolds ||= constant === true && (flow.condition !== undefined || isGateway(node));
  }
  const none = someHolds || !node.defaultFlow ? always : [...always, node.defaultFlow];
  const { sets, abridged } = combinationsOf(open);
  const all = sets.map((set): Choice => ({ flows: [...always, ...set], beside: !isGateway(node) && set.length > 1 }));
  return { all: none.length > 0 ? [{ flows: none, beside: false }, ...all] : all, abridged };
}

function isGateway(node: Node): boolean {
  return node.kind === 'inclusive' || node.kind === 'complex';
}

/** Non-empty subsets without flows that exclude each other, the small ones first. */
function combinationsOf(flows: readonly Flow[]): { readonly sets: readonly (readonly Flow[])[]; readonly abridged: boolean } {
  let sets: (readonly Flow[])[] = [];
  for (const flow of flows) {
    const together = sets.filter((set) => !set.some((other) => areAlternatives(flow, other))).map((set) => [...set, flow]);
    sets = [...sets, [flow], ...together];
    if (sets.length >= mostSets) return { sets: [...flows.map((one) => [one]), flows], abridged: true };
  }
  return { sets: sets.toSorted((a, b) => a.length - b.length), abridged: false };
}
