import type { MigrationForecast, MigrationReport } from '../../engine/contract/migration.ts';
import { searchCopy } from '../../engine/dossiers/search-copy.ts';
import type { DossierDocument } from '../../engine/store/documents.ts';
import { StoreError } from '../../engine/store/store-error.ts';
import { process } from '../bpmn/model.ts';
import { onEachStore } from './each-store.ts';
import {
  admin, claim, complete, leader, newCommand, officer, type Office, openOffice, openTask, publish, refusalOf, register, valueOf,
} from './office.ts';
import { dossierAt, key, publishFirst, publishSecond, withoutOpinion } from './versions.ts';

const hour = 3_600_000;
const day = 24 * hour;
let office: Office;

const order = { procedureKey: key, from: 1, to: 2, mapping: { check: 'examine' }, filter: {} };
const reason = 'Bổ sung bước theo quy trình mới';

const stored = async (id: string): Promise<DossierDocument> => {
  const dossier = await office.store.dossiers.load(id);
  if (!dossier) throw new Error(`${id} is gone`);
  return dossier;
};

/** Calls part after part until none is left. */
async function everyPart<Part extends { readonly items: readonly unknown[]; readonly next: string | null }>(
  call: (cursor: string | undefined) => Promise<Part>,
): Promise<Part['items'][number][]> {
  const items: Part['items'][number][] = [];
  let cursor: string | undefined;
  do {
    const part = await call(cursor);
    items.push(...part.items);
    cursor = part.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

const run = (commandId: string, changes: object = {}): Promise<MigrationReport['items']> =>
  everyPart(async (cursor) =>
    valueOf(await office.dossiers.runMigration(admin, { ...order, commandId, reason, ...(cursor ? { cursor } : {}), ...changes })));

const forecast = (changes: object = {}): Promise<MigrationForecast['items']> =>
  everyPart(async (cursor) => valueOf(await office.dossiers.tryMigration(admin, { ...order, ...(cursor ? { cursor } : {}), ...changes })));

onEachStore(() => {
  afterEach(() => office.close());

  describe('a plan', () => {
    beforeEach(async () => { office = await openOffice(); });

    test('suggests what becomes of each element, by its id, else by its name', async () => {
      await publishFirst(office);
      await dossierAt(office, 'registered');
      await publishSecond(office);
      const plan = valueOf(await office.dossiers.planMigration(admin, { procedureKey: key, from: 1, to: 2 }));
      expect(plan).toMatchObject({ from: 1, to: 2, running: 1 });
      const becomes = Object.fromEntries(plan.elements.map((element) => [element.id, [element.suggestion, element.because]]));
      expect(becomes).toEqual({
        p: ['p', 'sameId'], check: ['examine', 'sameName'], overdue: ['overdue', 'sameId'], remind: ['remind', 'sameId'],
        split: ['split', 'sameId'], both: ['both', 'sameId'], letter: ['letter', 'sameId'], opinion: ['opinion', 'sameId'],
        approve: ['approve', 'sameId'],
      });
      expect(plan.targets.map(({ id }) => id)).toEqual(expect.arrayContaining(['examine', 'hurry', 'hasten']));
    });

    test('says what has no counterpart', async () => {
      await publishFirst(office);
      await publish(office, key, withoutOpinion);
      const { elements } = valueOf(await office.dossiers.planMigration(admin, { procedureKey: key, from: 1, to: 2 }));
      const lost = elements.filter((element) => element.suggestion === null).map((element) => element.id);
      expect(lost).toEqual(['overdue', 'remind', 'split', 'opinion', 'both']);
    });

    test('of a version that is not there, or a mapping that names what is not there, is refused', async () => {
      await publishFirst(office);
      await publishSecond(office);
      expect(refusalOf(await office.dossiers.planMigration(admin, { procedureKey: key, from: 1, to: 3 })).code).toBe('version.unknown');
      const refusal = refusalOf(await office.dossiers.tryMigration(admin, { ...order, mapping: { check: 'nowhere', gone: 'examine' } }));
      expect(refusal).toMatchObject({ code: 'migration.mappingWrong', details: [{ elementId: 'nowhere' }, { elementId: 'gone' }] });
      for (const actor of [leader, officer]) {
        expect(refusalOf(await office.dossiers.runMigration(actor, { ...order, commandId: 'somebody', reason })).code).toBe('dossier.notYours');
      }
    });
  });

  describe('one dossier', () => {
    beforeEach(async () => {
      office = await openOffice();
      await publishFirst(office);
    });

    /** Goes by version 1 although version 2 is there. */
    async function old(where: Parameters<typeof dossierAt>[1]): Promise<string> {
      const { id } = await dossierAt(office, where);
      await publishSecond(office);
      return id;
    }

    test('that is stuck stays so, and is told to be tried again', async () => {
      const asking = (question: string): string => process(`<startEvent id="start"/><exclusiveGateway id="ask" name="Đủ điều kiện?" default="no"/><endEvent id="end"/>
        <sequenceFlow id="in" sourceRef="start" targetRef="ask"/><sequenceFlow id="no" sourceRef="ask" targetRef="end"/>
        <sequenceFlow id="yes" sourceRef="ask" targetRef="end"><conditionExpression xsi:type="tFormalExpression">${question}</conditionExpression></sequenceFlow>`);
      await publish(office, 'asking', asking('=age &gt; 17'));
      await register(office, 'asking');
      await publish(office, 'asking', asking('=1 &gt; 0'));
      expect(await forecast({ procedureKey: 'asking', mapping: {} })).toMatchObject([
        { possible: true, status: 'incident', effects: ['Vẫn vướng ở “Đủ điều kiện?”: hãy cho chạy lại sau khi chuyển'] },
      ]);
    });

    test('keeps its claim, its due times and what it knows; the work list follows', async () => {
      const id = await old('claimed');
      const before = await stored(id);
      const [told] = await forecast();
      expect(told).toMatchObject({
        dossierId: id, possible: true, steps: ['Kiểm tra'], reasons: [],
        effects: ['Ở lại “Kiểm tra”', '“Kiểm tra” dùng biểu mẫu mới “check-2”'],
      });
      expect(await stored(id)).toEqual(before);

      expect(await run(newCommand())).toMatchObject([{ dossierId: id, outcome: 'migrated', steps: ['Kiểm tra'], reasons: [] }]);

      const after = await stored(id);
      expect(after).toMatchObject({ version: 2, revision: before.revision + 1, claims: before.claims, nextDue: before.nextDue, dueAt: before.dueAt });
      const task = await openTask(office, id, 'examine');
      expect(task).toMatchObject({ name: 'Kiểm tra', elementId: 'examine', assignee: { id: officer.id }, form: { id: 'check-2' } });
      expect(task.createdAt).toBe('2026-11-24T09:00:00+07:00');
      expect((await office.dossiers.tasks(officer, { view: 'mine', limit: 10 })).items.map((item) => item.elementId)).toEqual(['examine']);

      // and the timer, set under version 1, fires at its time under version 2
      office.clock.at += 5 * day;
      expect(await office.dueWork.runOnce()).toBe(1);
      valueOf(await office.dossiers.complete(officer, task.id, { commandId: newCommand(), revision: task.revision, data: { note: 'đủ' } }));
      expect([...valueOf(await office.dossiers.dossier(leader, id)).steps].sort()).toEqual(['Soạn thư', 'Xin ý kiến', 'Đôn đốc']);
    });

    test('tells its history by the versions that it went by, in both languages', async () => {
      const id = await old('parallel');
      await run(newCommand());
      const history = valueOf(await office.dossiers.history(admin, id));
      expect(history.find((entry) => entry.type === 'dossier.migrated')).toMatchObject({
        by: { id: admin.id }, main: true, sentence: `${admin.name} đã chuyển hồ sơ từ phiên bản 1 sang phiên bản 2: ${reason}`,
      });
      const english = valueOf(await office.dossiers.history({ ...admin, language: 'en' }, id));
      expect(english.map((entry) => entry.sentence)).toContain(`${admin.name} moved the dossier from version 1 to version 2: ${reason}`);
      expect(history.map((entry) => entry.sentence)).toContain(`${officer.name} đã hoàn thành “Kiểm tra”`);
      expect(valueOf(await office.dossiers.diagram(admin, id)).passed).toEqual([
        'start', 'start_examine', 'examine', 'examine_split', 'split', 'split_letter', 'split_opinion',
      ]);
      // a task that was completed before is still shown with the form that was filled in
      const [completed] = (await office.store.history.list(id)).flatMap(({ body }) => (body.type === 'task.completed' ? [body.waitId] : []));
      expect(valueOf(await office.dossiers.task(officer, `${id}:${completed ?? ''}`))).toMatchObject({ elementId: 'check', form: { id: 'check-1' } });
    });

    test('tells an officer who still answers the old form that the task has changed, not what is wrong with the answers', async () => {
      const id = await old('claimed');
      const { id: taskId, revision } = await openTask(office, id, 'check');
      await run(newCommand());
      const answered = await office.dossiers.complete(officer, taskId, { commandId: newCommand(), revision, data: { note: 'x', gone: 'y' } });
      expect(refusalOf(answered)).toMatchObject({ code: 'task.changed', params: { by: admin.name } });
    });

    test('waits for what the new version adds from now on', async () => {
      const id = await old('parallel');
      office.clock.at += day;
      const [told] = await forecast();
      expect(told?.effects).toEqual(['Ở lại “Soạn thư”', 'Ở lại “Xin ý kiến”', 'Bắt đầu chờ “Sắp đến hạn”']);
      await run(newCommand());
      expect((await stored(id)).nextDue).toBe(office.clock.at + 6 * hour);
      office.clock.at += 6 * hour;
      await office.dueWork.runOnce();
      expect(valueOf(await office.dossiers.dossier(leader, id)).steps).toContain('Làm gấp');
    });

    test('stays suspended on its way', async () => {
      const id = await old('registered');
      const { revision } = await stored(id);
      valueOf(await office.dossiers.suspend(admin, id, { commandId: newCommand(), revision, reason: 'Chờ' }));
      await run(newCommand(), { filter: { status: 'suspended' } });
      expect(await stored(id)).toMatchObject({ version: 2, status: 'suspended', nextDue: null });
    });

    test('does not change by a migration to the version that it goes by', async () => {
      await publishSecond(office);
      const { id } = await register(office, key);
      const before = await stored(id);
      const same = { from: 2, to: 2, mapping: {} };
      expect(await run(newCommand(), same)).toMatchObject([{ dossierId: id, outcome: 'unchanged' }]);
      expect(await run(newCommand(), { ...same, filter: { dossierIds: [id] } })).toMatchObject([{ outcome: 'unchanged' }]);
      expect(await run(newCommand(), { filter: { dossierIds: [id, 'nobody'] } })).toMatchObject([{ dossierId: id, outcome: 'unchanged' }]);
      expect(await stored(id)).toEqual(before);
    });

    test('is left alone where it stands at a step that the new version lacks, and the step is named', async () => {
      const id = await old('parallel');
      await publish(office, key, withoutOpinion);
      const before = await stored(id);
      const there = { to: 3, mapping: {} };
      const reasons = [{ code: 'bpmn.migrateNoTarget', elementId: 'opinion', elementName: 'Xin ý kiến', sentence: expect.stringContaining('“Xin ý kiến”') }];
      expect(await forecast(there)).toMatchObject([{ dossierId: id, possible: false, effects: [], reasons }]);
      expect(await run(newCommand(), there)).toMatchObject([{ dossierId: id, outcome: 'refused', reasons }]);
      expect(await stored(id)).toEqual(before);
    });

    test('is left alone where somebody changed it since the admin looked', async () => {
      const id = await old('registered');
      const { revision } = await stored(id);
      await claim(office, officer, id, 'check');
      const selected = { filter: { dossierIds: [id] }, revisions: { [id]: revision } };
      expect(await run(newCommand(), selected)).toMatchObject([{ outcome: 'refused', reasons: [{ code: 'dossier.changed' }] }]);
      expect((await stored(id)).version).toBe(1);
    });

    test('and an officer who completes its task at the same instant: both happen, one after the other', async () => {
      const id = await old('claimed');
      const task = await openTask(office, id, 'check');
      const completion = { commandId: newCommand(), revision: task.revision, data: { note: 'đủ' } };
      const other = office.secondProcess();

      const [completed, migrated] = await Promise.all([
        other.dossiers.complete(officer, task.id, completion),
        office.dossiers.runMigration(admin, { ...order, commandId: newCommand(), reason }),
      ]);

      expect(valueOf(migrated).items).toMatchObject([{ outcome: 'migrated' }]);
      const after = await stored(id);
      expect(after.version).toBe(2);
      // whoever was second saw the other's work: the officer may have to look at the new form first
      if (completed.ok) expect(Object.values(after.state.instances).map(({ elementId }) => elementId)).toEqual(expect.arrayContaining(['letter', 'opinion']));
      else expect(completed.refusal.code).toBe('task.changed');
      const sequences = (await office.store.history.list(id)).map(({ sequence }) => sequence);
      expect(sequences).toEqual(Array.from({ length: after.sequence }, (_, index) => index + 1));
    });
  });

  describe('a thousand dossiers', () => {
    const total = 1000;
    let commits = 0;
    let dieAt = Infinity;

    beforeEach(async () => {
      commits = 0;
      dieAt = Infinity;
      office = await openOffice({
        atCrashPoint(point) {
          if (point === 'beforeAnswer') commits += 1;
          if (commits >= dieAt && (point === 'beforeAnswer' || point === 'afterDossierWrite')) throw new StoreError('store.unavailable');
        },
      });
      await publishFirst(office);
      await Promise.all(Array.from({ length: total }, () => register(office, key)));
      await publishSecond(office);
    }, 60_000);

    test('are migrated with one that is broken and a crash in between: each whole or untouched, none twice', async () => {
      // given some that are claimed, and one in the middle whose state nobody can read
      const ids = await office.store.dossiers.running(key, [1], null, total);
      const claimed = ids.filter((_, index) => index % 100 === 7);
      for (const id of claimed) await claim(office, officer, id, 'check');
      const broken = ids[500] ?? '';
      const good = await stored(broken);
      const { graph } = valueOf(await office.runner.load(broken));
      const [rootId = ''] = good.state.roots;
      const spoilt: DossierDocument = {
        ...good, revision: good.revision + 1,
        state: { ...good.state, instances: { ...good.state.instances, lost: { elementId: 'nothing', parentId: rootId, waits: [], tokens: {} } } },
      };
      expect(await office.store.dossiers.commit(spoilt, good.revision, { tasks: [], history: [], search: searchCopy(spoilt, graph) })).toBe(true);
      const before = new Map(await Promise.all(ids.map(async (id) => [id, await stored(id)] as const)));

      // when the store dies in the middle of the run
      const commandId = newCommand();
      dieAt = commits + 310;
      await expect(run(commandId)).rejects.toThrow(StoreError);
      dieAt = Infinity;
      const moved = (await Promise.all(ids.map(stored))).filter((dossier) => dossier.version === 2).length;
      expect(moved).toBeGreaterThan(0);
      expect(moved).toBeLessThan(total);

      // and another process takes the run up again from its beginning
      office = { ...office, ...office.secondProcess() };
      const report = await run(commandId);

      // then every dossier is reported once, all but the broken one are moved, and that one is as it was
      expect(report.map(({ dossierId }) => dossierId)).toEqual(ids);
      expect(report.filter(({ outcome }) => outcome !== 'migrated')).toMatchObject([{ dossierId: broken, outcome: 'failed', reasons: [{ code: 'migration.failed' }] }]);
      expect(office.failures).toHaveLength(1);
      for (const id of ids) {
        const [was, is] = [before.get(id), await stored(id)];
        if (id === broken) expect(is).toEqual(was);
        else expect([is.version, is.revision, is.claims, is.nextDue]).toEqual([2, (was?.revision ?? 0) + 1, was?.claims, was?.nextDue]);
      }
      const open = await everyPart(async (cursor) => office.dossiers.tasks(officer, { view: 'all', limit: 200, ...(cursor ? { cursor } : {}) }));
      expect(open.filter((task) => task.elementId === 'examine')).toHaveLength(total - 1);
      expect(open.filter((task) => task.assignee?.id === officer.id)).toHaveLength(claimed.length);

      // and doing it once more changes nothing
      const again = await run(commandId);
      expect(again.map(({ outcome }) => outcome).filter((outcome) => outcome === 'migrated')).toHaveLength(total - 1);
      expect((await stored(ids[0] ?? '')).revision).toBe((before.get(ids[0] ?? '')?.revision ?? 0) + 1);
    }, 120_000);

    test('are chosen by a filter, and looked at in parts of bounded size', async () => {
      const ids = await office.store.dossiers.running(key, [1], null, 3);
      for (const id of ids) await complete(office, officer, id, 'check');
      const part = valueOf(await office.dossiers.tryMigration(admin, { ...order, limit: 50 }));
      expect(part).toMatchObject({ examined: 50, next: expect.any(String) });
      expect(part.items).toHaveLength(50);
      const atLetter = await run(newCommand(), { filter: { elementId: 'letter' } });
      expect(atLetter.map(({ dossierId, outcome }) => [dossierId, outcome])).toEqual(ids.map((id) => [id, 'migrated']));
      const { code } = await stored('dossier-999');
      expect(await forecast({ filter: { search: code } })).toHaveLength(1);
    }, 60_000);
  });
});
