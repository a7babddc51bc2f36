import type { Language } from '../../engine/messages/sentence.ts';
import { hoso } from '../../engine/cli/dispatch.ts';

/** What a command said, and its exit code. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, over files that exist only here. */
export async function command(words: readonly string[], files: Readonly<Record<string, string>> = {}, language: Language = 'en'): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await hoso(words, {
    language,
    print: (line) => { out.push(line); },
    complain: (line) => { err.push(line); },
    readText: async (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return text;
    },
    filesBeside: async () => Object.keys(files),
    now: () => Date.UTC(2026, 0, 5, 1),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
