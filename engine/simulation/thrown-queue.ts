import type { Event } from '../bpmn/index.ts';

/** What a dossier threw for others. */
export interface Thrown<Dossier> {
  readonly from: Dossier;
  readonly event: Extract<Event, { readonly type: 'messageLeft' | 'signalThrown' }>;
  /** How many messages and signals led to it, each thrown because of the one before. */
  readonly depth: number;
}

/** What dossiers threw and others do not have yet. */
export class ThrownQueue<Dossier> {
  readonly #queue: Thrown<Dossier>[] = [];
  /** Of what is thrown now. */
  #depth = 0;
  #isEmptying = false;

  add(from: Dossier, event: Thrown<Dossier>['event']): void {
    this.#queue.push({ from, event, depth: this.#depth });
  }

  /**
   * Passes on one after the other, with what that makes dossiers throw, however deep this is called again meanwhile. `more` is
   * asked whenever nothing is left, and may add something.
   */
  empty(pass: (thrown: Thrown<Dossier>) => void, more: () => void): void {
    if (this.#isEmptying) return;
    this.#isEmptying = true;
    for (let next = this.#take(more); next; next = this.#take(more)) {
      this.#depth = next.depth + 1;
      pass(next);
    }
    this.#depth = 0;
    this.#isEmptying = false;
  }

  #take(more: () => void): Thrown<Dossier> | undefined {
    if (this.#queue.length === 0) more();
    return this.#queue.shift();
  }
}
