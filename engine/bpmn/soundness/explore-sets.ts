import type { Exploration } from './explore.ts';
import { looksAround, type Net } from './net.ts';
import { SetActions } from './set-actions.ts';
import { exploreEveryOrder } from './set-orders.ts';
import { explorePhases } from './set-phases.ts';

/** Most places: sets are followed place by place, one call in another. */
const mostPlaces = 1200;

/** Most pairs of a place and a join that looks at it. */
const mostPairs = 100_000;

/**
 * Explores all states of a net at once, as sets: branches that are each here or there make as many states as there are
 * combinations, and yet a small set. It is exact where no place ever holds two tokens; where one would, that state is told, and
 * `gaveUp` says that what comes after it was not looked at.
 */
export function exploreSets(net: Net, { usualOnly, work }: { readonly usualOnly: boolean; readonly work: number }): Exploration {
  const actions = new SetActions(net, usualOnly, work);
  const found = explorePhases(net, actions);
  if (found || actions.sets.isExhausted) return found ?? exploreEveryOrder(actions);
  const left = Math.max(0, work - actions.work);
  const whole = exploreEveryOrder(new SetActions(net, usualOnly, left));
  return { ...whole, work: whole.work + actions.work };
}

/** Whether a net can be explored by sets: each node takes and gives one token of a place, and there are not too many of either. */
export function canUseSets({ nodes }: Net): boolean {
  let [places, lookouts] = [0, 0];
  for (const node of nodes) {
    if (node.join === 'quantity' || node.join === 'complex') return false;
    if (node.options.some(({ outputs }) => new Set(outputs).size < outputs.length)) return false;
    places += node.inputs.size;
    if (looksAround(node)) lookouts += 1;
  }
  return places <= mostPlaces && places * lookouts <= mostPairs;
}
