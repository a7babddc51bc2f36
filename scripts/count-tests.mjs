import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// Plain JavaScript, as CI calls it on whatever Node the machine has. A report that is missing is a failure, not a zero.
const total = { passed: 0, failed: 0, skipped: 0 };

function read(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.error(`${file} is missing: those tests did not run.`);
  total.failed += 1;
  return undefined;
}

const jest = read('reports/jest.json');
if (jest) {
  total.passed += jest.numPassedTests;
  total.failed += jest.numFailedTests + jest.numRuntimeErrorTestSuites;
  total.skipped += jest.numPendingTests + jest.numTodoTests;
}
const browser = read('reports/e2e.json');
if (browser) {
  total.passed += browser.stats.expected;
  total.failed += browser.stats.unexpected + browser.stats.flaky + browser.errors.length;
  total.skipped += browser.stats.skipped;
}
writeFileSync('reports/count.txt', `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
