const bits = 5;
const width = 1 << bits;
const mask = width - 1;

/** A piece of a trie: what is in each of its places, and whose it is to change. */
interface Branch<T> {
  owner: object;
  filled: number;
  readonly slots: (Branch<T> | T | undefined)[];
}

/** Numbers from here on have no place in a trie. */
export const tooLarge = 2 ** 30;

/**
 * Values by whole numbers, in their order, where a copy costs nothing: copies share their branches, and each copies the few that
 * it changes. A change costs as much as the number is long in base 32, however many values there are. `undefined` is no value.
 */
export class Trie<T> {
  #root: Branch<T>;
  /** Levels of branches under the root. */
  #height: number;
  #size: number;
  /** Branches that bear it are nobody else's. */
  #owner: object = {};

  constructor(from?: Trie<T>) {
    this.#root = from ? from.#root : { owner: this.#owner, filled: 0, slots: Array<undefined>(width) };
    this.#height = from ? from.#height : 0;
    this.#size = from ? from.#size : 0;
    if (from) from.#owner = {};
  }

  get size(): number {
    return this.#size;
  }

  get(at: number): T | undefined {
    let level = this.#height;
    if (at >>> (bits * level) >= width) return undefined;
    let branch = this.#root;
    for (; level > 0; level -= 1) {
      const next = branch.slots[(at >>> (bits * level)) & mask];
      if (next === undefined) return undefined;
      branch = next as Branch<T>;
    }
    return branch.slots[at & mask] as T | undefined;
  }

  set(at: number, value: T): void {
    while (at >>> (bits * this.#height) >= width) this.#rise();
    let branch = this.#root = this.#owned(this.#root);
    for (let level = this.#height; level > 0; level -= 1) {
      const place = (at >>> (bits * level)) & mask;
      const next = branch.slots[place];
      if (next === undefined) branch.filled += 1;
      branch = branch.slots[place] = next === undefined ? this.#sprout() : this.#owned(next as Branch<T>);
    }
    if (branch.slots[at & mask] === undefined) {
      branch.filled += 1;
      this.#size += 1;
    }
    branch.slots[at & mask] = value;
  }

  delete(at: number): void {
    if (this.get(at) === undefined) return;
    this.#size -= 1;
    this.#root = this.#without(this.#root, this.#height, at);
  }

  /** Each value with its number, in their order. */
  forEach(tell: (value: T, at: number) => void): void {
    visit(this.#root, this.#height, 0, tell);
  }

  /** One more level, where the numbers grow longer. */
  #rise(): void {
    const root = this.#sprout();
    if (this.#root.filled > 0) {
      root.slots[0] = this.#root;
      root.filled = 1;
    }
    this.#root = root;
    this.#height += 1;
  }

  #sprout(): Branch<T> {
    return { owner: this.#owner, filled: 0, slots: Array<undefined>(width) };
  }

  #owned(branch: Branch<T>): Branch<T> {
    return branch.owner === this.#owner ? branch : { owner: this.#owner, filled: branch.filled, slots: branch.slots.slice() };
  }

  /** The branch without one of its values; empty branches under it go too. */
  #without(branch: Branch<T>, level: number, at: number): Branch<T> {
    const own = this.#owned(branch);
    const place = (at >>> (bits * level)) & mask;
    const rest = level === 0 ? undefined : this.#without(own.slots[place] as Branch<T>, level - 1, at);
    own.slots[place] = rest && rest.filled > 0 ? rest : undefined;
    if (own.slots[place] === undefined) own.filled -= 1;
    return own;
  }
}

function visit<T>(branch: Branch<T>, level: number, from: number, tell: (value: T, at: number) => void): void {
  for (let place = 0; place < width; place += 1) {
    const slot = branch.slots[place];
    if (slot === undefined) continue;
    if (level === 0) tell(slot as T, from + place);
    else visit(slot as Branch<T>, level - 1, from + (place << (bits * level)), tell);
  }
}
