import type { BusinessCalendar } from '../calendar/index.ts';
import type { FormData } from '../dossiers/service.ts';
import { fireDueTimer } from '../dossiers/timers.ts';
import { taskIdOf } from '../dossiers/task-copy.ts';
import type { Result } from '../result.ts';
import type { Services } from '../services.ts';
import type { DossierDocument } from '../store/documents.ts';
import type { Store } from '../store/port.ts';
import { demoActor } from './demo-accounts.ts';
import { demoDate, demoMoment } from './demo-days.ts';
import type { DemoStep, DemoStory, StepDates } from './demo-stories.ts';

/** A clock that the seed sets to when something happened. */
export interface SetClock {
  set(moment: number): void;
}

/** What the seed works with: the real services, on a clock of its own. */
export interface SeedTools {
  readonly store: Store;
  readonly services: Services;
  readonly clock: SetClock;
  readonly calendar: BusinessCalendar;
  /** Moment of the demo's first start, epoch ms. */
  readonly base: number;
}

/** Minutes between claiming a task and completing it. */
const handling = 10 * 60_000;

/**
 * Tells a story by the commands that people would have given, each at its time, timers in between. All
 * command ids are made from the story, so that telling it twice changes nothing.
 */
export async function tellStory(tools: SeedTools, procedureKey: string, story: DemoStory): Promise<void> {
  const { services, clock, base, calendar } = tools;
  const registeredAt = demoMoment(story.registeredAt, base, calendar);
  if (registeredAt > base) return;
  clock.set(registeredAt);
  const { applicant, data } = story;
  const registered = must(
    story, 'register',
    await services.dossiers.register(demoActor('tiep.nhan'), { commandId: `demo:${story.id}:register`, procedureKey, applicant, data }),
  );
  const tell = { ...tools, dossierId: registered.id, story };
  for (const [index, step] of story.steps.entries()) {
    const at = demoMoment(step.at, base, calendar);
    if (at > base) return;
    await passTime(tell, at - handling);
    clock.set(at - handling);
    await carryOutStep(tell, step, at, index);
  }
  await passTime(tell, base);
}

interface Telling extends SeedTools {
  readonly dossierId: string;
  readonly story: DemoStory;
}

async function carryOutStep(tell: Telling, step: DemoStep, at: number, index: number): Promise<void> {
  const { services, clock, story, dossierId } = tell;
  const commandId = (what: string): string => `demo:${story.id}:${index}:${what}`;
  const dossier = await stored(tell);
  if (dossier.commandIds.includes(commandId(step.do))) return;
  const actor = demoActor(step.by);
  if (step.do === 'cancel') {
    clock.set(at);
    must(story, step.do, await services.dossiers.cancel(actor, dossierId, { commandId: commandId('cancel'), reason: step.reason }));
    return;
  }
  const taskId = openTask(dossier, step.element);
  if (taskId === undefined) {
    if (step.do === 'complete' && step.ifOpen) return;
    throw new Error(`Demo story ${story.id}: ${step.element} is not open`);
  }
  const task = await tell.store.tasks.load(taskId);
  const claim = { commandId: commandId('claim'), revision: task?.revision ?? 0 };
  const claimed = must(story, `claim ${step.element}`, await services.dossiers.claim(actor, taskId, claim));
  if (step.do === 'claim') return;
  clock.set(at);
  const data = { ...step.data, ...datesOf(tell, step.dates ?? {}) };
  const completion = { commandId: commandId('complete'), revision: claimed.revision, data };
  must(story, `complete ${step.element}`, await services.dossiers.complete(actor, taskId, completion));
}

function datesOf({ base, calendar }: SeedTools, dates: StepDates): FormData {
  return Object.fromEntries(Object.entries(dates).map(([key, daysBefore]) => [key, demoDate(daysBefore, base, calendar)]));
}

/** Fires what came due until a moment, each timer at its own time. */
async function passTime({ services, clock, dossierId, ...tell }: Telling, until: number): Promise<void> {
  for (;;) {
    const { nextDue } = await stored({ services, clock, dossierId, ...tell });
    if (nextDue === null || nextDue > until) return;
    clock.set(nextDue);
    must(tell.story, 'timer', await fireDueTimer(services.runner, dossierId, nextDue));
  }
}

async function stored({ store, dossierId }: Telling): Promise<DossierDocument> {
  const dossier = await store.dossiers.load(dossierId);
  if (!dossier) throw new Error(`The demo's dossier ${dossierId} is gone`);
  return dossier;
}

function openTask(dossier: DossierDocument, element: string): string | undefined {
  const wait = Object.values(dossier.state.waits).find((open) => open.kind === 'userTask' && open.elementId === element);
  return wait ? taskIdOf(dossier.id, wait.id) : undefined;
}

function must<T>(story: DemoStory, what: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Demo story ${story.id}, ${what}: ${JSON.stringify(result.refusal)}`);
}
