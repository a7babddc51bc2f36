import { signal } from '@angular/core';

/** One part of a long answer; `next` asks for the following one. */
export interface Part<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly examined: number;
}

/**
 * Asks for part after part, so that no single request is long. It can be stopped between two parts, and goes on from
 * where it was: also after a part failed, whose repetition the server knows by its command id.
 */
export class PartWalk<Item> {
  readonly #call: (cursor: string | undefined) => Promise<Part<Item>>;
  #cursor: string | undefined;
  #stopping = false;

  readonly items = signal<readonly Item[]>([]);
  readonly examined = signal(0);
  readonly state = signal<'idle' | 'underWay' | 'stopped' | 'failed' | 'done'>('idle');
  readonly problem = signal<unknown>(null);

  constructor(call: (cursor: string | undefined) => Promise<Part<Item>>) {
    this.#call = call;
  }

  async go(): Promise<void> {
    if (this.state() === 'underWay' || this.state() === 'done') return;
    this.#stopping = false;
    this.problem.set(null);
    this.state.set('underWay');
    try {
      let next: string | null;
      do {
        const part = await this.#call(this.#cursor);
        this.items.update((before) => [...before, ...part.items]);
        this.examined.update((before) => before + part.examined);
        next = part.next;
        if (next !== null) this.#cursor = next;
      } while (next !== null && !this.#stopping);
      this.state.set(next === null ? 'done' : 'stopped');
    } catch (error) {
      this.problem.set(error);
      this.state.set('failed');
    }
  }

  /** Stops after the part that is under way. */
  stop(): void {
    this.#stopping = true;
  }
}
