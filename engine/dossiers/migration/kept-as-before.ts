import type { ProcessGraph, Wait } from '../../bpmn/index.ts';
import { writtenMoment } from '../../moment.ts';
import type { Refusal } from '../../result.ts';

type Element = NonNullable<ReturnType<ProcessGraph['elements']['get']>>;
type Trigger = Element['triggers'][number];

/**
 * What the new version would have otherwise, and the dossier keeps as it was when it came there: when a timer is due, what is
 * waited for, whose task it is. `old` and `next` are the wait's element in both versions.
 */
export function keptAsBefore(wait: Wait, { old, next, zone }: { readonly old: Element; readonly next: Element; readonly zone: string }): readonly Refusal[] {
  const step = next.name ?? next.id;
  switch (wait.kind) {
    case 'userTask':
      return [
        ...(alike(peopleOf(old), peopleOf(next)) ? [] : [{ code: 'migration.keepsPeople', params: { step } }]),
        ...(wait.dueAt === undefined || old.task?.dueDate?.source === next.task?.dueDate?.source ? [] : [keepsTime(step, wait.dueAt, zone)]),
      ];
    case 'job':
      return alike([old.task?.jobType?.source], [next.task?.jobType?.source]) ? [] : [{ code: 'migration.keepsJob', params: { step, type: wait.jobType } }];
    case 'timer':
      return sameTrigger(wait, old, next) ? [] : [keepsTime(step, wait.dueAt, zone)];
    case 'message':
      return sameTrigger(wait, old, next) ? [] : [{ code: 'migration.keepsMessage', params: { step, name: wait.name } }];
    case 'signal':
      return sameTrigger(wait, old, next) ? [] : [{ code: 'migration.keepsSignal', params: { step, name: wait.name } }];
    case 'condition':
      return [];
  }
}

function keepsTime(step: string, dueAt: number, zone: string): Refusal {
  return { code: 'migration.keepsTime', params: { step, at: writtenMoment(dueAt, zone) } };
}

function peopleOf({ task }: Element): readonly (string | undefined)[] {
  return [task?.assignee, task?.candidateGroups, task?.candidateUsers].map((expression) => expression?.source);
}

function sameTrigger({ definition = 0 }: Wait, old: Element, next: Element): boolean {
  return alike(saidBy(old.triggers[definition]), saidBy(next.triggers[definition]));
}

/** What a trigger says of what it waits for; keys of conversations are looked up anew. */
function saidBy(trigger: Trigger | undefined): readonly (string | undefined)[] {
  switch (trigger?.type) {
    case 'timer': return [trigger.spelling, trigger.time.source];
    case 'message': return [trigger.name.source, trigger.key?.source];
    case 'signal': return [trigger.name.source];
    default: return [];
  }
}

function alike(one: readonly (string | undefined)[], other: readonly (string | undefined)[]): boolean {
  return one.every((value, index) => value === other[index]);
}
