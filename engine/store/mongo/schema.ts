import { type Connection, Schema, type SchemaOptions, type Types } from 'mongoose';

/*
 * Every collection keeps the document itself as JSON text (see ../document-text.ts) and beside it, typed,
 * what it is found by. Nothing here needs a text or hashed index, a transaction or a replica set.
 */

/** Copies that wait in a dossier until they are made. */
export interface Pending {
  /** Revision of the dossier whose commit they belong to. */
  readonly revision: number;
  readonly copies: string;
}

export interface DossierRow {
  readonly _id: string;
  readonly code: string;
  readonly commandId?: string;
  readonly procedureKey: string;
  readonly version: number;
  readonly revision: number;
  readonly live: boolean;
  readonly nextDue?: number;
  readonly subscriptions?: string[];
  readonly document: string;
  readonly pending?: Pending[];
  /** Newest revision in `pending`; there exactly while `pending` is, and indexed in its stead. */
  readonly pendingRevision?: number;
}

export interface ProcedureRow {
  readonly _id: string;
  readonly revision: number;
  readonly document: string;
  /** The published versions: a version's row is visible when it is named here, and only then. */
  readonly versions: { readonly number: number; readonly row: Types.ObjectId }[];
}

export interface VersionRow {
  readonly _id: Types.ObjectId;
  readonly procedureKey: string;
  readonly number: number;
  readonly document: string;
}

export interface ScheduleRow {
  /** Key of the procedure. */
  readonly _id: string;
  readonly revision: number;
  readonly nextDue?: number;
  readonly document: string;
}

export interface TaskRow {
  readonly _id: string;
  readonly revision: number;
  readonly lists: readonly string[];
  readonly dueOrder: number;
  readonly createdAt: number;
  readonly tokens: readonly string[];
  readonly document: string;
}

export interface SearchRow {
  readonly _id: string;
  readonly procedureKey: string;
  readonly status: string;
  readonly receivedAt: number;
  readonly revision: number;
  readonly tokens: readonly string[];
  readonly document: string;
}

export interface HistoryRow {
  /** `dossierId:sequence`. */
  readonly _id: string;
  readonly dossierId: string;
  readonly sequence: number;
  readonly document: string;
}

export interface AccountRow { readonly _id: string; readonly username: string; readonly document: string }
export interface SessionRow { readonly _id: string; readonly expiresAt: number; readonly document: string }
export interface SettingRow { readonly _id: string; readonly value: string }
export interface CounterRow { readonly _id: string; readonly value: number }
export interface SchemaRow { readonly _id: string; readonly version: number }

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const optionalNumber = { type: Number } as const;
const words = { type: [String], default: undefined } as const;

/** A field that no schema names is a bug here, never data to drop in silence. */
const options = {
  strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, autoCreate: false, id: false,
} as const satisfies SchemaOptions;

const dossiers = new Schema<DossierRow>({
  _id: text,
  code: text,
  commandId: { type: String },
  procedureKey: text,
  version: number,
  revision: number,
  live: { type: Boolean, required: true },
  nextDue: optionalNumber,
  subscriptions: words,
  document: text,
  pending: { type: [new Schema<Pending>({ revision: number, copies: text }, { _id: false })], default: undefined },
  pendingRevision: optionalNumber,
}, options);
dossiers.index({ code: 1 }, { unique: true });
dossiers.index({ commandId: 1 }, { unique: true, sparse: true });
dossiers.index({ nextDue: 1 }, { sparse: true });
dossiers.index({ subscriptions: 1 }, { sparse: true });
dossiers.index({ procedureKey: 1, live: 1, version: 1 });
dossiers.index({ pendingRevision: 1 }, { sparse: true });

const procedures = new Schema<ProcedureRow>({
  _id: text,
  revision: number,
  document: text,
  versions: [new Schema({ number, row: { type: Schema.Types.ObjectId, required: true } }, { _id: false })],
}, options);

const versions = new Schema<VersionRow>({ procedureKey: text, number, document: text }, options);
versions.index({ procedureKey: 1, number: 1 });

const schedules = new Schema<ScheduleRow>({ _id: text, revision: number, nextDue: optionalNumber, document: text }, options);
schedules.index({ nextDue: 1 }, { sparse: true });

const tasks = new Schema<TaskRow>({
  _id: text, revision: number, lists: words, dueOrder: number, createdAt: number, tokens: words, document: text,
}, options);
tasks.index({ lists: 1, dueOrder: 1, createdAt: 1, _id: 1 });
tasks.index({ tokens: 1 });

const searches = new Schema<SearchRow>({
  _id: text, procedureKey: text, status: text, receivedAt: number, revision: number, tokens: words, document: text,
}, options);
searches.index({ receivedAt: -1, _id: -1 });
searches.index({ status: 1, receivedAt: -1, _id: -1 });
searches.index({ procedureKey: 1, receivedAt: -1, _id: -1, status: 1 });
searches.index({ tokens: 1 });

const history = new Schema<HistoryRow>({ _id: text, dossierId: text, sequence: number, document: text }, options);
history.index({ dossierId: 1, sequence: 1 });

const accounts = new Schema<AccountRow>({ _id: text, username: text, document: text }, options);
accounts.index({ username: 1 }, { unique: true });

const sessions = new Schema<SessionRow>({ _id: text, expiresAt: number, document: text }, options);
sessions.index({ expiresAt: 1 });

const settings = new Schema<SettingRow>({ _id: text, value: text }, options);
const counters = new Schema<CounterRow>({ _id: text, value: number }, options);
const schema = new Schema<SchemaRow>({ _id: text, version: number }, options);

export type Models = ReturnType<typeof modelsOf>;

/** The collections of a connection. */
export function modelsOf(connection: Connection) {
  return {
    dossiers: connection.model<DossierRow>('Dossier', dossiers, 'dossiers'),
    procedures: connection.model<ProcedureRow>('Procedure', procedures, 'procedures'),
    versions: connection.model<VersionRow>('Version', versions, 'versions'),
    schedules: connection.model<ScheduleRow>('Schedule', schedules, 'schedules'),
    tasks: connection.model<TaskRow>('Task', tasks, 'tasks'),
    searches: connection.model<SearchRow>('Search', searches, 'searches'),
    history: connection.model<HistoryRow>('History', history, 'history'),
    accounts: connection.model<AccountRow>('Account', accounts, 'accounts'),
    sessions: connection.model<SessionRow>('Session', sessions, 'sessions'),
    settings: connection.model<SettingRow>('Setting', settings, 'settings'),
    counters: connection.model<CounterRow>('Counter', counters, 'counters'),
    schema: connection.model<SchemaRow>('Schema', schema, 'schema'),
  };
}
