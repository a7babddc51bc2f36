/** A graph as what each of its parts needs. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/** The longest way through a graph, and what has no level: it is in a circle, or needs what is in one. */
export interface Levels {
  readonly count: number;
  readonly without: ReadonlySet<string>;
}

/** Takes the graph away level by level, beginning with what needs nothing; without recursion, as a hostile file is deep. */
export function levelsOf(graph: Needs): Levels {
  const users = new Map<string, string[]>();
  const left = new Map<string, number>();
  for (const [id, needs] of graph) {
    const known = new Set(needs.filter((need) => graph.has(need)));
    left.set(id, known.size);
    for (const need of known) {
      const others = users.get(need);
      if (others) others.push(id);
      else users.set(need, [id]);
    }
  }
  let count = 0;
  let level = [...left].filter(([, needs]) => needs === 0).map(([id]) => id);
  for (; level.length > 0; count += 1) {
    const next: string[] = [];
    for (const id of level) {
      left.delete(id);
      for (const user of users.get(id) ?? []) {
        const needs = (left.get(user) ?? 0) - 1;
        left.set(user, needs);
        if (needs === 0) next.push(user);
      }
    }
    level = next;
  }
  return { count, without: new Set(left.keys()) };
}
