import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { picture, signedIn } from './people.ts';

/** Each screen as each of its people sees it: in both languages, on an office PC and on a phone, with axe finding nothing. */
const screens: ReadonlyArray<readonly [name: string, username: string, path: string]> = [
  ['procedures', 'chu.quytrinh', '/procedures'],
  ['versions', 'chu.quytrinh', '/procedures/marital-status'],
  ['studio', 'chu.quytrinh', '/procedures/marital-status/draft'],
  ['release', 'quan.tri', '/release'],
  ['admin', 'quan.tri', '/admin'],
  ['work', 'ho.tich', '/work'],
  ['dossiers', 'tiep.nhan', '/dossiers'],
  ['register', 'tiep.nhan', '/dossiers/new'],
  ['unknown', 'tiep.nhan', '/nowhere'],
  ['not-permitted', 'tiep.nhan', '/admin'],
];

const sizes = { office: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;

for (const [name, username, path] of screens) {
  test(`${name}: axe finds nothing, in both languages and sizes`, async ({ browser }) => {
    const page = await signedIn(browser, username);
    for (const language of ['VI', 'EN'] as const) {
      await page.setViewportSize(sizes.office);
      await speak(page, language);
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await page.goto(path);
        await settled(page);
        await picture(page, `screen-${name}-${size}-${language.toLowerCase()}`);
        expect(await faults(page), `${name}, ${size}, ${language}`).toEqual([]);
        expect(await overflow(page), `${name}, ${size}, ${language}: nothing reaches beyond the window`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('sign-in: axe finds nothing; a wrong password is told in words', async ({ page }) => {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.goto('/sign-in');
    await settled(page);
    await picture(page, `screen-sign-in-${size}`);
    expect(await faults(page)).toEqual([]);
  }
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('tiep.nhan');
  await page.locator('input[type=password]').fill('sai mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toContainText(/mật khẩu/i);
});

async function speak(page: Page, language: 'VI' | 'EN'): Promise<void> {
  await page.getByRole('button', { name: language }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language.toLowerCase());
}

/** Nothing is under way any more and no skeleton stands in for what is to come. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('hoso-skeleton')).toHaveCount(0);
  await expect(page.locator('hoso-error-state')).toHaveCount(0);
}

async function faults(page: Page): Promise<readonly string[]> {
  // The drawing itself is bpmn-js's SVG, whose labels lie over its shapes: axe cannot tell their contrast.
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
