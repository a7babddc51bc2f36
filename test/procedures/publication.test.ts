import type { Draft } from '../../engine/contract/procedure.ts';
import { readShippedProcedure } from '../../engine/demo/shipped-procedures.ts';
import { admin, openOffice, type Office, owner, publishShipped, refusalOf, shippedFolder, valueOf } from '../dossiers/office.ts';

const key = 'birth-registration';
let office: Office;
beforeEach(async () => { office = await openOffice(); });
afterEach(() => office.close());

async function submitted(change: (bpmn: string) => string = (bpmn) => bpmn): Promise<Draft> {
  const { name, bpmn, forms } = await readShippedProcedure(shippedFolder, key);
  const created = await office.procedures.create(owner, { key, name });
  const { revision } = created.ok ? created.value : valueOf(await office.procedures.draft(owner, key));
  const saved = valueOf(await office.procedures.saveDraft(owner, key, { revision, name, bpmn: change(bpmn), forms }));
  return valueOf(await office.procedures.submit(owner, key, { revision: saved.revision }));
}
const approval = (revision: number) => ({ revision, reason: 'Ban hành', legalBasis: 'Luật Hộ tịch 2014' });

test('a published version is whole: content, reason, legal basis, who and when', async () => {
  const draft = await submitted();
  const version = valueOf(await office.procedures.publish(admin, key, approval(draft.revision)));
  expect(version).toMatchObject({
    number: 1, bpmn: draft.bpmn, forms: draft.forms, reason: 'Ban hành', legalBasis: 'Luật Hộ tịch 2014',
    publishedBy: { id: admin.id }, publishedAt: '2026-11-24T09:00:00+07:00',
  });
  expect(valueOf(await office.procedures.version(owner, key, 1))).toEqual(version);
  expect(refusalOf(await office.procedures.publish(admin, key, approval(draft.revision))).code).toBe('revision.stale');
});

