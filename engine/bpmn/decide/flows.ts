import type { Flow, Node } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import { accept, type Result } from '../../result.ts';
import { isTrue } from './variables.ts';
import type { Run } from './run.ts';

/**
 * The outgoing flows that get a token. Without conditions all of them; an exclusive gateway the first whose
 * condition holds; everything else each whose condition holds, and the default flow where none does (BPMN 8.4.13,
 * 13.3.1, 13.4). A flow without condition counts as one that holds; at an exclusive gateway after all that have one.
 */
export function chooseFlows(run: Run, node: Node, id: string): Result<readonly Flow[]> {
  if (!node.chooses) return accept(node.outgoing);
  if (node.kind === 'exclusive') return chooseOne(run, node, id);
  return chooseMany(run, node, id, node.kind === 'complex' ? { waitingForStart: true } : undefined);
}

function chooseOne(run: Run, node: Node, id: string): Result<readonly Flow[]> {
  let otherwise: Flow | undefined;
  for (const flow of node.outgoing) {
    if (flow === node.defaultFlow) continue;
    if (!flow.condition) {
      otherwise ??= flow;
      continue;
    }
    const holds = isTrue(run, flow.condition, id);
    if (!holds.ok) return holds;
    if (holds.value) return accept([flow]);
  }
  otherwise ??= node.defaultFlow;
  return otherwise ? accept([otherwise]) : noFlow;
}

function chooseMany(run: Run, node: Node, id: string, extra?: Variables): Result<readonly Flow[]> {
  const chosen: Flow[] = [];
  for (const flow of node.outgoing) {
    if (flow === node.defaultFlow) continue;
    const holds = flow.condition ? isTrue(run, flow.condition, id, extra) : accept(true);
    if (!holds.ok) return holds;
    if (holds.value) chosen.push(flow);
  }
  // An activity's unconditional flows are taken whatever its conditions say: they do not stand for the default.
  const decided = isGateway(node) ? chosen.length > 0 : chosen.some((flow) => flow.condition);
  if (!decided && node.defaultFlow) chosen.push(node.defaultFlow);
  return chosen.length > 0 ? accept(chosen) : noFlow;
}

const noFlow = { ok: false, refusal: { code: 'bpmn.noFlow' } } as const;

function isGateway(node: Node): boolean {
  return node.kind === 'inclusive' || node.kind === 'complex';
}

/** A token on each flow, as many as the activity's completion quantity says. */
export function sendAll(run: Run, node: Node, flows: readonly Flow[], scopeId: string): void {
  for (const flow of flows) {
    for (let count = 0; count < node.completionQuantity; count += 1) {
      // Tokens that only multiply count as activations: thousands that bring thousands each are a runaway as well.
      if (count > 0) run.countToken();
      run.emit({ type: 'taken', flowId: flow.id, scopeId });
      run.send(flow, scopeId);
    }
  }
}
