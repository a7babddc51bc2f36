import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildApplication } from './build-application.ts';

try {
  await buildApplication();
} catch (error) {
  console.error(`The application could not be built: ${error instanceof Error ? error.message : String(error)}.`);
  console.error('Run "npm ci" and try again; what the build printed above says more.');
  process.exit(1);
}
// Reading TypeScript is half of a start.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/hoso', import.meta.url)));
await import('../engine/main.ts');
