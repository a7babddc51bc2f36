import { expect, test } from '@playwright/test';
import { call, signedIn } from './people.ts';

interface Draft { readonly revision: number; readonly name: object; readonly bpmn: string; readonly forms: object }

/** What another tool drew with Vietnamese ids is drawn, changed and kept: the drawing library by itself would leave it out. */
test('a drawing whose ids are Vietnamese keeps all of its elements', async ({ browser }) => {
  const owner = await signedIn(browser, 'chu.quytrinh');
  await call(owner, 'POST', '/api/procedures', { key: 'ma-tieng-viet', name: { vi: 'Mã tiếng Việt', en: 'Vietnamese ids' } });
  const draft = await call<Draft>(owner, 'GET', '/api/procedures/ma-tieng-viet/draft');
  const bpmn = draft.bpmn.replaceAll('"received"', '"tiếp_nhận"').replaceAll('>received<', '>tiếp_nhận<');
  expect(bpmn).toContain('tiếp_nhận');
  await call(owner, 'PUT', '/api/procedures/ma-tieng-viet/draft', { revision: draft.revision, name: draft.name, bpmn, forms: draft.forms });

  await owner.goto('/procedures/ma-tieng-viet/draft');
  const shape = owner.locator('[data-element-id="tiếp_nhận"]');
  await expect(shape.first()).toBeVisible();
  await shape.first().click();
  await owner.getByRole('textbox', { name: /Tên/ }).first().fill('Nhận hồ sơ giấy');
  await owner.keyboard.press('Tab');
  await expect.poll(async () => (await call<Draft>(owner, 'GET', '/api/procedures/ma-tieng-viet/draft')).bpmn, { timeout: 30_000 }).toMatch(/id="tiếp_nhận"[^>]*name="Nhận hồ sơ giấy"|name="Nhận hồ sơ giấy"[^>]*id="tiếp_nhận"/);
});
