import { eventsAt } from '../migrated-events.ts';
import type { MigrationPlan } from '../migration-plan.ts';
import type { Node } from '../node.ts';
import type { Refusal } from '../../result.ts';
import { without } from '../record.ts';
import type { DossierState, Instance } from '../state.ts';
import type { Run } from './run.ts';
import { endWait, openWait } from './subscriptions.ts';

/** Ends the waits for what the new version does not wait for there. Called with the old graph. */
export function withdrawDropped(run: Run, state: DossierState, { events }: MigrationPlan): void {
  for (const wait of run.draft.waits.values()) {
    if (!events.keeps(wait, state)) endWait(run, wait.id, 'withdrawn');
  }
}

/** Begins to wait for the events that the new version adds to what is running. Called with the new graph. */
export function openAdded(run: Run, plan: MigrationPlan): Refusal | undefined {
  for (const [id, instance] of run.draft.instances.entries()) {
    if (instance.over || waitsForData(run, instance)) continue;
    const node = run.draft.element(instance.elementId);
    for (const event of eventsAt(node)) {
      if (!listens(run, event, id, instance)) continue;
      const failure = openNew(run, plan, node, event, id);
      if (failure) return { ...failure, elementId: event.id };
    }
  }
  return undefined;
}

/** Of a loop, boundary events wait at the body, event subprocesses in each turn. What an incident stopped before it listened does so when it is tried again. */
function listens(run: Run, event: Node, id: string, instance: Instance): boolean {
  const stages = run.relations.incidentsOf(id).map((incidentId) => run.draft.incidents.get(incidentId)?.stage);
  if (stages.includes('begin')) return false;
  return event.kind === 'boundary' ? instance.loop === undefined : instance.body === undefined && !stages.includes('work');
}

function openNew(run: Run, { events }: MigrationPlan, host: Node, event: Node, instanceId: string): Refusal | undefined {
  for (const definition of event.triggers.keys()) {
    const failure = events.isNew(host, event, definition) ? openWait(run, event, definition, instanceId) : undefined;
    if (failure) return failure;
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

/** Messages that are kept for elements are for those that they have become; all of them are kept anew, so that they stay in order. */
export function readdress(run: Run, elements: MigrationPlan['elements']): void {
  const letters = run.draft.top.mailbox ?? [];
  if (!letters.some(({ to = [] }) => to.some((id) => Object.hasOwn(elements, id)))) return;
  for (const letter of letters) {
    run.emit({ type: 'letterDelivered', index: 0 });
    run.emit({ type: 'letterKept', letter: { ...letter, ...(letter.to ? { to: letter.to.map((id) => (Object.hasOwn(elements, id) ? (elements[id] as string) : id)) } : {}) } });
  }
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
