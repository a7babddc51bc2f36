import type { Node, Trigger } from '../node.ts';
import { activate, childOver, close, complete, terminateChildren } from './activity.ts';
import { broadcast } from './broadcast.ts';
import { catchWith, findCatcher } from './catching.ts';
import { cancelTransaction, compensate } from './compensation.ts';
import { throwMessage } from './messages.ts';
import type { Run } from './run.ts';
import { textOf } from './variables.ts';

/** A throw or end event is alive: each of its definitions happens, the ending ones last, then it is complete. */
export function raise(run: Run, node: Node, id: string): void {
  const ordered = node.triggers.length > 1 ? [...node.triggers].sort((a, b) => weight(a) - weight(b)) : node.triggers;
  for (const trigger of ordered) {
    if (raiseOne(run, node, id, trigger) === 'taken over' || !run.instance(id)) return;
  }
  complete(run, node, id);
}

function weight(trigger: Trigger): number {
  return trigger.type === 'terminate' ? 3 : trigger.type === 'error' || trigger.type === 'cancel' ? 2 : trigger.type === 'compensation' ? 1 : 0;
}

/** `taken over`: what follows is decided elsewhere, or an incident stopped it. */
function raiseOne(run: Run, node: Node, id: string, trigger: Trigger): 'goes on' | 'taken over' {
  switch (trigger.type) {
    case 'terminate': terminateScope(run, node, id); return 'taken over';
    case 'error': return raiseError(run, node, id, trigger);
    case 'escalation': return raiseEscalation(run, node, id, trigger);
    case 'signal': {
      const name = textOf(run, trigger.name, id);
      if (!name.ok) return failed(run, node, id, name.refusal);
      const variables = run.draft.instance(id).variables;
      run.emit({ type: 'signalThrown', elementId: node.id, name: name.value ?? '', ...(variables ? { variables } : {}) });
      broadcast(run, name.value ?? '', variables, true);
      return 'goes on';
    }
    case 'message': {
      const failure = throwMessage(run, node, id, trigger);
      return failure ? failed(run, node, id, failure) : 'goes on';
    }
    case 'link': {
      const { parentId } = run.draft.instance(id);
      const { target } = trigger;
      if (target && parentId !== undefined) run.later(parentId, () => activate(run, target, parentId));
      return 'goes on';
    }
    case 'compensation': return compensate(run, node, id, trigger) ? 'taken over' : 'goes on';
    case 'cancel': cancelTransaction(run, node, id); return 'taken over';
    case 'timer':
    case 'condition': return 'goes on';
  }
}

/** Throws an event that a loop's behaviour asks for, from the loop's body (BPMN 13.3.7). */
export function raiseFromLoop(run: Run, node: Node, bodyId: string, trigger: Trigger): void {
  const variables = run.draft.instance(bodyId).variables;
  if (trigger.type === 'error' || trigger.type === 'escalation') {
    const code = trigger.code ? textOf(run, trigger.code, bodyId) : undefined;
    if (code && !code.ok) return run.raise(node, bodyId, 'work', code.refusal);
    if (trigger.type === 'error') throwError(run, node, bodyId, code?.value, variables, nothing);
    else throwEscalation(run, node, bodyId, code?.value, variables, nothing);
    return;
  }
  raiseOne(run, node, bodyId, trigger);
}

function nothing(): void {
  // The boundary event ends the loop itself.
}

function failed(run: Run, node: Node, id: string, refusal: Parameters<Run['raise']>[3]): 'taken over' {
  run.raise(node, id, 'work', refusal);
  return 'taken over';
}

/** Ends everything else in the scope, then the scope: of a loop only the instance that it happens in (BPMN 13.5.6). */
function terminateScope(run: Run, node: Node, id: string): void {
  const { parentId } = run.draft.instance(id);
  if (parentId === undefined) return;
  terminateChildren(run, parentId, id);
  close(run, node, id);
  childOver(run, parentId);
}

function raiseError(run: Run, node: Node, id: string, trigger: Extract<Trigger, { type: 'error' }>): 'taken over' {
  const code = trigger.code ? textOf(run, trigger.code, id) : undefined;
  if (code && !code.ok) return failed(run, node, id, code.refusal);
  throwError(run, node, id, code?.value, run.draft.instance(id).variables, () => close(run, node, id));
  return 'taken over';
}

/** Throws an error from an element: the nearest event that catches it, else an incident at the element. False where nothing caught it. */
export function throwError(
  run: Run, node: Node, id: string, code: string | undefined, variables: Parameters<typeof catchWith>[2], before: () => void,
): boolean {
  const catcher = findCatcher(run, id, (trigger) => {
    if (trigger.type !== 'error') return 0;
    return codeFit(run, trigger.code, code, id);
  });
  run.emit({
    type: 'errorThrown', elementId: node.id, ...(code !== undefined ? { code } : {}), ...(catcher ? { caughtBy: catcher.event.id } : {}),
  });
  if (!catcher) {
    run.raise(node, id, 'work', { code: 'bpmn.uncaughtError', params: { errorCode: code ?? '' } });
    return false;
  }
  before();
  catchWith(run, catcher, variables);
  return true;
}

function raiseEscalation(
  run: Run, node: Node, id: string, trigger: Extract<Trigger, { type: 'escalation' }>,
): 'goes on' | 'taken over' {
  const code = trigger.code ? textOf(run, trigger.code, id) : undefined;
  if (code && !code.ok) return failed(run, node, id, code.refusal);
  const caught = throwEscalation(run, node, id, code?.value, run.draft.instance(id).variables, () => close(run, node, id));
  return caught === 'interrupted' ? 'taken over' : 'goes on';
}

/** Throws an escalation. Nothing happens where nobody catches it (BPMN 10.5.1); the thrower is gone where it was interrupted. */
export function throwEscalation(
  run: Run, node: Node, id: string, code: string | undefined, variables: Parameters<typeof catchWith>[2], before: () => void,
): 'interrupted' | 'goes on' {
  const catcher = findCatcher(run, id, (trigger) => (trigger.type === 'escalation' ? codeFit(run, trigger.code, code, id) : 0));
  run.emit({
    type: 'escalated', elementId: node.id, ...(code !== undefined ? { code } : {}), ...(catcher ? { caughtBy: catcher.event.id } : {}),
  });
  if (!catcher) return 'goes on';
  if (catcher.event.interrupting) before();
  catchWith(run, catcher, variables);
  return catcher.event.interrupting ? 'interrupted' : 'goes on';
}

/** The same code fits best; an event without a code catches every one. */
function codeFit(
  run: Run, expression: Extract<Trigger, { type: 'error' }>['code'], code: string | undefined, id: string,
): number {
  if (!expression) return 1;
  const own = textOf(run, expression, id);
  return own.ok && own.value === code ? 2 : 0;
}
