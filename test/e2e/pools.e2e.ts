import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { call, picture, signedIn } from './people.ts';

const key = 'hoi-y-kien';
/** What is asked of the other process comes back after two hours. */
const scenario = `
name: Bên khác trả lời sau hai giờ
answers:
  STEP: { complete: { opinion: agree }, after: PT2H }
expect: { outcome: completed, path: [STEP], variables: { opinion: agree } }
`;

test('another process and an outside party are drawn, tried out by a scenario file, published, and run in one dossier', async ({ browser }) => {
  const owner = await signedIn(browser, 'chu.quytrinh');
  await call(owner, 'POST', '/api/procedures', { key, name: { vi: 'Hỏi ý kiến', en: 'Opinion' } });
  await owner.goto(`/procedures/${key}/draft`);
  await owner.locator('.studio-blocks details summary').click();

  // By keyboard: two frames below the procedure, which is framed itself; a step in the other process.
  for (const block of ['partner', 'outsider']) await place(owner, block);
  await expect(owner.locator('hoso-panel').getByLabel('Tên')).toHaveValue('Bên ngoài');
  const begins = await idBySort(owner, 'Nhận tin');
  await select(owner, 'received');
  await place(owner, 'sendMessage');
  const asks = await selectedId(owner);

  // By mouse: the message flow, which is named once for both of its ends.
  await connect(owner, asks, begins);
  await owner.locator('hoso-panel').getByLabel('Tên tin').fill('hoiYKien');
  await owner.locator('hoso-panel').getByLabel('Tên tin').blur();
  await select(owner, begins);
  await expect(owner.locator('hoso-panel').getByLabel('Tên tin')).toHaveValue('hoiYKien');
  await place(owner, 'step');
  const step = await selectedId(owner);
  await owner.locator('hoso-panel').getByLabel('Tên', { exact: true }).fill('Cho ý kiến');
  await owner.locator('hoso-panel').getByLabel('Tên', { exact: true }).blur();
  for (const language of ['VI', 'EN', 'VI'] as const) {
    await owner.locator('hoso-language-switch').getByText(language).click();
    await expect(owner.locator('html')).toHaveAttribute('lang', language.toLowerCase());
    await picture(owner, `pools-${language.toLowerCase()}`);
    expect(await faults(owner), language).toEqual([]);
  }
  await expect(owner.getByText(/\d+ lỗi/)).toHaveCount(0);

  // The scenario file is played in the browser, and what differs is said.
  await owner.getByRole('button', { name: 'Chạy thử' }).click();
  const file = owner.locator('hoso-try-out-panel input[type=file]');
  await file.setInputFiles({ name: 'y-kien.yaml', mimeType: 'application/yaml', buffer: Buffer.from(scenario.replaceAll('STEP', step)) });
  await expect(owner.getByText('Đúng như mong đợi')).toBeVisible();
  await picture(owner, 'pools-scenario');
  expect(await faults(owner)).toEqual([]);
  await file.setInputFiles({ name: 'sai.yaml', mimeType: 'application/yaml', buffer: Buffer.from('expect: { outcome: completed }\nanswers: { STEP: { never: true } }'.replaceAll('STEP', step)) });
  await expect(owner.getByText('Khác với mong đợi')).toBeVisible();
  await owner.locator('hoso-work-card').getByRole('button', { name: 'Hoàn thành' }).click();
  await expect(owner.getByText('Hồ sơ kết thúc').first()).toBeVisible();
  await file.setInputFiles({ name: 'hong.yaml', mimeType: 'application/yaml', buffer: Buffer.from('answer: {}') });
  await expect(owner.getByText(/Chưa chạy được hong.yaml/)).toBeVisible();
  await owner.getByRole('button', { name: 'Thôi', exact: true }).click();

  // In a real dossier both processes run.
  await owner.keyboard.press('Control+s');
  await expect(owner.getByText(/Đã lưu/)).toBeVisible();
  await owner.getByRole('button', { name: 'Trình phát hành' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Trình', exact: true }).click();
  await expect(owner.getByText(/Đã trình lúc/)).toBeVisible();
  const admin = await signedIn(browser, 'quan.tri');
  const { revision } = await call<{ revision: number }>(admin, 'GET', `/api/procedures/${key}/draft`);
  await call(admin, 'POST', `/api/procedures/${key}/versions`, { revision, reason: 'Thử' });
  const counter = await signedIn(browser, 'tiep.nhan');
  const { id } = await call<{ id: string }>(counter, 'POST', '/api/dossiers', {
    commandId: 'ask-for-an-opinion', procedureKey: key, applicant: { name: 'Lê Văn Tám' }, data: {},
  });
  await counter.goto(`/dossiers/${id}`);
  await expect(counter.getByText('Cho ý kiến').first()).toBeVisible();
  await expect(counter.locator('hoso-diagram .djs-element.hoso-active')).toHaveCount(1);
  await picture(counter, 'pools-dossier');
});

function shape(page: Page, id: string) {
  return page.locator(`.studio-canvas .djs-element[data-element-id="${id}"]`);
}

async function place(page: Page, block: string): Promise<void> {
  await page.locator(`[data-block=${block}]`).focus();
  await page.keyboard.press('Enter');
}

async function idBySort(page: Page, name: string): Promise<string> {
  const label = page.locator('.studio-canvas .djs-element[data-element-id$=_label]').filter({ hasText: name });
  return ((await label.getAttribute('data-element-id')) ?? '').replace(/_label$/, '');
}

async function selectedId(page: Page): Promise<string> {
  await expect(page.locator('.studio-canvas .djs-element.selected')).toHaveCount(1);
  return (await page.locator('.studio-canvas .djs-element.selected').getAttribute('data-element-id')) ?? '';
}

async function select(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.studio-canvas').click({ position: { x: 12, y: 12 } });
  await shape(page, id).locator('.djs-hit').first().click({ force: true });
  await expect(shape(page, id)).toHaveClass(/selected/);
}

async function connect(page: Page, from: string, to: string): Promise<void> {
  await select(page, from);
  await page.locator('.djs-context-pad .entry[data-action=connect]').first().click();
  const box = await shape(page, to).locator('.djs-hit').first().boundingBox();
  if (!box) throw new Error(`${to} is not to be seen`);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x - 4, middle.y);
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await page.mouse.click(middle.x, middle.y);
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
