import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = Number(process.env['HOSO_E2E_PORT'] ?? 3187);
// Workers load this file again: the folder is made once and handed on.
const data = (process.env['HOSO_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'hoso-e2e-')));

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: join(root, 'test-results'),
  fullyParallel: false,
  workers: 1,
  forbidOnly: !!process.env['CI'],
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: join(root, 'reports/e2e.json') }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: await findChromium(),
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node engine/main.ts',
    cwd: root,
    url: `http://127.0.0.1:${port}/api/health`,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', HOSO_DATA: data, HOSO_DEMO: '1' } as Record<string, string>,
    timeout: 60_000,
    reuseExistingServer: false,
  },
});
