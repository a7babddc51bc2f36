import type { Context } from './command.ts';
import { settleConditions } from './decide/conditions.ts';
import { refreshKeys } from './decide/correlation.ts';
import { openRun } from './decide/decide.ts';
import { drain } from './decide/drain.ts';
import { openAdded, readdress, refreshTasks, withdrawDropped } from './decide/migration-waits.ts';
import type { Event } from './event.ts';
import type { ProcessGraph } from './graph.ts';
import { planMigration } from './migration-plan.ts';
import type { Refusal } from '../result.ts';
import type { DossierState } from './state.ts';

/** A dossier on its new version with what happened, or all that stands against it. */
export type Migration =
  | { readonly ok: true; readonly state: DossierState; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Moves a dossier from one version of its procedure to another. `mapping` names the elements that have another id there;
 * the others keep theirs. Timers, subscriptions and open tasks move along; events that the new version adds to a running
 * activity begin to wait, those that it no longer has stop. A dry run is this, not saved. Nothing is ever half moved.
 */
export function migrate(
  from: ProcessGraph, to: ProcessGraph, state: DossierState, mapping: Readonly<Record<string, string>>, context: Context,
): Migration {
  if (state.status !== 'running') return { ok: false, refusal: { code: 'bpmn.ended' } };
  const plan = planMigration(from, to, state, mapping);
  if (!plan.ok) return plan;
  const before = openRun(from, state, context);
  withdrawDropped(before, state, plan.value);
  const after = openRun(to, before.draft.finish(), context);
  after.emit({ type: 'migrated', elements: plan.value.elements, flows: plan.value.flows });
  refreshTasks(after);
  refreshKeys(after);
  readdress(after, plan.value.elements);
  const failure = openAdded(after, plan.value);
  if (failure) return { ok: false, refusal: { code: 'bpmn.notMigrated', details: [failure] } };
  if (!state.suspended) {
    // What waited for data may need none here; the graph alone would not say that anything waits.
    settleConditions(after);
    drain(after);
  }
  return { ok: true, state: after.draft.finish(), events: [...before.events, ...after.events] };
}
