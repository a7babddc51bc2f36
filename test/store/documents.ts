import type {
  AccountDocument, Copies, DossierDocument, HistoryDocument, ProcedureDocument, SearchDocument, SessionDocument,
  TaskDocument, VersionDocument,
} from '../../engine/store/documents.ts';

/* Documents as the services write them, with what a test is about given and the rest made up. */

const officer = { id: 'officer-1', name: 'Trần Thị Bình' };
const birth = { vi: 'Đăng ký khai sinh', en: 'Birth registration' };

export function procedureOf(key: string, given: Partial<ProcedureDocument> = {}): ProcedureDocument {
  return {
    schema: 1, key, name: birth, revision: 1, createdAt: 1000, createdBy: officer, publishedVersion: null,
    draft: { status: 'editing', bpmn: '<definitions/>', forms: {}, savedAt: 1000, savedBy: officer },
    ...given,
  };
}

export function versionOf(key: string, number: number, given: Partial<VersionDocument> = {}): VersionDocument {
  return {
    schema: 1, procedureKey: key, number, name: birth, bpmn: '<definitions/>', forms: {}, hash: 'ab'.repeat(32),
    publishedAt: 2000, publishedBy: officer, reason: 'Bản đầu', ...given,
  };
}

export function dossierOf(id: string, given: Partial<DossierDocument> = {}): DossierDocument {
  return {
    schema: 1, id, code: `code-${id}`, procedureKey: 'birth', version: 1, procedureName: birth, revision: 1,
    applicant: { name: 'Nguyễn Văn An' }, receipt: { receivedBy: officer }, status: 'running', publicState: 2,
    state: { schema: 1, status: 'running', counter: 1, instances: {}, waits: {}, incidents: {}, roots: [], reached: [] },
    claims: {}, nextDue: null, subscriptions: [], sequence: 1, commandIds: [`command-${id}`], receivedAt: 1000,
    dueAt: null, completedAt: null, endEventIds: [], ...given,
  };
}

export function taskOf(dossier: DossierDocument, waitId: string, given: Partial<TaskDocument> = {}): TaskDocument {
  return {
    schema: 1, id: `${dossier.id}:${waitId}`, dossierId: dossier.id, waitId, dossierCode: dossier.code,
    applicantName: dossier.applicant?.name ?? '', procedureKey: dossier.procedureKey, procedureName: dossier.procedureName,
    version: dossier.version, elementId: 'check', name: 'Kiểm tra hồ sơ', formId: null, status: 'open', assignee: null,
    candidateGroups: ['reception'], candidateUsers: [], createdAt: 1000, dueAt: null, revision: dossier.revision,
    tokens: ['nguyen', 'van', 'an', 'kiem', 'tra', 'ho', 'so'], ...given,
  };
}

export function historyOf(dossier: DossierDocument, sequence: number, given: Partial<HistoryDocument> = {}): HistoryDocument {
  return {
    schema: 1, dossierId: dossier.id, sequence, at: 1000 + sequence, by: officer,
    body: { type: 'registered', code: dossier.code }, ...given,
  };
}

export function searchOf(dossier: DossierDocument, given: Partial<SearchDocument> = {}): SearchDocument {
  return {
    schema: 1, dossierId: dossier.id, code: dossier.code, procedureKey: dossier.procedureKey,
    procedureName: dossier.procedureName, version: dossier.version, applicantName: dossier.applicant?.name ?? '',
    status: dossier.status, publicState: dossier.publicState, steps: ['Kiểm tra hồ sơ'], receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt, completedAt: dossier.completedAt, tokens: ['nguyen', 'van', 'an'], revision: dossier.revision,
    ...given,
  };
}

/** Copies of a dossier that say nothing special. */
export function copiesOf(dossier: DossierDocument, given: Partial<Copies> = {}): Copies {
  return { tasks: [], history: [], search: searchOf(dossier), ...given };
}

export function accountOf(id: string, given: Partial<AccountDocument> = {}): AccountDocument {
  return {
    schema: 1, id, username: id, name: 'Trần Thị Bình', roles: ['officer'], groups: ['reception'], language: 'vi',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', active: true, ...given,
  };
}

export function sessionOf(id: string, given: Partial<SessionDocument> = {}): SessionDocument {
  return { schema: 1, id, accountId: 'officer-1', csrfToken: 'token', createdAt: 1000, expiresAt: 2000, ...given };
}

/** A command's outcome: the dossier and what is copied out of it. */
export interface Written {
  readonly dossier: DossierDocument;
  readonly copies: Copies;
}

/**
 * A dossier's life in the simplest form: each revision ends the task before and opens the next, with two
 * entries in the history. What must be in the lists at a revision follows from its number alone.
 */
export function lifeAt(id: string, revision: number, given: Partial<DossierDocument> = {}): Written {
  const dossier = dossierOf(id, { revision, sequence: 2 * revision, ...given });
  const ended = revision === 1 ? [] : [taskOf(dossier, `w${revision - 1}`, { status: 'completed' })];
  return {
    dossier,
    copies: {
      tasks: [...ended, taskOf(dossier, `w${revision}`)],
      history: [historyOf(dossier, 2 * revision - 1), historyOf(dossier, 2 * revision)],
      search: searchOf(dossier, { steps: [`step ${revision}`] }),
    },
  };
}
