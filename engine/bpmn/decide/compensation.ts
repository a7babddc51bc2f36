import type { Node, Trigger } from '../node.ts';
import { close, childOver } from './activity.ts';
import type { Run } from './run.ts';

/** Begins a compensation; true when the event has to wait for it. */
export function compensate(_run: Run, _node: Node, _id: string, _trigger: Extract<Trigger, { type: 'compensation' }>): boolean {
  return false;
}

/** Cancels the transaction around a cancel end event. */
export function cancelTransaction(run: Run, node: Node, id: string): void {
  const { parentId } = run.draft.instance(id);
  close(run, node, id);
  if (parentId !== undefined) childOver(run, parentId);
}
