import type { Kind, Node } from '../node.ts';
import type { Run } from './run.ts';

const activities: ReadonlySet<Kind> = new Set<Kind>([
  'subprocess', 'transaction', 'adHoc', 'call', 'plainTask', 'userTask', 'job', 'script', 'decision', 'receive', 'send',
]);

/**
 * In a sequential ad-hoc subprocess a token enables an activity, but does not begin it while another one runs (BPMN 13.3.5): it
 * joins those that have not had their turn. Gateways and events pass tokens on at once. True where the activity has to wait.
 */
export function awaitsItsTurn(run: Run, node: Node, scopeId: string): boolean {
  const { live = 0, turns = [] } = run.draft.instance(scopeId);
  if (live === 0 || !activities.has(node.kind)) return false;
  run.emit({ type: 'turnsSet', instanceId: scopeId, turns: [...turns, node.id] });
  return true;
}

/** Nothing more begins in an ad-hoc subprocess that was interrupted: what is left of its turns is gone with the rest. */
export function closeTurns(run: Run, scopeId: string): void {
  if (run.draft.node(scopeId).kind !== 'adHoc') return;
  if ((run.draft.instance(scopeId).turns?.length ?? 0) > 0) run.emit({ type: 'turnsSet', instanceId: scopeId, turns: [] });
  run.emit({ type: 'turnsClosed', instanceId: scopeId });
}
