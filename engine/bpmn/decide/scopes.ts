import type { Node } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import type { Refusal } from '../../result.ts';
import { activate, close, complete, create } from './activity.ts';
import { enterThrough, gatewayBefore } from './pass-gateway.ts';
import { beginOwnData, completeSet, missingIn } from './data-sets.ts';
import type { Behaviour, Run } from './run.ts';
import { endWait, openWaits } from './subscriptions.ts';
import { givenBack } from './variables.ts';

/** Where a scope begins: an event that has happened, with its results, or an element that comes alive. */
interface Entry {
  readonly node: Node;
  readonly results?: Variables | undefined;
  readonly happened: boolean;
  /** Which of its definitions has happened, where it needs all of several. */
  readonly definition?: number | undefined;
}

/** Begins what a process or subprocess holds: what may interrupt it first, then its entries. */
export function beginContent(run: Run, node: Node, id: string, entries?: readonly Entry[]): void {
  const content = node.content;
  if (!content) return complete(run, node, id);
  beginOwnData(run, node, id);
  const failure = listen(run, node, id);
  if (failure) {
    stopListening(run, id);
    return run.raise(node, id, 'work', failure);
  }
  const begun = entries ?? asItStands(content.starts).map((start) => ({ node: start, happened: false, results: undefined }));
  if (begun.length === 0) return run.behaviours.kinds[node.kind].emptied?.(run, node, id);
  for (const entry of begun) run.later(id, () => enter(run, entry, id));
}

/** What begins a scope that no event begins: what waits to begin it by a message begins it alone (BPMN 10.3.3, 10.6.6). */
function asItStands(starts: readonly Node[]): readonly Node[] {
  const plain = starts.filter(({ instantiate }) => !instantiate);
  return plain.length > 0 ? plain : starts;
}

/** Opens the waits of a scope's event subprocesses. */
export function listen(run: Run, node: Node, id: string): Refusal | undefined {
  for (const eventSubprocess of node.content?.eventSubprocesses ?? []) {
    for (const start of eventSubprocess.content?.starts ?? []) {
      const failure = openWaits(run, start, id);
      if (failure) return failure;
    }
  }
  return undefined;
}

/** Ends the waits of a scope's event subprocesses: trying again what an incident stopped opens them anew. */
export function stopListening(run: Run, id: string): void {
  for (const waitId of run.draft.instance(id).waits ?? []) {
    const wait = run.draft.waits.get(waitId);
    if (wait && run.draft.element(wait.elementId).kind === 'start') endWait(run, waitId, 'withdrawn');
  }
}

/** Begins at one element of a scope. */
export function enter(run: Run, entry: Entry, scopeId: string): void {
  if (!entry.happened) return activate(run, entry.node, scopeId);
  const gateway = gatewayBefore(entry.node);
  if (gateway) return enterThrough(run, gateway, entry.node, scopeId, entry.results);
  const id = create(run, entry.node, scopeId);
  if (entry.definition !== undefined && entry.node.parallelMultiple) return waitForRest(run, entry.node, id, entry.definition);
  // What begins a process is its first data already; an event's data output reads it all the same.
  const brought = entry.results ?? (entry.node.payload === undefined ? undefined : run.draft.instance(scopeId).variables);
  complete(run, entry.node, id, brought);
}

/** A process that begins with several events together is there with the first of them, and waits for the others (BPMN 10.5.2). */
function waitForRest(run: Run, start: Node, id: string, definition: number): void {
  run.emit({ type: 'definitionArrived', instanceId: id, elementId: start.id, definition });
  const failure = openWaits(run, start, id, definition);
  if (failure) run.raise(start, id, 'work', failure);
}

/** A subprocess or transaction: complete when nothing is left inside (BPMN 13.3.4). */
export const subprocess: Behaviour = {
  begin: (run, node, id) => beginContent(run, node, id),
  emptied: (run, node, id) => complete(run, node, id),
};

/** An event subprocess ends without a flow; what surrounds it may be complete then. */
export const eventSubprocess: Behaviour = {
  begin: (run, node, id) => beginContent(run, node, id),
  emptied: (run, node, id) => complete(run, node, id),
};

/** A process, or the process that a call activity called. */
export const process: Behaviour = {
  begin(run, node, id) {
    const missing = node.inputSets && !completeSet(run, node.inputSets, id) ? missingIn(run, node.inputSets[0], id) : [];
    if (missing.length > 0) return run.raise(node, id, 'work', { code: 'bpmn.inputsMissing', params: { names: missing.join(', ') } });
    beginContent(run, node, id);
  },
  emptied: endProcess,
};

/** Ends a process: the call activity around it goes on, or the dossier ends where it was the last. */
export function endProcess(run: Run, node: Node, id: string): void {
  if (node.outputSets && !completeSet(run, node.outputSets, id)) {
    if (run.relations.incidentsOf(id).length > 0) return;
    return run.raise(node, id, 'deadlock', { code: 'bpmn.outputsMissing', params: { names: missingIn(run, node.outputSets[0], id).join(', ') } });
  }
  const { parentId, variables } = run.draft.instance(id);
  if (parentId !== undefined) {
    const caller = run.draft.node(parentId);
    close(run, node, id);
    return complete(run, caller, parentId, givenBack(caller, variables));
  }
  close(run, node, id);
  endDossier(run);
}

/** Ends the dossier when each of its processes is over. */
export function endDossier(run: Run): void {
  const { roots, reached } = run.draft.top;
  if (roots.every((rootId) => run.instance(rootId)?.over)) run.emit({ type: 'ended', status: 'completed', endEventIds: reached });
}
