import { afterTimedStart, type StartCommand, type TimedStart } from '../../bpmn/index.ts';
import { accept, type Result } from '../../result.ts';
import type { ScheduleDocument } from '../../store/documents.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { RunnableVersion, VersionShelf } from '../loaded-dossier.ts';
import { registerDossier } from '../registration.ts';
import { planStarts } from './plan-starts.ts';

/**
 * Does what a procedure's schedule has due first at `now` (epoch ms): begins a dossier for nobody, or looks at a
 * condition. One start event each time, so that one that missed a hundred moments makes them up in order. Answers
 * how much was done.
 *
 * The dossier is registered first, by an id made of the start event and its moment, and the schedule goes on behind it: of
 * any number of processes one begins it, and a crash in between begins it not again.
 */
export async function beginDue(deps: DossierDependencies, shelf: VersionShelf, procedureKey: string, now: number): Promise<Result<number>> {
  const { procedures, schedules } = deps.store;
  const schedule = await schedules.load(procedureKey);
  const start = schedule?.starts.filter((one) => one.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt)[0];
  if (!schedule || !start) return accept(0);
  const { publishedVersion = null } = (await procedures.load(procedureKey)) ?? {};
  const runnable = publishedVersion === schedule.version ? await shelf.find(procedureKey, schedule.version) : null;
  if (!runnable) return accept(Number(await planStarts(deps, shelf, procedureKey)));

  const { begins, next } = afterTimedStart(runnable.graph, start, { now, zone: deps.calendar.zone, calendar: deps.calendar });
  if (begins) {
    const registered = await registerDossier(deps, shelf, null, registrationOf(schedule, start, runnable, begins));
    if (!registered.ok) return registered.refusal.code === 'procedure.newerVersion' ? accept(0) : registered;
  }
  const starts = schedule.starts.flatMap((one) => (one === start ? (next ?? []) : one));
  const moved = await schedules.replace({ ...schedule, revision: schedule.revision + 1, starts }, schedule.revision);
  return accept(begins && moved ? 1 : 0);
}

function registrationOf(
  { procedureKey, version }: ScheduleDocument, { elementId, definition, dueAt }: TimedStart, { graph }: RunnableVersion, begins: StartCommand,
): Parameters<typeof registerDossier>[3] {
  const trigger = graph.elements.get(elementId)?.triggers[definition];
  return {
    commandId: `start:${procedureKey}@${version}:${elementId}:${definition}:${dueAt}`,
    procedureKey,
    applicant: null,
    data: {},
    begins: { version, commands: [begins], cause: { cause: trigger?.type === 'condition' ? 'condition' : 'timer', elementId } },
  };
}
