import { commitCrashPoints, type CrashPoint } from '../../engine/store/crash-point.ts';
import type { Dossier } from '../../engine/contract/dossier.ts';
import { extensions, flows, process } from '../bpmn/model.ts';
import { condition, message, signal, timer } from '../bpmn/parts.ts';
import { onEachStore } from './each-store.ts';
import { admin, complete, leader, newCommand, officer, type Office, openOffice, publish, register, valueOf } from './office.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const storm = '<signal id="storm" name="storm"/>';
let office: Office;

const begunBy = (definition: string, step: string, roots = ''): string => process(
  `<startEvent id="start" name="Bắt đầu">${definition}</startEvent><userTask id="go" name="${step}"/><endEvent id="end"/>${flows('start -> go -> end')}`,
  roots);

const all = async (): Promise<readonly Dossier[]> => {
  const { items } = await office.dossiers.list(leader, { limit: 100 });
  return Promise.all(items.map(async ({ id }) => valueOf(await office.dossiers.dossier(leader, id))));
};
const told = async (id: string): Promise<string | undefined> =>
  valueOf(await office.dossiers.history(leader, id)).find(({ main }) => main)?.sentence;
const receivedAt = async (): Promise<readonly string[]> => (await all()).map((dossier) => dossier.receivedAt).toSorted();
/** Lets time pass in steps, with the worker looking at each. */
const pass = async (length: number, step: number): Promise<void> => {
  for (const end = office.clock.at + length; office.clock.at < end;) {
    office.clock.at += step;
    await office.dueWork.runOnce();
  }
};

