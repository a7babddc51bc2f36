import type { Connector } from '../../engine/workers/connectors.ts';
import { createDueWork } from '../../engine/workers/due-work.ts';
import {
  admin, calendar, complete, leader, newCommand, officer, openOffice, type Office, publish, refusalOf, register, valueOf,
} from '../dossiers/office.ts';
import { blocked, lookUp, reminded } from './models.ts';

const minute = 60_000;
let office: Office;
afterEach(() => office.close());

const tasks = async (name: string): Promise<number> =>
  (await office.dossiers.tasks(officer, { view: 'all', search: name, limit: 200 })).total;

describe('timers', () => {
  beforeEach(async () => { office = await openOffice(); });

  test('of two processes that see a due timer, one fires it', async () => {
    await publish(office, 'reminded', reminded('<timeDuration>PT10M</timeDuration>'));
    const dossiers = await Promise.all(Array.from({ length: 20 }, () => register(office, 'reminded')));
    office.clock.at += 10 * minute;

    const fired = await Promise.all([office.dueWork.runOnce(), office.secondProcess().dueWork.runOnce()]);

    expect(fired[0] + fired[1]).toBeGreaterThanOrEqual(20);
    expect(await tasks('don doc')).toBe(20);
    for (const { id } of dossiers) {
      const told = valueOf(await office.dossiers.history(leader, id));
      expect(told.filter((entry) => entry.type === 'timer.fired')).toHaveLength(1);
    }
    expect(await office.dueWork.runOnce()).toBe(0);
  });

  test('a timer counts working days by the agency’s calendar', async () => {
    // given a Tuesday and four working days, with a weekend among them
    await publish(office, 'counted', reminded('<timeDate>=add working days(now(), 4)</timeDate>', true));
    const { id } = await register(office, 'counted');
    expect(valueOf(await office.dossiers.dossier(leader, id)).waits.find(({ kind }) => kind === 'timer')?.dueAt).toBe('2026-11-30T17:00:00+07:00');
  });

  test('a timer fires not before its time, and not on a step that is done', async () => {
    await publish(office, 'reminded', reminded('<timeDuration>PT10M</timeDuration>'));
    const [done, open] = [await register(office, 'reminded'), await register(office, 'reminded')];
    office.clock.at += 10 * minute - 1;
    expect(await office.dueWork.runOnce()).toBe(0);
    await complete(office, officer, done.id, 'work');
    office.clock.at += 1;
    expect(await office.dueWork.runOnce()).toBe(1);
    const steps = async (id: string): Promise<readonly string[]> => valueOf(await office.dossiers.dossier(leader, id)).steps;
    expect([await steps(done.id), await steps(open.id)]).toEqual([[], ['Xử lý', 'Đôn đốc']]);
  });

  test('a message of the same dossier that cannot be carried holds up no timer, and is tried again a minute later', async () => {
    // given one with a due timer, and messages that make the worker fail
    await publish(office, 'reminded', reminded('<timeDuration>PT10M</timeDuration>'));
    const { id } = await register(office, 'reminded');
    const asked: string[] = [];
    const carrier = { carry: async (sender: string): Promise<number> => { asked.push(sender); throw new Error('broken'); } };
    const failures: string[] = [];
    const deps = { ...office, newId: () => 'x', calendar, agency: 'H29' };
    const worker = createDueWork(deps, office.runner, carrier, new Map(), { failed: (what) => failures.push(what) });

    // when it comes due, twice within a minute
    office.clock.at += 10 * minute;
    expect(await worker.runOnce()).toBe(1);
    await worker.runOnce();

    // then the timer has fired, and the failure is told once
    expect(await tasks('don doc')).toBe(1);
    expect([asked, failures]).toEqual([[id], [`due-work on the messages of ${id}`]]);
  });

  test('a cycle that missed its firings makes them up in order, while others do not wait for it', async () => {
    // given a cycle that the server slept through, and a dossier whose timer came due last
    await publish(office, 'cycle', reminded('<timeCycle>R6/PT10M</timeCycle>'));
    await publish(office, 'single', reminded('<timeDuration>PT60M</timeDuration>', true));
    const cyclic = await register(office, 'cycle');
    const single = await register(office, 'single');
    office.clock.at += 60 * minute;

    // when one pass is made: one timer a dossier
    await office.dueWork.runOnce();
    expect(valueOf(await office.dossiers.dossier(leader, single.id)).steps).toEqual(['Đôn đốc']);
    expect((await office.store.history.list(cyclic.id)).filter(({ body }) => body.type === 'timer.fired')).toHaveLength(1);

    // then the following passes make up the rest
    for (let pass = 0; pass < 10; pass += 1) await office.dueWork.runOnce();
    expect((await office.store.history.list(cyclic.id)).filter(({ body }) => body.type === 'timer.fired')).toHaveLength(6);
    expect(await tasks('don doc')).toBe(7);
  });
});

