import { computed, signal } from '@angular/core';

/** One page as the server answers it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

/** Reads the page after a cursor, the first page without one. */
export type ReadPage<T> = (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>;

/**
 * A long list that is read page by page as it is scrolled. What an older request answers after a newer one began is thrown
 * away, so typing fast in a search field never shows the results of an earlier word.
 */
export class PagedList<T extends { readonly id: string }> {
  readonly #items = signal<readonly T[]>([]);
  readonly #total = signal<number | null>(null);
  readonly #next = signal<string | null>(null);
  readonly #error = signal<unknown>(null);
  readonly #busy = signal(false);
  #request = new AbortController();

  readonly items = this.#items.asReadonly();
  /** How many there are in all; null until the first page came. */
  readonly total = this.#total.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly busy = this.#busy.asReadonly();
  readonly loaded = computed(() => this.#total() !== null);
  readonly more = computed(() => this.#next() !== null);

  readonly #read: ReadPage<T>;
  constructor(read: ReadPage<T>) {
    this.#read = read;
  }

  /** Reads from the start, for another question: what stood there before goes. */
  async restart(): Promise<void> {
    this.#items.set([]);
    this.#total.set(null);
    await this.refresh();
  }

  /** Reads the first page again and keeps what is shown until it is there; rows that were scrolled to stay below it. */
  async refresh(): Promise<void> {
    await this.#fetch(undefined, (page) => {
      const shown = this.#items();
      if (page.next === null || shown.length <= page.items.length) return { items: page.items, next: page.next };
      return { items: joined(page.items, shown), next: this.#next() };
    });
  }

  /** Reads the next page, if there is one and none is on its way. */
  async loadMore(): Promise<void> {
    const cursor = this.#next();
    if (cursor === null || this.#busy()) return;
    await this.#fetch(cursor, (page) => ({ items: joined(this.#items(), page.items), next: page.next }));
  }

  /** Takes a row out, or puts a newer state of it in, without asking the server. */
  remove(id: string): void {
    const left = this.#items().filter((item) => item.id !== id);
    if (left.length < this.#items().length) this.#total.update((total) => (total === null ? null : total - 1));
    this.#items.set(left);
  }

  replace(item: T): void {
    this.#items.update((items) => items.map((old) => (old.id === item.id ? item : old)));
  }

  async #fetch(cursor: string | undefined, merged: (page: Page<T>) => Pick<Page<T>, 'items' | 'next'>): Promise<void> {
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    this.#busy.set(true);
    try {
      const page = await this.#read(cursor, request.signal);
      if (request.signal.aborted) return;
      const { items, next } = merged(page);
      this.#items.set(items);
      this.#next.set(next);
      this.#total.set(page.total);
      this.#error.set(null);
    } catch (error) {
      if (!request.signal.aborted) this.#error.set(error);
    } finally {
      if (this.#request === request) this.#busy.set(false);
    }
  }
}

function joined<T extends { readonly id: string }>(first: readonly T[], second: readonly T[]): readonly T[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}
