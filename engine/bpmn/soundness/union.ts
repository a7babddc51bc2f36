/** All members of some sets, in the largest of them, which is changed: sets that are drawn together again and again stay cheap. */
export function union<T>(...sets: readonly Set<T>[]): Set<T> {
  const into = sets.reduce((largest, set) => (set.size > largest.size ? set : largest), new Set<T>());
  for (const set of sets) if (set !== into) for (const member of set) into.add(member);
  return into;
}
