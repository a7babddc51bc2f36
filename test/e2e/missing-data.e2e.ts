import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { call, picture, signedIn } from './people.ts';

const key = 'tinh-le-phi';

async function clean(page: Page, name: string): Promise<void> {
  await picture(page, `missing-data-${name}`);
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html]), name).toEqual([]);
}

/** A procedure that chooses its way by a fee that nobody asks for. */
async function publish(owner: Page, admin: Page): Promise<void> {
  interface Draft { readonly revision: number; readonly bpmn: string }
  const name = { vi: 'Tính lệ phí', en: 'Work out the fee' };
  const { revision, bpmn } = await call<Draft>(owner, 'POST', '/api/procedures', { key, name });
  const choice = `<bpmn:exclusiveGateway id="much" name="Lệ phí cao?"/><bpmn:userTask id="ask" name="Hỏi lãnh đạo"/>
    <bpmn:sequenceFlow id="f1" sourceRef="much" targetRef="ask"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=fee &gt; 100</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f2" sourceRef="much" targetRef="finished"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=fee &lt;= 100</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f3" sourceRef="ask" targetRef="finished"/>`;
  const shapes = `<bpmndi:BPMNShape id="muchShape" bpmnElement="much"><dc:Bounds x="270" y="153" width="50" height="50"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="askShape" bpmnElement="ask"><dc:Bounds x="270" y="260" width="100" height="80"/></bpmndi:BPMNShape>`;
  const drawn = bpmn
    .replace('targetRef="finished" />', `targetRef="much" />${choice}`)
    .replace('<bpmn:incoming>toFinished</bpmn:incoming>', '<bpmn:incoming>f2</bpmn:incoming><bpmn:incoming>f3</bpmn:incoming>')
    .replace('<bpmndi:BPMNShape', `${shapes}<bpmndi:BPMNShape`);
  const saved = await call<Draft>(owner, 'PUT', `/api/procedures/${key}/draft`, { revision, name, bpmn: drawn, forms: {} });
  const submitted = await call<Draft>(owner, 'POST', `/api/procedures/${key}/draft/submission`, { revision: saved.revision });
  await call(admin, 'POST', `/api/procedures/${key}/versions`, { revision: submitted.revision, reason: 'Quy trình mới' });
}

async function fillIn(page: Page, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm thông tin còn thiếu' }).click();
  await page.getByLabel('Tên').fill('fee');
  await page.getByLabel('Loại').selectOption('Số');
  await page.getByLabel('Giá trị').fill(value);
  await page.getByLabel('Giá trị').press('Tab');
}

test('an admin gives a stuck dossier what it lacks, before or while its step is tried again', async ({ browser }) => {
  const [owner, admin, counter] = [await signedIn(browser, 'chu.quytrinh'), await signedIn(browser, 'quan.tri'), await signedIn(browser, 'tiep.nhan')];
  await publish(owner, admin);
  const register = (commandId: string) => call<{ id: string; status: string }>(counter, 'POST', '/api/dossiers', {
    commandId, procedureKey: key, applicant: { name: 'Lê Văn Tám' }, data: {},
  });
  const [one, other] = [await register('lacks-a-fee-1'), await register('lacks-a-fee-2')];
  expect([one.status, other.status]).toEqual(['incident', 'incident']);

  await admin.goto(`/dossiers/${one.id}`);
  await admin.getByRole('button', { name: 'Thử lại bước này' }).click();
  await fillIn(admin, 'nhiều');
  await expect(admin.getByRole('alert').filter({ hasText: 'Có mục chưa đúng' })).toBeVisible();
  await admin.getByLabel('Giá trị').fill('500');
  await admin.getByLabel('Giá trị').press('Tab');
  await clean(admin, 'retry');
  await admin.getByRole('dialog').getByRole('button', { name: 'Thử lại bước này' }).click();
  await expect(admin.getByText('Hãy ghi lý do.')).toBeVisible();
  await admin.getByLabel('Lý do').fill('Quầy quên ghi lệ phí');
  await admin.getByRole('dialog').getByRole('button', { name: 'Thử lại bước này' }).click();
  await expect(admin.getByText('Hỏi lãnh đạo').first()).toBeVisible();
  await expect(admin.getByText('đã sửa thông tin fee: Quầy quên ghi lệ phí')).toBeVisible();

  await admin.goto(`/dossiers/${other.id}/repair`);
  await admin.getByRole('button', { name: 'Sửa thông tin' }).click();
  await fillIn(admin, '50');
  await clean(admin, 'correct');
  await admin.getByLabel('Lý do').fill('Quầy quên ghi lệ phí');
  await admin.getByRole('button', { name: 'Lưu thông tin' }).click();
  await admin.getByRole('button', { name: 'Thử lại bước này' }).click();
  await expect(admin.getByText('Hồ sơ kết thúc.')).toBeVisible();
  await admin.getByLabel('Lý do').fill('Đã bổ sung lệ phí');
  await admin.getByRole('button', { name: 'Thử lại', exact: true }).click();
  await expect(admin.getByText('Hồ sơ đã kết thúc nên không can thiệp được nữa')).toBeVisible();
});
