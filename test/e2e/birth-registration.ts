import { expect, type Page } from '@playwright/test';

/** What the people fill in for a birth registration, step by step. */

/** The start form, as the counter fills it in. */
export async function fillStart(page: Page, child: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Họ, chữ đệm và tên' }).fill(child);
  await page.getByText('Chọn', { exact: true }).first().click();
  await page.getByText('Nữ', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Ngày sinh' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'Ngày sinh' }).press('Enter');
  await page.getByRole('textbox', { name: 'Nơi sinh' }).fill('Bệnh viện Phụ sản Trung ương');
  await page.getByRole('textbox', { name: 'Dân tộc' }).fill('Kinh');
  await page.getByRole('textbox', { name: 'Quê quán' }).fill('Nam Định');
  await page.getByRole('textbox', { name: 'Họ tên mẹ' }).fill('Lê Thị Hoa');
  await page.getByRole('textbox', { name: 'Số định danh của mẹ' }).fill('036190001234');
  await page.getByRole('radio', { name: 'Cha', exact: true }).check();
}

export async function fillVerification(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Khớp' }).check();
  await page.getByRole('textbox', { name: 'Nội dung thẩm tra' }).fill('Thông tin cha, mẹ khớp với dữ liệu dân cư.');
  await page.getByRole('radio', { name: 'Cấp giấy khai sinh' }).check();
}

export async function fillRegister(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Số đăng ký trong sổ hộ tịch' }).fill('128/2026');
  await page.getByRole('textbox', { name: 'Số định danh cá nhân của trẻ' }).fill('036326001234');
}

/** Registers a dossier for an applicant; answers its code. */
export async function register(page: Page, applicant: string, child: string): Promise<string> {
  await page.goto('/dossiers/new');
  await page.getByRole('radio', { name: 'Đăng ký khai sinh' }).check();
  await page.getByRole('textbox', { name: 'Họ và tên*' }).fill(applicant);
  await fillStart(page, child);
  await page.getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(page).toHaveURL(/\/receipt$/);
  const text = await page.locator('article').innerText();
  const code = /[A-Z]\d+[\d.]*-\d{6}-\d{4}/.exec(text)?.[0];
  expect(code, 'the receipt shows the dossier code').toBeTruthy();
  return code ?? '';
}

/** Opens a task of the work list by its dossier and name. */
export async function openTask(page: Page, code: string, name: string): Promise<void> {
  await page.goto('/work');
  await page.getByPlaceholder('Tìm mã hồ sơ, người nộp, bước').fill(code);
  await page.getByRole('link', { name: new RegExp(`${code}.*${name}`) }).or(
    page.getByRole('option', { name: new RegExp(`${code}.*${name}`) })).first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

export async function claim(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nhận việc' }).click();
  await expect(page.getByRole('button', { name: 'Hoàn thành' })).toBeVisible();
}

export async function complete(page: Page, task: string): Promise<void> {
  await page.getByRole('button', { name: 'Hoàn thành' }).click();
  await expect(page.getByText(`Đã hoàn thành “${task}”`)).toBeVisible();
}

/** Opens a task, claims it, fills it in and completes it. */
export async function work(page: Page, code: string, task: string, fill: (page: Page) => Promise<void>): Promise<void> {
  await openTask(page, code, task);
  await claim(page);
  await fill(page);
  await complete(page, task);
}

export async function decide(page: Page, decision: string): Promise<void> {
  await page.getByRole('radio', { name: decision }).check();
}
