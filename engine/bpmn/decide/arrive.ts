import type { Flow, Node } from '../node.ts';
import { activate } from './activity.ts';
import { arriveAtJoin } from './joins.ts';
import type { Run } from './run.ts';

/** A token has come along a flow: the element comes alive, unless it waits for more tokens. */
export function arrive(run: Run, flow: Flow, scopeId: string): void {
  const node = flow.target;
  if (node.joins) return arriveAtJoin(run, node, scopeId);
  activate(run, node, scopeId);
}

/** Lets tokens go on that a bound had held on their flows. */
export function release(run: Run, scopeId: string): void {
  const held = Object.entries(run.draft.instance(scopeId).tokens ?? {})
    .flatMap(([flowId, count]) => {
      const flow = run.draft.graph.flows.get(flowId);
      return flow && !flow.target.joins ? Array<Flow>(count).fill(flow) : [];
    });
  if (held.length === 0) return;
  run.emit({ type: 'consumed', scopeId, flowIds: held.map((flow) => flow.id) });
  for (const flow of held) run.send(flow, scopeId);
}

/** Holds a token on its flow, with one incident for all that are held there. */
export function hold(run: Run, flow: Flow, scopeId: string): void {
  const node: Node = flow.target;
  run.emit({ type: 'held', flowId: flow.id, scopeId });
  const known = run.draft.incidents.values()
    .some((incident) => incident.stage === 'held' && incident.instanceId === scopeId);
  if (!known) run.raise(node, scopeId, 'held', { code: 'bpmn.stepBound', params: { steps: run.maxDepth } });
}