test('of two admins who publish at once one does', async () => {
  const { revision } = await submitted();
  const answers = await Promise.all([
    office.procedures.publish(admin, key, approval(revision)), office.secondProcess().procedures.publish(admin, key, approval(revision)),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(refusalOf(answers.find((answer) => !answer.ok) ?? answers[0])).toMatchObject({
    code: 'revision.stale', params: { by: admin.name, at: '2026-11-24T09:00:00+07:00' },
  });
  expect(valueOf(await office.procedures.versions(admin, key))).toHaveLength(1);
});

test('what was saved or submitted again after the review is not published', async () => {
  const reviewed = await submitted();
  office.clock.at += 60_000;
  const again = await submitted((bpmn) => bpmn.replace('Thẩm tra hồ sơ', 'Thẩm tra lại'));
  expect(refusalOf(await office.procedures.publish(admin, key, approval(reviewed.revision)))).toMatchObject({
    code: 'revision.stale', params: { by: owner.name, at: '2026-11-24T09:01:00+07:00' },
  });
  expect(valueOf(await office.procedures.publish(admin, key, approval(again.revision))).bpmn).toContain('Thẩm tra lại');
});

test.each<[string, (bpmn: string) => string, string]>([
  ['a group without people', (bpmn) => bpmn.replace('candidateGroups="civil-status"', 'candidateGroups="nobody"'), 'task.nobodyInGroup'],
  ['an unknown person', (bpmn) => bpmn.replace('candidateGroups="leader"', 'assignee="ghost"'), 'task.nobodyInGroup'],
])('%s keeps a draft from being published', async (_case, change, code) => {
  const { revision } = await submitted(change);
  const review = valueOf(await office.procedures.review(admin, key));
  expect(review.gates.filter((gate) => !gate.passed).map((gate) => gate.id)).toEqual(['people']);
  const refused = refusalOf(await office.procedures.publish(admin, key, approval(revision)));
  expect(refused).toMatchObject({ code: 'publish.gatesClosed', details: [{ code, elementId: expect.any(String) }] });
  expect(await office.store.procedures.version(key, 1)).toBeNull();
});

test('whoever an expression will name is not asked for before', async () => {
  const { revision } = await submitted((bpmn) => bpmn.replaceAll('candidateGroups="civil-status"', 'candidateGroups="=teams"'));
  expect((await office.procedures.publish(admin, key, approval(revision))).ok).toBe(true);
});

test('a draft that was not submitted is not published; a missing deadline is only told', async () => {
  const draft = await submitted((bpmn) => bpmn.replace('<hoso:deadline amount="1" unit="workingDay" />', ''));
  const returned = valueOf(await office.procedures.sendBack(admin, key, { revision: draft.revision, reason: 'x' }));
  const review = valueOf(await office.procedures.review(admin, key));
  expect(review.gates.find((gate) => gate.id === 'deadline')).toEqual({
    id: 'deadline', label: 'Có thời hạn giải quyết', passed: true,
    details: [{ message: 'Quy trình chưa có thời hạn giải quyết: giấy tiếp nhận sẽ không có ngày hẹn trả.' }],
  });
  const refused = refusalOf(await office.procedures.publish(admin, key, approval(returned.revision)));
  expect(refused.details?.map((detail) => detail.code)).toEqual(['draft.notSubmitted']);
});

describe('a review tells what changes, in sentences', () => {
  async function sentences(change: (draft: Draft) => Pick<Draft, 'bpmn' | 'forms'>, language: 'vi' | 'en' = 'vi'): Promise<readonly string[]> {
    await publishShipped(office, key);
    const draft = valueOf(await office.procedures.draft(owner, key));
    valueOf(await office.procedures.saveDraft(owner, key, { ...draft, ...change(draft) }));
    return valueOf(await office.procedures.review({ ...admin, language }, key)).changes.map((found) => `${found.kind}: ${found.sentence}`);
  }
  const inDiagram = (from: string | RegExp, to: string) => (draft: Draft) => {
    const bpmn = draft.bpmn.replace(from, to);
    if (bpmn === draft.bpmn) throw new Error(`${String(from)} is not in the diagram`);
    return { bpmn, forms: draft.forms };
  };

  test.each<[string, (draft: Draft) => Pick<Draft, 'bpmn' | 'forms'>, readonly string[]]>([
    ['nothing', ({ bpmn, forms }) => ({ bpmn, forms }), []],
    ['another way of writing the same', ({ bpmn, forms }) => ({ bpmn: bpmn.replace(/\n\s+/g, '\n'), forms }), []],
    ['a deadline', inDiagram('amount="4" unit="workingHour"', 'amount="2" unit="workingDay"'),
      ['changed: Đổi thời hạn của “Thẩm tra hồ sơ” từ 4 giờ làm việc thành 2 ngày làm việc']],
    ['the procedure’s own deadline', inDiagram('amount="1" unit="workingDay"', 'amount="2" unit="workingDay"'),
      ['changed: Đổi thời hạn của “Đăng ký khai sinh” từ 1 ngày làm việc thành 2 ngày làm việc']],
    ['a timer', inDiagram('PT8H', 'PT4H'), ['changed: Đổi thời điểm của mốc “Quá 8 giờ” từ PT8H thành PT4H']],
    ['a condition', inDiagram('=late = true', '=late'), ['changed: Đổi điều kiện của nhánh “Có” từ =late = true thành =late']],
    ['a form', inDiagram('formId="birth-verify"', 'formId="birth-inquiry"'),
      ['changed: Đổi biểu mẫu của “Thẩm tra hồ sơ” từ “birth-verify” thành “birth-inquiry”']],
    ['a way', inDiagram('id="inquiryDone" sourceRef="inquire" targetRef="verify"', 'id="inquiryDone" sourceRef="inquire" targetRef="enterRegister"'),
      ['changed: Đường đi từ “Xác minh đăng ký quá hạn” đến “Thẩm tra hồ sơ” nay đi từ “Xác minh đăng ký quá hạn” đến “Ghi sổ, soạn giấy khai sinh”']],
    ['a lane’s name', inDiagram('name="Lãnh đạo"', 'name="Chủ tịch"'), [
      'changed: Chuyển “Đôn đốc hồ sơ chậm” từ làn “Lãnh đạo” sang làn “Chủ tịch”',
    ]],
    ['a lane', inDiagram('<bpmn:flowNodeRef>inquire</bpmn:flowNodeRef>', ''),
      ['changed: Chuyển “Xác minh đăng ký quá hạn” từ làn “Công chức hộ tịch” sang làn “–”']],
    ['instructions', inDiagram('Đối chiếu tờ khai', 'Xem tờ khai'), ['changed: Sửa hướng dẫn của “Kiểm tra giấy tờ”']],
    ['what citizens see', inDiagram('labelVi="Đang trình ký"', 'labelVi="Chờ ký"'),
      ['changed: Đổi nội dung người dân thấy ở “Ký duyệt” từ “4 · Đang trình ký · Awaiting signature” thành “4 · Chờ ký · Awaiting signature”']],
    ['whether the timer interrupts', inDiagram('attachedToRef="verify" cancelActivity="false"', 'attachedToRef="verify"'),
      ['changed: Đổi thiết lập nâng cao của “Quá 8 giờ”']],
    ['a field', ({ bpmn, forms }) => ({
      bpmn, forms: { ...forms, 'birth-supplement': { type: 'default', id: 'birth-supplement', components: [{ type: 'textfield', key: 'papers', label: 'Giấy tờ' }] } },
    }), ['changed: Biểu mẫu “birth-supplement”: thêm ô “Giấy tờ”', expect.stringContaining('changed: Biểu mẫu “birth-supplement”: bỏ ô')]],
    ['a further form', ({ bpmn, forms }) => ({ bpmn, forms: { ...forms, more: { type: 'default', components: [] } } }), ['added: Thêm biểu mẫu “more”']],
    ['a place on the diagram', inDiagram(/(bpmnElement="verify">\s*<dc:Bounds x=")\d+/, '$1999'), ['moved: Dời “Thẩm tra hồ sơ” trên sơ đồ']],
  ])('%s', async (_case, change, expected) => {
    const found = await sentences(change);
    expect(found.slice(0, Math.max(expected.length, 1))).toEqual(expected);
  });

  test('a step that is added or taken away, in the reader’s language', async () => {
    const found = await sentences(
      inDiagram('<bpmn:sequenceFlow id="inquiryDone" sourceRef="inquire" targetRef="verify" />',
        `<bpmn:userTask id="call" name="Gọi điện"/><bpmn:sequenceFlow id="inquiryDone" sourceRef="inquire" targetRef="call" />
         <bpmn:sequenceFlow id="called" sourceRef="call" targetRef="verify" />`), 'en');
    expect(found).toEqual([
      'added: Step “Gọi điện” is new',
      'added: There is a new way from “Gọi điện” to “Thẩm tra hồ sơ”',
      'changed: The way from “Xác minh đăng ký quá hạn” to “Thẩm tra hồ sơ” now goes from “Xác minh đăng ký quá hạn” to “Gọi điện”',
    ]);
  });
});
