import { explore, type Exploration } from './explore.ts';
import { looksAround, type Net } from './net.ts';
import { canUseSets, exploreSets } from './explore-sets.ts';
import { seenOfAll, waitsForAll } from './waits-for-all.ts';

/** Most work of one search of a scope: a first look state by state, which goes far where one order is enough, one by sets of states, a last one into the depth. */
const limits = { look: 30_000, oneOrder: 150_000, sets: 400_000, depth: 200_000, nodes: 4000 } as const;

/**
 * Explores a net as far as that goes, where its shape alone does not prove that nothing can go wrong: state by state with every
 * order that matters; then all states at once as sets; then deep rather than broad, as what is wrong often lies at the end of many
 * choices. It ends with the first that saw everything or found something.
 */
export function search(net: Net, usualOnly: boolean, left: number): Exploration {
  if (waitsForAll(net)) return seenOfAll(net, usualOnly);
  if (net.nodes.size > limits.nodes || net.hasTooMany) return explore(net, { orders: 'one', usualOnly, work: 0 });
  const orders = [...net.nodes].some(looksAround) ? 'relevant' : 'one';
  const tries: readonly ((work: number) => Exploration)[] = [
    (work) => explore(net, { orders, usualOnly, work: Math.min(work, orders === 'one' ? limits.oneOrder : limits.look) }),
    ...(canUseSets(net) ? [(work: number) => exploreSets(net, { usualOnly, work: Math.min(work, limits.sets) })] : []),
    // One order may miss what another leads to, so that a whole search of this kind proves nothing where order matters.
    (work) => doubting(explore(net, { orders: 'one', usualOnly, depthFirst: true, work: Math.min(work, limits.depth) }), orders === 'relevant'),
  ];
  let work = 0;
  let result: Exploration | undefined;
  for (const attempt of tries) {
    const found = attempt(Math.max(0, left - work));
    work += found.work;
    if (!result || !found.gaveUp || hasSomething(found)) result = found;
    if (!found.gaveUp || hasSomething(found)) break;
  }
  return { ...(result ?? explore(net, { orders: 'one', usualOnly, work: 0 })), work };
}

function doubting(exploration: Exploration, isDoubtful: boolean): Exploration {
  return isDoubtful ? { ...exploration, gaveUp: true } : exploration;
}

function hasSomething({ stuck, meetings, growths }: Exploration): boolean {
  return stuck.length + meetings.length + growths.length > 0;
}
