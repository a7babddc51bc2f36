import { accept, refuse, type Result } from '../result.ts';
import type { Terminal } from './subcommand.ts';

const codes: Readonly<Record<string, string>> = {
  ENOENT: 'cli.noFile', EISDIR: 'cli.folder', ETOOLARGE: 'cli.tooLarge', ENOTUTF8: 'cli.notUtf8',
};

/** Reads a file that a person named; why not, in words that name it. */
export async function readNamed(path: string, terminal: Terminal): Promise<Result<string>> {
  try {
    return accept(await terminal.readText(path));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refuse(codes[reason] ?? 'cli.unreadable', { path, reason });
  }
}
