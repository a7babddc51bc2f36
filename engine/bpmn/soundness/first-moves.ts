import type { Arena } from './arena.ts';
import type { MarkingSet } from './marking-sets.ts';
import { type NetNode, outputsOf } from './net.ts';
import type { Action, SetActions } from './set-actions.ts';

/**
 * Whether a node may act before everything else in some states, as the order then changes nothing: no join that looks around can go
 * on past its tokens, whatever else happens while they stay. (Stubborn sets, Valmari 1991, for the rule of BPMN 13.4.3.)
 */
export function mayGoFirst(actions: SetActions, states: MarkingSet, { node, inputs }: Action): boolean {
  const { arena } = actions;
  if (!arena.reachesLookout(node)) return true;
  const joins = arena.lookouts.filter((join) => join !== node && arena.waysTo(join, node).size > 0);
  if (joins.length === 0) return true;
  const staying = new Set(inputs);
  const fillable = new Set([...actions.sets.placesIn(states)].filter((place) => !staying.has(place)));
  const canAct = (other: NetNode): boolean => {
    const own = [...other.inputs].map((place) => arena.numberOf(place));
    if (other.join === 'all') return own.every((place) => fillable.has(place));
    if (!own.some((place) => fillable.has(place))) return false;
    return other.join !== 'inclusive' || !isHeldUp(arena, other, node, fillable);
  };
  const waiting = new Set(arena.nodes.filter((other) => other !== node || other.join === 'any'));
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const other of waiting) {
      if (!canAct(other)) continue;
      waiting.delete(other);
      isMore = true;
      for (const place of outputsOf(other)) fillable.add(arena.numberOf(place));
    }
  }
  return joins.every((join) => isHeldUp(arena, join, node, fillable));
}

/** Whether a token before a node holds a join up, as long as only some places may be filled. */
function isHeldUp(arena: Arena, join: NetNode, node: NetNode, fillable: ReadonlySet<number>): boolean {
  const ways = arena.waysTo(join, node);
  return ways.size > 0 && ![...ways].some((way) => fillable.has(way));
}

