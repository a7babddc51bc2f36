import type { Node, Trigger } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import type { Done, Undo, UndoStep } from '../state.ts';
import { activate, childOver, close, complete, create, end, terminateChildren } from './activity.ts';
import { catchWith, findCatcher } from './catching.ts';
import { undoesItself } from './completion-log.ts';
import type { Run } from './run.ts';
import { beginContent } from './scopes.ts';
import { withdrawWaits } from './subscriptions.ts';

/**
 * Begins to undo what was completed in the event's scope, or one activity of it, the last first (BPMN 10.7, 13.5.5). The
 * handlers run as children of the event, one after the other; it is complete with the last of them. True when the event waits.
 */
export function compensate(run: Run, node: Node, id: string, trigger: Extract<Trigger, { type: 'compensation' }>): boolean {
  const scopeId = scopeToUndo(run, id, trigger.activity);
  const steps = scopeId === undefined ? [] : takeSteps(run, scopeId, trigger.activity);
  if (steps.length === 0) return false;
  if (trigger.waits) {
    begin(run, node, id, { left: steps, then: 'complete' });
    return true;
  }
  const { parentId } = run.draft.instance(id);
  if (parentId !== undefined) for (const step of steps) undo(run, step, parentId);
  return false;
}

/**
 * Cancels the transaction around a cancel end event: all that runs ends, all that was completed is undone, also inside of what
 * still ran (BPMN 10.3.5), then its cancel boundary event happens.
 */
export function cancelTransaction(run: Run, node: Node, id: string): void {
  const transactionId = enclosingTransaction(run, id);
  if (transactionId === undefined) return complete(run, node, id);
  const left: UndoStep[] = [];
  // The event may lie deeper: the scopes between stay until the handlers have run, all else in them ends.
  for (let inner = id; inner !== transactionId;) {
    const scopeId: string = run.draft.instance(inner).parentId ?? transactionId;
    left.push(...stepsOfRunning(run, scopeId, inner, undefined));
    terminateChildren(run, scopeId, inner);
    // A transaction that is being undone is active no more: nothing begins in it or interrupts it but what its handlers throw.
    withdrawWaits(run, scopeId);
    left.push(...takeSteps(run, scopeId));
    inner = scopeId;
  }
  begin(run, node, id, { left, then: 'cancel' });
}

/** The next handler, or the end of the compensation, once the one before is over. */
export function goOnUndoing(run: Run, node: Node, id: string): void {
  const { undo: plan } = run.draft.instance(id);
  if (!plan) return;
  const [step, ...left] = plan.left;
  if (step) {
    run.emit({ type: 'undoing', instanceId: id, undo: { ...plan, left } });
    undo(run, step, id);
  } else if (plan.then === 'complete') {
    complete(run, node, id);
  } else {
    endTransaction(run, node, id);
  }
}

function begin(run: Run, node: Node, id: string, plan: Undo): void {
  run.emit({ type: 'undoing', instanceId: id, undo: plan });
  goOnUndoing(run, node, id);
}

function endTransaction(run: Run, node: Node, id: string): void {
  const transactionId = enclosingTransaction(run, id);
  const catcher = findCatcher(run, id, (trigger) => (trigger.type === 'cancel' ? 1 : 0));
  close(run, node, id);
  if (catcher) return catchWith(run, catcher);
  if (transactionId === undefined) return;
  terminateChildren(run, transactionId);
  end(run, run.draft.node(transactionId), transactionId);
}

function undo(run: Run, step: UndoStep, parentId: string): void {
  const handler = run.draft.element(step.handlerId);
  if (handler.kind !== 'eventSubprocess') {
    activate(run, handler, parentId, { undoes: step.elementId, ...(step.variables ? { variables: step.variables } : {}) });
    return;
  }
  const [start] = handler.content?.starts ?? [];
  if (!start) return childOver(run, parentId);
  const id = create(run, handler, parentId, { undoes: step.elementId, ...(step.variables ? { variables: step.variables } : {}) });
  for (const done of step.done ?? []) run.emit({ type: 'compensable', scopeId: id, done });
  run.later(id, () => beginContent(run, handler, id, [{ node: start, happened: true }]));
}

/** What undoes what was completed inside of the things that run in a scope, apart from one of them: the youngest first. */
function stepsOfRunning(run: Run, scopeId: string, except: string | undefined, around: Variables | undefined): readonly UndoStep[] {
  return run.relations.childrenOf(scopeId).toReversed().flatMap((childId) => {
    const { undoes, done = [], undo: plan, variables: own } = run.draft.instance(childId);
    if (childId === except || undoes !== undefined) return [];
    const variables = around || own ? { ...around, ...own } : undefined;
    return [
      ...stepsOfRunning(run, childId, undefined, variables),
      // A compensation that was under way there had taken them out of the memory already.
      ...(plan?.left ?? []).map((step) => ({ ...step, ...(variables ? { variables: { ...variables, ...step.variables } } : {}) })),
      ...done.toReversed().flatMap((entry) => stepsOf(run, entry, variables)),
    ];
  });
}

/** Takes what can be undone out of a scope's memory, so that nothing is undone twice. */
function takeSteps(run: Run, scopeId: string, activity?: Node): readonly UndoStep[] {
  const done = run.draft.instance(scopeId).done ?? [];
  const taken = done.flatMap((entry, index) => (!activity || entry.elementId === activity.id ? [index] : []));
  if (taken.length === 0) return [];
  run.emit({ type: 'compensationTaken', scopeId, indexes: taken });
  return taken.toReversed().flatMap((index) => stepsOf(run, done[index] as Done, undefined));
}

/** What undoes one completed activity: its handler, its own compensation event subprocess, else what undoes its content. */
function stepsOf(run: Run, done: Done, around: Variables | undefined): readonly UndoStep[] {
  const node = run.draft.element(done.elementId);
  const variables = around || done.variables ? { ...around, ...done.variables } : undefined;
  const isBody = node.loop !== undefined && done.loop === undefined;
  if (!isBody) {
    const own = node.compensation ?? (undoesItself(node) ? compensationSubprocess(node) : undefined);
    if (own) {
      return [{
        handlerId: own.id, elementId: node.id, ...(variables ? { variables } : {}),
        ...(own.kind === 'eventSubprocess' && done.done ? { done: done.done } : {}),
      }];
    }
  }
  return (done.done ?? []).toReversed().flatMap((inner) => stepsOf(run, inner, variables));
}

function compensationSubprocess(node: Node): Node | undefined {
  return node.content?.eventSubprocesses.find((inner) =>
    inner.content?.starts.some((start) => start.triggers.some((trigger) => trigger.type === 'compensation')));
}

/** The scope that a compensation is for: the one that holds the named activity, else the one around; an event subprocess acts for its scope. */
function scopeToUndo(run: Run, id: string, activity: Node | undefined): string | undefined {
  let scopeId = run.draft.instance(id).parentId;
  while (scopeId !== undefined) {
    const scope = run.draft.instance(scopeId);
    const node = run.draft.element(scope.elementId);
    const acts = scope.undoes !== undefined || node.kind !== 'eventSubprocess';
    if (activity ? activity.scope === node || (scope.undoes !== undefined && activity.scope === node.scope) : acts && node.content) return scopeId;
    scopeId = scope.parentId;
  }
  return undefined;
}

function enclosingTransaction(run: Run, id: string): string | undefined {
  let scopeId = run.draft.instance(id).parentId;
  while (scopeId !== undefined && run.draft.node(scopeId).kind !== 'transaction') scopeId = run.draft.instance(scopeId).parentId;
  return scopeId;
}
