import type { Command, Modification } from '../../command.ts';
import type { Node } from '../../node.ts';
import type { Variables } from '../../../feel/index.ts';
import type { Refusal } from '../../../result.ts';
import { activate, childOver, terminate } from '../activity.ts';
import { innerTerminated } from '../multi-instance.ts';
import type { Run } from '../run.ts';

/** Moves, adds and takes away tokens. What is added comes before what is taken away, so that no scope ends in between. */
export function modify(run: Run, command: Extract<Command, { type: 'modify' }>): Refusal | undefined {
  for (const change of command.changes) {
    const refusal = change.do === 'add' || change.do === 'move' ? add(run, change) : undefined;
    if (refusal) return refusal;
  }
  for (const change of command.changes) {
    const refusal = change.do === 'add' ? undefined : change.do === 'cancelToken' ? cancelToken(run, change) : cancel(run, change.instanceId);
    if (refusal) return refusal;
  }
  return undefined;
}

function add(run: Run, change: Extract<Modification, { do: 'add' | 'move' }>): Refusal | undefined {
  const elementId = change.do === 'add' ? change.elementId : change.toElementId;
  const node = run.draft.graph.elements.get(elementId);
  if (!node?.scope) return { code: 'bpmn.elementUnknown', elementId };
  if (node.kind === 'boundary' || node.kind === 'eventSubprocess' || node.scope.kind === 'eventSubprocess' && node.kind === 'start') {
    return refusalAt(node, 'bpmn.notAddable');
  }
  if (change.do === 'move' && !known(run, change.instanceId)) return { code: 'bpmn.instanceUnknown' };
  const scopeId = change.do === 'add' && change.scopeId !== undefined ? change.scopeId : scopeOf(run, node, change.do === 'move' ? change.instanceId : undefined);
  if (typeof scopeId !== 'string') return { ...refusalAt(node, 'bpmn.scopeAmbiguous'), params: { count: scopeId } };
  if (!known(run, scopeId) || run.draft.node(scopeId) !== node.scope) return { code: 'bpmn.scopeUnknown', params: { scopeId } };
  run.later(scopeId, () => begin(run, node, scopeId, change.variables));
  return undefined;
}

function begin(run: Run, node: Node, scopeId: string, variables: Variables | undefined): void {
  activate(run, node, scopeId, variables ? { variables } : {});
}

/** The one live scope that an element belongs in, the one around the moved instance first; else how many there are. */
function scopeOf(run: Run, node: Node, movedId: string | undefined): string | number {
  const beside = movedId === undefined ? undefined : run.draft.instance(movedId).parentId;
  if (beside !== undefined && run.draft.node(beside) === node.scope) return beside;
  const scopes = run.draft.instances.entries()
    .filter(([, instance]) => instance.elementId === node.scope?.id && !instance.over && instance.body === undefined);
  return scopes.length === 1 && scopes[0] ? scopes[0][0] : scopes.length;
}

function cancel(run: Run, instanceId: string): Refusal | undefined {
  if (!known(run, instanceId)) return { code: 'bpmn.instanceUnknown' };
  const { parentId, loop } = run.draft.instance(instanceId);
  if (parentId === undefined) return { code: 'bpmn.instanceUnknown' };
  const node = run.draft.node(instanceId);
  terminate(run, instanceId);
  if (loop !== undefined) innerTerminated(run, node, parentId, loop);
  else childOver(run, parentId);
  return undefined;
}

function cancelToken(run: Run, change: Extract<Modification, { do: 'cancelToken' }>): Refusal | undefined {
  const tokens = known(run, change.scopeId) ? (run.draft.instance(change.scopeId).tokens ?? {}) : {};
  if (!Object.hasOwn(tokens, change.flowId)) return { code: 'bpmn.tokenUnknown', params: { flow: change.flowId } };
  run.emit({ type: 'consumed', scopeId: change.scopeId, flowIds: [change.flowId] });
  for (const incidentId of run.relations.incidentsOf(change.scopeId)) {
    const incident = run.draft.incidents.get(incidentId);
    if (incident?.stage === 'deadlock') run.emit({ type: 'incidentResolved', incidentId, elementId: incident.elementId });
  }
  run.touched.add(change.scopeId);
  childOver(run, change.scopeId);
  return undefined;
}

function known(run: Run, id: string): boolean {
  return run.draft.instances.get(id) !== undefined && !run.draft.instance(id).over;
}

function refusalAt(node: Node, code: string): Refusal {
  return { code, elementId: node.id, ...(node.name ? { elementName: node.name } : {}) };
}
