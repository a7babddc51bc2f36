import type { JsonObject } from '../api/contract.ts';

/** Every key of the shelf starts with it; signing out clears them, as counters share PCs and answers are personal. */
export const SHELF = 'hoso.answers.';

/** Unsent answers by person and task, in a browser's storage. A full or locked storage loses the convenience, never the work. */
export class DraftShelf {
  readonly #storage: Storage;
  readonly #now: () => string;

  constructor(storage: Storage, now: () => string) {
    this.#storage = storage;
    this.#now = now;
  }

  /** What was typed before and when, null where there is nothing (or nothing readable). */
  read(owner: string, taskId: string): { readonly data: JsonObject; readonly at: string } | null {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(this.#key(owner, taskId)) ?? 'null');
      if (typeof kept !== 'object' || kept === null || !('data' in kept) || !('at' in kept)) return null;
      if (typeof kept.data !== 'object' || kept.data === null || typeof kept.at !== 'string') return null;
      return { data: kept.data as JsonObject, at: kept.at };
    } catch {
      return null;
    }
  }

  keep(owner: string, taskId: string, data: JsonObject): void {
    try {
      this.#storage.setItem(this.#key(owner, taskId), JSON.stringify({ data, at: this.#now() }));
    } catch {
      // The answers are still on the screen; there is nothing better to do here.
    }
  }

  discard(owner: string, taskId: string): void {
    this.#storage.removeItem(this.#key(owner, taskId));
  }

  #key(owner: string, taskId: string): string {
    return `${SHELF}${owner}.${taskId}`;
  }
}
