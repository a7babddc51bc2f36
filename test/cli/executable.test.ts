import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const birth = 'procedures/birth-registration';

function hoso(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const machine = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(LANG|LC_.*|HOSO_LANGUAGE)$/.test(name)));
  return spawnSync(process.execPath, ['bin/hoso.mjs', ...words], { cwd: root, encoding: 'utf8', env: { ...machine, ...environment } });
}

describe('the executable hoso', () => {
  it('given a procedure that ships and its scenario, when simulated, then JSON lines and exit code 0', () => {
    const { status, stdout, stderr } = hoso(['simulate', `${birth}/procedure.bpmn`, '--scenario', `${birth}/scenarios/overdue.yaml`, '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.at(-1)).toMatchObject({ outcome: 'completed', differences: [] });
  });

  it('given a model, when checked, then one sentence', () => {
    expect(hoso(['check', `${birth}/procedure.bpmn`], { HOSO_LANGUAGE: 'en' })).toMatchObject({
      status: 0, stdout: `${birth}/procedure.bpmn: can run. Warnings: 0.\n`, stderr: '',
    });
  });

  it.each([
    ['a file in another encoding', 'utf16.bpmn', Buffer.from('<a/>\u1ec7', 'utf16le'), 'is no UTF-8 text'],
    ['a file of a hundred megabytes', 'large.bpmn', 100_000_000, 'is too large'],
    ['a folder', '.', Buffer.alloc(0), 'is a folder'],
  ])('given %s, then it is not read as something else', (_, name, content, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'hoso-'));
    const path = join(folder, name);
    if (typeof content === 'number') {
      writeFileSync(path, '');
      truncateSync(path, content);
    } else if (name !== '.') writeFileSync(path, content);
    const { status, stderr } = hoso(['check', path], { HOSO_LANGUAGE: 'en' });
    rmSync(folder, { recursive: true });
    expect([status, stderr.includes(words)]).toEqual([2, true]);
  });

  it.each([
    ['Vietnamese by default', {}, 'không có lệnh'],
    ['English in another locale', { LANG: 'de_DE.UTF-8' }, 'there is no command'],
    ['the language that is asked for', { LANG: 'de_DE.UTF-8', HOSO_LANGUAGE: 'vi' }, 'không có lệnh'],
  ])('given a word that is no command, then %s, and exit code 2', (_, environment, words) => {
    const { status, stderr, stdout } = hoso(['fly'], environment);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