describe('jobs', () => {
  async function withConnector(connector?: Connector): Promise<string> {
    office = await openOffice({ connectors: new Map(connector ? [['look-up', connector]] : []) });
    await publish(office, 'look-up', lookUp);
    return (await register(office, 'look-up')).id;
  }
  const dossierOf = async (id: string) => valueOf(await office.dossiers.dossier(leader, id));

  test('a job without a connector stays open and visible', async () => {
    const id = await withConnector();
    expect(await office.dueWork.runOnce()).toBe(0);
    expect(await dossierOf(id)).toMatchObject({ status: 'running', steps: ['Tra cứu'], waits: [{ kind: 'job', elementId: 'job' }] });
  });

  test('a job that was opened before there was a connector is done at the next look, without a further command', async () => {
    const connectors = new Map<string, Connector>();
    office = await openOffice({ connectors });
    await publish(office, 'look-up', lookUp);
    const waiting = await Promise.all(Array.from({ length: 3 }, () => register(office, 'look-up')));
    expect(await office.dueWork.runOnce()).toBe(0);

    connectors.set('look-up', async () => ({ how: 'done', variables: { found: true } }));
    await Promise.all([office.dueWork.runOnce(), office.secondProcess().dueWork.runOnce()]);

    for (const { id } of waiting) expect(await dossierOf(id)).toMatchObject({ status: 'completed', variables: { found: true } });
    expect(await office.store.dossiers.subscribed('\u0001job', 'look-up')).toEqual([]);
    expect(await office.dueWork.runOnce()).toBe(0);
  });

  test('a connector does it once, also where two processes see it', async () => {
    const keys: string[] = [];
    const id = await withConnector(async (job) => {
      keys.push(job.key);
      return { how: 'done', variables: { found: true } };
    });
    await Promise.all([office.dueWork.runOnce(), office.secondProcess().dueWork.runOnce()]);
    expect(keys).toHaveLength(1);
    expect(await dossierOf(id)).toMatchObject({ status: 'completed', variables: { found: true } });
  });

  test('a failing connector is asked again later and later, then an admin is', async () => {
    let healthy = false;
    const tries: number[] = [];
    const id = await withConnector(async () => {
      tries.push(office.clock.at);
      if (!healthy) throw new Error('register is down');
      return { how: 'done' };
    });
    const start = office.clock.at;
    for (let seconds = 0; seconds <= 600; seconds += 10) {
      office.clock.at = start + seconds * 1000;
      await office.dueWork.runOnce();
    }
    expect(tries.map((at) => (at - start) / 1000)).toEqual([0, 30, 150]);
    const stuck = await dossierOf(id);
    expect(stuck.status).toBe('incident');
    expect(stuck.incidents[0]).toMatchObject({ elementId: 'job', elementName: 'Tra cứu', message: expect.stringContaining('register is down') });
    expect((await office.dossiers.list(leader, { status: 'incident', limit: 10 })).total).toBe(1);

    healthy = true;
    const incidentId = stuck.incidents[0]?.id ?? '';
    expect(refusalOf(await office.dossiers.retryIncident(leader, id, incidentId, { commandId: newCommand() })).code).toBe('dossier.notYours');
    valueOf(await office.dossiers.retryIncident(admin, id, incidentId, { commandId: newCommand() }));
    await office.dueWork.runOnce();
    expect(await dossierOf(id)).toMatchObject({ status: 'completed', incidents: [] });
  });

  test('an error that the model knows takes its way', async () => {
    const id = await withConnector(async () => ({ how: 'error', code: 'NOT_FOUND' }));
    await office.dueWork.runOnce();
    expect((await dossierOf(id)).outcome).toEqual([{ elementId: 'unknown' }]);
  });
});

test('an incident is repaired by correcting the variable it stumbled over', async () => {
  office = await openOffice();
  await publish(office, 'blocked', blocked);
  const { id } = await register(office, 'blocked');
  await complete(office, officer, id, 'ask');
  const stuck = valueOf(await office.dossiers.dossier(leader, id));
  expect(stuck).toMatchObject({ status: 'incident', steps: ['Sẵn sàng?'], incidents: [{ elementId: 'choice', elementName: 'Sẵn sàng?' }] });
  expect(valueOf(await office.dossiers.diagram(leader, id)).incidents).toEqual(['choice']);

  const input = { commandId: newCommand(), variables: { ready: true } };
  const repaired = valueOf(await office.dossiers.retryIncident(admin, id, stuck.incidents[0]?.id ?? '', input));

  expect(repaired).toMatchObject({ status: 'completed', incidents: [] });
  const told = valueOf(await office.dossiers.history(leader, id)).filter((entry) => entry.main).map((entry) => entry.sentence);
  expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^Vướng ở “Sẵn sàng\?”: /), 'Phạm Quốc Bảo đã cho chạy lại “Sẵn sàng?”']));
});
