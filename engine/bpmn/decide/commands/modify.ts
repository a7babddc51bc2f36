import type { Command, Modification } from '../../command.ts';
import type { Node } from '../../node.ts';
import type { Variables } from '../../../feel/index.ts';
import type { Refusal, Result } from '../../../result.ts';
import { activate, childOver, isEmpty, terminate } from '../activity.ts';
import { innerTerminated } from '../multi-instance.ts';
import type { Run } from '../run.ts';
import { isWithin, placeFor, placeWithin } from './place.ts';

/** Moves, adds and takes away tokens. What is added comes before what is taken away, so that no scope ends in between. */
export function modify(run: Run, command: Extract<Command, { type: 'modify' }>): Refusal | undefined {
  const scopes = new Map<Modification, string>();
  for (const change of command.changes) {
    if (change.do !== 'add' && change.do !== 'move') continue;
    const added = add(run, change);
    if (!added.ok) return added.refusal;
    scopes.set(change, added.value);
  }
  for (const change of command.changes) {
    const refusal = takeAway(run, change, scopes.get(change)) ?? placeGone(run, scopes);
    if (refusal) return refusal;
  }
  return undefined;
}

/** One change may take away what another one has just put something into. */
function placeGone(run: Run, scopes: ReadonlyMap<Modification, string>): Refusal | undefined {
  const [lost] = [...scopes].find(([, scopeId]) => !known(run, scopeId)) ?? [];
  const elementId = lost?.do === 'add' ? lost.elementId : lost?.do === 'move' ? lost.toElementId : undefined;
  return elementId === undefined ? undefined : refusalAt(run.draft.element(elementId), 'bpmn.placeTakenAway');
}

function takeAway(run: Run, change: Modification, scopeId: string | undefined): Refusal | undefined {
  switch (change.do) {
    case 'add': return undefined;
    case 'cancelToken': return cancelToken(run, change);
    case 'cancel':
    case 'move': return cancel(run, change.instanceId, scopeId);
  }
}

/** Answers the scope that something is added to. */
function add(run: Run, change: Extract<Modification, { do: 'add' | 'move' }>): Result<string> {
  const elementId = change.do === 'add' ? change.elementId : change.toElementId;
  const node = run.draft.graph.elements.get(elementId);
  if (!node?.scope) return refused({ code: 'bpmn.elementUnknown', elementId });
  if (node.kind === 'boundary' || node.kind === 'eventSubprocess' || node.scope.kind === 'eventSubprocess' && node.kind === 'start') {
    return refused(refusalAt(node, 'bpmn.notAddable'));
  }
  if (change.do === 'move' && !known(run, change.instanceId)) return refused({ code: 'bpmn.instanceUnknown' });
  const place = change.do === 'add' && change.scopeId !== undefined
    ? placeWithin(run, node, node.scope, change.scopeId)
    : placeFor(run, node, node.scope, change.do === 'move' ? change.instanceId : undefined);
  // What is moved goes away with all that is inside of it.
  if (place.ok && change.do === 'move' && isWithin(run, place.value, change.instanceId)) return refused(refusalAt(node, 'bpmn.movedInside'));
  if (place.ok) run.later(place.value, () => begin(run, node, place.value, change.variables));
  return place;
}

function refused(refusal: Refusal): Result<never> {
  return { ok: false, refusal };
}

function begin(run: Run, node: Node, scopeId: string, variables: Variables | undefined): void {
  activate(run, node, scopeId, variables ? { variables } : {});
}

/** Takes an instance away. Where its token was moved to another scope, what it leaves empty on its way out goes with it. */
function cancel(run: Run, instanceId: string, movedTo?: string): Refusal | undefined {
  if (!known(run, instanceId)) return { code: 'bpmn.instanceUnknown' };
  const { parentId, loop } = run.draft.instance(instanceId);
  if (parentId === undefined) return { code: 'bpmn.instanceUnknown' };
  const node = run.draft.node(instanceId);
  terminate(run, instanceId);
  if (loop !== undefined) innerTerminated(run, node, parentId, loop);
  else if (movedTo !== undefined && !isWithin(run, movedTo, parentId) && isLeft(run, parentId)) return cancel(run, parentId, movedTo);
  else childOver(run, parentId);
  return undefined;
}

/** Whether nothing is left in a subprocess or called process, and nothing has its turn there yet. */
function isLeft(run: Run, scopeId: string): boolean {
  const { parentId, turns = [] } = run.draft.instance(scopeId);
  return parentId !== undefined && turns.length === 0 && isEmpty(run, scopeId);
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
