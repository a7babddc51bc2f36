/**
 * All members of some sets, in the largest of them, which is changed. Nobody else may hold it: sets that are drawn together again
 * and again stay cheap by this.
 */
export function union<T>(...sets: readonly Set<T>[]): Set<T> {
  let into = new Set<T>();
  for (const set of sets) if (set.size > into.size) into = set;
  for (const set of sets) if (set !== into) for (const member of set) into.add(member);
  return into;
}
