import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { picture, signedIn } from './people.ts';

const model = fileURLToPath(new URL('stuck-at-a-join.bpmn', import.meta.url));

/** A procedure in which a dossier gets stuck: the way there is shown on the drawing, in both languages, and put away again. */
test('a process owner sees on the drawing how a dossier gets stuck', async ({ browser }) => {
  const owner = await signedIn(browser, 'chu.quytrinh');
  const marked = (id: string, marker: RegExp) => expect(owner.locator(`.studio-canvas .djs-element[data-element-id="${id}"]`).first()).toHaveClass(marker);
  await owner.getByRole('button', { name: 'Tạo thủ tục' }).first().click();
  await owner.getByLabel('Tên tiếng Việt').fill('Cấp phép kẹt giữa đường');
  await owner.getByLabel('Tên tiếng Anh').fill('A permit that gets stuck');
  await owner.getByRole('button', { name: 'Tạo và bắt đầu vẽ' }).click();
  await expect(owner.locator('.studio-canvas [data-element-id="received"]')).toBeVisible();
  await owner.locator('input[type=file]').setInputFiles(model);
  await owner.getByRole('tab', { name: /Cần xem lại/ }).click();

  const problem = owner.getByRole('button', { name: /Hồ sơ sẽ kẹt ở “Đủ ý kiến”/ });
  await problem.click();
  await expect(problem).toHaveAttribute('aria-pressed', 'true');
  for (const id of ['s', 's_f', 'f', 'b', 'b_x', 'x', 'x_e1', 'e1', 'a', 'a_j']) await marked(id, /hoso-path(\s|$)/);
  await marked('j', /hoso-path-error/);
  await expect(owner.getByText('Bắt đầu từ đây')).toBeVisible();
  await expect(owner.getByText('Lỗi ở đây')).toBeVisible();
  await picture(owner, 'problem-path-1-shown');
  const { violations } = await new AxeBuilder({ page: owner }).exclude('.djs-container').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await owner.getByRole('button', { name: 'EN' }).click();
  await expect(owner.getByText('The fault is here')).toBeVisible();
  await picture(owner, 'problem-path-2-english');
  await owner.getByRole('button', { name: /Hide the way/ }).click();
  await expect(owner.locator('.studio-canvas .hoso-path, .studio-canvas .hoso-path-error, .hoso-path-words')).toHaveCount(0);
});
