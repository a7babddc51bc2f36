import type { DossierState, Event, TimedStart } from '../bpmn/index.ts';
import type { Applicant, DossierStatus, Receipt } from '../contract/dossier.ts';
import type { Role } from '../contract/account.ts';
import type { Person, Text } from '../contract/common.ts';
import type { Decisions, Forms } from '../contract/procedure.ts';
import type { Language } from '../messages/sentence.ts';
import type { Refusal } from '../result.ts';
import type { KeptSignal, LetterOrigin, OutgoingLetter, OutgoingSignal } from './outgoing.ts';

/*
 * What is persisted. Every document carries `schema`, the version of its shape; readers read all older
 * ones. Moments are epoch ms.
 */

export interface ProcedureDocument {
  readonly schema: 1;
  readonly key: string;
  readonly name: Text;
  /** Guards every change of the document. */
  readonly revision: number;
  readonly createdAt: number;
  readonly createdBy: Person;
  readonly publishedVersion: number | null;
  readonly draft: DraftDocument | null;
}

export interface DraftDocument {
  readonly status: 'editing' | 'submitted';
  readonly bpmn: string;
  readonly forms: Forms;
  /** DMN files by id; none in documents that were written before there were decisions. */
  readonly decisions?: Decisions;
  readonly savedAt: number;
  readonly savedBy: Person;
  readonly submittedAt?: number;
  readonly submittedBy?: Person;
  /** When an admin sent it back to its author last, and who. */
  readonly returnedAt?: number;
  readonly returnedBy?: Person;
  readonly note?: string;
}

/** A published version: written once, never changed. */
export interface VersionDocument {
  readonly schema: 1;
  readonly procedureKey: string;
  readonly number: number;
  readonly name: Text;
  readonly bpmn: string;
  readonly forms: Forms;
  /** DMN files by id; none in documents that were written before there were decisions. */
  readonly decisions?: Decisions;
  /** Where the call activities lead that are bound to what was published when this version was. */
  readonly calls?: readonly CalledVersion[];
  /** SHA-256 of the BPMN text, hexadecimal; the key of the graph cache. */
  readonly hash: string;
  readonly publishedAt: number;
  readonly publishedBy: Person;
  readonly reason: string;
  readonly legalBasis?: string;
}

/**
 * When the start events of a procedure's published version begin dossiers by themselves: one document a procedure, made
 * for its newest version, and there also where that has no such event.
 */
export interface ScheduleDocument {
  readonly schema: 1;
  readonly procedureKey: string;
  readonly version: number;
  /** Grows by one with each write. */
  readonly revision: number;
  readonly starts: readonly TimedStart[];
}

/** Which version of another procedure a call activity calls. */
export interface CalledVersion {
  /**
   * Id of the call activity; in a dossier, of one inside a called procedure with that procedure's prefix
   * (`procedure-key@3/`).
   */
  readonly callId: string;
  readonly procedureKey: string;
  readonly version: number;
}

/** One dossier, one document, one atomic write. */
export interface DossierDocument {
  readonly schema: 1;
  readonly id: string;
  /** Unique, never reused, such as `H29.18.5-261124-0007`. */
  readonly code: string;
  readonly procedureKey: string;
  readonly version: number;
  /** The versions that its calls go to, whatever was published since; none where it calls no other procedure. */
  readonly calls?: readonly CalledVersion[];
  readonly procedureName: Text;
  /** Grows by one with each write; the compare-and-set of every command. */
  readonly revision: number;
  /** Null where an event began it for nobody. */
  readonly applicant: Applicant | null;
  /** Null where nobody handed it in. */
  readonly receipt: StoredReceipt | null;
  readonly status: DossierStatus;
  readonly publicState: number;
  readonly state: DossierState;
  /** Who claimed which user task, by wait id. */
  readonly claims: { readonly [waitId: string]: { readonly person: Person; readonly at: number } };
  /** Epoch ms of the next timer, null without one. Indexed. */
  readonly nextDue: number | null;
  /** `message name` + `\n` + `correlation key` of the messages it waits for, and what else it is found by from outside. Indexed. */
  readonly subscriptions: readonly string[];
  /** Signals that it threw and that others have not heard yet; none in documents of older releases. */
  readonly outgoing?: readonly OutgoingSignal[];
  /** Messages that it threw and that no other dossier has yet; none in documents of older releases. */
  readonly letters?: readonly OutgoingLetter[];
  /** Signals that other dossiers threw while it was suspended, which it hears when it goes on; none in documents of older releases. */
  readonly keptSignals?: readonly KeptSignal[];
  /** Until when (epoch ms) a worker outside has each of its jobs, by its wait; none in documents of older releases. */
  readonly jobLeases?: { readonly [waitId: string]: number };
  /** Last sequence number in its history. */
  readonly sequence: number;
  /** Ids of the last commands that were carried out, newest last, at most 32. */
  readonly commandIds: readonly string[];
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly completedAt: number | null;
  readonly endEventIds: readonly string[];
}

export type StoredReceipt = Omit<Receipt, 'receivedAt' | 'dueAt' | 'applicant' | 'procedureName' | 'code'>;

