import { timedStarts } from '../../bpmn/index.ts';
import type { ScheduleDocument } from '../../store/documents.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { VersionShelf } from '../loaded-dossier.ts';

/** Others that plan the same version at the same moment are done after a few tries. */
const attempts = 5;

/**
 * Plans when the start events of a procedure's newest version begin dossiers by themselves; those of the version before
 * it begin none from now on. Counted from now: what lay before is not made up. True where something was planned anew.
 */
export async function planStarts(deps: DossierDependencies, shelf: VersionShelf, procedureKey: string): Promise<boolean> {
  const { procedures, schedules } = deps.store;
  for (let tried = 0; tried < attempts; tried += 1) {
    const { publishedVersion = null } = (await procedures.load(procedureKey)) ?? {};
    const planned = await schedules.load(procedureKey);
    if (publishedVersion === null || (planned && planned.version >= publishedVersion)) return false;
    const runnable = await shelf.find(procedureKey, publishedVersion);
    if (!runnable) return false;
    const moment = { now: deps.clock.now(), zone: deps.calendar.zone, calendar: deps.calendar };
    const schedule: ScheduleDocument = {
      schema: 1, procedureKey, version: publishedVersion, revision: (planned?.revision ?? 0) + 1,
      starts: timedStarts(runnable.graph, moment),
    };
    if (planned ? await schedules.replace(schedule, planned.revision) : await schedules.insert(schedule)) return true;
  }
  return false;
}
