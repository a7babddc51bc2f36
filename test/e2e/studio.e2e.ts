import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { picture, signedIn } from './people.ts';

/** A small procedure, drawn by mouse from nothing, tried out on the drawing itself, and submitted. */
test('a process owner draws a procedure, tries it out and submits it', async ({ browser }) => {
  const owner = await signedIn(browser, 'chu.quytrinh');
  await begin(owner, 'Xác nhận nơi cư trú');

  const check = await append(owner, 'received', 'append.user-task', 'Kiểm tra hồ sơ');
  await newForm(owner, 'checkbox');
  const choice = await append(owner, check, 'append.gateway', 'Hồ sơ đủ?');
  const sign = await append(owner, choice, 'append.user-task', 'Ký xác nhận');
  await append(owner, sign, 'append.end-event', 'Đã xác nhận');
  await append(owner, choice, 'append.end-event', 'Từ chối');
  await picture(owner, 'studio-1-drawn');

  await chooseWay(owner, choice, 'Ký xác nhận');
  await owner.getByRole('button', { name: 'Thêm điều kiện' }).click();
  await expect(owner.getByLabel('So sánh')).toBeVisible();
  await owner.getByRole('tab', { name: /Cần xem lại/ }).click();
  await owner.getByRole('button', { name: 'Lấy lối “Từ chối” khi không lối nào khác đúng' }).click();
  await expect(owner.getByText(/hồ sơ sẽ vướng/), 'mended by one click').toHaveCount(0);
  await owner.getByRole('tab', { name: /Cần xem lại/ }).click();

  const timer = await attachTimer(owner, sign);
  await owner.getByLabel('Đơn vị').selectOption('workingHour');
  await append(owner, timer, 'append.end-event', 'Quá hạn');
  await picture(owner, 'studio-2-complete');
  await expect(owner.getByText(/\d+ lỗi/), 'nothing keeps it from running').toHaveCount(0);

  await owner.getByRole('button', { name: 'Chạy thử' }).click();
  await owner.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
  await expect(owner.getByRole('heading', { name: 'Kiểm tra hồ sơ' })).toBeVisible();
  await expect(shapeOf(owner, check)).toHaveClass(/hoso-active/);
  await owner.locator('hoso-work-card').getByRole('checkbox').check();
  await owner.getByRole('button', { name: 'Hoàn thành' }).click();
  await expect(owner.getByRole('heading', { name: 'Ký xác nhận' }), 'the answer leads on').toBeVisible();
  await picture(owner, 'studio-3-trying');
  expect(await faults(owner)).toEqual([]);
  await owner.getByRole('button', { name: 'Để quá hạn' }).click();
  await expect(owner.getByText('Hồ sơ kết thúc: Quá hạn').first()).toBeVisible();
  await picture(owner, 'studio-4-late');

  await owner.getByRole('button', { name: 'Chạy thử lần nữa' }).click();
  await owner.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
  await owner.getByRole('button', { name: 'Hoàn thành' }).click();
  await expect(owner.getByText('Hồ sơ kết thúc: Từ chối').first(), 'without the answer the other way is taken').toBeVisible();
  await owner.getByRole('button', { name: 'Thôi', exact: true }).click();
  await expect(owner.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' }), 'drawing goes on').toBeVisible();

  await owner.getByRole('button', { name: 'Trình phát hành' }).click();
  await owner.getByRole('dialog').getByRole('textbox').fill('Thủ tục mới.');
  await owner.getByRole('dialog').getByRole('button', { name: 'Trình', exact: true }).click();
  await expect(owner.getByText(/Đã trình lúc/)).toBeVisible();
});

/** Makes a procedure and takes away the end that it comes with. */
async function begin(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Tạo thủ tục' }).first().click();
  await page.getByLabel('Tên tiếng Việt').fill(name);
  await page.getByLabel('Tên tiếng Anh').fill('Confirmation of residence');
  await page.getByRole('button', { name: 'Tạo và bắt đầu vẽ' }).click();
  await shapeOf(page, 'finished').locator('.djs-hit').first().click();
  await page.locator('.djs-context-pad [data-action="delete"]').click();
  await expect(shapeOf(page, 'finished')).toHaveCount(0);
}

/** Appends to an element by the button beside it, and names what came; answers its id. */
async function append(page: Page, after: string, action: string, name: string): Promise<string> {
  await select(page, after);
  await page.locator(`.djs-context-pad [data-action="${action}"]`).click();
  const id = await selected(page, after);
  await page.getByLabel('Tên', { exact: true }).fill(name);
  await page.getByLabel('Tên', { exact: true }).blur();
  return id;
}

async function select(page: Page, id: string): Promise<void> {
  // Bpmn-js edits a new element's name at once; Escape leaves that.
  await page.keyboard.press('Escape');
  await page.locator('.studio-canvas').click({ position: { x: 12, y: 12 } });
  await shapeOf(page, id).locator('.djs-hit').first().click();
  await expect(shapeOf(page, id)).toHaveClass(/selected/);
}

/** Id of what is selected, once that is something else than before. */
async function selected(page: Page, before: string): Promise<string> {
  const shape = page.locator(`.studio-canvas .djs-element.selected:not([data-element-id="${before}"])`);
  await expect(shape).toHaveCount(1);
  return (await shape.getAttribute('data-element-id')) ?? '';
}

/** Gives the selected step a form with one field. */
async function newForm(page: Page, type: string): Promise<void> {
  await page.locator('[data-section=filledIn]').getByRole('button', { name: 'Tạo mới' }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.locator(`.fjs-palette-field[data-field-type="${type}"]`);
  await field.focus();
  await field.press('Enter');
  await expect(dialog.locator('.fjs-editor-container input[type=checkbox]').first()).toBeAttached();
  await dialog.getByRole('button', { name: 'Dùng biểu mẫu này' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Selects the way from a branch to what it leads to, by the branch's list of ways out. */
async function chooseWay(page: Page, branch: string, target: string): Promise<void> {
  await select(page, branch);
  await page.locator('[data-section=branches]').getByRole('button', { name: new RegExp(target) }).click();
}

/** Takes a timer from the blocks and puts it down on the lower rim of a step. */
async function attachTimer(page: Page, step: string): Promise<string> {
  await page.locator('[data-block="timer"]').click();
  const box = await shapeOf(page, step).locator('.djs-hit').first().boundingBox();
  if (!box) throw new Error(`${step} is not to be seen`);
  const [x, y] = [box.x + box.width - 24, box.y + box.height];
  await page.mouse.move(x - 8, y - 8);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.click(x, y);
  await expect(page.locator('[data-section=stops]')).toBeVisible();
  return selected(page, step);
}

function shapeOf(page: Page, id: string): Locator {
  return page.locator(`.djs-element[data-element-id="${id}"]:visible`).first();
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
