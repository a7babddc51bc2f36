import type { Flow, Node } from '../node.ts';
import { activate, childOver } from './activity.ts';
import { sendAll } from './flows.ts';
import { inclusiveIsReady } from './inclusive.ts';
import type { Run } from './run.ts';
import { isTrue } from './variables.ts';

/**
 * A complex gateway (BPMN 13.4.5). It starts when its activation condition holds over the tokens that are there
 * (`activationCount`, and the number on each incoming flow by its id), then waits for the rest, as far as an inclusive
 * gateway would, and resets. True when it did either. What is still on its way may be one of the rest: only once nothing is
 * (`settled`) can it be told that no more will come.
 */
export function activateComplex(run: Run, node: Node, scopeId: string, settled: boolean): boolean {
  const scope = run.draft.instance(scopeId);
  const filled = node.incoming.filter((flow) => (scope.tokens?.[flow.id] ?? 0) > 0);
  const served = scope.resetting?.[node.id];
  if (served) return reset(run, node, scopeId, { served, filled: filled.map((flow) => flow.id), settled });
  if (filled.length === 0) return false;
  if (node.activation) {
    const counts = { activationCount: filled.length, ...Object.fromEntries(node.incoming.map((flow) => [flow.id, scope.tokens?.[flow.id] ?? 0])) };
    const holds = isTrue(run, node.activation, scopeId, counts);
    if (!holds.ok) {
      if (!run.relations.incidentsOf(scopeId).some((id) => run.draft.incidents.get(id)?.elementId === node.id)) {
        run.raise(node, scopeId, 'deadlock', holds.refusal);
      }
      return false;
    }
    if (!holds.value) return false;
  } else if (filled.length < node.incoming.length) {
    return false;
  }
  const flowIds = filled.map((flow) => flow.id);
  if (filled.length < node.incoming.length) run.emit({ type: 'gatewayOpened', scopeId, elementId: node.id, flowIds });
  activate(run, node, scopeId, { consumed: flowIds });
  return true;
}

interface Reset {
  readonly served: readonly string[];
  readonly filled: readonly string[];
  readonly settled: boolean;
}

function reset(run: Run, node: Node, scopeId: string, { served, filled, settled }: Reset): boolean {
  const rest = filled.filter((flowId) => !served.includes(flowId));
  const complete = rest.length + served.length === node.incoming.length;
  if (!complete && !(settled && inclusiveIsReady(run, node, scopeId, new Set(served)))) return false;
  run.emit({ type: 'gatewayReset', scopeId, elementId: node.id });
  if (rest.length > 0) run.emit({ type: 'consumed', scopeId, flowIds: rest });
  run.touched.add(scopeId);
  sendAll(run, node, flowsOfReset(run, node, scopeId), scopeId);
  childOver(run, scopeId);
  return true;
}

/** Only a condition that asks for the gateway's phase (`waitingForStart`) can send a token at the reset; others were served at the start. */
function flowsOfReset(run: Run, node: Node, scopeId: string): readonly Flow[] {
  return node.outgoing.filter((flow) => {
    if (!flow.condition?.source.includes('waitingForStart')) return false;
    const holds = isTrue(run, flow.condition, scopeId, { waitingForStart: false });
    return holds.ok && holds.value;
  });
}
