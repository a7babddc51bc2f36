import type { Node } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import { collectOutput } from './ad-hoc-outputs.ts';
import { chooseFlows, sendAll } from './flows.ts';
import { logCompletion } from './completion-log.ts';
import { beginOwnData, waitForData } from './data-sets.ts';
import type { Run } from './run.ts';
import { openWaits, withdrawWaits } from './subscriptions.ts';
import { hasEntries } from '../record.ts';
import { applyInputs, applyOutputs, givenBack, mergeResults, payloadOf } from './variables.ts';

/** What an activation needs besides the element. */
interface Birth {
  readonly loop?: number;
  readonly body?: true;
  readonly consumed?: readonly string[];
  readonly undoes?: string;
  /** Variables local to the new instance. */
  readonly variables?: Variables;
}

/** Brings an element to life inside a scope: its loop where it has one, else the element itself. */
export function activate(run: Run, node: Node, scopeId: string, birth: Birth = {}): void {
  const isBody = node.loop !== undefined && birth.loop === undefined;
  const id = create(run, node, scopeId, isBody ? { ...birth, body: true } : birth);
  if (!run.mayGoOn) run.raise(node, id, 'begin', { code: 'bpmn.stepBound', params: { steps: run.maxDepth } });
  else proceed(run, node, id);
}

/** Makes an instance without beginning its work. */
export function create(run: Run, node: Node, scopeId: string, birth: Birth = {}): string {
  const { variables, ...marks } = birth;
  const id = run.nextId();
  run.countActivation();
  run.emit({ type: 'activated', elementId: node.id, instanceId: id, parentId: scopeId, ...marks });
  // A global task keeps its variables apart even where it is given none.
  if (variables && (hasEntries(variables) || (node.scope === undefined && node.kind !== 'process'))) run.emit({ type: 'variablesSet', scopeId: id, variables });
  return id;
}

/**
 * Once its data are there: inputs, then what may interrupt the element, then its own work. Also how an incident at its
 * beginning is tried again.
 */
export function proceed(run: Run, node: Node, id: string): void {
  const isInner = run.draft.instance(id).loop !== undefined;
  if (!isInner && waitForData(run, node, id)) return;
  if (isInner || !node.loop) beginOwnData(run, node, id);
  if (node.inputSets || ((isInner || !node.loop) && node.inputs.length > 0)) {
    const failure = applyInputs(run, node, id);
    if (failure) return run.raise(node, id, 'begin', failure);
  }
  if (!isInner) {
    for (const boundary of node.boundaries) {
      const failure = openWaits(run, boundary, id);
      if (failure) {
        withdrawWaits(run, id);
        return run.raise(node, id, 'begin', failure);
      }
    }
  }
  work(run, node, id);
}

/** The element's own work, or its loop's. */
export function work(run: Run, node: Node, id: string): void {
  if (node.loop && run.draft.instance(id).loop === undefined) run.behaviours.loops[node.loop.type].begin(run, node, id);
  else run.behaviours.kinds[node.kind].begin(run, node, id);
}

/** The element's work is done, with its results: outputs, flows, end. */
export function complete(run: Run, node: Node, id: string, results?: Variables): void {
  if (results) takeResults(run, node, id, results);
  const isBody = node.loop !== undefined && run.draft.instance(id).loop === undefined;
  if ((node.outputs.length > 0 || node.dataOutputs.length > 0 || node.outputSets) && !isBody) {
    const failure = applyOutputs(run, node, id);
    if (failure) return run.raise(node, id, 'complete', failure);
  }
  leave(run, node, id);
}

function takeResults(run: Run, node: Node, id: string, results: Variables): void {
  mergeResults(run, node, id, results);
  const payload = node.payload === undefined || Object.hasOwn(results, node.payload) ? undefined : payloadOf(results);
  if (payload !== undefined) run.emit({ type: 'variablesSet', scopeId: id, variables: { [node.payload as string]: payload } });
}

/** Chooses the flows, ends the instance, and sends the tokens on, and messages along the message flows of an activity. */
export function leave(run: Run, node: Node, id: string): void {
  const { loop, parentId, undoes } = run.draft.instance(id);
  if (loop !== undefined && node.loop) return run.behaviours.loops[node.loop.type].innerDone(run, node, id);
  if (node.recipients.length > 0) run.behaviours.send(run, node, id);
  if (undoes !== undefined) return end(run, node, id);
  if (node.outgoing.length === 0) {
    const failure = node.scope?.adHoc && collectOutput(run, node, id);
    return failure ? run.raise(node, id, 'leave', failure) : end(run, node, id);
  }
  const chosen = chooseFlows(run, node, id);
  if (!chosen.ok) return run.raise(node, id, 'leave', chosen.refusal);
  close(run, node, id);
  if (parentId !== undefined) {
    sendAll(run, node, chosen.value, parentId);
    childOver(run, parentId);
  }
}

