import { createClockAdvance } from '../../engine/demo/advance-clock.ts';
import { createDemoClock } from '../../engine/demo/demo-clock.ts';
import { createServices } from '../../engine/services.ts';
import { calendar, leader, type Office, officer, openOffice, publish, refusalOf, register, valueOf } from '../dossiers/office.ts';
import { reminded, twoWaits } from './models.ts';

let office: Office;
beforeEach(async () => { office = await openOffice(); });
afterEach(() => office.close());

/** The office on a demo clock whose system time is the office's. */
async function onDemoClock() {
  const { store } = office;
  const clock = await createDemoClock({ now: () => office.clock.at }, store.settings);
  const services = createServices({
    store, clock, calendar, connectors: new Map(), agency: 'D', newId: () => `demo-${Math.random()}`, log: { failed: () => undefined },
  });
  return { clock, services, lever: createClockAdvance(clock, store, services.dueWork, calendar.zone) };
}

test('moving the clock fires what comes due on the way, each at its own time', async () => {
  await publish(office, 'two-waits', twoWaits);
  await publish(office, 'cycle', reminded('<timeCycle>R3/PT12H</timeCycle>'));
  const { services, lever, clock } = await onDemoClock();
  const [waiting, cyclic] = [await register(services, 'two-waits'), await register(services, 'cycle')];

  const moved = valueOf(await lever.advance('P4D'));

  expect(moved).toEqual({ now: office.clock.at + 4 * 86_400_000, firedTimers: 5 });
  expect(clock.now()).toBe(moved.now);
  const firings = async (id: string): Promise<readonly (string | undefined)[]> =>
    valueOf(await services.dossiers.history(leader, id)).filter((entry) => entry.type === 'timer.fired').map((entry) => entry.at);
  expect(await firings(waiting.id)).toEqual(['2026-11-25T09:00:00+07:00', '2026-11-27T09:00:00+07:00']);
  expect(await firings(cyclic.id)).toEqual(['2026-11-24T21:00:00+07:00', '2026-11-25T09:00:00+07:00', '2026-11-25T21:00:00+07:00']);
  expect((await services.dossiers.dossier(leader, waiting.id))).toMatchObject({ value: { status: 'completed', completedAt: '2026-11-27T09:00:00+07:00' } });
  expect((await services.dossiers.tasks(officer, { view: 'all', search: 'don doc', limit: 10 })).total).toBe(3);
});

test('the clock runs on from where it was moved, also after a restart, and a month is a month', async () => {
  const { lever, clock } = await onDemoClock();
  valueOf(await lever.advance('P1M'));
  expect(new Date(clock.now()).toISOString()).toBe('2026-12-24T02:00:00.000Z');
  office.clock.at += 5000;
  const restarted = await onDemoClock();
  expect([clock.now(), restarted.clock.now()]).toEqual([Date.parse('2026-12-24T02:00:05Z'), Date.parse('2026-12-24T02:00:05Z')]);
});

test.each(['-P1D', 'PT0S', 'tomorrow', ''])('%p does not move it', async (duration) => {
  const { lever, clock } = await onDemoClock();
  expect(refusalOf(await lever.advance(duration)).code).toBe('clock.forwardOnly');
  expect(clock.now()).toBe(office.clock.at);
});

test('two admins who move it at once move it twice', async () => {
  const { lever, clock } = await onDemoClock();
  await Promise.all([lever.advance('PT1H'), lever.advance('PT2H')]);
  expect(clock.now()).toBe(office.clock.at + 3 * 3_600_000);
});
