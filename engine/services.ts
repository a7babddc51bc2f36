import type { BusinessCalendar } from './calendar/index.ts';
import type { Clock } from './clock.ts';
import { type CommandRunner, createCommandRunner } from './dossiers/command-runner.ts';
import { createDossierService } from './dossiers/create-dossier-service.ts';
import type { DossierDependencies } from './dossiers/dependencies.ts';
import { createVersionShelf } from './dossiers/loaded-dossier.ts';
import type { DossierService } from './dossiers/service.ts';
import { createProcedureService } from './procedures/create-procedure-service.ts';
import type { ProcedureService } from './procedures/service.ts';
import type { Store } from './store/port.ts';
import { type Connectors } from './workers/connectors.ts';
import { createDueWork } from './workers/due-work.ts';
import type { Worker, WorkerLog } from './workers/worker.ts';

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

/** The services over one store and clock, and the worker that goes with them. */
export interface Services {
  readonly procedures: ProcedureService;
  readonly dossiers: DossierService;
  readonly runner: CommandRunner;
  readonly dueWork: Worker;
}

/** Wires the services. */
export function createServices(given: ServiceDependencies): Services {
  const { store, clock, newId, calendar, agency, connectors, log } = given;
  const deps: DossierDependencies = { store, clock, newId, calendar, agency, runsJob: (type) => connectors.has(type), log };
  const shelf = createVersionShelf(store);
  const runner = createCommandRunner(deps, shelf);
  return {
    procedures: createProcedureService({ store, shelf, clock, zone: calendar.zone }),
    dossiers: createDossierService(deps, shelf, runner),
    runner,
    dueWork: createDueWork(deps, runner, connectors, log),
  };
}
