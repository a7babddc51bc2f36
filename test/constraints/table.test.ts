import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

test('the tables of constraints in the README are what the check says today', () => {
  const script = fileURLToPath(new URL('../../scripts/constraint-table.ts', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
