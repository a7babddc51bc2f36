import { headOf } from '../dmn/index.ts';
import { accept, type Result } from '../result.ts';
import { readNamed } from './files.ts';
import type { Terminal } from './subcommand.ts';

/** More files in one folder are not looked through. */
const MOST_FILES = 500;

/**
 * The DMN files that a file imports, and those that they import: the named ones, then the ones where an import says that its
 * file is, then whatever in the file's folder has the namespace. What is not found is left to the compiler to name.
 */
export async function readImports(path: string, text: string, named: readonly string[], terminal: Terminal): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  for (const other of named) {
    const read = await readNamed(other, terminal);
    if (!read.ok) return read;
    found.push(read.value);
  }
  const open = [text, ...found];
  const isThere = (namespace: string): boolean => found.some((other) => headOf(other)?.namespace === namespace);
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    for (const { namespace, location } of headOf(next)?.imports ?? []) {
      const other = isThere(namespace) ? undefined : await findBeside(path, { namespace, location }, terminal);
      if (other === undefined) continue;
      found.push(other);
      open.push(other);
    }
  }
  return accept(found);
}

async function findBeside(
  path: string, { namespace, location }: { readonly namespace: string; readonly location: string | undefined }, terminal: Terminal,
): Promise<string | undefined> {
  const beside = await terminal.filesBeside(path);
  const likely = beside.filter((file) => location !== undefined && file.endsWith(location.replace(/^\.\//, '')));
  const others = beside.filter((file) => file.endsWith('.dmn')).slice(0, MOST_FILES);
  for (const file of [...likely, ...others]) {
    const read = await readNamed(file, terminal);
    if (read.ok && headOf(read.value)?.namespace === namespace) return read.value;
  }
  return undefined;
}
