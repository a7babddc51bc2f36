import type { Node } from '../node.ts';
import type { Done, Instance } from '../state.ts';
import type { Run } from './run.ts';

/**
 * Remembers in the scope that an activity was completed, with what it knew, where something can undo it:
 * a compensation handler, a compensation event subprocess, or something completed inside it (BPMN 10.7, 13.5.5).
 */
export function logCompletion(run: Run, node: Node, instance: Instance): void {
  const { parentId } = instance;
  if (parentId === undefined || instance.undoes !== undefined) return;
  const canUndo = node.compensation !== undefined || undoesItself(node) || (instance.done?.length ?? 0) > 0;
  if (!canUndo || node.kind === 'eventSubprocess') return;
  const isBody = node.loop !== undefined && instance.loop === undefined;
  if (isBody && (instance.done?.length ?? 0) === 0) return;
  const done: Done = {
    elementId: node.id,
    ...(instance.variables ? { variables: instance.variables } : {}),
    ...(instance.done && instance.done.length > 0 ? { done: instance.done } : {}),
    ...(instance.loop !== undefined ? { loop: instance.loop } : {}),
  };
  run.emit({ type: 'compensable', scopeId: parentId, done });
}

/** Whether a subprocess has an event subprocess that undoes it. */
export function undoesItself(node: Node): boolean {
  return node.content?.eventSubprocesses.some((inner) =>
    inner.content?.starts.some((start) => start.triggers.some((trigger) => trigger.type === 'compensation'))) ?? false;
}