/** Ends an instance that no token leaves. What a called global task came to know goes to its caller, as a called process's does. */
export function end(run: Run, node: Node, id: string): void {
  const { parentId, variables } = run.draft.instance(id);
  if (parentId !== undefined && node.scope === undefined) {
    const caller = run.draft.node(parentId);
    mergeResults(run, caller, parentId, givenBack(caller, variables) ?? {});
  }
  close(run, node, id);
  if (parentId !== undefined) childOver(run, parentId);
}

/** Takes a completed instance out of the state, with its waits, and remembers what can be undone. */
export function close(run: Run, node: Node, id: string): void {
  const instance = run.draft.instance(id);
  if (instance.waits && instance.waits.length > 0) withdrawWaits(run, id);
  dropIncidents(run, id);
  logCompletion(run, node, instance);
  run.emit({
    type: 'completed', elementId: node.id, instanceId: id, ...(instance.loop !== undefined ? { loop: instance.loop } : {}),
  });
}

/** Takes an instance out of the state with all that lives inside it. Its parent is not told. */
export function terminate(run: Run, id: string): void {
  terminateChildren(run, id);
  withdrawWaits(run, id);
  dropIncidents(run, id);
  const { elementId, loop } = run.draft.instance(id);
  run.emit({ type: 'terminated', elementId, instanceId: id, ...(loop !== undefined ? { loop } : {}) });
}

/** Ends all that lives inside an instance, the youngest first, and the tokens on its flows and on their way. */
export function terminateChildren(run: Run, id: string, except?: string): void {
  run.withdraw(id);
  endChildren(run, id, except);
  dropTokens(run, id);
}

function endChildren(run: Run, id: string, except?: string): void {
  if ((run.draft.instance(id).live ?? 0) > 0) {
    for (const childId of run.relations.childrenOf(id).toReversed()) if (childId !== except) terminate(run, childId);
  }
}

/** Takes the tokens away that are on the flows inside an instance and on their way. */
export function dropTokens(run: Run, id: string): void {
  run.withdraw(id);
  const tokens = Object.entries(run.draft.instance(id).tokens ?? {});
  if (tokens.length > 0) {
    run.emit({ type: 'consumed', scopeId: id, flowIds: tokens.flatMap(([flowId, count]) => Array<string>(count).fill(flowId)) });
  }
}

/** Resolves the incidents of an instance that goes away. */
export function dropIncidents(run: Run, id: string): void {
  if (run.draft.incidents.isEmpty) return;
  for (const incidentId of run.relations.incidentsOf(id)) {
    const elementId = run.draft.incidents.get(incidentId)?.elementId;
    if (elementId !== undefined) run.emit({ type: 'incidentResolved', incidentId, elementId });
  }
}

/** Tells a scope that something inside it is over. */
export function childOver(run: Run, scopeId: string): void {
  const scope = run.instance(scopeId);
  if (!scope || scope.over) return;
  const node = run.draft.element(scope.elementId);
  if (node.content?.hasJoins) run.touched.add(scopeId);
  if (scope.body) return;
  const behaviour = run.behaviours.kinds[node.kind];
  behaviour.childOver?.(run, node, scopeId);
  endIfEmpty(run, scopeId);
}

/** Lets a scope in which nothing is left go on: complete, or what comes next there. */
export function endIfEmpty(run: Run, scopeId: string): void {
  if (isEmpty(run, scopeId)) run.behaviours.kinds[run.draft.node(scopeId).kind].emptied?.(run, run.draft.node(scopeId), scopeId);
}

/** Whether nothing lives in a scope, nothing is under way to it, and no token stays on its flows, unless somebody's turn may bring the others. */
export function isEmpty(run: Run, scopeId: string): boolean {
  const scope = run.instance(scopeId);
  if (!scope || scope.over || (scope.live ?? 0) > 0 || run.hasPending(scopeId)) return false;
  return !hasEntries(scope.tokens) || (scope.turns?.length ?? 0) > 0;
}
