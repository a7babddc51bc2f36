import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hoso } from './dispatch.ts';
import { languageOf } from './language.ts';
import { readText } from './read-text.ts';

const printed: string[] = [];
const code = await hoso(process.argv.slice(2), {
  language: languageOf(process.env),
  print: (line) => { printed.push(line); },
  complain: (line) => { process.stderr.write(`${line}\n`); },
  readText,
  filesBeside: async (path) => {
    const folder = dirname(path);
    try {
      return (await readdir(folder)).sort().map((file) => join(folder, file));
    } catch {
      return [];
    }
  },
  now: () => Date.now(),
});

// Whoever reads the output may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = code;
if (printed.length > 0) process.stdout.write(`${printed.join('\n')}\n`);
