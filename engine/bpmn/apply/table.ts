/**
 * A record by identifier that is changed without being copied first: what changes lies on top of it until `finish` makes the
 * next record, in one go. Identifiers are decimal numbers because the runtime keeps records with such keys as arrays, which
 * copy a thousand times faster than others; adding and deleting in turns would make it convert them back and forth.
 */
export class Table<T> {
  #base: Readonly<Record<string, T>>;
  /** Undefined: deleted. There is none until something changes: most commands leave one table or two alone. */
  #changes: Map<string, T | undefined> | undefined;

  /** Counted once it is asked for. */
  #size: number | undefined;

  constructor(base: Readonly<Record<string, T>>) {
    this.#base = base;
  }

  get(id: string): T | undefined {
    if (this.#changes) {
      const changed = this.#changes.get(id);
      if (changed !== undefined || this.#changes.has(id)) return changed;
    }
    return Object.hasOwn(this.#base, id) ? this.#base[id] : undefined;
  }

  set(id: string, value: T): void {
    if (this.#size !== undefined && this.get(id) === undefined) this.#size += 1;
    this.#changes ??= new Map();
    this.#changes.set(id, value);
  }

  delete(id: string): void {
    if (this.#size !== undefined && this.get(id) !== undefined) this.#size -= 1;
    if (Object.hasOwn(this.#base, id)) {
      this.#changes ??= new Map();
      this.#changes.set(id, undefined);
    } else {
      this.#changes?.delete(id);
    }
  }

  get isEmpty(): boolean {
    this.#size ??= Object.keys(this.#base).length;
    return this.#size === 0;
  }

  /** What there is, in order of the identifiers. */
  entries(): [string, T][] {
    return Object.entries(this.finish());
  }

  values(): T[] {
    return Object.values(this.finish());
  }

  /** The record with all changes: the same one where nothing changed. */
  finish(): Readonly<Record<string, T>> {
    if (!this.#changes) return this.#base;
    // As `Object.assign` copies such a record in one piece, which spreading does not.
    const next: Record<string, T> = Object.assign({}, this.#base);
    for (const [id, value] of this.#changes) if (value === undefined) delete next[id];
    for (const [id, value] of this.#changes) if (value !== undefined) next[id] = value;
    this.#base = next;
    this.#changes = undefined;
    return next;
  }
}
