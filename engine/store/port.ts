import type {
  AccountDocument, Copies, DossierDocument, HistoryDocument, ProcedureDocument, ScheduleDocument, SearchDocument, SessionDocument,
  TaskDocument, VersionDocument,
} from './documents.ts';

/**
 * The only interface to persistence. Methods speak of dossiers and tasks, never of queries; both adapters
 * pass the same contract suite. Expected conflicts come back as values. A lost database, a full disk, a
 * document beyond the size limit and a cursor that no list made throw a `StoreError`, which has its
 * sentence in both languages.
 */
export interface Store {
  /** Adapter and where it keeps its data, in words for the start-up line. */
  readonly description: string;
  readonly procedures: ProcedureStore;
  readonly schedules: ScheduleStore;
  readonly dossiers: DossierStore;
  readonly tasks: TaskStore;
  readonly history: HistoryStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly settings: SettingsStore;
  /** Throws when the database cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface ProcedureStore {
  /** By key. */
  list(): Promise<readonly ProcedureDocument[]>;
  load(key: string): Promise<ProcedureDocument | null>;
  /** False when the key is taken. */
  insert(procedure: ProcedureDocument): Promise<boolean>;
  /** Compare-and-set: writes where the stored revision is `expectedRevision`, else false. */
  replace(procedure: ProcedureDocument, expectedRevision: number): Promise<boolean>;
  /**
   * Writes the version and the procedure that points to it: all of it, or nothing that a reader can see.
   * False when the procedure's revision or the version's number is no longer free.
   */
  publish(version: VersionDocument, procedure: ProcedureDocument, expectedRevision: number): Promise<boolean>;
  /** Newest first. */
  versions(key: string): Promise<readonly VersionDocument[]>;
  version(key: string, number: number): Promise<VersionDocument | null>;
}

export interface ScheduleStore {
  load(procedureKey: string): Promise<ScheduleDocument | null>;
  /** False when the procedure has one. */
  insert(schedule: ScheduleDocument): Promise<boolean>;
  /** Compare-and-set: writes where the stored revision is `expectedRevision`, else false. */
  replace(schedule: ScheduleDocument, expectedRevision: number): Promise<boolean>;
  /** Keys of procedures with a start event that is due at or before `now`, earliest first. */
  due(now: number, limit: number): Promise<readonly string[]>;
}

export interface DossierStore {
  load(id: string): Promise<DossierDocument | null>;
  findByCode(code: string): Promise<DossierDocument | null>;
  /** The dossier that was registered by this command, for a repeated request. */
  findByCommand(commandId: string): Promise<DossierDocument | null>;
  /** Writes a new dossier with its copies. False when the id, the code or its first command id is taken. */
  insert(dossier: DossierDocument, copies: Copies): Promise<boolean>;
  /**
   * Compare-and-set with the copies that follow from it. False, with nothing written, when the stored
   * revision is not `expectedRevision`. After true the copies are readable by the caller. Where it throws,
   * the dossier may have been written: loading it and looking for the command's id tells.
   */
  commit(dossier: DossierDocument, expectedRevision: number, copies: Copies): Promise<boolean>;
  /** Copies out what a crash left behind; answers how many dossiers that were. */
  copyPending(limit: number): Promise<number>;
  /** Ids of dossiers whose `nextDue` is at or before `now`, earliest first. */
  due(now: number, limit: number): Promise<readonly string[]>;
  /** Ids of dossiers that wait for this message with this key; without one, those that wait for it without one. */
  subscribed(messageName: string, correlationKey: string | undefined): Promise<readonly string[]>;
  /** Newest received first; of the same moment the greater id first. */
  list(filter: DossierFilter): Promise<Page<SearchDocument>>;
  /** Dossiers that are neither completed nor cancelled, counted by version number. */
  runningByVersion(procedureKey: string): Promise<ReadonlyMap<number, number>>;
  /**
   * Ids of dossiers that are neither completed nor cancelled and go by one of these versions, ascending, after
   * `after`. Their order does not change while they move between the versions: whoever walks through them
   * misses none and meets none twice.
   */
  running(procedureKey: string, versions: readonly number[], after: string | null, limit: number): Promise<readonly string[]>;
}

export interface DossierFilter {
  /** Words without diacritics; a dossier matches when each begins one of its tokens. */
  readonly words?: readonly string[];
  readonly status?: DossierDocument['status'];
  readonly procedureKey?: string;
  /** Cursor from the page before. */
  readonly cursor?: string;
  readonly limit: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the following page, null on the last one. */
  readonly next: string | null;
  /** How many match the filter over all pages. */
  readonly total: number;
}

export interface TaskStore {
  load(id: string): Promise<TaskDocument | null>;
  /** Open tasks by due date (none last), then age, then id. */
  list(filter: TaskFilter): Promise<Page<TaskDocument>>;
}

export interface TaskFilter {
  /** Claimed by this account. */
  readonly assigneeId?: string;
  /** Unclaimed and offered to one of the groups or to the account. */
  readonly offeredTo?: { readonly accountId: string; readonly groups: readonly string[] };
  /** With both: either of the two. */
  readonly words?: readonly string[];
  readonly cursor?: string;
  readonly limit: number;
}

export interface HistoryStore {
  /** In sequence; `after` is exclusive. */
  list(dossierId: string, after?: number): Promise<readonly HistoryDocument[]>;
}

export interface AccountStore {
  load(id: string): Promise<AccountDocument | null>;
  findByUsername(username: string): Promise<AccountDocument | null>;
  /** By username. */
  list(): Promise<readonly AccountDocument[]>;
  /** False when the id or the username is taken. */
  insert(account: AccountDocument): Promise<boolean>;
  /** False when there is no such account, or the username is somebody else's. */
  replace(account: AccountDocument): Promise<boolean>;
}

export interface SessionStore {
  load(id: string): Promise<SessionDocument | null>;
  /** Writes a session, new or known. */
  save(session: SessionDocument): Promise<void>;
  /** Sets how long a session lives. False where it is gone by now: signing out wins over a request under way. */
  extend(session: SessionDocument): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Removes what expired at or before `now`. */
  removeExpired(now: number): Promise<void>;
}

export interface SettingsStore {
  /** A setting's value, undefined where it was never set. Values are plain JSON. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  /** Adds one to a counter and answers its new value: 1, 2, 3 … No two callers get the same. */
  nextNumber(counter: string): Promise<number>;
}
