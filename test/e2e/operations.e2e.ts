import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { call, picture, signedIn } from './people.ts';

const key = 'marital-status';

interface Listed { readonly id: string; readonly code: string; readonly procedureKey: string; readonly version: number; readonly status: string; readonly steps: string[] }

async function running(page: Page): Promise<readonly Listed[]> {
  const { items } = await call<{ items: Listed[] }>(page, 'GET', `/api/dossiers?limit=200&procedureKey=${key}`);
  return items.filter(({ status }) => status === 'running');
}

/** Publishes a version in which one step has another id, and another is a new one altogether. */
async function publishNext(owner: Page, admin: Page): Promise<void> {
  interface Draft { readonly revision: number; readonly name: object; readonly bpmn: string; readonly forms: object }
  const draft = await call<Draft>(owner, 'GET', `/api/procedures/${key}/draft`);
  const renamed = (bpmn: string, from: string, to: string): string => bpmn.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`>${from}<`, `>${to}<`);
  const bpmn = renamed(renamed(draft.bpmn, 'examine', 'examineStatus'), 'declare', 'swear').replace('name="Nhận cam đoan của người dân"', 'name="Nhận lời chứng"');
  const saved = await call<Draft>(owner, 'PUT', `/api/procedures/${key}/draft`, { revision: draft.revision, name: draft.name, bpmn, forms: draft.forms });
  const submitted = await call<Draft>(owner, 'POST', `/api/procedures/${key}/draft/submission`, { revision: saved.revision });
  await call(admin, 'POST', `/api/procedures/${key}/versions`, { revision: submitted.revision, reason: 'Quy trình mới' });
}

async function clean(page: Page, name: string): Promise<void> {
  await picture(page, `operations-${name}`);
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html]), name).toEqual([]);
}

test('a leader suspends a dossier and lets it go on; an admin sees why', async ({ browser }) => {
  const [leader, admin] = [await signedIn(browser, 'lanh.dao'), await signedIn(browser, 'quan.tri')];
  const [dossier] = await running(admin);
  await leader.goto(`/dossiers/${dossier?.id}`);
  await leader.getByRole('button', { name: 'Tạm dừng' }).click();
  await leader.getByLabel('Lý do').fill('Chờ kết luận thanh tra');
  await leader.getByRole('dialog').getByRole('button', { name: 'Tạm dừng' }).click();
  await expect(leader.getByText('đã tạm dừng hồ sơ: Chờ kết luận thanh tra')).toBeVisible();
  await expect(leader.getByRole('link', { name: 'Can thiệp' })).toHaveCount(0);

  await admin.goto(`/dossiers/${dossier?.id}/repair`);
  await expect(admin.getByText('Chờ kết luận thanh tra')).toBeVisible();
  await clean(admin, 'suspended');

  await leader.getByRole('button', { name: 'Cho tiếp tục' }).click();
  await leader.getByLabel('Lý do').fill('Đã có kết luận');
  await leader.getByRole('dialog').getByRole('button', { name: 'Cho tiếp tục' }).click();
  await expect(leader.getByText('đã cho hồ sơ tiếp tục: Đã có kết luận')).toBeVisible();
});

test('an admin moves a dossier to another step after a look at what comes of it, and corrects its data', async ({ browser }) => {
  const admin = await signedIn(browser, 'quan.tri');
  const dossier = (await running(admin)).find(({ steps }) => steps.join() === 'Kiểm tra giấy tờ');
  await admin.goto(`/dossiers/${dossier?.id}`);
  await admin.getByRole('link', { name: 'Can thiệp' }).click();
  await admin.getByRole('button', { name: /Chuyển bước.*Kiểm tra giấy tờ/ }).click();
  await admin.getByLabel('Đến').selectOption('Ký duyệt');
  await expect(admin.getByText('Hồ sơ ở: Ký duyệt')).toBeVisible();
  await clean(admin, 'preview');
  expect((await running(admin)).find(({ id }) => id === dossier?.id)?.steps).toEqual(['Kiểm tra giấy tờ']);

  await admin.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(admin.getByRole('alert')).toBeVisible();
  await admin.getByLabel('Lý do').fill('Đã kiểm tra tại quầy');
  await admin.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(admin.getByRole('button', { name: /Chuyển bước.*Ký duyệt/ })).toBeVisible();

  await admin.getByRole('button', { name: 'Sửa thông tin' }).click();
  await admin.getByLabel('Nơi cư trú hiện nay').fill('12 Lê Lợi');
  await admin.getByLabel('Nơi cư trú hiện nay').press('Tab');
  await expect(admin.getByText('Hồ sơ ở: Ký duyệt')).toBeVisible();
  await clean(admin, 'correct');
  await admin.getByLabel('Lý do').fill('Ghi nhầm địa chỉ');
  await admin.getByRole('button', { name: 'Lưu thông tin' }).click();
  await expect(admin.getByRole('heading', { name: 'Sửa thông tin của hồ sơ' })).toHaveCount(0);
  await admin.getByRole('link', { name: 'Về trang hồ sơ' }).click();
  await expect(admin.getByText('Đã kiểm tra tại quầy')).toBeVisible();
  await expect(admin.getByText('Ghi nhầm địa chỉ')).toBeVisible();
});

