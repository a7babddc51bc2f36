import { readFile } from 'node:fs/promises';
import { hoso } from './dispatch.ts';
import { languageOf } from './language.ts';

const printed: string[] = [];
const code = await hoso(process.argv.slice(2), {
  language: languageOf(process.env),
  print: (line) => { printed.push(line); },
  complain: (line) => { process.stderr.write(`${line}\n`); },
  readText: (path) => readFile(path, 'utf8'),
  now: () => Date.now(),
});

// Whoever reads the output may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = code;
if (printed.length > 0) process.stdout.write(`${printed.join('\n')}\n`);
