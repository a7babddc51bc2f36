import type { BusinessCalendar } from './calendar/index.ts';
import type { Clock } from './clock.ts';
import { type CommandRunner, createCommandRunner } from './dossiers/command-runner.ts';
import { createDossierService } from './dossiers/create-dossier-service.ts';
import type { DossierDependencies } from './dossiers/dependencies.ts';
import { createVersionShelf } from './dossiers/loaded-dossier.ts';
import { createCarrier } from './dossiers/outside/carry-letter.ts';
import type { DossierService } from './dossiers/service.ts';
import { planStarts } from './dossiers/starts/plan-starts.ts';
import { createProcedureService } from './procedures/create-procedure-service.ts';
import type { ProcedureService } from './procedures/service.ts';
import type { Store } from './store/port.ts';
import { type Connectors } from './workers/connectors.ts';
import { createDueWork } from './workers/due-work.ts';
import { createLetterRelay } from './workers/letter-relay.ts';
import { createSignalRelay } from './workers/signal-relay.ts';
import { createStartPlanner, createTimedStarts } from './workers/timed-starts.ts';
import { createWaitUpgrade } from './workers/wait-upgrade.ts';
import { inOneGo, type Worker, type WorkerLog } from './workers/worker.ts';

/** What the services of one process are given. */
export interface ServiceDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly calendar: BusinessCalendar;
  /** Identifier of the agency, which begins each dossier code. */
  readonly agency: string;
  readonly connectors: Connectors;
  readonly log: WorkerLog;
}

/** The services over one store and clock, and the workers that go with them. */
export interface Services {
  readonly procedures: ProcedureService;
  readonly dossiers: DossierService;
  readonly runner: CommandRunner;
  /** What comes due: timers and jobs of dossiers, start events, and messages and signals from one dossier to others. */
  readonly dueWork: Worker;
  readonly startPlanner: Worker;
  readonly waitUpgrade: Worker;
}

/** Wires the services. */
export function createServices(given: ServiceDependencies): Services {
  const { store, clock, newId, calendar, agency, connectors, log } = given;
  const awaited = new Set<string>();
  const deps: DossierDependencies = {
    store, clock, newId, calendar, agency, runsJob: (type) => connectors.has(type), log,
    awaited: (names) => names.forEach((name) => awaited.add(name)),
  };
  const shelf = createVersionShelf(store);
  const runner = createCommandRunner(deps, shelf);
  const carrier = createCarrier(deps, shelf, runner);
  return {
    procedures: createProcedureService({
      store, shelf, clock, calendar, zone: calendar.zone,
      // The version is published all the same; the planner makes it up.
      planStarts: (key) => planStarts(deps, shelf, key).catch((error: unknown) => log.failed(`planning the starts of ${key}`, error)),
      awaited: (names) => deps.awaited?.(names),
    }),
    dossiers: createDossierService(deps, shelf, runner),
    runner,
    dueWork: inOneGo('due-work', [
      createTimedStarts(deps, shelf, log), createDueWork(deps, runner, carrier, connectors, log), createSignalRelay(deps, shelf, runner, log),
      createLetterRelay(deps, carrier, awaited, log),
    ]),
    startPlanner: createStartPlanner(deps, shelf),
    waitUpgrade: createWaitUpgrade(deps, runner),
  };
}
