import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { claim, complete, decide, fillRegister, fillVerification, openTask, register, work } from './birth-registration.ts';
import { picture, signedIn } from './people.ts';

/** The whole of the main job, as its people do it: drawn, published, registered, processed, escalated, signed, followed. */
test.describe.configure({ mode: 'serial' });

const renamed = 'Thẩm tra, đối chiếu hồ sơ';
let first = '';
let second = '';

test('a process owner opens birth registration, changes it and submits it', async ({ browser }) => {
  const owner = await signedIn(browser, 'chu.quytrinh');
  await expect(owner).toHaveURL(/\/procedures$/);
  await openDraft(owner);
  await choose(owner, 'verify');
  await picture(owner, '01-studio');
  await rename(owner, renamed);
  await owner.reload();
  await expect(shape(owner, 'verify'), 'the draft was saved by itself').toContainText('Thẩm tra, đối');
  await submit(owner, 'Bản đầu tiên, xin phát hành.');
  await picture(owner, '02-submitted');
});

test('an admin sees what changes and publishes version 1', async ({ browser }) => {
  const admin = await signedIn(browser, 'quan.tri');
  await admin.goto('/release/birth-registration');
  await expect(admin.getByText('Thêm bước “Ký duyệt”')).toBeVisible();
  await picture(admin, '03-review');
  await publish(admin, 1);
});

test('the reception officer registers a dossier, hands out the receipt and checks the papers', async ({ browser }) => {
  const officer = await signedIn(browser, 'tiep.nhan');
  await officer.goto('/dossiers/new');
  await officer.getByRole('radio', { name: 'Đăng ký khai sinh' }).check();
  await officer.getByRole('textbox', { name: 'Họ và tên*' }).fill('Nguyễn Văn Phúc');
  await expect(officer.getByRole('textbox', { name: 'Họ, chữ đệm và tên' })).toBeVisible();
  await officer.getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(officer.locator('.fjs-form-field-error').first(), 'what is missing is named').toBeVisible();
  await expect(officer.getByRole('textbox', { name: 'Họ và tên*' }), 'what was typed is kept').toHaveValue('Nguyễn Văn Phúc');
  await picture(officer, '04-register-missing');

  first = await register(officer, 'Nguyễn Văn Phúc', 'Nguyễn Minh An');
  await picture(officer, '05-receipt');
  await work(officer, first, 'Kiểm tra giấy tờ', (page) => page.getByRole('checkbox', { name: 'Giấy tờ đủ và hợp lệ' }).check());
  await picture(officer, '06-completed');
});

test('the processing officer claims the task; the timer fires and tells the leader; the work goes on', async ({ browser }) => {
  const officer = await signedIn(browser, 'ho.tich');
  await openTask(officer, first, renamed);
  await claim(officer);
  await picture(officer, '07-work');

  const admin = await signedIn(browser, 'quan.tri');
  await admin.goto('/admin');
  await admin.getByRole('button', { name: '+1 ngày' }).click();
  await expect(admin.getByRole('status').getByText(/\d\d\/\d\d\/\d{4}/)).toBeVisible();
  await picture(admin, '08-clock');

  const leader = await signedIn(browser, 'lanh.dao');
  await openTask(leader, first, 'Đôn đốc hồ sơ chậm');
  await picture(leader, '09-escalated');

  await openTask(officer, first, renamed);
  await fillVerification(officer);
  await complete(officer, renamed);
  await work(officer, first, 'Ghi sổ, soạn giấy khai sinh', fillRegister);
});

test('a second version is published while the first dossier runs', async ({ browser }) => {
  const owner = await signedIn(browser, 'chu.quytrinh');
  await openDraft(owner);
  await choose(owner, 'verify');
  await rename(owner, 'Thẩm tra theo phiên bản hai');
  await submit(owner, 'Đổi tên bước thẩm tra.');

  const admin = await signedIn(browser, 'quan.tri');
  await admin.goto('/release/birth-registration');
  await expect(admin.getByText(/Thẩm tra theo phiên bản hai/).first()).toBeVisible();
  await expect(admin.getByText('Thêm bước “Ký duyệt”'), 'what stayed is not told as a change').toHaveCount(0);
  await picture(admin, '10-review-of-second');
  await publish(admin, 2);

  const reception = await signedIn(browser, 'tiep.nhan');
  second = await register(reception, 'Trần Thị Bích', 'Trần Gia Hân');
  await work(reception, second, 'Kiểm tra giấy tờ', (page) => page.getByRole('checkbox', { name: 'Giấy tờ đủ và hợp lệ' }).check());

  const officer = await signedIn(browser, 'ho.tich');
  await openTask(officer, second, 'Thẩm tra theo phiên bản hai');
});

