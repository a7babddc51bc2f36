import { readdir, readFile } from 'node:fs/promises';
import type { Actor } from '../../engine/actor.ts';
import { vietnamCalendar } from '../../engine/calendar/index.ts';
import type { Dossier } from '../../engine/contract/dossier.ts';
import type { Task } from '../../engine/contract/task.ts';
import { demoAccounts, demoActor } from '../../engine/demo/demo-accounts.ts';
import { type ProcedureFolder, readShippedProcedure } from '../../engine/demo/shipped-procedures.ts';
import type { FormData } from '../../engine/dossiers/service.ts';
import type { Refusal, Result } from '../../engine/result.ts';
import { createServices, type Services } from '../../engine/services.ts';
import type { AtCrashPoint } from '../../engine/store/crash-point.ts';
import type { Store } from '../../engine/store/port.ts';
import { openSqliteStore } from '../../engine/store/sqlite/open.ts';
import type { Connectors } from '../../engine/workers/connectors.ts';

/** People of the demo, by what they do. */
export const owner = demoActor('chu.quytrinh');
export const admin = demoActor('quan.tri');
export const reception = demoActor('tiep.nhan');
export const officer = demoActor('ho.tich');
export const colleague = demoActor('ho.tich2');
export const leader = demoActor('lanh.dao');

export const calendar = vietnamCalendar([2026, 2027]);

/** The procedures that ship. */
export const shippedFolder: ProcedureFolder = {
  list: (path) => readdir(`procedures/${path}`).catch(() => []),
  read: (path) => readFile(`procedures/${path}`, 'utf8'),
};

/** An office with its people, a real store and the real services, and a clock that only the test moves. */
export interface Office extends Services {
  readonly store: Store;
  readonly clock: { now(): number; at: number };
  /** What workers logged as failed. */
  readonly failures: unknown[];
  /** Services of a second process over the same store. */
  secondProcess(): Services;
  close(): Promise<void>;
}

/** Tuesday 24 November 2026, 09:00 in Vietnam. */
export const morning = Date.parse('2026-11-24T09:00:00+07:00');

/** Where offices keep their data: in memory, unless `each-store.ts` says otherwise. */
type OpenStore = (options: { readonly atCrashPoint?: AtCrashPoint }) => Promise<Store>;
const inMemory: OpenStore = (options) => openSqliteStore({ file: ':memory:', ...options });
let openStore = inMemory;

/** Has the offices that are opened from now on keep their data elsewhere; without an argument in memory again. */
export function keepOfficesIn(open: OpenStore = inMemory): void {
  openStore = open;
}

export async function openOffice(
  given: { readonly atCrashPoint?: AtCrashPoint; readonly connectors?: Connectors } = {},
): Promise<Office> {
  const { atCrashPoint, connectors = new Map() } = given;
  const store = await openStore(atCrashPoint ? { atCrashPoint } : {});
  const clock = { at: morning, now: () => clock.at };
  const failures: unknown[] = [];
  let ids = 0;
  for (const account of demoAccounts) await store.accounts.insert({ ...account, passwordHash: '' });
  const process = (): Services =>
    createServices({
      store, clock, calendar, connectors, agency: 'H29.18.5',
      newId: () => `dossier-${(ids += 1)}`,
      log: { failed: (_worker, error) => failures.push(error) },
    });
  return { ...process(), store, clock, failures, secondProcess: process, close: () => store.close() };
}

/** The value of a result that must have succeeded. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
}

/** The refusal of a result that must have been refused. */
export function refusalOf(result: Result<unknown>): Refusal {
  if (!result.ok) return result.refusal;
  throw new Error(`accepted: ${JSON.stringify(result.value)}`);
}

/** A command id that nobody used before. */
let commands = 0;
export const newCommand = (): string => `command-${(commands += 1)}`;

/** Puts a procedure through draft, submission and publication. */
export async function publish(
  office: Services, key: string, bpmn: string, forms: { readonly [id: string]: object } = {}, name = { vi: 'Thử', en: 'Test' },
  decisions: { readonly [id: string]: string } = {},
): Promise<number> {
  const created = await office.procedures.create(owner, { key, name });
  const draft = created.ok ? created.value : valueOf(await office.procedures.draft(owner, key));
  const content = { revision: draft.revision, name, bpmn, forms: forms as typeof draft.forms, decisions };
  const saved = valueOf(await office.procedures.saveDraft(owner, key, content));
  const submitted = valueOf(await office.procedures.submit(owner, key, { revision: saved.revision }));
  const published = await office.procedures.publish(admin, key, { revision: submitted.revision, reason: 'Thử nghiệm' });
  return valueOf(published).number;
}

/** Publishes a procedure that ships. */
export async function publishShipped(office: Services, name: string): Promise<void> {
  const { key, bpmn, forms, decisions, name: title } = await readShippedProcedure(shippedFolder, name);
  await publish(office, key, bpmn, forms, title, decisions);
}

export const applicant = { name: 'Nguyễn Văn An', identityNumber: '048095001234' };

/** Answers of the birth registration's start form. */
export const birth: FormData = {
  childName: 'Nguyễn Minh Châu', childSex: 'female', birthDate: '2026-11-10', birthPlace: 'Bệnh viện Phụ sản',
  ethnicity: 'Kinh', hometown: 'Đà Nẵng', motherName: 'Lê Thị Hoa', motherIdentity: '048195004321', relation: 'mother',
};

export async function register(office: Services, procedureKey: string, data: FormData = {}): Promise<Dossier> {
  return valueOf(await office.dossiers.register(reception, { commandId: newCommand(), procedureKey, applicant, data }));
}

/** The open task of an element in a dossier. */
export async function openTask(office: Services, dossierId: string, elementId: string): Promise<Task> {
  const dossier = valueOf(await office.dossiers.dossier(leader, dossierId));
  const wait = dossier.waits.find((open) => open.kind === 'userTask' && open.elementId === elementId);
  if (!wait) throw new Error(`${elementId} is not open, but ${dossier.waits.map((open) => open.elementId).join(', ')}`);
  return valueOf(await office.dossiers.task(leader, `${dossierId}:${wait.id}`));
}

export async function claim(office: Services, actor: Actor, dossierId: string, elementId: string): Promise<Task> {
  const { id, revision } = await openTask(office, dossierId, elementId);
  return valueOf(await office.dossiers.claim(actor, id, { commandId: newCommand(), revision }));
}

/** Claims a task and completes it. */
export async function complete(
  office: Services, actor: Actor, dossierId: string, elementId: string, data: FormData = {},
): Promise<Task> {
  const { id, revision } = await claim(office, actor, dossierId, elementId);
  return valueOf(await office.dossiers.complete(actor, id, { commandId: newCommand(), revision, data }));
}