test('an admin takes the running dossiers to a new version: suggestions, dry run, run, result', async ({ browser }) => {
  const [owner, admin] = [await signedIn(browser, 'chu.quytrinh'), await signedIn(browser, 'quan.tri')];
  await publishNext(owner, admin);
  const before = await running(admin);
  const stuck = before.filter(({ steps }) => steps.includes('Nhận cam đoan của người dân'));

  await admin.goto('/admin');
  await admin.getByRole('link', { name: 'Chuyển phiên bản' }).click();
  await admin.getByRole('combobox', { name: 'Thủ tục', exact: true }).selectOption('Cấp giấy xác nhận tình trạng hôn nhân');
  await expect(admin.getByText('Gợi ý vì cùng tên')).toBeVisible();
  await expect(admin.getByText('Hồ sơ ở bước này sẽ không chuyển')).toBeVisible();
  await clean(admin, 'mapping');
  await admin.getByRole('button', { name: 'Xem trước' }).click();
  await expect(admin.getByText(`${before.length - stuck.length} hồ sơ chuyển được`)).toBeVisible();
  await expect(admin.getByText('phiên bản mới không có bước này').first()).toBeVisible();
  await clean(admin, 'dry-run');
  expect((await running(admin)).every(({ version }) => version === 1)).toBe(true);

  await admin.getByRole('button', { name: /^Chuyển \d+ hồ sơ/ }).click();
  await admin.getByLabel('Lý do').fill('Quy trình mới từ tháng 12');
  await admin.getByRole('button', { name: 'Chuyển hồ sơ' }).click();
  await expect(admin.getByRole('heading', { name: 'Đã chuyển xong' })).toBeVisible();
  await clean(admin, 'result');
  await admin.getByLabel('Đang theo').selectOption({ index: 0 });
  await expect(admin.getByText('hồ sơ đã sang phiên bản 2')).toBeVisible();
  const after = await running(admin);
  expect(after.filter(({ version }) => version === 1).map(({ id }) => id)).toEqual(stuck.map(({ id }) => id));
  expect(after.map(({ steps }) => steps)).toEqual(before.map(({ steps }) => steps));
});

test('an admin adds a step in one turn of a stage that is done for each commune', async ({ browser }) => {
  const [owner, admin] = [await signedIn(browser, 'chu.quytrinh'), await signedIn(browser, 'quan.tri')];
  const counter = await signedIn(browser, 'tiep.nhan');
  const name = { vi: 'Lấy ý kiến các xã', en: 'Ask the communes' };
  interface Draft { readonly revision: number; readonly bpmn: string }
  const { revision, bpmn } = await call<Draft>(owner, 'POST', '/api/procedures', { key: 'hoi-cac-xa', name });
  const stage = `<bpmn:subProcess id="stage" name="Hỏi từng xã">
    <bpmn:incoming>toFinished</bpmn:incoming><bpmn:outgoing>toEnd</bpmn:outgoing>
    <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
      <zeebe:loopCharacteristics inputCollection="=[&quot;Hòa Bình&quot;, &quot;An Khê&quot;]" inputElement="commune"/>
    </bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>
    <bpmn:startEvent id="in"/><bpmn:userTask id="ask" name="Hỏi"/><bpmn:userTask id="remind" name="Đôn đốc"/><bpmn:endEvent id="out"/>
    <bpmn:sequenceFlow id="f1" sourceRef="in" targetRef="ask"/><bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="remind"/>
    <bpmn:sequenceFlow id="f3" sourceRef="remind" targetRef="out"/></bpmn:subProcess>
    <bpmn:sequenceFlow id="toEnd" sourceRef="stage" targetRef="finished"/>`;
  const shape = `<bpmndi:BPMNShape id="stageShape" bpmnElement="stage" isExpanded="false"><dc:Bounds x="270" y="138" width="100" height="80"/></bpmndi:BPMNShape>`;
  const drawn = bpmn
    .replace('targetRef="finished" />', `targetRef="stage" />${stage}`)
    .replace('<bpmn:incoming>toFinished</bpmn:incoming>', '<bpmn:incoming>toEnd</bpmn:incoming>')
    .replace('<bpmndi:BPMNShape', `${shape}<bpmndi:BPMNShape`);
  const saved = await call<Draft>(owner, 'PUT', '/api/procedures/hoi-cac-xa/draft', { revision, name, bpmn: drawn, forms: {} });
  const submitted = await call<Draft>(owner, 'POST', '/api/procedures/hoi-cac-xa/draft/submission', { revision: saved.revision });
  await call(admin, 'POST', '/api/procedures/hoi-cac-xa/versions', { revision: submitted.revision, reason: 'Quy trình mới' });
  const { id } = await call<{ id: string }>(counter, 'POST', '/api/dossiers', {
    commandId: 'ask-the-communes', procedureKey: 'hoi-cac-xa', applicant: { name: 'Lê Văn Tám' }, data: {},
  });

  for (const language of ['EN', 'VI'] as const) {
    await admin.locator('hoso-language-switch').getByText(language).click();
    await admin.goto(`/dossiers/${id}/repair`);
    await admin.getByRole('button', { name: language === 'VI' ? 'Thêm bước' : 'Add a step' }).click();
    await admin.getByRole('combobox').first().selectOption({ label: 'Đôn đốc' });
    const turn = admin.getByLabel(language === 'VI' ? 'Ở lượt nào' : 'In which turn');
    await expect(turn.getByRole('option')).toHaveText([/…/, /Hỏi từng xã\s+· .*1\s+· Hòa Bình/, /Hỏi từng xã\s+· .*2\s+· An Khê/]);
    await clean(admin, `turn-${language.toLowerCase()}`);
  }
  await admin.getByLabel('Ở lượt nào').selectOption({ index: 2 });
  await admin.getByLabel('Lý do').fill('Xã An Khê chưa trả lời');
  await expect(admin.getByText('Hồ sơ ở: ')).toBeVisible();
  await clean(admin, 'turn-chosen');
  await admin.getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(admin.getByText('Đã can thiệp vào hồ sơ.')).toBeVisible();
  await expect(admin.locator('.places strong')).toContainText(['Đôn đốc']);
});
