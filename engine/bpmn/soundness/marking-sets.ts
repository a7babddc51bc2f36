// Named once: a global is looked up slowly where code runs in a context of its own.
const { imul } = Math;

/** A set of markings, by its number. `none` has no marking, `onlyEmpty` the one without tokens. */
export type MarkingSet = number;

export const none: MarkingSet = 0;
export const onlyEmpty: MarkingSet = 1;

/**
 * What becomes of a place in each marking: it must have a token (`takes` it or `keeps` it), must have none (`gets` one or stays
 * `empty`), or may have one that is taken away (`clears`) or made sure of (`fills`).
 */
export type Change = 'takes' | 'keeps' | 'gets' | 'empty' | 'clears' | 'fills';

/** Changes by place number, ascending. */
export type Plan = readonly (readonly [place: number, change: Change])[];

/** Stands below all nodes: no place has this number. */
const places = 0x1000;
const mostNodes = 0x100000;
const firstNodes = 0x2000;
const buckets = 1 << 16;

/**
 * Sets of markings with at most one token on a place, as zero-suppressed decision diagrams (Minato, 1993): what millions of
 * markings have in common is held once. Once more than `most` steps were done, every answer is `none` and `isExhausted` says so.
 */
export class MarkingSets {
  #steps = 0;
  readonly #most: number;
  #place: Int32Array = new Int32Array(firstNodes).fill(places);
  /** Markings without the place, and those with it. */
  #without: Int32Array = new Int32Array(firstNodes);
  #with: Int32Array = new Int32Array(firstNodes);
  #count = 2;
  /** Nodes by what they consist of, open addressing. */
  #known: Int32Array = new Int32Array(4 * firstNodes);
  /** Answers of set operations; an older one gives way to a newer one of the same bucket. */
  readonly #operands = new Float64Array(buckets).fill(-1);
  readonly #answers = new Int32Array(buckets);
  /** Answers of the change that is being made, by node. */
  #changedIn: Int32Array = new Int32Array(firstNodes);
  #changedTo: Int32Array = new Int32Array(firstNodes);
  #changes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get steps(): number {
    return this.#steps;
  }

  get isExhausted(): boolean {
    return this.#steps > this.#most || this.#count >= mostNodes;
  }

  /** The set of one marking, its place numbers ascending and each once. */
  one(marking: readonly number[]): MarkingSet {
    let set = onlyEmpty;
    for (const place of marking.toReversed()) set = this.#make(place, none, set);
    return set;
  }

  /** Some marking of a set that has one. */
  member(set: MarkingSet): readonly number[] {
    const marking: number[] = [];
    for (let at = set; at > onlyEmpty;) {
      const filled = this.#with[at] ?? none;
      if (filled !== none) marking.push(this.#place[at] ?? 0);
      at = filled !== none ? filled : this.#without[at] ?? none;
    }
    return marking;
  }

  /** Places that have a token in some marking of a set. */
  placesIn(set: MarkingSet): ReadonlySet<number> {
    const found = new Set<number>();
    const seen = new Set([set]);
    for (const at of seen) {
      if (at <= onlyEmpty) continue;
      found.add(this.#place[at] ?? 0);
      seen.add(this.#without[at] ?? none).add(this.#with[at] ?? none);
    }
    return found;
  }

  has(set: MarkingSet, marking: readonly number[]): boolean {
    let at = set;
    for (const place of marking) {
      while (at > onlyEmpty && (this.#place[at] ?? 0) < place) at = this.#without[at] ?? none;
      if (at <= onlyEmpty || this.#place[at] !== place) return false;
      at = this.#with[at] ?? none;
    }
    while (at > onlyEmpty) at = this.#without[at] ?? none;
    return at === onlyEmpty;
  }

  union(one: MarkingSet, other: MarkingSet): MarkingSet {
    if (one === none || one === other) return other;
    if (other === none) return one;
    return one < other ? this.#combine(one, other, true) : this.#combine(other, one, true);
  }

  difference(one: MarkingSet, other: MarkingSet): MarkingSet {
    if (one === none || one === other) return none;
    return other === none ? one : this.#combine(one, other, false);
  }

  /** The markings of a set that a plan fits, changed by it. */
  change(set: MarkingSet, plan: Plan): MarkingSet {
    this.#changes += 1;
    return this.#follow(set, plan, 0);
  }

  #follow(at: MarkingSet, plan: Plan, step: number): MarkingSet {
    const next = plan[step];
    if (at === none || next === undefined) return at;
    const [place, change] = next;
    const here = this.#place[at] ?? places;
    if (here > place) return this.#changed(place, change, this.#follow(at, plan, step + 1), none);
    // Which step a node is at follows from its place.
    if (this.#changedIn[at] === this.#changes) return this.#changedTo[at] ?? none;
    this.#steps += 1;
    if (this.isExhausted) return none;
    const after = here === place ? step + 1 : step;
    const empty = this.#follow(this.#without[at] ?? none, plan, after);
    const filled = this.#follow(this.#with[at] ?? none, plan, after);
    const answer = here === place ? this.#changed(place, change, empty, filled) : this.#make(here, empty, filled);
    this.#changedIn[at] = this.#changes;
    this.#changedTo[at] = answer;
    return answer;
  }

  #changed(place: number, change: Change, empty: MarkingSet, filled: MarkingSet): MarkingSet {
    switch (change) {
      case 'takes': return filled;
      case 'keeps': return this.#make(place, none, filled);
      case 'gets': return this.#make(place, none, empty);
      case 'empty': return empty;
      case 'clears': return this.union(empty, filled);
      case 'fills': return this.#make(place, none, this.union(empty, filled));
    }
  }

  #combine(one: MarkingSet, other: MarkingSet, isUnion: boolean): MarkingSet {
    this.#steps += 1;
    if (this.isExhausted) return none;
    const operands = (one * mostNodes + other) * 2 + Number(isUnion);
    const bucket = (imul(one, 0x9e3779b1) ^ imul(other, 0x85ebca6b) ^ Number(isUnion)) >>> 16;
    if (this.#operands[bucket] === operands) return this.#answers[bucket] ?? none;
    const merge = (a: MarkingSet, b: MarkingSet): MarkingSet => (isUnion ? this.union(a, b) : this.difference(a, b));
    const [a, b] = [this.#place[one] ?? places, this.#place[other] ?? places];
    const answer = a < b
      ? this.#make(a, merge(this.#without[one] ?? none, other), this.#with[one] ?? none)
      : a > b
        ? this.#make(b, merge(one, this.#without[other] ?? none), isUnion ? this.#with[other] ?? none : none)
        : this.#make(a, merge(this.#without[one] ?? none, this.#without[other] ?? none), merge(this.#with[one] ?? none, this.#with[other] ?? none));
    this.#operands[bucket] = operands;
    this.#answers[bucket] = answer;
    return answer;
  }

  #make(place: number, without: MarkingSet, filled: MarkingSet): MarkingSet {
    if (filled === none) return without;
    if (this.#count === this.#place.length) this.#grow();
    const slot = this.#slotOf(place, without, filled);
    const known = this.#known[slot] ?? none;
    if (known !== none) return known;
    const made = this.#count;
    this.#count += 1;
    this.#place[made] = place;
    this.#without[made] = without;
    this.#with[made] = filled;
    this.#known[slot] = made;
    return made;
  }

  /** Where a node is found, or would be. */
  #slotOf(place: number, without: MarkingSet, filled: MarkingSet): number {
    const last = this.#known.length - 1;
    let mixed = imul(imul(imul(place, 0x9e3779b1) + without, 0x85ebca6b) + filled, 0xc2b2ae35);
    mixed = imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 16)) & last;
    for (let at = this.#known[slot] ?? none; at !== none; at = this.#known[slot] ?? none) {
      if (this.#place[at] === place && this.#without[at] === without && this.#with[at] === filled) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    [this.#place, this.#without, this.#with, this.#changedIn, this.#changedTo] = [
      doubled(this.#place), doubled(this.#without), doubled(this.#with), doubled(this.#changedIn), doubled(this.#changedTo),
    ];
    this.#known = new Int32Array(2 * this.#known.length);
    for (let at = 2; at < this.#count; at += 1) this.#known[this.#slotOf(this.#place[at] ?? 0, this.#without[at] ?? none, this.#with[at] ?? none)] = at;
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
