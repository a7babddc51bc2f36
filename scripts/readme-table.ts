import { readFileSync, writeFileSync } from 'node:fs';

const readme = new URL('../engine/bpmn/README.md', import.meta.url);

/**
 * Puts a table between its marks in engine/bpmn/README.md. With --check it only says whether the table is right; `script` is what
 * makes it right.
 */
export function publish(mark: string, table: string, script: string): void {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const text = readFileSync(readme, 'utf8');
  const next = `${text.slice(0, text.indexOf(begin) + begin.length)}\n${table}\n${text.slice(text.indexOf(end))}`;
  if (!process.argv.includes('--check')) {
    writeFileSync(readme, next);
  } else if (next !== text) {
    process.stderr.write(`The table of ${mark} in engine/bpmn/README.md is out of date: node ${script}\n`);
    process.exitCode = 1;
  }
}
