import { readShippedProcedure } from '../../engine/demo/shipped-procedures.ts';
import {
  admin, birth, claim, colleague, complete, leader, newCommand, officer, openOffice, openTask, type Office, owner, publishShipped, reception,
  register, shippedFolder, valueOf,
} from './office.ts';

const hour = 3_600_000;

describe('birth registration, from the first draft to the certificate', () => {
  let office: Office;
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  test('an owner draws, an admin publishes, officers carry a dossier to its end', async () => {
    // given a draft that its owner submitted
    const { key, name, bpmn, forms } = await readShippedProcedure(shippedFolder, 'birth-registration');
    const draft = valueOf(await office.procedures.create(owner, { key, name }));
    const saved = valueOf(await office.procedures.saveDraft(owner, key, { revision: draft.revision, name, bpmn, forms }));
    const submitted = valueOf(await office.procedures.submit(owner, key, { revision: saved.revision, note: 'Xin ban hành' }));

    // when an admin looks at what changed and publishes
    const review = valueOf(await office.procedures.review(admin, key));
    expect(review.published).toBeNull();
    expect(review.changes.map((change) => change.sentence)).toContain('Thêm bước “Thẩm tra hồ sơ”');
    expect(review.gates.filter((gate) => !gate.passed)).toEqual([]);
    const version = valueOf(await office.procedures.publish(admin, key, { revision: submitted.revision, reason: 'Lần đầu' }));
    expect(version.number).toBe(1);

    // and the counter registers a dossier
    const registered = await register(office, key, birth);
    expect(registered.code).toBe('H29.18.5-261124-0001');
    expect(registered.receipt).toMatchObject({ receivedBy: { name: reception.name }, dueAt: '2026-11-25T17:00:00+07:00' });
    await complete(office, reception, registered.id, 'checkPapers', { complete: true, late: false });

    // then the officer finds the task, and the timer escalates while it is worked on
    const found = await office.dossiers.tasks(officer, { view: 'group', search: 'nguyen van', limit: 10 });
    expect(found.items.map((task) => task.name)).toEqual(['Thẩm tra hồ sơ']);
    await claim(office, officer, registered.id, 'verify');
    office.clock.at += 8 * hour;
    expect(await office.dueWork.runOnce()).toBe(1);
    await complete(office, leader, registered.id, 'escalate', { instruction: 'Làm ngay' });
    const verify = await openTask(office, registered.id, 'verify');
    valueOf(await office.dossiers.complete(officer, verify.id, {
      commandId: newCommand(), revision: verify.revision, data: { parentsFound: 'found', recommendation: 'grant' },
    }));

    // and the leader sends back once, then signs
    const entered = { registerNumber: '12/2026', personalNumber: '048226001234' };
    await complete(office, colleague, registered.id, 'enterRegister', entered);
    await complete(office, leader, registered.id, 'approve', { decision: 'sendBack', remark: 'Sửa số sổ' });
    await complete(office, officer, registered.id, 'enterRegister', { ...entered, registerNumber: '13/2026' });
    await complete(office, leader, registered.id, 'approve', { decision: 'approve' });
    await complete(office, reception, registered.id, 'handOver', { receivedBy: 'Lê Thị Hoa', copies: 2 });

    const done = valueOf(await office.dossiers.dossier(leader, registered.id));
    expect(done).toMatchObject({ status: 'completed', publicState: 10, waits: [], incidents: [] });
    expect(done.outcome.map((end) => end.elementName)).toContain('Đã cấp giấy khai sinh');
    const diagram = valueOf(await office.dossiers.diagram(leader, registered.id));
    expect(diagram.active).toEqual([]);
    expect(diagram.passed).toEqual(expect.arrayContaining(['checkPapers', 'verifyOverdue', 'escalate', 'isSentBack', 'granted']));

    const told = valueOf(await office.dossiers.history(leader, registered.id)).filter((entry) => entry.main);
    const sentences = told.map((entry) => entry.sentence);
    expect(sentences[0]).toBe('Nguyễn Thị Mai đã tiếp nhận hồ sơ H29.18.5-261124-0001');
    expect(sentences).toEqual(expect.arrayContaining([
      'Trần Thị Dung đã nhận việc “Thẩm tra hồ sơ”', 'Đến hạn “Quá 8 giờ”', 'Trần Thị Dung đã hoàn thành “Thẩm tra hồ sơ”',
      'Ý kiến lãnh đạo? Trả lại', 'Đặng Văn Hùng đã hoàn thành “Ký duyệt”',
    ]));
    expect(sentences.at(-1)).toContain('Đã cấp giấy khai sinh');
    expect(office.failures).toEqual([]);
  });

  test('dossiers of version 1 go on by it while version 2 is published', async () => {
    // given a dossier of version 1 that waits at the check
    await publishShipped(office, 'birth-registration');
    const old = await register(office, 'birth-registration', birth);

    // when version 2 renames the check and hands it to the civil-status officers
    const draft = valueOf(await office.procedures.draft(owner, 'birth-registration'));
    const bpmn = draft.bpmn
      .replace('name="Kiểm tra giấy tờ"', 'name="Kiểm tra thành phần hồ sơ"')
      .replace('candidateGroups="reception"', 'candidateGroups="civil-status"');
    const saved = valueOf(await office.procedures.saveDraft(owner, 'birth-registration', { ...draft, bpmn }));
    const { revision } = valueOf(await office.procedures.submit(owner, 'birth-registration', { revision: saved.revision }));
    const review = valueOf(await office.procedures.review(admin, 'birth-registration'));
    expect(review.changes.map((change) => change.sentence)).toEqual([
      'Đổi tên “Kiểm tra giấy tờ” thành “Kiểm tra thành phần hồ sơ”',
      'Đổi người thực hiện “Kiểm tra thành phần hồ sơ” từ “reception” thành “civil-status”',
    ]);
    valueOf(await office.procedures.publish(admin, 'birth-registration', { revision, reason: 'Đổi bước kiểm tra' }));
    const young = await register(office, 'birth-registration', birth);

    // then each goes on by its own version
    expect([old.version, young.version]).toEqual([1, 2]);
    expect((await openTask(office, old.id, 'checkPapers')).name).toBe('Kiểm tra giấy tờ');
    await complete(office, reception, old.id, 'checkPapers', { complete: true });
    expect((await openTask(office, young.id, 'checkPapers')).name).toBe('Kiểm tra thành phần hồ sơ');
    await complete(office, officer, young.id, 'checkPapers', { complete: true });
    const versions = valueOf(await office.procedures.versions(admin, 'birth-registration'));
    expect(versions.map(({ number, runningDossiers }) => [number, runningDossiers])).toEqual([[2, 1], [1, 1]]);
  });
});
