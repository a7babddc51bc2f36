import { toText } from './document-text.ts';
import type { Copies, DossierDocument, ScheduleDocument, SearchDocument, TaskDocument } from './documents.ts';
import { workListsOf } from './work-lists.ts';

/*
 * What both adapters keep beside a document to find it by. The document's text is the truth; these fields
 * are made from it at each write and never read back.
 */

/** Sorts tasks without a due date behind all others. */
const noDueDate = Number.MAX_SAFE_INTEGER;

/** What a dossier is known by for good: the command that registered it is remembered when it has left the document's list. */
export function dossierIdentity(dossier: DossierDocument) {
  return { code: dossier.code, commandId: dossier.commandIds[0] ?? null };
}

export function dossierFields(dossier: DossierDocument) {
  return {
    procedureKey: dossier.procedureKey,
    version: dossier.version,
    revision: dossier.revision,
    live: dossier.status !== 'completed' && dossier.status !== 'cancelled',
    nextDue: dossier.nextDue,
    subscriptions: [...new Set(dossier.subscriptions)],
    document: toText(dossier, dossier.code),
  };
}

export function scheduleFields(schedule: ScheduleDocument) {
  const { revision, starts, procedureKey } = schedule;
  const moments = starts.map((start) => start.dueAt);
  return { revision, nextDue: moments.length === 0 ? null : Math.min(...moments), document: toText(schedule, procedureKey) };
}

export function taskFields(task: TaskDocument) {
  const lists = workListsOf(task);
  return {
    revision: task.revision,
    lists,
    dueOrder: task.dueAt ?? noDueDate,
    createdAt: task.createdAt,
    /** Only open tasks are ever searched for. */
    tokens: lists.length === 0 ? [] : [...new Set(task.tokens)],
    document: toText(task, task.dossierCode),
  };
}

export function searchFields(search: SearchDocument) {
  return {
    procedureKey: search.procedureKey,
    status: search.status,
    receivedAt: search.receivedAt,
    revision: search.revision,
    tokens: [...new Set(search.tokens)],
    document: toText(search, search.code),
  };
}

/** Key of a subscription, the same as in `DossierDocument.subscriptions`. */
export function subscriptionKey(messageName: string, correlationKey: string | undefined): string {
  return `${messageName}\n${correlationKey ?? ''}`;
}

/**
 * Guards against a caller's mistake: copies of another revision than the dossier's would silently lose
 * against older ones, or win against newer.
 */
export function assertRevisions(dossier: DossierDocument, copies: Copies, expectedRevision?: number): void {
  const wrong = [copies.search, ...copies.tasks].find((copy) => copy.revision !== dossier.revision);
  if (wrong) throw new Error(`A copy of ${dossier.code} is of revision ${wrong.revision}, not ${dossier.revision}`);
  if (expectedRevision !== undefined && dossier.revision !== expectedRevision + 1) {
    throw new Error(`${dossier.code} goes from revision ${expectedRevision} to ${dossier.revision}; it must grow by one`);
  }
}
