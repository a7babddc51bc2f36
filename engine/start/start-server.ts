import { vietnamCalendar } from '../calendar/index.ts';
import type { Clock } from '../clock.ts';
import type { Configuration } from '../configuration.ts';
import { createClockAdvance } from '../demo/advance-clock.ts';
import { createDemoClock } from '../demo/demo-clock.ts';
import { demoInstance } from '../demo/demo-instance.ts';
import { isDemoStore, seedDemo } from '../demo/seed-demo.ts';
import type { ProcedureFolder } from '../demo/shipped-procedures.ts';
import type { Demo, ErrorLog } from '../http/deps.ts';
import { createHttpServer } from '../http/server.ts';
import { hashPassword } from '../security/password.ts';
import { type RandomBytes, randomToken } from '../security/random.ts';
import { createServices, type Services } from '../services.ts';
import type { Store } from '../store/port.ts';
import type { Connectors } from '../workers/connectors.ts';
import { createCopyRelay, createSessionCleaner } from '../workers/upkeep.ts';
import { startWorker, type Worker, type WorkerLog } from '../workers/worker.ts';
import { type FirstAccount, makeFirstAccount } from './first-account.ts';
import { closeServer, listen } from './listen.ts';
import { StartError } from './terminal.ts';

/** What the server takes from the world around it. */
export interface Surroundings {
  readonly store: Store;
  /** The machine's clock. */
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly newId: () => string;
  /** The procedures that ship. */
  readonly procedures: ProcedureFolder;
  /** Folder of the built application; without it only the API is served. */
  readonly applicationFolder: string | undefined;
  readonly connectors: Connectors;
  readonly log: ErrorLog & WorkerLog;
  readonly onSeeding: () => void;
}

/** A server that runs. */
export interface RunningServer {
  readonly port: number;
  readonly demo: Demo | undefined;
  /** Made at this start, where the installation had no account. */
  readonly firstAccount: FirstAccount | undefined;
  /** Ends what is under way, then closes the store. */
  stop(): Promise<void>;
}

/** How often workers look, ms. */
const pauses = { dueWork: 1_000, copyRelay: 5_000, startPlanner: 600_000, waitUpgrade: 600_000, sessionCleaner: 600_000 };

/** Wires the parts, and starts the workers and the HTTP server. The store is closed where that fails. */
export async function startServer(configuration: Configuration, around: Surroundings): Promise<RunningServer> {
  try {
    await requireFittingStore(configuration, around.store);
    return configuration.demo ? await startDemo(configuration, around) : await startPlain(configuration, around);
  } catch (error) {
    await around.store.close();
    throw error;
  }
}

/** Neither may a demo's known passwords open a real office, nor may a demo be poured into an office's records. */
async function requireFittingStore({ demo }: Configuration, store: Store): Promise<void> {
  const wasDemo = await isDemoStore(store);
  if (wasDemo && !demo) throw new StartError({ code: 'start.demoData', params: { store: store.description } });
  const isInUse = (await store.accounts.list()).length > 0;
  if (demo && !wasDemo && isInUse) throw new StartError({ code: 'start.realData', params: { store: store.description } });
}

async function startPlain(configuration: Configuration, around: Surroundings): Promise<RunningServer> {
  const { store, random } = around;
  const services = servicesOn(around.clock, configuration, around);
  const hash = (password: string): Promise<string> => hashPassword(password, random);
  const firstAccount = await makeFirstAccount(store.accounts, () => randomToken(random).slice(0, 20), hash, around.newId);
  return serve(configuration, around, { services, dueWork: services.dueWork, demo: undefined, firstAccount });
}

async function startDemo(configuration: Configuration, around: Surroundings): Promise<RunningServer> {
  const { store, random } = around;
  const calendar = calendarAt(around.clock);
  const clock = await createDemoClock(around.clock, store.settings);
  await seedDemo({
    store,
    clock,
    calendar,
    folder: around.procedures,
    hashPassword: (password) => hashPassword(password, random),
    servicesAt: (past) => servicesOn(past, configuration, around),
    onBegin: around.onSeeding,
  });
  const services = servicesOn(clock, configuration, around);
  const lever = createClockAdvance(clock, store, services.dueWork, calendar.zone);
  return serve(configuration, around, { services, dueWork: lever.dueWork, demo: demoInstance(clock, lever), firstAccount: undefined });
}

interface Parts {
  readonly services: Services;
  readonly dueWork: Worker;
  readonly demo: Demo | undefined;
  readonly firstAccount: FirstAccount | undefined;
}

async function serve(configuration: Configuration, around: Surroundings, parts: Parts): Promise<RunningServer> {
  const { store, clock, random, log, applicationFolder } = around;
  const { services, demo, firstAccount } = parts;
  const server = createHttpServer({
    procedures: services.procedures,
    dossiers: services.dossiers,
    store,
    clock,
    random,
    log,
    zone: calendarAt(clock).zone,
    ...(demo ? { demo } : {}),
    ...(applicationFolder === undefined ? {} : { applicationFolder }),
    ...(configuration.trustProxy === undefined ? {} : { trustProxy: configuration.trustProxy }),
  });
  const port = await listen(server, configuration.port, configuration.host);
  const workers = [
    startWorker(parts.dueWork, pauses.dueWork, log),
    startWorker(createCopyRelay(store), pauses.copyRelay, log),
    startWorker(services.startPlanner, pauses.startPlanner, log),
    startWorker(services.waitUpgrade, pauses.waitUpgrade, log),
    startWorker(createSessionCleaner(store, clock), pauses.sessionCleaner, log),
  ];
  return {
    port,
    demo,
    firstAccount,
    async stop() {
      await closeServer(server);
      await Promise.all(workers.map((worker) => worker.stop()));
      await store.close();
    },
  };
}

function servicesOn(clock: Clock, { agency }: Configuration, around: Surroundings): Services {
  const { store, newId, connectors, log } = around;
  return createServices({ store, clock, newId, calendar: calendarAt(around.clock), agency, connectors, log });
}

/** The customary calendar of the years around now; a deadline reaches no further. */
function calendarAt(clock: Clock): ReturnType<typeof vietnamCalendar> {
  const year = new Date(clock.now()).getUTCFullYear();
  return vietnamCalendar(Array.from({ length: 12 }, (_, index) => year - 2 + index));
}
