import { z } from 'zod';
import { Account, AdvanceClock, ChangeLanguage, DemoClock, type Role, Session, SignIn } from './account.ts';
import { JsonObject, pageOf } from './common.ts';
import {
  CancelDossier, Dossier, DossierDiagram, DossierSummary, HistoryEntry, ListDossiers, RegisterDossier, RetryIncident, StartForm,
} from './dossier.ts';
import { CompleteJob, FailJob, LeasedJobs, LeaseJobs, RejectJob } from './job.ts';
import { MigrationForecast, MigrationPlan, MigrationReport, PlanMigration, RunMigration, TryMigration } from './migration.ts';
import { BroadcastSignal, MessageReceipt, PublishMessage, SignalReceipt } from './outside-event.ts';
import { CorrectVariables, ModifyDossier, PauseDossier, Preview, PreviewIntervention, Standing } from './operations.ts';
import {
  CheckModel, CreateProcedure, Draft, ModelProblem, ProcedureKey, ProcedureSummary, PublishVersion, ReturnDraft, Review, SaveDraft,
  SubmitDraft, Version, VersionSummary,
} from './procedure.ts';
import { ChangeTask, CompleteTask, ListTasks, Task, TaskSummary } from './task.ts';

/** Who may call a route: anybody, anybody signed in, or one of these roles. There is no default. */
export type Access = 'public' | 'signedIn' | readonly z.infer<typeof Role>[];

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path; parameters as `:name`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What success answers; null for 204. */
  readonly response: z.ZodType | null;
  /** Status of success where it is not 200 (or 204 without a response). */
  readonly status?: number;
  /** Exists on a demo instance only. */
  readonly demoOnly?: boolean;
  /** Bytes of the largest body where 2 MB are too few. */
  readonly bodyLimit?: number;
}

/** A diagram of a few hundred elements with its forms stays far below this. */
const modelLimit = 10_000_000;

const byKey = z.strictObject({ key: ProcedureKey });
const byId = z.strictObject({ id: z.string().min(1).max(200) });
const workers: Access = ['officer', 'leader'];
const drawers: Access = ['processOwner', 'admin'];

/**
 * Every route of the API. The server mounts exactly these, validates by them and makes OpenAPI of them;
 * the application's client takes its types from them.
 */
