import type { Command, ProcessGraph } from '../../bpmn/index.ts';
import type { Attempt, TokenChange } from '../../contract/operations.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { DossierDocument, HistoryBody } from '../../store/documents.ts';
import type { Decision } from '../decision.ts';
import type { LoadedDossier } from '../loaded-dossier.ts';
import type { FormData } from '../service.ts';
import { correctionOf } from './corrections.ts';

/** Stops a dossier for good. */
export function cancelDecision({ dossier }: LoadedDossier, reason: string): Result<Decision> {
  if (dossier.state.status !== 'running') return refuse('dossier.ended');
  return accept({ entries: [{ type: 'cancelled', reason }], commands: [{ type: 'cancel', reason }] });
}

/** Stops the clock of a dossier: no timer fires and no task is completed until it goes on. */
export function suspendDecision({ dossier }: LoadedDossier, reason: string): Result<Decision> {
  if (dossier.state.status !== 'running') return refuse('dossier.ended');
  if (dossier.state.suspended) return refuse('dossier.suspendedAlready');
  return accept({ entries: [{ type: 'suspended', reason }], commands: [{ type: 'suspend', reason }] });
}

/** Lets a suspended dossier go on; what came due meanwhile happens at once. */
export function resumeDecision({ dossier }: LoadedDossier, reason: string): Result<Decision> {
  if (dossier.state.status !== 'running') return refuse('dossier.ended');
  if (!dossier.state.suspended) return refuse('dossier.notSuspended');
  const { keptSignals = [] } = dossier;
  return accept({
    entries: [{ type: 'resumed', reason }],
    commands: [
      { type: 'resume' },
      ...keptSignals.map(({ name, variables }): Command => ({ type: 'broadcastSignal', name, ...(variables ? { variables } : {}) })),
    ],
    keptSignals: [],
    depth: Math.max(0, ...keptSignals.map(({ depth }) => depth)),
  });
}

/** Corrects variables. */
export function correctDecision(
  { dossier }: LoadedDossier, given: { readonly scopeId?: string | undefined; readonly variables: FormData }, reason: string,
): Result<Decision> {
  if (dossier.state.status !== 'running') return refuse('dossier.ended');
  const { scopeId, variables } = given;
  const names = Object.keys(variables);
  if (names.length === 0) return refuse('dossier.nothingCorrected');
  const correction = correctionOf(dossier, variables, scopeId);
  if (!correction.ok) return correction;
  return accept({
    ...correction.value,
    entries: [{ type: 'variables.corrected', names, reason }],
    commands: [{ type: 'setVariables', variables, ...(scopeId === undefined ? {} : { scopeId }) }],
  });
}

/** Corrects what an element stumbled over, and tries it again. */
export function retryDecision(
  { dossier }: LoadedDossier, incidentId: string, given: { readonly variables?: FormData | undefined; readonly reason?: string | undefined },
): Result<Decision> {
  const incident = Object.hasOwn(dossier.state.incidents, incidentId) ? dossier.state.incidents[incidentId] : undefined;
  if (!incident) return refuse('incident.unknown', { id: incidentId });
  const { variables = {} } = given;
  const because = given.reason === undefined ? {} : { reason: given.reason };
  const names = Object.keys(variables);
  const correction = correctionOf(dossier, variables);
  if (!correction.ok) return correction;
  const corrections: readonly Command[] = names.length > 0 ? [{ type: 'setVariables', variables }] : [];
  return accept({
    ...correction.value,
    entries: [
      ...(names.length > 0 ? [{ type: 'variables.corrected', names, ...because } as const] : []),
      { type: 'incident.retried', incidentId, elementId: incident.elementId, ...because },
    ],
    commands: [...corrections, { type: 'retryIncident', incidentId }],
  });
}

/** Moves, adds and takes away tokens. */
export function modifyDecision({ dossier, graph }: LoadedDossier, changes: readonly TokenChange[], reason: string): Result<Decision> {
  if (dossier.state.status !== 'running') return refuse('dossier.ended');
  const entries: HistoryBody[] = [];
  for (const change of changes) {
    const entry = entryOf(change, dossier, graph, reason);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return accept({ entries, commands: [{ type: 'modify', changes: changes.map(asModification) }], leavesSomething: true });
}

/** What a try-out would do. */
export function attemptDecision(loaded: LoadedDossier, attempt: Attempt): Result<Decision> {
  const reason = '…';
  switch (attempt.do) {
    case 'modify': return modifyDecision(loaded, attempt.changes, reason);
    case 'correct': return correctDecision(loaded, attempt, reason);
    case 'retry': return retryDecision(loaded, attempt.incidentId, { variables: attempt.variables });
  }
}

type Modifications = Extract<Command, { type: 'modify' }>['changes'];

function asModification(change: TokenChange): Modifications[number] {
  if (change.do !== 'add') return change;
  const { elementId, scopeId } = change;
  return { do: 'add', elementId, ...(scopeId === undefined ? {} : { scopeId }) };
}

/** The core checks everything else; here only that what the history names is there. */
function entryOf(change: TokenChange, { state }: DossierDocument, graph: ProcessGraph, reason: string): Result<HistoryBody> {
  if (change.do === 'cancelToken') {
    const flow = graph.flows.get(change.flowId);
    return flow ? accept({ type: 'token.dropped', flowId: flow.id, reason }) : refuse('bpmn.tokenUnknown', { flow: change.flowId });
  }
  if (change.do === 'add') {
    return graph.elements.has(change.elementId)
      ? accept({ type: 'token.added', elementId: change.elementId, reason })
      : refuse('bpmn.elementUnknown', {}, { id: change.elementId });
  }
  const instance = Object.hasOwn(state.instances, change.instanceId) ? state.instances[change.instanceId] : undefined;
  if (!instance) return refuse('bpmn.instanceUnknown');
  const { elementId } = instance;
  if (change.do === 'cancel') return accept({ type: 'token.cancelled', elementId, reason });
  return graph.elements.has(change.toElementId)
    ? accept({ type: 'token.moved', elementId, toElementId: change.toElementId, reason })
    : refuse('bpmn.elementUnknown', {}, { id: change.toElementId });
}
