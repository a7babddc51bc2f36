import { addWorkingTime, type BusinessCalendar } from '../calendar/index.ts';
import type { ElementInfo, ProcessGraph, UserTaskWait } from '../bpmn/index.ts';
import type { Person } from '../contract/common.ts';
import type { DossierDocument, TaskDocument } from '../store/documents.ts';
import { textTokens } from '../text-tokens.ts';
import { type People, peopleNamedIn } from './people.ts';

/**
 * Candidate group of a task that its model offers to nobody in particular: any officer or leader may do
 * it. No account can be in a group of this name.
 */
export const anybody = '*';

/** Id of a task, from outside. */
export function taskIdOf(dossierId: string, waitId: string): string {
  return `${dossierId}:${waitId}`;
}

/** The dossier and the wait that a task's id names, or undefined where it names none. */
export function parseTaskId(taskId: string): { readonly dossierId: string; readonly waitId: string } | undefined {
  const colon = taskId.indexOf(':');
  if (colon < 1 || colon === taskId.length - 1) return undefined;
  return { dossierId: taskId.slice(0, colon), waitId: taskId.slice(colon + 1) };
}

/** To whom a task is offered. */
export interface Offer {
  readonly groups: readonly string[];
  /** Account ids; a name without an account stays as the model has it. */
  readonly users: readonly string[];
}

/** Reads the offer off the evaluated assignment; an assignee stays a candidate after giving the task back. */
export function offerOf(wait: UserTaskWait, people: People): Offer {
  const users = [...new Set(peopleNamedIn(wait).map((name) => people.find(name)?.id ?? name))];
  const groups = wait.candidateGroups ?? [];
  return { users, groups: groups.length === 0 && users.length === 0 ? [anybody] : groups };
}

/**
 * When a task is due (epoch ms): by its schedule, else by its working-time deadline, else with the dossier.
 */
export function taskDueAt(
  wait: UserTaskWait, element: ElementInfo | undefined, dossierDueAt: number | null, calendar: BusinessCalendar,
): number | null {
  if (wait.dueAt !== undefined) return wait.dueAt;
  if (element?.deadline) return addWorkingTime(calendar, wait.since, element.deadline, 'continuation');
  return dossierDueAt;
}

/** The work list's row of a task. */
export function taskCopy(input: {
  readonly dossier: DossierDocument;
  readonly graph: ProcessGraph;
  readonly calendar: BusinessCalendar;
  readonly wait: UserTaskWait;
  readonly status: TaskDocument['status'];
  readonly assignee: Person | null;
  readonly people: People;
}): TaskDocument {
  const { dossier, wait } = input;
  const element = input.graph.elements.get(wait.elementId);
  const name = element?.name ?? wait.elementId;
  const offer = offerOf(wait, input.people);
  return {
    schema: 1,
    id: taskIdOf(dossier.id, wait.id),
    dossierId: dossier.id,
    waitId: wait.id,
    dossierCode: dossier.code,
    applicantName: dossier.applicant?.name ?? '',
    procedureKey: dossier.procedureKey,
    procedureName: dossier.procedureName,
    version: dossier.version,
    elementId: wait.elementId,
    name,
    formId: wait.formId ?? null,
    status: input.status,
    assignee: input.assignee,
    candidateGroups: offer.groups,
    candidateUsers: offer.users,
    createdAt: wait.since,
    dueAt: taskDueAt(wait, element, dossier.dueAt, input.calendar),
    revision: dossier.revision,
    tokens: textTokens(dossier.code, dossier.applicant?.name ?? '', name),
  };
}
