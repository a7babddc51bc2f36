import type { Flow, Node } from '../node.ts';
import { activate, endIfEmpty } from './activity.ts';
import { awaitsItsTurn } from './ad-hoc-turns.ts';
import { isBeginning } from './beginnings.ts';
import { activateComplex } from './complex.ts';
import { inclusiveIsReady } from './inclusive.ts';
import type { Run } from './run.ts';

/** A token has come to an element that waits for several; it stays on its flow until enough are there. */
export function arriveAtJoin(run: Run, node: Node, scopeId: string): void {
  if (node.kind === 'parallel') {
    if (node.incoming.every((flow) => tokensOn(run, flow, scopeId) > 0)) fire(run, node, scopeId, node.incoming);
  } else if (node.kind === 'complex') {
    activateComplex(run, node, scopeId, false);
    run.touched.add(scopeId);
  } else if (node.kind !== 'inclusive') {
    arriveAtQuantity(run, node, scopeId);
  }
  run.touched.add(scopeId);
  // A join that fired at the first of two arrivals may have been the last of its scope: nobody else looks after the second.
  endIfEmpty(run, scopeId);
}

/**
 * Looks again at the joins of the scopes in which something changed, once nothing is under way any more:
 * inclusive gateways that no further token can reach (BPMN 13.4.3), complex gateways that can reset (13.4.5). True when one went on.
 */
export function settleJoins(run: Run): boolean {
  for (const scopeId of run.touched) {
    const scope = run.instance(scopeId);
    if (!scope?.tokens || scope.over) continue;
    const resetting = Object.keys(scope.resetting ?? {}).map((id) => run.draft.element(id));
    for (const node of new Set([...waitingJoins(run, scopeId), ...resetting])) {
      if (node.kind === 'inclusive' && inclusiveIsReady(run, node, scopeId)) {
        fire(run, node, scopeId, node.incoming.filter((flow) => tokensOn(run, flow, scopeId) > 0));
        return true;
      }
      if (node.kind === 'complex' && activateComplex(run, node, scopeId, true)) return true;
    }
  }
  return false;
}

/** Joins in a scope that have a token, in the order of the model. */
export function waitingJoins(run: Run, scopeId: string): readonly Node[] {
  const joins = new Set<Node>();
  for (const flowId of Object.keys(run.draft.instance(scopeId).tokens ?? {})) {
    const target = run.draft.graph.flows.get(flowId)?.target;
    if (target) joins.add(target);
  }
  return [...joins];
}

/**
 * A scope in which nothing lives but tokens wait at joins can never end: an incident names the join.
 * The specification leaves such a process hanging; an officer would wait for it for ever.
 */
export function reportDeadlocks(run: Run): void {
  for (const scopeId of run.touched) {
    const scope = run.instance(scopeId);
    if (!scope || scope.over || (scope.live ?? 0) > 0 || hasIncident(run, scopeId) || maySetOut(run, scopeId)) continue;
    const [join] = waitingJoins(run, scopeId);
    if (join) run.raise(join, scopeId, 'deadlock', { code: 'bpmn.deadlock' });
  }
  run.touched.clear();
}

/** Whether a further token may set out in a scope: from another beginning of its process. */
function maySetOut(run: Run, scopeId: string): boolean {
  return run.draft.instance(scopeId).waits?.some((id) => {
    const wait = run.draft.waits.get(id);
    return wait !== undefined && isBeginning(run, wait);
  }) ?? false;
}

function hasIncident(run: Run, scopeId: string): boolean {
  return run.relations.incidentsOf(scopeId).length > 0;
}

export function tokensOn(run: Run, flow: Flow, scopeId: string): number {
  return run.draft.instance(scopeId).tokens?.[flow.id] ?? 0;
}

/** An activity whose start quantity is above one: each so many tokens, whichever way they came, begin it once. */
function arriveAtQuantity(run: Run, node: Node, scopeId: string): void {
  const consumed: string[] = [];
  for (const flow of node.incoming) {
    for (let left = tokensOn(run, flow, scopeId); left > 0 && consumed.length < node.startQuantity; left -= 1) consumed.push(flow.id);
  }
  if (consumed.length < node.startQuantity) return;
  if (node.scope?.adHoc?.sequential && awaitsItsTurn(run, node, scopeId)) run.emit({ type: 'consumed', scopeId, flowIds: consumed });
  else activate(run, node, scopeId, { consumed });
}

function fire(run: Run, node: Node, scopeId: string, flows: readonly Flow[]): void {
  activate(run, node, scopeId, { consumed: flows.map((flow) => flow.id) });
}
