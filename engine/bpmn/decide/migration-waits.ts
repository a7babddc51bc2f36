import type { MigrationPlan } from '../migration-plan.ts';
import type { Refusal } from '../../result.ts';
import { without } from '../record.ts';
import type { Instance } from '../state.ts';
import type { Run } from './run.ts';
import { endWait, openWaits } from './subscriptions.ts';

/** Ends the waits of events that the new version does not have. Called with the old graph. */
export function withdrawUnmapped(run: Run, plan: MigrationPlan): void {
  for (const wait of run.draft.waits.values()) {
    if (!plan.target(wait.elementId)) endWait(run, wait.id, 'withdrawn');
  }
}

/** Begins to wait for the events that the new version adds to what is running. Called with the new graph. */
export function openAdded(run: Run, plan: MigrationPlan): Refusal | undefined {
  for (const [id, instance] of run.draft.instances.entries()) {
    if (instance.over || instance.loop !== undefined || waitsForData(run, instance)) continue;
    const node = run.draft.element(instance.elementId);
    const starts = instance.body ? [] : (node.content?.eventSubprocesses ?? []).flatMap((inner) => inner.content?.starts ?? []);
    for (const event of [...node.boundaries, ...starts]) {
      if (plan.reused.has(event.id)) continue;
      const failure = openWaits(run, event, id);
      if (failure) return { ...failure, elementId: event.id };
    }
  }
  return undefined;
}

/** What waits for its data opens all of its events once they are there. */
function waitsForData(run: Run, { waits = [] }: Instance): boolean {
  return waits.some((id) => {
    const wait = run.draft.waits.get(id);
    return wait?.kind === 'condition' && wait.data !== undefined;
  });
}

/** Open tasks get the form of the new version. */
export function refreshTasks(run: Run): void {
  for (const wait of run.draft.waits.values()) {
    if (wait.kind !== 'userTask') continue;
    const { formId } = run.draft.element(wait.elementId);
    if (wait.formId === formId) continue;
    run.emit({ type: 'waitChanged', wait: { ...without(wait, 'formId'), ...(formId !== undefined ? { formId } : {}) } });
  }
}
