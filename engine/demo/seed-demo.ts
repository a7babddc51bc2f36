import type { BusinessCalendar } from '../calendar/index.ts';
import type { Clock } from '../clock.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store/port.ts';
import { seedAccounts } from './demo-accounts.ts';
import { demoMoment } from './demo-days.ts';
import { demoStories } from './demo-stories.ts';
import { tellStory } from './seed-dossiers.ts';
import { seedDraft, seedVersion } from './seed-procedures.ts';
import { type ProcedureFolder, readShippedProcedure } from './shipped-procedures.ts';

/** What the seed of a demo instance is given. */
export interface DemoSeed {
  readonly store: Store;
  /** Present moment of the demo. */
  readonly clock: Clock;
  readonly calendar: BusinessCalendar;
  readonly folder: ProcedureFolder;
  readonly hashPassword: (password: string) => Promise<string>;
  /** The services on another clock: the past is made by the commands that made it. */
  readonly servicesAt: (clock: Clock) => Services;
  /** Called before the first seed begins, which takes a moment. */
  readonly onBegin?: () => void;
}

const finishedSetting = 'demo.seed.finished';
const baseSetting = 'demo.seed.base';
/** Published with dossiers, so that there is work to see. */
const withDossiers = 'marital-status';
/** Published and waiting for its first dossier: it looks a fee up and waits for a message. */
const withDecisions = 'household-business';
/** A draft that is ready to be opened, submitted and published. */
const asDraft = 'birth-registration';
/** The first version is older than all dossiers. */
const publishedAt = [60, '09:00'] as const;

/**
 * Fills a demo instance once. A second start changes nothing; an interrupted first one goes on where it
 * stopped, with the same dates.
 */
export async function seedDemo(seed: DemoSeed): Promise<void> {
  const { store, calendar } = seed;
  if ((await store.settings.read(finishedSetting)) === true) return;
  seed.onBegin?.();
  const base = await firstStart(seed);
  await seedAccounts(store.accounts, seed.hashPassword);
  let now = base;
  const clock = { now: () => now, set: (moment: number) => { now = moment; } };
  const services = seed.servicesAt(clock);

  clock.set(demoMoment(publishedAt, base, calendar));
  await seedVersion(store, services, await readShippedProcedure(seed.folder, withDossiers));
  await seedVersion(store, services, await readShippedProcedure(seed.folder, withDecisions));
  clock.set(base);
  await seedDraft(store, services, await readShippedProcedure(seed.folder, asDraft));
  for (const story of demoStories) await tellStory({ store, services, clock, calendar, base }, withDossiers, story);
  await store.settings.write(finishedSetting, true);
}

/** Whether a store was ever begun as a demo, whose passwords everybody knows. */
export async function isDemoStore(store: Store): Promise<boolean> {
  return typeof (await store.settings.read(baseSetting)) === 'number';
}

async function firstStart({ store, clock }: DemoSeed): Promise<number> {
  const stored = await store.settings.read(baseSetting);
  if (typeof stored === 'number') return stored;
  const base = clock.now();
  await store.settings.write(baseSetting, base);
  return base;
}
