import type { Node } from '../node.ts';
import { netOf } from './build-net.ts';
import { explore, type Exploration } from './explore.ts';
import { pathBefore } from './path.ts';
import { wayTo } from './shortest-way.ts';

/** Most work of looking for ways in one scope, and in a whole file. */
const limits = { scope: 20_000, file: 150_000 } as const;

/** How tokens come to elements: by ways that can really be gone, with all that joins on them need. */
export class WaysThere {
  readonly #canComplete: (activity: Node) => boolean;
  readonly #known = new Map<Node, Seen>();
  #left: number = limits.file;

  constructor(canComplete: (activity: Node) => boolean) {
    this.#canComplete = canComplete;
  }

  /** Ids from where a scope begins to an element, without the element. Where nothing comes there, the last stretch is as drawn. */
  to(scope: Node, target: Node): readonly string[] {
    const drawn = [...wayTo(scope, target), target.id];
    const { exploration, first } = this.#seenIn(scope);
    const from = drawn.findLastIndex((id) => first.has(id));
    const way = pathBefore(exploration, first.get(drawn[from] ?? '') ?? -1);
    return [...way, ...drawn.slice(Math.max(0, from), -1)];
  }

  #seenIn(scope: Node): Seen {
    const known = this.#known.get(scope);
    if (known) return known;
    const exploration = explore(netOf(scope, this.#canComplete), { orders: 'one', usualOnly: false, work: Math.min(limits.scope, this.#left) });
    this.#left = Math.max(0, this.#left - exploration.work);
    const first = new Map<string, number>();
    for (const [at, { move }] of exploration.visits.entries()) {
      const id = move?.node.element.id;
      // Steps within an element have no path of their own.
      if (id !== undefined && move?.node.path.length && !first.has(id)) first.set(id, at);
    }
    const seen = { exploration, first };
    this.#known.set(scope, seen);
    return seen;
  }
}

interface Seen {
  readonly exploration: Exploration;
  /** The first state after each element acted, by its id. */
  readonly first: ReadonlyMap<string, number>;
}