export const routes = {
  readSession: { method: 'get', path: '/api/session', access: 'public', summary: 'Who is signed in', response: Session },
  signIn: { method: 'post', path: '/api/session', access: 'public', summary: 'Sign in', body: SignIn, response: Session },
  signOut: { method: 'delete', path: '/api/session', access: 'signedIn', summary: 'Sign out', response: null },
  changeLanguage: { method: 'patch', path: '/api/session', access: 'signedIn', summary: 'Choose a language', body: ChangeLanguage, response: Session },
  listAccounts: { method: 'get', path: '/api/accounts', access: ['admin'], summary: 'Accounts', response: z.array(Account) },

  listProcedures: { method: 'get', path: '/api/procedures', access: 'signedIn', summary: 'Procedures', response: z.array(ProcedureSummary) },
  createProcedure: { method: 'post', path: '/api/procedures', access: ['processOwner'], summary: 'Create a procedure with an empty draft', body: CreateProcedure, response: Draft, status: 201 },
  checkModel: { method: 'post', path: '/api/model-checks', access: drawers, summary: 'Check a model without saving it', body: CheckModel, response: z.array(ModelProblem), bodyLimit: modelLimit },
  readDraft: { method: 'get', path: '/api/procedures/:key/draft', access: drawers, summary: 'The draft, begun from the published version where there is none', params: byKey, response: Draft },
  saveDraft: { method: 'put', path: '/api/procedures/:key/draft', access: ['processOwner'], summary: 'Save the draft', params: byKey, body: SaveDraft, response: Draft, bodyLimit: modelLimit },
  submitDraft: { method: 'post', path: '/api/procedures/:key/draft/submission', access: ['processOwner'], summary: 'Submit the draft for publication', params: byKey, body: SubmitDraft, response: Draft },
  returnDraft: { method: 'post', path: '/api/procedures/:key/draft/return', access: ['admin'], summary: 'Return a submitted draft to its author', params: byKey, body: ReturnDraft, response: Draft },
  readReview: { method: 'get', path: '/api/procedures/:key/review', access: drawers, summary: 'What changes against the published version, and the gates', params: byKey, response: Review },
  publishVersion: { method: 'post', path: '/api/procedures/:key/versions', access: ['admin'], summary: 'Publish the submitted draft as the next version', params: byKey, body: PublishVersion, response: Version, status: 201 },
  listVersions: { method: 'get', path: '/api/procedures/:key/versions', access: 'signedIn', summary: 'Versions, newest first', params: byKey, response: z.array(VersionSummary) },
  readVersion: { method: 'get', path: '/api/procedures/:key/versions/:number', access: 'signedIn', summary: 'One version', params: z.strictObject({ key: ProcedureKey, number: z.coerce.number().int().min(1) }), response: Version },
  readStartForm: { method: 'get', path: '/api/procedures/:key/start-form', access: workers, summary: 'What the counter fills in to register a dossier', params: byKey, response: StartForm },

  listDossiers: { method: 'get', path: '/api/dossiers', access: ['officer', 'leader', 'admin'], summary: 'Dossiers', query: ListDossiers, response: pageOf(DossierSummary) },
  registerDossier: { method: 'post', path: '/api/dossiers', access: workers, summary: 'Register a dossier', body: RegisterDossier, response: Dossier, status: 201 },
  readDossier: { method: 'get', path: '/api/dossiers/:id', access: ['officer', 'leader', 'admin'], summary: 'One dossier', params: byId, response: Dossier },
  readHistory: { method: 'get', path: '/api/dossiers/:id/history', access: ['officer', 'leader', 'admin'], summary: 'Who did what and when', params: byId, response: z.array(HistoryEntry) },
  readDiagram: { method: 'get', path: '/api/dossiers/:id/diagram', access: ['officer', 'leader', 'admin'], summary: 'The diagram with the path', params: byId, response: DossierDiagram },
  cancelDossier: { method: 'post', path: '/api/dossiers/:id/cancellation', access: ['leader', 'admin'], summary: 'Stop a dossier, with a reason', params: byId, body: CancelDossier, response: Dossier },
  retryIncident: { method: 'post', path: '/api/dossiers/:id/incidents/:incidentId/retry', access: ['admin'], summary: 'Set variables and try again', params: z.strictObject({ id: z.string(), incidentId: z.string() }), body: RetryIncident, response: Dossier },

  readStanding: { method: 'get', path: '/api/dossiers/:id/standing', access: ['admin'], summary: 'Where exactly a dossier stands, for a repair', params: byId, response: Standing },
  suspendDossier: { method: 'post', path: '/api/dossiers/:id/suspension', access: ['leader', 'admin'], summary: 'Suspend a dossier, with a reason', params: byId, body: PauseDossier, response: Dossier },
  resumeDossier: { method: 'post', path: '/api/dossiers/:id/resumption', access: ['leader', 'admin'], summary: 'Let a suspended dossier go on', params: byId, body: PauseDossier, response: Dossier },
  correctVariables: { method: 'patch', path: '/api/dossiers/:id/variables', access: ['admin'], summary: 'Correct variables', params: byId, body: CorrectVariables, response: Dossier },
  modifyDossier: { method: 'post', path: '/api/dossiers/:id/modifications', access: ['admin'], summary: 'Move, add and take away tokens: all of the changes or none', params: byId, body: ModifyDossier, response: Dossier },
  previewIntervention: { method: 'post', path: '/api/dossiers/:id/preview', access: ['admin'], summary: 'What an intervention would come to', params: byId, body: PreviewIntervention, response: Preview },

  planMigration: { method: 'post', path: '/api/migrations/plan', access: ['admin'], summary: 'What becomes of each element between two versions', body: PlanMigration, response: MigrationPlan },
  tryMigration: { method: 'post', path: '/api/migrations/dry-run', access: ['admin'], summary: 'What a migration would do to each dossier, and why it cannot, part by part', body: TryMigration, response: MigrationForecast },
  runMigration: { method: 'post', path: '/api/migrations', access: ['admin'], summary: 'Migrate running dossiers to another version, part by part', body: RunMigration, response: MigrationReport },

  publishMessage: { method: 'post', path: '/api/messages', access: ['admin'], summary: 'Tell the dossier that waits for it, or begin one with it', body: PublishMessage, response: MessageReceipt },
  broadcastSignal: { method: 'post', path: '/api/signals', access: ['admin'], summary: 'Tell every dossier that waits for it', body: BroadcastSignal, response: SignalReceipt },

  leaseJobs: { method: 'post', path: '/api/jobs/leases', access: ['admin'], summary: 'Take service tasks of a type that wait, for a worker', body: LeaseJobs, response: LeasedJobs },
  completeJob: { method: 'post', path: '/api/jobs/:id/completion', access: ['admin'], summary: 'A service task is done', params: byId, body: CompleteJob, response: null },
  failJob: { method: 'post', path: '/api/jobs/:id/failure', access: ['admin'], summary: 'A service task could not be done this time', params: byId, body: FailJob, response: null },
  rejectJob: { method: 'post', path: '/api/jobs/:id/error', access: ['admin'], summary: 'A service task came to an error that the model knows', params: byId, body: RejectJob, response: null },

  listTasks: { method: 'get', path: '/api/tasks', access: workers, summary: 'The work list', query: ListTasks, response: pageOf(TaskSummary) },
  readTask: { method: 'get', path: '/api/tasks/:id', access: ['officer', 'leader', 'admin'], summary: 'One task with its form', params: byId, response: Task },
  claimTask: { method: 'post', path: '/api/tasks/:id/claim', access: workers, summary: 'Claim a task', params: byId, body: ChangeTask, response: Task },
  releaseTask: { method: 'post', path: '/api/tasks/:id/release', access: workers, summary: 'Give a task back', params: byId, body: ChangeTask, response: Task },
  completeTask: { method: 'post', path: '/api/tasks/:id/completion', access: workers, summary: 'Complete a task', params: byId, body: CompleteTask, response: Task },

  readDemoClock: { method: 'get', path: '/api/demo/clock', access: 'signedIn', summary: 'The demo clock', response: DemoClock.omit({ firedTimers: true }), demoOnly: true },
  advanceDemoClock: { method: 'post', path: '/api/demo/clock', access: ['admin'], summary: 'Move the demo clock forward and fire what is due', body: AdvanceClock, response: DemoClock, demoOnly: true },

  health: { method: 'get', path: '/api/health', access: 'public', summary: 'Whether the server and its store answer', response: z.strictObject({ status: z.literal('ok'), store: z.string() }) },
  openApi: { method: 'get', path: '/api/openapi.json', access: 'public', summary: 'This API as OpenAPI 3.1', response: JsonObject },
} as const satisfies Record<string, Route>;

/** Name of a route, such as `claimTask`. */
export type RouteName = keyof typeof routes;
