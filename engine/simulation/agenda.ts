/** What comes first of several things at one moment: the world outside, then what people do, then timers. */
export type Turn = 'outside' | 'answer' | 'timer';

const ranks: Readonly<Record<Turn, number>> = { outside: 0, answer: 1, timer: 2 };

interface Entry {
  readonly at: number;
  readonly rank: number;
  readonly order: number;
  readonly act: () => void;
}

/** What is planned in virtual time: a binary heap, as a loop over ten thousand tasks plans each of them. */
export class Agenda {
  readonly #heap: Entry[] = [];
  #order = 0;

  /** Plans `act` for a moment (epoch ms); of the same moment and turn, what was planned first comes first. */
  plan(at: number, turn: Turn, act: () => void): void {
    this.#heap.push({ at, rank: ranks[turn], order: this.#order++, act });
    let place = this.#heap.length - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#before(place, parent)) break;
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** Moment of what comes next, undefined where nothing is planned. */
  get next(): number | undefined {
    return this.#heap[0]?.at;
  }

  /** Takes out what comes next. */
  take(): Entry | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (!first || !last || this.#heap.length === 0) return first;
    this.#heap[0] = last;
    let place = 0;
    for (;;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < this.#heap.length && this.#before(child, least)) least = child;
      }
      if (least === place) return first;
      this.#swap(place, least);
      place = least;
    }
  }

  #before(one: number, other: number): boolean {
    const a = this.#heap[one] as Entry;
    const b = this.#heap[other] as Entry;
    return a.at - b.at < 0 || (a.at === b.at && (a.rank - b.rank < 0 || (a.rank === b.rank && a.order < b.order)));
  }

  #swap(one: number, other: number): void {
    const kept = this.#heap[one] as Entry;
    this.#heap[one] = this.#heap[other] as Entry;
    this.#heap[other] = kept;
  }
}
