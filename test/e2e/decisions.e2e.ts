import { expect, test } from '@playwright/test';
import { picture, signedIn } from './people.ts';

/* A fee changes: the process owner edits the table, the admin reads which rule is another. */

test('a decision table is edited in the browser, and its reviewer is told the rule that changed', async ({ browser }) => {
  const owner = await signedIn(browser, 'chu.quytrinh');
  const refused: string[] = [];
  owner.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });

  await test.step('the owner opens the table from its step', async () => {
    await owner.goto('/procedures/household-business/draft');
    await owner.locator('.djs-element[data-element-id="fee"]').click();
    await expect(owner.getByLabel('Bảng quy định', { exact: true })).toHaveValue('registrationFee');
    await owner.getByRole('button', { name: 'Sửa bảng' }).click();
    await expect(owner.getByRole('heading', { name: 'Bảng quy định: Lệ phí đăng ký hộ kinh doanh' })).toBeVisible();
  });

  await test.step('and raises a fee', async () => {
    const fee = owner.locator('td[data-element-id="ordinaryAtCounterFee"]');
    await fee.click();
    await owner.keyboard.press('ControlOrMeta+A');
    await owner.keyboard.type('120000');
    await picture(owner, 'decision-table');
    await owner.getByRole('button', { name: 'Xong' }).click();
    await expect(owner.locator('hoso-decision-editor-dialog')).toHaveCount(0);
    await expect(owner.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible({ timeout: 10_000 });
    expect(refused).toEqual([]);
  });

  await test.step('submits it, and the admin reads the old fee and the new one', async () => {
    await owner.getByRole('button', { name: 'Trình phát hành' }).click();
    await owner.getByRole('button', { name: 'Trình', exact: true }).click();
    await expect(owner.getByText('Đã trình. Quản trị viên sẽ xem và phát hành.')).toBeVisible();
    const admin = await signedIn(browser, 'quan.tri');
    await admin.goto('/release/household-business');
    await expect(admin.getByText('dòng 1 đổi từ ("ordinary", "counter" → 100000) thành ("ordinary", "counter" → 120000)')).toBeVisible();
    await picture(admin, 'decision-review');
  });
});
