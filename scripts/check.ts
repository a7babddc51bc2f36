import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Everything that can be said of the code without running it. Each step runs, so that one sees all that is wrong. */
const steps: ReadonlyArray<readonly [name: string, ...command: string[]]> = [
  ['types of engine, tests and scripts', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ['types of the browser tests', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test/e2e/tsconfig.json'],
  ['types of the application', 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'designer/tsconfig.app.json', '--noEmit'],
  ['types of the application’s tests', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'designer/tsconfig.spec.json'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', 'engine', 'designer/src', 'test', 'scripts'],
  ['import rules', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', 'engine', 'designer/src', 'scripts'],
  ['dead code', 'node_modules/knip/bin/knip.js', '--no-progress'],
];

const root = fileURLToPath(new URL('..', import.meta.url));
const failed = steps.filter(([name, ...command]) => {
  console.log(`— ${name}`);
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status !== 0;
});
for (const [name] of failed) console.error(`failed: ${name}`);
process.exit(failed.length ? 1 : 0);
