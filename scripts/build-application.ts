import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}dist/designer/source.sha256`;

/** Builds the application where its sources changed since the last build; answers whether it had to. */
export async function buildApplication(): Promise<boolean> {
  const sources = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return false;
  const begun = performance.now();
  console.log('Building the application (only after an installation or a change) …');
  await run(['node_modules/@angular/cli/bin/ng.js', 'build', 'designer']);
  writeFileSync(stamp, sources);
  console.log(`Built in ${Math.round((performance.now() - begun) / 1000)} s.`);
  return true;
}

function hashOfSources(): string {
  const files = globSync(['designer/**/*.*', 'engine/**/*.ts', 'angular.json', 'package-lock.json'], { cwd: root }).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(root + file));
  return hash.digest('hex');
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
    });
    build.on('error', reject);
    build.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the build ended with code ${code}`))));
  });
}

if (import.meta.main) await buildApplication();
