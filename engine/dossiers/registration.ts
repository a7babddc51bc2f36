import type { ElementInfo, ProcessGraph, StartCommand } from '../bpmn/index.ts';
import { addWorkingTime } from '../calendar/index.ts';
import type { Person } from '../contract/common.ts';
import type { Applicant } from '../contract/dossier.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { CalledVersion, DossierDocument, HistoryBody } from '../store/documents.ts';
import { bindCalls } from './calls/bind-calls.ts';
import { carryOut, type DossierBase } from './carry-out.ts';
import type { DossierDependencies } from './dependencies.ts';
import { checkAnswers } from './forms/check-answers.ts';
import type { RunnableVersion, VersionShelf } from './loaded-dossier.ts';
import { personOf } from './people.ts';
import type { FormData } from './service.ts';
import { startFormId } from './start-form.ts';
import { taskForm } from './task-form.ts';

/** What a counter hands in to register a dossier. */
export interface RegistrationInput {
  readonly commandId: string;
  readonly procedureKey: string;
  /** Null where it is for nobody. */
  readonly applicant: Applicant | null;
  readonly data: FormData;
  /** An event that begins the dossier; its data is then what that event brought, not a form's answers. */
  readonly begins?: Beginning;
}

/** How an event begins a dossier. */
export interface Beginning {
  /** The version whose start events these are; by a newer one nothing begins. */
  readonly version: number;
  /** The processes of the file that begin. */
  readonly commands: readonly [StartCommand, ...StartCommand[]];
  /** Of what a dossier threw: how many messages and signals led to it. */
  readonly depth?: number;
  /** Told in the history where nobody handed the dossier in. */
  readonly cause?: Omit<Extract<HistoryBody, { type: 'begun' }>, 'type' | 'code'>;
}

/** A code that was taken by a dossier of an imported stock is skipped; more in a row is a fault. */
const codeAttempts = 20;

/**
 * Registers a dossier by the newest version of its procedure. The same command id registers once, however
 * often it comes. Refused with `procedure.unknown`, `procedure.notPublished`, `procedure.newerVersion`, `form.invalid`,
 * `call.unbound`.
 */
export async function registerDossier(
  deps: DossierDependencies, shelf: VersionShelf, by: Person | null, input: RegistrationInput,
): Promise<Result<DossierDocument>> {
  const repeated = await deps.store.dossiers.findByCommand(input.commandId);
  if (repeated) return accept(repeated);
  const runnable = await newestVersion(deps, shelf, input.procedureKey);
  if (!runnable.ok) return runnable;
  const { begins } = input;
  const { number } = runnable.value.version;
  if (begins && begins.version !== number) return refuse('procedure.newerVersion', { key: input.procedureKey, version: number });
  const now = deps.clock.now();
  const answers = answersOf(deps, runnable.value, input, now);
  if (!answers.ok) return answers;

  for (let tried = 0; tried < codeAttempts; tried += 1) {
    const base = await newDossier(deps, runnable.value, by, input, now);
    const commit = await carryOut(deps, runnable.value, base, registration(runnable.value.graph, base, answers.value, begins), {
      commandId: input.commandId, by: by && personOf(by), now,
    });
    if (!commit.ok) return commit;
    if (await deps.store.dossiers.insert(commit.value.dossier, commit.value.copies)) {
      deps.awaited?.(commit.value.awaits);
      return accept(commit.value.dossier);
    }
    const faster = await deps.store.dossiers.findByCommand(input.commandId);
    if (faster) return accept(faster);
  }
  throw new Error(`No free dossier code after ${codeAttempts} attempts`);
}

/** The version that a new dossier goes by, and those that its calls will go to. */
interface Registrable extends RunnableVersion {
  readonly calls: readonly CalledVersion[];
}

async function newestVersion(
  deps: DossierDependencies, shelf: VersionShelf, key: string,
): Promise<Result<Registrable>> {
  const procedure = await deps.store.procedures.load(key);
  if (!procedure) return refuse('procedure.unknown', { key });
  if (procedure.publishedVersion === null) return refuse('procedure.notPublished', { name: procedure.name.vi, key });
  const runnable = await shelf.find(key, procedure.publishedVersion);
  if (!runnable) throw new Error(`${key} points to version ${procedure.publishedVersion}, which is not there`);
  const { graph, version } = runnable;
  const calls = await bindCalls({ store: deps.store, shelf }, { procedureKey: key, graph, bound: version.calls ?? [] });
  if (!calls.ok) return calls;
  const linked = await shelf.findWith(key, version.number, calls.value);
  return accept({ ...(linked ?? runnable), calls: calls.value });
}

function answersOf(
  deps: DossierDependencies, { version, graph }: RunnableVersion, { begins, data }: RegistrationInput, now: number,
): Result<FormData> {
  if (begins) return accept(data);
  const form = taskForm(version, startFormId(graph));
  return checkAnswers(form, data, { variables: {}, now, zone: deps.calendar.zone });
}

async function newDossier(
  deps: DossierDependencies, { version, graph, calls }: Registrable, by: Person | null, { applicant, begins }: RegistrationInput, now: number,
): Promise<DossierBase> {
  const processId = begins?.commands[0].processId ?? graph.processIds[0];
  return {
    schema: 1,
    id: deps.newId(),
    code: await nextCode(deps, now),
    procedureKey: version.procedureKey,
    version: version.number,
    ...(calls.length > 0 ? { calls } : {}),
    procedureName: version.name,
    revision: 0,
    applicant,
    receipt: by && applicant && { receivedBy: personOf(by) },
    status: 'running',
    publicState: 1,
    state: undefined,
    claims: {},
    nextDue: null,
    subscriptions: [],
    sequence: 0,
    commandIds: [],
    receivedAt: now,
    dueAt: promisedDate(deps, graph.elements.get(processId ?? ''), now),
    completedAt: null,
    endEventIds: [],
  };
}

/** `<agency>-<YYMMDD>-<sequence of the day>`, by the agency's local day. Numbers may be skipped, never reused. */
async function nextCode(deps: DossierDependencies, now: number): Promise<string> {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(deps.calendar.zone).toPlainDate();
  const prefix = `${deps.agency}-${day.toString().slice(2).replaceAll('-', '')}`;
  const sequence = await deps.store.settings.nextNumber(`dossier-code:${prefix}`);
  return `${prefix}-${String(sequence).padStart(4, '0')}`;
}

function promisedDate(deps: DossierDependencies, process: ElementInfo | undefined, receivedAt: number): number | null {
  const deadline = process?.deadline;
  return deadline ? addWorkingTime(deps.calendar, receivedAt, deadline) : null;
}

/** Expressions of the model see the answers, and what the agency knows: `dossier` and `applicant`. */
function registration(
  graph: ProcessGraph, base: DossierBase, answers: FormData, begins: Beginning | undefined,
): Parameters<typeof carryOut>[3] {
  const [processId] = graph.processIds;
  const { code, applicant } = base;
  const variables = { ...answers, dossier: { code }, applicant: applicant && { ...applicant } };
  const commands = begins?.commands ?? [{ type: 'start', ...(processId ? { processId } : {}) }];
  return {
    entries: [begins?.cause ? { type: 'begun', code, ...begins.cause } : { type: 'registered', code }],
    commands: commands.map((command) => ({ ...command, variables })),
    ...(begins?.depth === undefined ? {} : { depth: begins.depth }),
  };
}
