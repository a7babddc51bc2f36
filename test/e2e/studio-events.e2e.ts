import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { call, picture, signedIn } from './people.ts';

const model = fileURLToPath(new URL('flood-response.bpmn', import.meta.url));
const key = 'ung-pho-bao-lu';

/** What is asked about each sort of element; `advanced` lies folded under the panel. */
const asked: ReadonlyArray<readonly [id: string, sections: readonly string[], advanced: readonly string[]]> = [
  ['wait', ['triggers'], []],
  ['undo', ['undo'], ['moreTriggers']],
  ['call', ['begins'], ['quantity']],
  ['papers', ['data'], []],
  ['dataIn', ['dataFlow'], []],
  ['ask', ['repeat'], ['behaviour', 'quantity']],
  ['optional', ['expression'], ['adHoc', 'quantity']],
];

test('all that the engine runs is set in the panel, and a signal begins a dossier for nobody', async ({ browser }) => {
  const owner = await signedIn(browser, 'chu.quytrinh');
  await owner.getByRole('button', { name: 'Tạo thủ tục' }).first().click();
  await owner.getByLabel('Tên tiếng Việt').fill('Ứng phó bão lũ');
  await owner.getByLabel('Tên tiếng Anh').fill('Flood response');
  await owner.getByRole('button', { name: 'Tạo và bắt đầu vẽ' }).click();
  await owner.locator('input[type=file]').setInputFiles(model);
  await expect(shape(owner, 'wait')).toHaveCount(1);

  for (const language of ['VI', 'EN', 'VI'] as const) {
    await owner.locator('hoso-language-switch').getByText(language).click();
    for (const [id, sections, advanced] of asked) {
      await select(owner, id);
      const folded = owner.locator('details.expert');
      if (!(await folded.evaluate((details: HTMLDetailsElement) => details.open))) await folded.locator('summary').click();
      for (const section of [...sections, ...advanced]) await expect(owner.locator(`[data-section=${section}]`), `${id}: ${section}`).toHaveCount(1);
      await owner.locator(`[data-section=${advanced[0] ?? sections[0]}]`).scrollIntoViewIfNeeded();
      await picture(owner, `studio-events-${id}-${language.toLowerCase()}`);
      expect(await faults(owner), `${id}, ${language}`).toEqual([]);
    }
  }

  // The waiting event gets one more thing to wait for, and needs all of them.
  await select(owner, 'wait');
  const triggers = owner.locator('[data-section=triggers]');
  await triggers.getByLabel('Loại sự kiện').selectOption('signal');
  await triggers.getByRole('button', { name: 'Thêm', exact: true }).click();
  await triggers.getByLabel('Tên tín hiệu').fill('anToan');
  await triggers.getByLabel('Tên tín hiệu').blur();
  await triggers.getByLabel('Đủ tất cả sự kiện đến').check();
  await picture(owner, 'studio-events-all');
  await triggers.getByLabel('Bất kỳ một sự kiện đến').check();

  // What undoes names the stage, and what the rounds tell is said.
  await select(owner, 'undo');
  await owner.getByLabel('Việc được hoàn tác').selectOption({ label: 'Cứu hộ' });
  await select(owner, 'ask');
  await owner.getByRole('combobox', { name: 'Báo gì khi từng lượt xong?' }).selectOption('one');
  await owner.locator('[data-section=behaviour]').getByLabel('Tên tín hiệu').fill('xaDauTien');
  await owner.locator('[data-section=behaviour]').getByLabel('Tên tín hiệu').blur();
  await picture(owner, 'studio-events-behaviour');
  await expect(owner.getByText(/\d+ lỗi/), 'nothing keeps it from running').toHaveCount(0);

  await owner.getByRole('button', { name: 'Trình phát hành' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Trình', exact: true }).click();
  await expect(owner.getByText(/Đã trình lúc/)).toBeVisible();

  // An admin publishes it, and the storm comes.
  const admin = await signedIn(browser, 'quan.tri');
  const { revision, bpmn } = await call<{ revision: number; bpmn: string }>(admin, 'GET', `/api/procedures/${key}/draft`);
  for (const written of ['name="anToan"', 'activityRef="stage"', 'behavior="One"', 'instantiate="true"']) expect(bpmn).toContain(written);
  await call(admin, 'POST', `/api/procedures/${key}/versions`, { revision, reason: 'Mùa bão' });
  interface Receipt { readonly began: readonly { readonly dossierId: string; readonly dossierCode: string }[] }
  const receipt = await call<Receipt>(admin, 'POST', '/api/signals', { commandId: 'storm-of-the-test', name: 'bao' });
  expect(receipt.began).toHaveLength(1);
  const [{ dossierId, dossierCode } = { dossierId: '', dossierCode: '' }] = receipt.began;

  // It is on the officers' screens, with nobody's name and no receipt.
  const officer = await signedIn(browser, 'ho.tich');
  for (const language of ['VI', 'EN'] as const) {
    await officer.locator('hoso-language-switch').getByText(language).click();
    const nobody = language === 'VI' ? 'Không có người nộp' : 'No applicant';
    for (const [path, name] of [['/dossiers', 'list'], [`/dossiers/${dossierId}`, 'page'], [`/dossiers/${dossierId}/receipt`, 'receipt']] as const) {
      await officer.goto(path);
      const words = name === 'receipt' ? (language === 'VI' ? 'Hồ sơ này không có giấy tiếp nhận' : 'This dossier has no receipt') : nobody;
      await expect(officer.getByText(words).first()).toBeVisible();
      if (name !== 'receipt') await expect(officer.getByText(dossierCode).first()).toBeVisible();
      await picture(officer, `begun-${name}-${language.toLowerCase()}`);
      expect(await faults(officer), `${name}, ${language}`).toEqual([]);
    }
  }
  await officer.locator('hoso-language-switch').getByText('VI').click();
});

test('a timer begins a dossier at each of its times, until a newer version is published', async ({ browser }) => {
  const [owner, admin, leader] = [await signedIn(browser, 'chu.quytrinh'), await signedIn(browser, 'quan.tri'), await signedIn(browser, 'lanh.dao')];
  const name = { vi: 'Trực ban hằng ngày', en: 'Daily watch' };
  interface Draft { readonly revision: number; readonly bpmn: string }
  const publish = async (draft: Draft, bpmn: string): Promise<void> => {
    const saved = await call<Draft>(owner, 'PUT', '/api/procedures/truc-ban/draft', { revision: draft.revision, name, bpmn, forms: {} });
    const submitted = await call<Draft>(owner, 'POST', '/api/procedures/truc-ban/draft/submission', { revision: saved.revision });
    await call(admin, 'POST', '/api/procedures/truc-ban/versions', { revision: submitted.revision, reason: 'Trực ban' });
  };
  const begun = async (): Promise<readonly string[]> => {
    const { items } = await call<{ items: { code: string; receivedAt: string }[] }>(leader, 'GET', '/api/dossiers?limit=50&procedureKey=truc-ban');
    return items.map(({ receivedAt }) => receivedAt.slice(11, 16));
  };

  const created = await call<Draft>(owner, 'POST', '/api/procedures', { key: 'truc-ban', name });
  await publish(created, created.bpmn.replace('<bpmn:outgoing>toFinished</bpmn:outgoing>', `$&<bpmn:timerEventDefinition id="daily"><bpmn:timeCycle>0 0 7 * * *</bpmn:timeCycle></bpmn:timerEventDefinition>`));
  await call(admin, 'POST', '/api/demo/clock', { by: 'P3D' });
  expect(await begun()).toEqual(['07:00', '07:00', '07:00']);

  await publish(await call<Draft>(owner, 'GET', '/api/procedures/truc-ban/draft'), created.bpmn);
  await call(admin, 'POST', '/api/demo/clock', { by: 'P2D' });
  expect(await begun()).toHaveLength(3);

  await leader.goto('/dossiers');
  await leader.getByRole('link', { name: /Không có người nộp/ }).first().click();
  await expect(leader.getByText(/Đến giờ định sẵn, hồ sơ .* được mở/)).toBeVisible();
  await picture(leader, 'begun-by-timer');
});

function shape(page: Page, id: string) {
  return page.locator(`.studio-canvas .djs-element[data-element-id="${id}"]`);
}

async function select(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.studio-canvas').click({ position: { x: 12, y: 12 } });
  const hit = shape(page, id).locator('.djs-hit').first();
  // A stage is clicked at its rim, as its middle belongs to the steps inside; a line on itself.
  const box = await hit.boundingBox();
  if (!box) throw new Error(`${id} is not to be seen`);
  await hit.click({ position: id === 'optional' ? { x: 40, y: 4 } : { x: box.width / 2, y: box.height / 2 }, force: true });
  await expect(shape(page, id)).toHaveClass(/selected/);
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
