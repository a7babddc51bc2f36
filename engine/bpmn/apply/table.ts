import { tooLarge, Trie } from './trie.ts';

/** What a table was made of and is kept as: a plain record while it is small, a trie that costs nothing to copy once it is large. */
export type Kept<T> = Readonly<Record<string, T>> | Trie<T>;

/** More entries than this are kept as a trie, fewer than the other as a record again. */
const large = 256;
const small = 64;

/**
 * A record by identifier that is changed without being copied first. While it is small, what changes lies on top of it until
 * `finish` makes the next record, in one go; a large one is a trie, so that a step costs the same however many entries there are.
 * Identifiers are decimal numbers because the runtime keeps records with such keys as arrays, which copy a thousand times
 * faster than others; adding and deleting in turns would make it convert them back and forth.
 */
export class Table<T> {
  #base: Readonly<Record<string, T>> = {};
  /** Undefined: deleted. There is none until something changes: most commands leave one table or two alone. */
  #changes: Map<string, T | undefined> | undefined;
  /** All there is, once it is large. */
  #trie: Trie<T> | undefined;
  /** Whether it may be time to count: counting takes as long as copying, so a record is counted once in a hundred changes. */
  #countable = false;
  /** Counted once it is asked for. */
  #size: number | undefined;

  constructor(kept: Kept<T>) {
    if (kept instanceof Trie) this.#enlarged(kept);
    else this.#base = kept;
  }

  get(id: string): T | undefined {
    if (this.#trie) return this.#trie.get(numberOf(id) ?? tooLarge);
    if (this.#changes) {
      const changed = this.#changes.get(id);
      if (changed !== undefined || this.#changes.has(id)) return changed;
    }
    return Object.hasOwn(this.#base, id) ? this.#base[id] : undefined;
  }

  set(id: string, value: T): void {
    const at = this.#trie && numberOf(id);
    if (this.#trie && at !== undefined) {
      this.#trie.set(at, value);
      return;
    }
    if (this.#trie) this.#shrink(this.#trie);
    if (this.#size !== undefined && this.get(id) === undefined) this.#size += 1;
    this.#changes ??= new Map();
    this.#changes.set(id, value);
    if (isDrawn(id)) this.#countable = true;
    if (this.#changes.size % large === 0) this.#enlarge();
  }

  delete(id: string): void {
    if (this.#trie) {
      this.#trie.delete(numberOf(id) ?? tooLarge);
      return;
    }
    if (this.#size !== undefined && this.get(id) !== undefined) this.#size -= 1;
    if (Object.hasOwn(this.#base, id)) {
      this.#changes ??= new Map();
      this.#changes.set(id, undefined);
      if (isDrawn(id)) this.#countable = true;
    } else {
      this.#changes?.delete(id);
    }
  }

  get isEmpty(): boolean {
    if (this.#trie) return this.#trie.size === 0;
    this.#size ??= Object.keys(this.#base).length;
    return this.#size === 0;
  }

  get isLarge(): boolean {
    return this.#trie !== undefined;
  }

  /** What there is, in order of the identifiers. */
  entries(): [string, T][] {
    if (!this.#trie) return Object.entries(this.#settled());
    const entries: [string, T][] = [];
    this.#trie.forEach((value, at) => entries.push([String(at), value]));
    return entries;
  }

  values(): T[] {
    if (!this.#trie) return Object.values(this.#settled());
    const values: T[] = [];
    this.#trie.forEach((value) => values.push(value));
    return values;
  }

  /** All with the changes, for keeping. */
  finish(): Kept<T> {
    if (this.#trie && this.#trie.size < small) this.#shrink(this.#trie);
    if (this.#countable && !this.#trie && moreThan(large, this.#base)) this.#enlarge();
    return this.#trie ? new Trie(this.#trie) : this.#settled();
  }

  /** The record with all changes. */
  #settled(): Readonly<Record<string, T>> {
    if (!this.#changes) return this.#base;
    // As `Object.assign` copies such a record in one piece, which spreading does not.
    const next: Record<string, T> = Object.assign({}, this.#base);
    for (const [id, value] of this.#changes) if (value === undefined) delete next[id];
    for (const [id, value] of this.#changes) if (value !== undefined) next[id] = value;
    this.#base = next;
    this.#changes = undefined;
    return next;
  }

  /** Stays a record where an identifier is no number. */
  #enlarge(): void {
    this.#countable = false;
    const trie = new Trie<T>();
    for (const [id, value] of Object.entries(this.#settled())) {
      const at = numberOf(id);
      if (at === undefined) return;
      trie.set(at, value);
    }
    this.#enlarged(trie);
  }

  #enlarged(trie: Trie<T>): void {
    this.#trie = new Trie(trie);
    this.#base = {};
    this.#changes = undefined;
    this.#size = undefined;
  }

  #shrink(trie: Trie<T>): void {
    this.#trie = undefined;
    this.#base = recordOf(trie);
  }
}

/** The plain record that a trie stands for. */
export function recordOf<T>(trie: Trie<T>): Readonly<Record<string, T>> {
  const record: Record<number, T> = {};
  trie.forEach((value, at) => { record[at] = value; });
  return record;
}

/** The number that an identifier is, undefined where it is none: asked for with whatever came from outside. */
function numberOf(id: string): number | undefined {
  if (id.length === 0 || id.length > 10 || (id.length > 1 && id.charCodeAt(0) === 0x30)) return undefined;
  let number = 0;
  for (let at = 0; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number < tooLarge ? number : undefined;
}

/**
 * One identifier in a hundred, at least each two-hundredth of any even steps: those of a loop may all be odd, and none of them
 * end in 00. Of two primes, only steps of their product could miss both.
 */
function isDrawn(id: string): boolean {
  const number = numberOf(id) ?? 1;
  return number % 197 === 0 || number % 199 === 0;
}

function moreThan(count: number, record: object): boolean {
  let left = count;
  for (const id in record) if (Object.hasOwn(record, id) && (left -= 1) < 0) return true;
  return false;
}
