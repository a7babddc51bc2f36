import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Browser, type Page } from '@playwright/test';

/** Password that all demo accounts share; the sign-in page and the server's start say it. */
export const password = 'hoso-dung-thu';

const pictures = fileURLToPath(new URL('../../test-results/pictures/', import.meta.url));

/** Signs a person in, in a browser session of their own. Anything that the page reports as an error fails the test. */
export async function signedIn(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  // The account keeps the language that a test before this one chose.
  await page.getByRole('button', { name: 'VI' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  return page;
}

/** Keeps a picture of what the person sees. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Calls the API as the page's person. */
export function call<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  return page.evaluate(async ([how, where, sent]) => {
    const { csrfToken } = (await (await fetch('/api/session')).json()) as { csrfToken: string };
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
    const answer = await fetch(where, { method: how, headers, ...(sent === null ? {} : { body: sent }) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as T;
  }, [method, path, body ? JSON.stringify(body) : null] as const);
}