test('the leader sends back once, then approves; the dossier of version 1 is completed by its own version', async ({ browser }) => {
  const leader = await signedIn(browser, 'lanh.dao');
  await openTask(leader, first, 'Ký duyệt');
  await claim(leader);
  await decide(leader, 'Trả lại để sửa');
  await leader.getByRole('textbox', { name: 'Ý kiến thêm' }).fill('Ghi thiếu số quyển.');
  await picture(leader, '11-send-back');
  await complete(leader, 'Ký duyệt');

  const officer = await signedIn(browser, 'ho.tich');
  await work(officer, first, 'Ghi sổ, soạn giấy khai sinh', fillRegister);
  await work(leader, first, 'Ký duyệt', (page) => decide(page, 'Đồng ý, ký giấy khai sinh'));
  await work(leader, first, 'Đôn đốc hồ sơ chậm', (page) =>
    page.getByRole('textbox', { name: 'Chỉ đạo xử lý' }).fill('Lần sau báo trước khi quá hạn.'));

  const reception = await signedIn(browser, 'tiep.nhan');
  await work(reception, first, 'Trả giấy khai sinh', (page) => page.getByRole('textbox', { name: 'Người nhận kết quả' }).fill('Nguyễn Văn Phúc'));
});

test('the page of the completed dossier shows the path, who did what, and when, in both languages', async ({ browser }) => {
  const leader = await signedIn(browser, 'lanh.dao');
  await leader.goto('/dossiers');
  await leader.getByPlaceholder('Tìm mã hồ sơ hoặc người nộp').fill(first);
  await leader.getByText(first).first().click();
  await expect(leader.getByText('Đã xử lý xong').or(leader.getByText('Đã trả kết quả')).first()).toBeVisible();
  await expect(leader.getByText(/Trần Thị Dung.*hoàn thành.*Thẩm tra, đối chiếu hồ sơ/).first()).toBeVisible();
  await expect(leader.getByText(/Đặng Văn Hùng.*hoàn thành.*Ký duyệt/).first()).toBeVisible();
  await expect(shape(leader, 'granted')).toBeVisible();
  await expect(leader.getByText(/phiên bản 1/i).first()).toBeVisible();
  await picture(leader, '12-dossier');
  await leader.getByRole('button', { name: 'EN' }).click();
  await expect(leader.getByText(/Trần Thị Dung.*completed/).first()).toBeVisible();
  await picture(leader, '13-dossier-en');
  await leader.reload();
  await expect(leader.getByText(/Trần Thị Dung.*completed/).first(), 'the choice of language is kept').toBeVisible();
  const { violations } = await new AxeBuilder({ page: leader }).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
});

async function openDraft(owner: Page): Promise<void> {
  await owner.goto('/procedures/birth-registration/draft');
  await expect(shape(owner, 'verify')).toBeVisible();
}

async function choose(owner: Page, elementId: string): Promise<void> {
  await owner.locator(`[data-element-id="${elementId}"] .djs-hit`).first().click();
}

function shape(page: Page, elementId: string) {
  return page.locator(`[data-element-id="${elementId}"]`).first();
}

async function rename(owner: Page, name: string): Promise<void> {
  const saved = owner.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());
  await owner.getByLabel('Tên', { exact: true }).fill(name);
  await owner.getByLabel('Tên', { exact: true }).blur();
  await saved;
}

async function submit(owner: Page, note: string): Promise<void> {
  await owner.getByRole('button', { name: 'Trình phát hành' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', { name: 'Trình', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function publish(admin: Page, version: number): Promise<void> {
  await admin.getByRole('button', { name: `Phát hành phiên bản ${version}` }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Lý do phát hành').fill('Áp dụng Luật Hộ tịch 2014');
  await dialog.getByLabel('Căn cứ pháp lý').fill('Luật Hộ tịch 2014, Nghị định 123/2015/NĐ-CP');
  await dialog.getByRole('button', { name: `Phát hành phiên bản ${version}` }).click();
  await expect(admin.getByText(`Đã phát hành phiên bản ${version}`)).toBeVisible();
}
