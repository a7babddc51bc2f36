import type { Flow } from '../node.ts';
import { activate } from './activity.ts';
import { awaitsItsTurn } from './ad-hoc-turns.ts';
import { arriveAtJoin } from './joins.ts';
import type { Run } from './run.ts';

/** A token has come along a flow: the element comes alive, unless it waits for more tokens. */
export function arrive(run: Run, flow: Flow, scopeId: string): void {
  const node = flow.target;
  if (node.joins) return arriveAtJoin(run, node, scopeId);
  if (node.scope?.adHoc?.sequential && awaitsItsTurn(run, node, scopeId)) return;
  activate(run, node, scopeId);
}

/** Lets all tokens of the dossier go on that a bound had held on their flows. */
export function release(run: Run): void {
  for (const [scopeId, { tokens }] of run.draft.instances.entries()) {
    const held = Object.entries(tokens ?? {}).flatMap(([flowId, count]) => {
      const flow = run.draft.graph.flows.get(flowId);
      return flow && !flow.target.joins ? Array<Flow>(count).fill(flow) : [];
    });
    if (held.length === 0) continue;
    run.emit({ type: 'consumed', scopeId, flowIds: held.map((flow) => flow.id) });
    for (const flow of held) run.send(flow, scopeId);
  }
}

/** Holds a token on its flow; one incident at the process stands for all that are held in it. */
export function hold(run: Run, flow: Flow, scopeId: string): void {
  run.emit({ type: 'held', flowId: flow.id, scopeId });
  const rootId = rootOf(run, scopeId);
  if (run.holding.has(rootId)) return;
  run.holding.add(rootId);
  const known = run.relations.incidentsOf(rootId).some((id) => run.draft.incidents.get(id)?.stage === 'held');
  if (known) return;
  run.raise(flow.target, rootId, 'held', run.isCircling
    ? { code: 'bpmn.callsInCircles', params: { most: run.maxCircles } } : { code: 'bpmn.stepBound', params: { steps: run.maxDepth } });
}

function rootOf(run: Run, id: string): string {
  let rootId = id;
  for (let parentId = run.draft.instance(id).parentId; parentId !== undefined; parentId = run.draft.instance(rootId).parentId) rootId = parentId;
  return rootId;
}