onEachStore(() => {
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  describe('a signal (BPMN 10.5.2, 13.5.1)', () => {
    test('begins one dossier of each published procedure that starts with it, for nobody, and reaches those that wait', async () => {
      // given two procedures that start with it, one of them in an older version alone, and a dossier that waits for it
      await publish(office, 'rescue', begunBy(signal('storm'), 'Cứu hộ', storm));
      await publish(office, 'shelter', begunBy(signal('storm'), 'Mở nơi trú', storm));
      await publish(office, 'gone', begunBy(signal('storm'), 'Cũ', storm));
      await publish(office, 'gone', begunBy('', 'Mới'));
      await publish(office, 'weather', process(
        `<startEvent id="s"/><intermediateCatchEvent id="w">${signal('storm')}</intermediateCatchEvent><endEvent id="e"/>${flows('s -> w -> e')}`, storm));
      const waiting = await register(office, 'weather');

      // when it is broadcast, and once more by the same command
      const command = { commandId: 'storm-1', name: 'storm', variables: { force: 9 } };
      const receipt = valueOf(await office.dossiers.broadcastSignal(admin, command));
      const again = valueOf(await office.secondProcess().dossiers.broadcastSignal(admin, command));

      // then
      expect(receipt).toMatchObject({ reached: 1, missed: [], notBegun: [] });
      expect(receipt.began.map(({ procedureKey }) => procedureKey).toSorted()).toEqual(['rescue', 'shelter']);
      expect(again).toEqual({ ...receipt, reached: 0 });
      const begun = (await all()).filter(({ id }) => id !== waiting.id);
      expect(begun).toHaveLength(2);
      for (const dossier of begun) {
        expect(dossier).toMatchObject({ applicant: null, applicantName: '', receipt: null, status: 'running', publicState: 2, variables: { force: 9 } });
        expect(dossier.code).toMatch(/^H29\.18\.5-261124-\d{4}$/);
        expect(await told(dossier.id)).toBe(`Tín hiệu “storm” mở hồ sơ ${dossier.code}`);
      }

      // and an officer finds the task and does it
      const rescue = receipt.began.find(({ procedureKey }) => procedureKey === 'rescue')?.dossierId ?? '';
      expect((await office.dossiers.tasks(officer, { view: 'all', search: 'cuu ho', limit: 9 })).items).toMatchObject([{ applicantName: '' }]);
      await complete(office, officer, rescue, 'go');
      expect(valueOf(await office.dossiers.dossier(leader, rescue)).status).toBe('completed');
    });

    test('begins each process of a file that starts with it, in one dossier', async () => {
      const pool = (id: string): string => `<process id="${id}" isExecutable="true"><startEvent id="${id}-s">${signal('storm')}</startEvent>
        <userTask id="${id}-t" name="Việc ${id}"/><endEvent id="${id}-e"/>${flows(`${id}-s -> ${id}-t -> ${id}-e`)}</process>`;
      await publish(office, 'pools', process('<startEvent id="s"/><userTask id="t" name="Thường"/><endEvent id="e"/>' + flows('s -> t -> e'), `${storm}${pool('a')}${pool('b')}`));
      const { began } = valueOf(await office.dossiers.broadcastSignal(admin, { commandId: newCommand(), name: 'storm' }));
      expect(began).toHaveLength(1);
      expect((await all()).map(({ steps }) => steps.toSorted())).toEqual([['Việc a', 'Việc b']]);
    });

    test('that a dossier took which had begun with another event of the same start begins no second one, also when repeated', async () => {
      await publish(office, 'both', process(
        `<startEvent id="start" parallelMultiple="true">${signal('storm')}${signal('flood')}</startEvent><userTask id="go" name="Cứu hộ"/><endEvent id="end"/>${flows('start -> go -> end')}`,
        `${storm}<signal id="flood" name="flood"/>`));
      valueOf(await office.dossiers.broadcastSignal(admin, { commandId: newCommand(), name: 'flood' }));
      const second = { commandId: newCommand(), name: 'storm' };
      expect(valueOf(await office.dossiers.broadcastSignal(admin, second))).toMatchObject({ reached: 1, began: [] });
      expect(valueOf(await office.dossiers.broadcastSignal(admin, second))).toMatchObject({ began: [] });
      expect((await all()).map(({ steps }) => steps)).toEqual([['Cứu hộ']]);
    });
  });

  describe('a signal that a dossier throws (BPMN 10.5.5)', () => {
    const throwing = (name: string, thrown: string, first = ''): string => process(
      `<startEvent id="start">${first}</startEvent><userTask id="look" name="Xem ${name}"/><intermediateThrowEvent id="tell" name="Báo">${signal(thrown)}</intermediateThrowEvent>
       <userTask id="after" name="Sau ${name}"/><endEvent id="end"/>${flows('start -> look -> tell -> after -> end')}`,
      `${storm}<signal id="flood" name="flood"/>`);

    test('reaches the dossiers of other procedures that wait, and begins one of each that starts with it, once among several processes', async () => {
      // given one that waits, a procedure that starts with it, and one that throws it
      await publish(office, 'weather', process(
        `<startEvent id="s"/><intermediateCatchEvent id="w" name="Chờ bão">${signal('storm')}</intermediateCatchEvent><userTask id="go" name="Tránh bão"/><endEvent id="e"/>${flows('s -> w -> go -> e')}`, storm));
      await publish(office, 'rescue', begunBy(signal('storm'), 'Cứu hộ', storm));
      await publish(office, 'watch', throwing('trời', 'storm'));
      const waiting = await register(office, 'weather');
      const watch = await register(office, 'watch');

      // when it is thrown, and three processes look
      await complete(office, officer, watch.id, 'look');
      await Promise.all([office, office.secondProcess(), office.secondProcess()].map(({ dueWork }) => dueWork.runOnce()));

      // then each has heard it once
      const stepsOf = async (key: string) => (await all()).filter(({ procedureKey }) => procedureKey === key).map(({ steps }) => steps);
      expect(await stepsOf('weather')).toEqual([['Tránh bão']]);
      expect(await stepsOf('rescue')).toEqual([['Cứu hộ']]);
      expect(await stepsOf('watch')).toEqual([['Sau trời']]);
      expect(valueOf(await office.dossiers.history(leader, waiting.id)).filter(({ type }) => type === 'signal.received')).toHaveLength(1);
      expect((await office.store.dossiers.load(watch.id))?.outgoing).toBeUndefined();
      expect(await office.dueWork.runOnce()).toBe(0);
      expect(office.failures).toEqual([]);
      await complete(office, officer, watch.id, 'after');
    });

    test('is carried by the next process where one dies in between, and reaches nobody twice', async () => {
      await publish(office, 'rescue', begunBy(signal('storm'), 'Cứu hộ', storm));
      await publish(office, 'watch', throwing('trời', 'storm'));
      const { id } = await register(office, 'watch');
      await complete(office, officer, id, 'look');
      const before = await office.store.dossiers.load(id);
      await office.dueWork.runOnce();
      const after = await office.store.dossiers.load(id);
      if (!before || !after) throw new Error('gone');

      // As after a crash before the thrower was written: its signal is still to be carried.
      const { items: [line] } = await office.store.dossiers.list({ procedureKey: 'watch', limit: 1 });
      const again = { ...after, revision: after.revision + 1, outgoing: before.outgoing ?? [], subscriptions: before.subscriptions };
      await office.store.dossiers.commit(again, after.revision, { tasks: [], history: [], search: { ...line!, revision: again.revision } });
      expect(await office.secondProcess().dueWork.runOnce()).toBe(1);
      expect((await all()).filter(({ procedureKey }) => procedureKey === 'rescue')).toHaveLength(1);
    });

    test('and that leads to itself round and round comes to an end', async () => {
      const echo = (heard: string, thrown: string): string => process(
        `<startEvent id="start">${signal(heard)}</startEvent><endEvent id="end">${signal(thrown)}</endEvent>${flows('start -> end')}`, `${storm}<signal id="flood" name="flood"/>`);
      await publish(office, 'one', echo('storm', 'flood'));
      await publish(office, 'two', echo('flood', 'storm'));
      valueOf(await office.dossiers.broadcastSignal(admin, { commandId: newCommand(), name: 'storm' }));
      for (let passes = 0; passes < 120 && (await office.dueWork.runOnce()) > 0; passes += 1);
      expect(await office.dueWork.runOnce()).toBe(0);
      expect((await office.dossiers.list(leader, { limit: 200 })).total).toBe(101);
      expect(office.failures).toHaveLength(1);
    }, 60_000);
  });

  describe('a timer (BPMN 10.5.2)', () => {
    test('begins a dossier at each of its times by the agency’s clock, once among three processes', async () => {
      // given a procedure of every morning, published at nine
      await publish(office, 'morning', begunBy(timer.cycle('0 0 8 * * *'), 'Trực ban'));
      const processes = [office, office.secondProcess(), office.secondProcess()];
      for (let hours = 0; hours < 3 * 24; hours += 1) {
        office.clock.at += hour;
        await Promise.all(processes.map(({ dueWork }) => dueWork.runOnce()));
      }
      expect(await receivedAt()).toEqual(['2026-11-25T08:00:00+07:00', '2026-11-26T08:00:00+07:00', '2026-11-27T08:00:00+07:00']);
      const [first] = await all();
      expect(first).toMatchObject({ applicant: null, receipt: null, steps: ['Trực ban'] });
      expect(await told(first?.id ?? '')).toBe(`Đến giờ định sẵn, hồ sơ ${first?.code} được mở`);
      expect(office.failures).toEqual([]);
    });

    test.each([
      ['a duration after publication, once', timer.duration('P1DT2H'), ['2026-11-25T11:00:00+07:00']],
      ['a date', timer.date('2026-11-26T10:00:00'), ['2026-11-26T10:00:00+07:00']],
      ['a date that the calendar counts', timer.date('=add working days(now(), 2)'), ['2026-11-26T17:00:00+07:00']],
      ['a cycle of three', timer.cycle('R3/PT12H'), ['2026-11-24T21:00:00+07:00', '2026-11-25T09:00:00+07:00', '2026-11-25T21:00:00+07:00']],
      [
        'what is left of a cycle that began before publication', timer.cycle('R8/2026-11-20T06:00:00/P1D'),
        ['2026-11-25T06:00:00+07:00', '2026-11-26T06:00:00+07:00', '2026-11-27T06:00:00+07:00'],
      ],
      ['no date that is over', timer.date('2026-11-01T10:00:00'), []],
    ])('of %s', async (_title, definition, moments) => {
      await publish(office, 'timed', begunBy(definition, 'Làm'));
      await pass(5 * day, hour);
      expect(await receivedAt()).toEqual(moments);
    });

    test('stops when a newer version is published, whose own times count from then on', async () => {
      await publish(office, 'timed', begunBy(timer.cycle('R/PT1H'), 'Cũ'));
      await pass(2 * hour, hour);
      await publish(office, 'timed', begunBy(timer.cycle('R/PT3H'), 'Mới'));
      await pass(7 * hour, hour);
      await publish(office, 'timed', begunBy('', 'Không hẹn'));
      await pass(9 * hour, hour);
      expect((await all()).map(({ version }) => version).toSorted()).toEqual([1, 1, 2, 2]);
      expect((await office.store.schedules.load('timed'))?.starts).toEqual([]);
    });

    test('makes up in order what it missed while no process ran', async () => {
      await publish(office, 'timed', begunBy(timer.cycle('R4/PT1H'), 'Làm'));
      office.clock.at += 10 * hour;
      for (let passes = 0; passes < 6; passes += 1) await office.secondProcess().dueWork.runOnce();
      expect(await all()).toHaveLength(4);
    });

    test('is planned at the next start where its publication died before that, counted from then', async () => {
      await publish(office, 'timed', begunBy('', 'Làm'));
      const version = await office.store.procedures.version('timed', 1);
      const procedure = await office.store.procedures.load('timed');
      if (!version || !procedure) throw new Error('not published');
      const next = { ...version, number: 2, bpmn: begunBy(timer.cycle('R/P1D'), 'Làm'), hash: 'ef'.repeat(32) };
      await office.store.procedures.publish(next, { ...procedure, publishedVersion: 2, revision: procedure.revision + 1 }, procedure.revision);
      office.clock.at += 10 * day;
      await Promise.all([office.startPlanner.runOnce(), office.secondProcess().startPlanner.runOnce()]);
      await pass(day, hour);
      expect(await receivedAt()).toEqual(['2026-12-05T09:00:00+07:00']);
    });

    test('whose dossier cannot be registered keeps its moment until it can, and says so in the log', async () => {
      // given a step that calls a procedure, which no longer begins by being called
      const asked = '<message id="asked" name="asked"/>';
      await publish(office, 'called', begunBy('', 'Xem'));
      await publish(office, 'timed', process(
        `<startEvent id="start">${timer.duration('PT1H')}</startEvent><callActivity id="c" name="Gọi">${extensions('<zeebe:calledElement processId="called"/>')}</callActivity><endEvent id="end"/>${flows('start -> c -> end')}`));
      await publish(office, 'called', begunBy(message('asked'), 'Xem', asked));
      await pass(2 * hour, hour);
      expect([await all(), office.failures.length]).toEqual([[], 2]);

      // when it does again
      await publish(office, 'called', begunBy('', 'Xem'));
      await pass(minute, minute);
      expect((await all()).map(({ procedureKey, steps }) => [procedureKey, steps])).toEqual([['timed', ['Xem']]]);
    });
  });

  describe('a condition (BPMN 10.5.2)', () => {
    test('of time begins a dossier each time it comes true, and not because it holds already', async () => {
      await publish(office, 'friday', begunBy(condition('= day of week(today()) in ("Friday", "Tuesday")'), 'Tổng kết'));
      await pass(9 * day, hour);
      expect(await receivedAt()).toEqual(['2026-11-27T00:00:00+07:00', '2026-12-01T00:00:00+07:00']);
      const [first] = await all();
      expect(await told(first?.id ?? '')).toBe(`Điều kiện đã thỏa, hồ sơ ${first?.code} được mở`);
    });
  });
});

