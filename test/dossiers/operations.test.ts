import type { Actor } from '../../engine/actor.ts';
import type { Dossier } from '../../engine/contract/dossier.ts';
import type { TokenChange } from '../../engine/contract/operations.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { blocked, reminded } from '../workers/models.ts';
import { extensions, flows, process } from '../bpmn/model.ts';
import { onEachStore } from './each-store.ts';
import {
  admin, claim, complete, leader, newCommand, officer, type Office, openOffice, openTask, publish, refusalOf, register, valueOf,
} from './office.ts';
import { dossierAt, publishFirst } from './versions.ts';

const hour = 3_600_000;
let office: Office;

const dossierOf = async (id: string): Promise<Dossier> => valueOf(await office.dossiers.dossier(leader, id));
const standingOf = async (id: string) => valueOf(await office.dossiers.standing(admin, id));

/** What an intervention needs, as of now. */
async function looked(id: string, reason = 'Sửa sai sót') {
  return { commandId: newCommand(), revision: (await dossierOf(id)).revision, reason };
}

/** The main lines of the history since a revision's entries, in a language. */
async function told(id: string, language: Actor['language']): Promise<readonly string[]> {
  const history = valueOf(await office.dossiers.history({ ...leader, language }, id));
  return history.filter((entry) => entry.main).map((entry) => entry.sentence);
}

const openSteps = async (): Promise<readonly string[]> =>
  (await office.dossiers.tasks(officer, { view: 'all', limit: 50 })).items.map((task) => task.name).sort();