/** A row of the work list: a copy made from the dossier's events. */
export interface TaskDocument {
  readonly schema: 1;
  /** `dossierId:waitId`. */
  readonly id: string;
  readonly dossierId: string;
  readonly waitId: string;
  readonly dossierCode: string;
  /** Empty where the dossier is for nobody. */
  readonly applicantName: string;
  readonly procedureKey: string;
  readonly procedureName: Text;
  readonly version: number;
  readonly elementId: string;
  readonly name: string;
  readonly formId: string | null;
  readonly status: 'open' | 'completed' | 'withdrawn';
  readonly assignee: Person | null;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly createdAt: number;
  readonly dueAt: number | null;
  /** Revision of the dossier that this copy was made from; an older one never overwrites a newer. */
  readonly revision: number;
  /** Words of code, applicant and step without diacritics, for search. */
  readonly tokens: readonly string[];
}

/** One entry of a dossier's history, by `dossierId:sequence`. */
export interface HistoryDocument {
  readonly schema: 1;
  readonly dossierId: string;
  readonly sequence: number;
  readonly at: number;
  readonly by: Person | null;
  readonly body: HistoryBody;
}

/** What happened: an event of the core, or something that the dossier itself knows. */
export type HistoryBody =
  | { readonly type: 'core'; readonly event: Event }
  | { readonly type: 'registered'; readonly code: string }
  | {
      /** An event began it, which nobody handed in. */
      readonly type: 'begun';
      readonly code: string;
      readonly cause: 'signal' | 'timer' | 'condition' | 'message';
      readonly elementId: string;
      /** Of a signal or message. */
      readonly name?: string;
      /** Of a message: the dossier that threw it. */
      readonly from?: LetterOrigin;
    }
  | { readonly type: 'task.claimed' | 'task.released'; readonly waitId: string; readonly elementId: string }
  | {
      readonly type: 'task.completed';
      readonly waitId: string;
      readonly elementId: string;
      /** Answers as they were given. */
      readonly data: { readonly [name: string]: unknown };
    }
  | { readonly type: 'timer.fired'; readonly elementId: string }
  /** How a worker outside got on with a service task. */
  | { readonly type: 'job.done'; readonly elementId: string }
  | { readonly type: 'job.failed'; readonly elementId: string; readonly reason: string }
  | { readonly type: 'job.rejected'; readonly elementId: string; readonly code: string; readonly message?: string }
  | {
      readonly type: 'message.received' | 'signal.received';
      readonly name: string;
      readonly elementId?: string;
      /** Of a message that another dossier threw: that dossier. */
      readonly from?: LetterOrigin;
    }
  | {
      /** A message that the dossier threw has reached another one, or begun it. */
      readonly type: 'message.reached' | 'message.began';
      readonly name: string;
      readonly elementId: string;
      readonly dossier: { readonly id: string; readonly code: string };
    }
  | {
      /** Nobody could have a message that the dossier threw. */
      readonly type: 'message.kept';
      readonly name: string;
      readonly elementId: string;
      readonly until: number;
      readonly reason: Refusal;
    }
  | { readonly type: 'message.lost'; readonly name: string; readonly elementId: string; readonly reason: Refusal }
  | { readonly type: 'cancelled' | 'suspended' | 'resumed'; readonly reason: string }
  | {
      readonly type: 'incident.retried';
      readonly incidentId: string;
      readonly elementId: string;
      readonly reason?: string;
    }
  /** Without a reason where an incident was tried again without one; documents of older releases have one. */
  | { readonly type: 'variables.corrected'; readonly names: readonly string[]; readonly reason?: string }
  | { readonly type: 'token.moved'; readonly elementId: string; readonly toElementId: string; readonly reason: string }
  | { readonly type: 'token.added' | 'token.cancelled'; readonly elementId: string; readonly reason: string }
  | {
      /** A token that waited before a join was taken away. */
      readonly type: 'token.dropped';
      readonly flowId: string;
      readonly reason: string;
    }
  | {
      readonly type: 'migrated';
      readonly from: number;
      readonly to: number;
      readonly reason: string;
      /** Where its calls went before. */
      readonly calls?: readonly CalledVersion[];
    };

/** A dossier in lists and search. */
export interface SearchDocument {
  readonly schema: 1;
  readonly dossierId: string;
  readonly code: string;
  readonly procedureKey: string;
  readonly procedureName: Text;
  readonly version: number;
  /** Empty where it is for nobody. */
  readonly applicantName: string;
  readonly status: DossierStatus;
  readonly publicState: number;
  readonly steps: readonly string[];
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly completedAt: number | null;
  readonly tokens: readonly string[];
  readonly revision: number;
}

/** What is asked across dossiers, made from one commit's events. */
export interface Copies {
  /** Tasks that this commit opened, changed or ended. */
  readonly tasks: readonly TaskDocument[];
  readonly history: readonly HistoryDocument[];
  readonly search: SearchDocument;
}

export interface AccountDocument {
  readonly schema: 1;
  readonly id: string;
  /** Lower case, unique. */
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
  readonly language: Language;
  /** PHC string of argon2id. */
  readonly passwordHash: string;
  readonly active: boolean;
}

export interface SessionDocument {
  readonly schema: 1;
  /** SHA-256 of the cookie's token, hexadecimal: a stolen database opens no session. */
  readonly id: string;
  readonly accountId: string;
  readonly csrfToken: string;
  readonly createdAt: number;
  /** Epoch ms; kept short by the session's last use. */
  readonly expiresAt: number;
}
