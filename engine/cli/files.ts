import { accept, refuse, type Result } from '../result.ts';
import type { Terminal } from './subcommand.ts';

/** Reads a file that a person named; why not, in words that name it. */
export async function readNamed(path: string, terminal: Terminal): Promise<Result<string>> {
  try {
    return accept(await terminal.readText(path));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    const code = reason === 'ENOENT' ? 'cli.noFile' : reason === 'EISDIR' ? 'cli.folder' : 'cli.unreadable';
    return refuse(code, { path, reason });
  }
}
