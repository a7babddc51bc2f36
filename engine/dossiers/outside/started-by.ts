import { beginningBy, type StartCommand, startEventsFor } from '../../bpmn/index.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { VersionShelf } from '../loaded-dossier.ts';

/** A published procedure that starts with what came. */
export interface StartedProcedure {
  readonly procedureKey: string;
  /** Its newest version. */
  readonly version: number;
  /** What begins: of a message one process, of a signal each process of the file that starts with it, once. */
  readonly commands: readonly [StartCommand, ...StartCommand[]];
}

/** The published procedures that start with a message or signal, by their newest versions. */
export async function startedBy(
  deps: DossierDependencies, shelf: VersionShelf, arrival: Parameters<typeof startEventsFor>[1],
): Promise<readonly StartedProcedure[]> {
  const moment = { now: deps.clock.now(), zone: deps.calendar.zone };
  const versions = await shelf.published();
  return versions.flatMap(({ graph, version: { procedureKey, number: version } }) => {
    const starts = arrival.type === 'signal' ? startEventsFor(graph, arrival, moment) : [beginningBy(graph, arrival, moment) ?? []].flat();
    const [first, ...others] = [...Map.groupBy(starts, ({ processId }) => processId).values()].flatMap((group) => group.slice(0, 1));
    return first ? [{ procedureKey, version, commands: [first, ...others] as const }] : [];
  });
}
