import { headOf } from '../dmn/index.ts';
import { accept, type Result } from '../result.ts';
import { readNamed } from './files.ts';
import type { Terminal } from './subcommand.ts';

/** More files in one folder are not looked through, nor more characters of them. */
const MOST_FILES = 500;
const MOST_CHARACTERS = 20_000_000;

/** A DMN file with what others call it. */
interface NamedFile {
  readonly text: string;
  readonly namespace: string;
}

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
  const there = new Set(found.map((other) => headOf(other)?.namespace));
  let folder: Folder | undefined;
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    for (const { namespace, location } of headOf(next)?.imports ?? []) {
      if (there.has(namespace)) continue;
      folder ??= new Folder(await terminal.filesBeside(path), terminal);
      const other = await folder.find(namespace, location);
      if (other === undefined) continue;
      there.add(namespace);
      found.push(other);
      open.push(other);
    }
  }
  return accept(found);
}

/** The files beside another, each read once, when it is looked for. */
class Folder {
  readonly #paths: readonly string[];
  readonly #terminal: Terminal;
  readonly #read = new Map<string, NamedFile | undefined>();
  #characters = 0;

  constructor(paths: readonly string[], terminal: Terminal) {
    this.#paths = paths;
    this.#terminal = terminal;
  }

  /** The text of the file with a namespace: the one where it is said to be, or else any. */
  async find(namespace: string, location: string | undefined): Promise<string | undefined> {
    const likely = this.#paths.filter((path) => location !== undefined && path.endsWith(location.replace(/^\.\//, '')));
    const others = this.#paths.filter((path) => path.endsWith('.dmn')).slice(0, MOST_FILES);
    for (const path of [...likely, ...others]) {
      const file = await this.#file(path);
      if (file?.namespace === namespace) return file.text;
    }
    return undefined;
  }

  async #file(path: string): Promise<NamedFile | undefined> {
    if (this.#read.has(path) || this.#characters > MOST_CHARACTERS) return this.#read.get(path);
    const read = await readNamed(path, this.#terminal);
    const head = read.ok ? headOf(read.value) : undefined;
    const file = read.ok && head ? { text: read.value, namespace: head.namespace } : undefined;
    this.#characters += read.ok ? read.value.length : 0;
    this.#read.set(path, file);
    return file;
  }
}