onEachStore(() => {
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  describe('a suspended dossier', () => {
    test('fires no timer and completes no task until it goes on, and says why', async () => {
      // given a claimed task with a timer on its border
      await publish(office, 'reminded', reminded('<timeDuration>PT10M</timeDuration>'));
      const { id } = await register(office, 'reminded');
      const task = await claim(office, officer, id, 'work');

      // when a leader suspends the dossier
      const suspended = valueOf(await office.dossiers.suspend(leader, id, await looked(id, 'Chờ thanh tra kết luận')));

      // then time passes it by
      expect(suspended.status).toBe('suspended');
      office.clock.at += hour;
      expect(await office.dueWork.runOnce()).toBe(0);
      const refusal = refusalOf(await office.dossiers.complete(officer, task.id, { commandId: newCommand(), revision: task.revision, data: {} }));
      expect(sentenceOf(refusal, 'vi')).toBe('Hồ sơ đang tạm dừng nên chưa hoàn thành “Xử lý” được. Hãy chờ hồ sơ được tiếp tục.');
      expect(valueOf(await office.dossiers.task(officer, task.id))).toMatchObject({ suspended: true, may: { complete: false } });
      expect((await standingOf(id)).suspended).toMatchObject({ reason: 'Chờ thanh tra kết luận', by: { id: leader.id } });

      // and what came due meanwhile happens when it goes on
      valueOf(await office.dossiers.resume(leader, id, await looked(id, 'Đã có kết luận')));
      expect(await office.dueWork.runOnce()).toBe(1);
      await office.dossiers.complete(officer, task.id, { commandId: newCommand(), revision: task.revision, data: {} }).then(valueOf);
      expect(await told(id, 'vi')).toEqual(expect.arrayContaining([
        `${leader.name} đã tạm dừng hồ sơ: Chờ thanh tra kết luận`, `${leader.name} đã cho hồ sơ tiếp tục: Đã có kết luận`,
      ]));
      expect(await told(id, 'en')).toEqual(expect.arrayContaining([
        `${leader.name} suspended the dossier: Chờ thanh tra kết luận`, `${leader.name} let the dossier go on: Đã có kết luận`,
      ]));
    });

    test('is not suspended twice, nor resumed where it runs', async () => {
      await publishFirst(office);
      const { id } = await dossierAt(office, 'registered');
      expect(refusalOf(await office.dossiers.resume(admin, id, await looked(id))).code).toBe('dossier.notSuspended');
      valueOf(await office.dossiers.suspend(admin, id, await looked(id)));
      expect(refusalOf(await office.dossiers.suspend(admin, id, await looked(id))).code).toBe('dossier.suspendedAlready');
      const move: TokenChange[] = [{ do: 'add', elementId: 'approve' }];
      expect(refusalOf(await office.dossiers.modify(admin, id, { ...(await looked(id)), changes: move })).code).toBe('bpmn.suspended');
    });

    test('can still be corrected and stopped', async () => {
      await publishFirst(office);
      const { id } = await dossierAt(office, 'registered');
      valueOf(await office.dossiers.suspend(admin, id, await looked(id)));
      const corrected = valueOf(await office.dossiers.correct(admin, id, { ...(await looked(id)), variables: { note: 'đúng' } }));
      expect(corrected).toMatchObject({ status: 'suspended', variables: { note: 'đúng' } });
      expect(valueOf(await office.dossiers.cancel(admin, id, await looked(id))).status).toBe('cancelled');
    });
  });

  describe('tokens', () => {
    beforeEach(() => publishFirst(office));

    const modify = async (id: string, changes: readonly TokenChange[]) =>
      office.dossiers.modify(admin, id, { ...(await looked(id, 'Chuyển nhầm bước')), changes });
    const instanceAt = async (id: string, elementId: string): Promise<string> =>
      (await standingOf(id)).tokens.find((token) => token.elementId === elementId)?.instanceId ?? '';

    test('are moved: the work list and the history follow, and a claim goes with its task', async () => {
      const { id } = await dossierAt(office, 'claimed');
      const moved = valueOf(await modify(id, [{ do: 'move', instanceId: await instanceAt(id, 'check'), toElementId: 'approve' }]));
      expect(moved).toMatchObject({ status: 'running', steps: ['Phê duyệt'], waits: [{ elementId: 'approve', assignee: null }] });
      expect(await openSteps()).toEqual(['Phê duyệt']);
      expect((await office.store.dossiers.load(id))).toMatchObject({ claims: {}, nextDue: null });
      expect(await told(id, 'vi')).toContain(`${admin.name} đã chuyển hồ sơ từ “Kiểm tra” sang “Phê duyệt”: Chuyển nhầm bước`);
      expect(await told(id, 'en')).toContain(`${admin.name} moved the dossier from “Kiểm tra” to “Phê duyệt”: Chuyển nhầm bước`);
      await complete(office, officer, id, 'approve');
      expect((await dossierOf(id)).status).toBe('completed');
    });

    test('are added and taken away, also those that wait before a join', async () => {
      const { id } = await dossierAt(office, 'parallel');
      await complete(office, officer, id, 'letter');
      const { held } = await standingOf(id);
      expect(held).toMatchObject([{ flowId: 'letter_both', from: 'Soạn thư', to: 'both', count: 1 }]);

      const [waiting] = held;
      const changed = valueOf(await modify(id, [
        { do: 'add', elementId: 'letter' }, { do: 'cancelToken', scopeId: waiting?.scopeId ?? '', flowId: 'letter_both' },
      ]));
      expect([...changed.steps].sort()).toEqual(['Soạn thư', 'Xin ý kiến']);
      expect((await standingOf(id)).held).toEqual([]);

      valueOf(await modify(id, [{ do: 'cancel', instanceId: await instanceAt(id, 'opinion') }]));
      expect(await openSteps()).toEqual(['Soạn thư']);
      expect(await told(id, 'vi')).toEqual(expect.arrayContaining([
        `${admin.name} đã thêm “Soạn thư” cho hồ sơ: Chuyển nhầm bước`, `${admin.name} đã bỏ “Xin ý kiến”: Chuyển nhầm bước`,
        `${admin.name} đã bỏ nhánh đang chờ trước “nút rẽ nhánh chưa đặt tên”: Chuyển nhầm bước`,
      ]));
    });

    test.each<[string, TokenChange, string]>([
      ['what is no longer there', { do: 'cancel', instanceId: '999' }, 'bpmn.instanceUnknown'],
      ['what never was there', { do: 'move', instanceId: '__proto__', toElementId: 'approve' }, 'bpmn.instanceUnknown'],
      ['a step that does not exist', { do: 'add', elementId: 'nowhere' }, 'bpmn.elementUnknown'],
      ['a timer on a border', { do: 'add', elementId: 'overdue' }, 'bpmn.notAddable'],
      ['a way that nobody waits on', { do: 'cancelToken', scopeId: '1', flowId: 'letter_both' }, 'bpmn.tokenUnknown'],
    ])('%s cannot be changed, and nothing else of the command is done', async (_, change, code) => {
      const { id } = await dossierAt(office, 'registered');
      const before = await office.store.dossiers.load(id);
      expect(refusalOf(await modify(id, [{ do: 'add', elementId: 'approve' }, change])).code).toBe(code);
      expect(await office.store.dossiers.load(id)).toEqual(before);
    });

    test('are not all taken away: a dossier ends at one of its ends, or is stopped with a reason', async () => {
      const { id } = await dossierAt(office, 'registered');
      const changes: readonly TokenChange[] = [{ do: 'cancel', instanceId: await instanceAt(id, 'check') }];
      const { revision } = await dossierOf(id);
      for (const refused of [
        await modify(id, changes), await office.dossiers.preview(admin, id, { revision, attempt: { do: 'modify', changes: [...changes] } }),
      ]) expect(refusalOf(refused).code).toBe('dossier.nothingLeft');
      expect(await dossierOf(id)).toMatchObject({ status: 'running', revision });

      valueOf(await modify(id, [...changes, { do: 'add', elementId: 'end' }]));
      expect((await dossierOf(id)).status).toBe('completed');
    });

    test('are added in one turn of a stage that is done for each, which standing names', async () => {
      // given a stage that is done for two communes at once
      const each = extensions('<zeebe:loopCharacteristics inputCollection="= [&quot;Hòa Bình&quot;, &quot;An Khê&quot;]" inputElement="commune"/>');
      await publish(office, 'each', process(
        `<startEvent id="s"/><subProcess id="stage" name="Xét từng xã"><multiInstanceLoopCharacteristics>${each}</multiInstanceLoopCharacteristics>
           <startEvent id="is"/><userTask id="look" name="Xem"/><userTask id="sign" name="Ký"/><endEvent id="ie"/>${flows('is -> look -> sign -> ie')}</subProcess><endEvent id="e"/>${flows('s -> stage -> e')}`));
      const { id } = await register(office, 'each');
      const { targets, places } = await standingOf(id);
      const scopeIds = targets.find(({ elementId }) => elementId === 'sign')?.scopeIds ?? [];
      expect(places.filter(({ scopeId }) => scopeIds.includes(scopeId)).map(({ path }) => path)).toEqual([
        [{ elementName: 'Xét từng xã', loop: 1, item: 'Hòa Bình' }], [{ elementName: 'Xét từng xã', loop: 2, item: 'An Khê' }],
      ]);

      // when a step is added in the second of them
      const added = { ...(await looked(id)), changes: [{ do: 'add' as const, elementId: 'sign', scopeId: scopeIds[1] ?? '' }] };
      valueOf(await office.dossiers.modify(admin, id, added));

      // then it is open there, and the stage ends when all that is in it is done
      expect((await standingOf(id)).tokens.map(({ elementId, insideOf }) => [elementId, insideOf])).toContainEqual(['sign', 'Xét từng xã']);
      expect(await openSteps()).toEqual(['Ký', 'Xem', 'Xem']);
    });

    test('are put into a stage that does not run, which is opened for them', async () => {
      const stage = `<subProcess id="stage" name="Lấy ý kiến"><startEvent id="in"/><userTask id="ask" name="Hỏi"/><userTask id="remind" name="Đôn đốc"/><endEvent id="out"/>${flows('in -> ask -> remind -> out')}</subProcess>`;
      await publish(office, 'staged', process(`<startEvent id="s"/><userTask id="check" name="Kiểm tra"/>${stage}<userTask id="sign" name="Ký"/><endEvent id="e"/>${flows('s -> check -> stage -> sign -> e')}`));
      const { id } = await register(office, 'staged');
      const { tokens: [token], targets, places } = await standingOf(id);
      expect(token?.movableTo).toEqual(expect.arrayContaining(['stage', 'ask', 'remind', 'sign']));
      expect(targets.find(({ elementId }) => elementId === 'remind')?.scopeIds).toEqual(places.filter(({ path }) => path.length === 0).map(({ scopeId }) => scopeId));

      const moved = valueOf(await modify(id, [{ do: 'move', instanceId: token?.instanceId ?? '', toElementId: 'remind' }]));
      expect(moved.steps).toEqual(['Đôn đốc']);
      expect((await standingOf(id)).tokens.find(({ elementId }) => elementId === 'stage')?.movableTo.toSorted()).toEqual(['check', 'e', 'sign']);
      await complete(office, officer, id, 'remind');
      expect((await dossierOf(id)).steps).toEqual(['Ký']);
      valueOf(await modify(id, [{ do: 'add', elementId: 'ask', scopeId: places.find(({ path }) => path.length === 0)?.scopeId }]));
      expect((await dossierOf(id)).steps.toSorted()).toEqual(['Hỏi', 'Ký']);
    });

    test('standing says what can be moved where', async () => {
      const { id } = await dossierAt(office, 'claimed');
      const { tokens, targets, scopes } = await standingOf(id);
      expect(tokens).toMatchObject([{ elementId: 'check', elementName: 'Kiểm tra', type: 'UserTask', assignee: { id: officer.id } }]);
      expect(tokens[0]?.movableTo).toEqual(expect.arrayContaining(['letter', 'opinion', 'approve', 'end', 'both']));
      expect(tokens[0]?.movableTo).not.toEqual(expect.arrayContaining(['check']));
      expect(targets.map(({ elementId }) => elementId)).not.toEqual(expect.arrayContaining(['overdue']));
      expect(scopes).toMatchObject([{ variables: { applicant: { name: 'Nguyễn Văn An' } } }]);
    });
  });

  describe('an intervention', () => {
    test('that is tried out says what the same one does, and keeps nothing', async () => {
      await publishFirst(office);
      const { id } = await dossierAt(office, 'claimed');
      const before = await office.store.dossiers.load(id);
      const instanceId = (await standingOf(id)).tokens[0]?.instanceId ?? '';
      const changes: TokenChange[] = [{ do: 'move', instanceId, toElementId: 'approve' }];
      const { revision } = await dossierOf(id);

      const preview = valueOf(await office.dossiers.preview(admin, id, { revision, attempt: { do: 'modify', changes } }));

      expect(await office.store.dossiers.load(id)).toEqual(before);
      const done = valueOf(await office.dossiers.modify(admin, id, { ...(await looked(id, '…')), changes }));
      expect(preview).toMatchObject({ status: done.status, steps: done.steps, active: ['approve'], incidents: [] });
      const after = valueOf(await office.dossiers.history(admin, id)).filter((entry) => entry.main && entry.sequence > (before?.sequence ?? 0));
      expect(preview.entries).toEqual(after);
    });

    test('on a dossier that somebody has changed since is refused, and says who', async () => {
      await publishFirst(office);
      const { id } = await dossierAt(office, 'registered');
      const seen = await looked(id);
      await claim(office, officer, id, 'check');
      const actions = [
        await office.dossiers.suspend(admin, id, seen), await office.dossiers.cancel(admin, id, seen),
        await office.dossiers.correct(admin, id, { ...seen, variables: { a: 1 } }),
        await office.dossiers.modify(admin, id, { ...seen, changes: [{ do: 'add', elementId: 'approve' }] }),
        await office.dossiers.preview(admin, id, { revision: seen.revision, attempt: { do: 'correct', variables: { a: 1 } } }),
      ];
      for (const refused of actions) {
        expect(refusalOf(refused)).toEqual({ code: 'dossier.changed', params: { by: officer.name, byId: officer.id, at: '2026-11-24T09:00:00+07:00' } });
      }
    });

    test('is carried out once, however often it comes', async () => {
      await publishFirst(office);
      const { id } = await dossierAt(office, 'registered');
      const input = { ...(await looked(id)), changes: [{ do: 'add' as const, elementId: 'approve' }] };
      for (let times = 0; times < 3; times += 1) valueOf(await office.dossiers.modify(admin, id, input));
      expect(await openSteps()).toEqual(['Kiểm tra', 'Phê duyệt']);
    });

    test('is for admins, suspending for leaders too', async () => {
      await publishFirst(office);
      const { id } = await dossierAt(office, 'registered');
      const input = await looked(id);
      const changes: TokenChange[] = [{ do: 'add', elementId: 'approve' }];
      const refused = [
        await office.dossiers.suspend(officer, id, input), await office.dossiers.resume(officer, id, input),
        await office.dossiers.modify(leader, id, { ...input, changes }), await office.dossiers.correct(leader, id, { ...input, variables: {} }),
        await office.dossiers.standing(leader, id), await office.dossiers.preview(leader, id, { revision: 1, attempt: { do: 'modify', changes } }),
      ];
      for (const each of refused) expect(refusalOf(each).code).toBe('dossier.notYours');
      expect(refusalOf(await office.dossiers.correct(admin, id, { ...input, variables: {} })).code).toBe('dossier.nothingCorrected');
    });
  });

  test('an incident is tried again with a correction and a reason', async () => {
    await publish(office, 'blocked', blocked);
    const { id } = await register(office, 'blocked');
    await complete(office, officer, id, 'ask');
    const [incident] = (await dossierOf(id)).incidents;
    const { revision } = await dossierOf(id);
    const variables = { ready: true };

    const preview = valueOf(await office.dossiers.preview(admin, id, { revision, attempt: { do: 'retry', incidentId: incident?.id ?? '', variables } }));
    expect(preview.status).toBe('completed');
    valueOf(await office.dossiers.retryIncident(admin, id, incident?.id ?? '', { ...(await looked(id, 'Đã đủ điều kiện')), variables }));

    expect((await dossierOf(id)).status).toBe('completed');
    expect(await told(id, 'vi')).toEqual(expect.arrayContaining([
      `${admin.name} đã sửa thông tin ready: Đã đủ điều kiện`, `${admin.name} đã cho chạy lại “Sẵn sàng?”: Đã đủ điều kiện`,
    ]));
    await expect(openTask(office, id, 'ask')).rejects.toThrow('not open');
  });

  test('what is corrected while an incident is tried again is told with who did it, also without a reason', async () => {
    await publish(office, 'blocked-once-more', blocked);
    const { id } = await register(office, 'blocked-once-more');
    await complete(office, officer, id, 'ask');
    const [incident] = (await dossierOf(id)).incidents;
    valueOf(await office.dossiers.retryIncident(admin, id, incident?.id ?? '', { commandId: 'retry-plainly', variables: { ready: true } }));
    expect(await told(id, 'vi')).toContain(`${admin.name} đã sửa thông tin ready`);
    expect(await told(id, 'en')).toContain(`${admin.name} corrected ready`);
  });
});
