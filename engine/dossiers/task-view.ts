import type { Actor } from '../actor.ts';
import { type BusinessCalendar, workingMinutesBetween } from '../calendar/index.ts';
import type { Task, TaskSummary } from '../contract/task.ts';
import { isoMoment } from '../moment.ts';
import type { HistoryDocument, TaskDocument } from '../store/documents.ts';
import { taskRights } from './access.ts';
import { jsonOf, momentOrNull } from './dossier-view.ts';
import { namesFor } from './forms/form-reads.ts';
import type { LoadedDossier } from './loaded-dossier.ts';
import { anybody } from './task-copy.ts';
import { formSchemaOf, taskForm } from './task-form.ts';
import { variablesSeenFrom } from './variables.ts';

/** A row of the work list, as of `now` (epoch ms). */
export function taskSummary(task: TaskDocument, calendar: BusinessCalendar, now: number): TaskSummary {
  const { zone } = calendar;
  return {
    id: task.id,
    dossierId: task.dossierId,
    dossierCode: task.dossierCode,
    applicantName: task.applicantName,
    procedureKey: task.procedureKey,
    procedureName: task.procedureName,
    elementId: task.elementId,
    name: task.name,
    status: task.status,
    assignee: task.assignee,
    candidateGroups: task.candidateGroups.filter((group) => group !== anybody),
    createdAt: isoMoment(task.createdAt, zone),
    dueAt: momentOrNull(task.dueAt, zone),
    workingMinutesLeft: task.dueAt === null ? null : Math.trunc(workingMinutesBetween(calendar, now, task.dueAt)),
    revision: task.revision,
  };
}

/**
 * One task with its form. An open one begins with what the dossier knows, a completed one shows what was
 * answered.
 */
export function taskView(
  actor: Actor,
  task: TaskDocument,
  loaded: LoadedDossier,
  history: readonly HistoryDocument[],
  at: { readonly calendar: BusinessCalendar; readonly now: number },
): Task {
  const element = loaded.graph.elements.get(task.elementId);
  const offer = { groups: task.candidateGroups, users: task.candidateUsers };
  const isOpen = task.status === 'open';
  const rights = taskRights(actor, offer, task.assignee ?? undefined);
  const suspended = loaded.dossier.state.suspended ?? false;
  return {
    ...taskSummary(task, at.calendar, at.now),
    ...(element?.documentation ? { documentation: element.documentation } : {}),
    form: formSchemaOf(loaded.versionAt(task.elementId), task.formId),
    data: jsonOf(isOpen ? knownAnswers(task, loaded) : givenAnswers(task, history)),
    ...(isOpen && suspended ? { suspended } : {}),
    may: isOpen ? { ...rights, complete: rights.complete && !suspended } : { claim: false, release: false, complete: false },
  };
}

function knownAnswers(task: TaskDocument, { dossier, versionAt }: LoadedDossier): { readonly [key: string]: unknown } {
  const wait = dossier.state.waits[task.waitId];
  const variables = wait ? variablesSeenFrom(dossier.state, wait.instanceId) : {};
  const names = namesFor(taskForm(versionAt(task.elementId), task.formId).components);
  return Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name)));
}

function givenAnswers(task: TaskDocument, history: readonly HistoryDocument[]): { readonly [key: string]: unknown } {
  const given = history.find(({ body }) => body.type === 'task.completed' && body.waitId === task.waitId);
  return given?.body.type === 'task.completed' ? given.body.data : {};
}