describe('a crash while an event begins a dossier', () => {
  test.each<CrashPoint>(commitCrashPoints)('%s: it is begun once all the same', async (point) => {
    // given a process that dies at this point, once
    let armed = false;
    const crashing = await openOffice({
      atCrashPoint: (reached) => {
        if (!armed || reached !== point) return;
        armed = false;
        throw new Error('crashed');
      },
    });
    office = crashing;
    await publish(crashing, 'timed', begunBy(timer.cycle('R2/PT1H'), 'Theo giờ'));
    await publish(crashing, 'rescue', begunBy(signal('storm'), 'Cứu hộ', storm));

    armed = true;
    crashing.clock.at += hour;
    await crashing.dueWork.runOnce();
    expect(crashing.failures).toHaveLength(1);
    const survivor = crashing.secondProcess();
    await survivor.dueWork.runOnce();
    crashing.clock.at += hour;
    await survivor.dueWork.runOnce();

    armed = true;
    const command = { commandId: 'storm-1', name: 'storm' };
    await expect(crashing.dossiers.broadcastSignal(admin, command)).rejects.toThrow('crashed');
    valueOf(await survivor.dossiers.broadcastSignal(admin, command));

    expect((await all()).map(({ steps }) => steps[0]).toSorted()).toEqual(['Cứu hộ', 'Theo giờ', 'Theo giờ']);
    await crashing.close();
  });
});
