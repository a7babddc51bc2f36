import type { Move } from './arena.ts';
import type { Exploration, Visit } from './explore.ts';
import type { NetNode, Place } from './net.ts';
import { idsOn } from './trail.ts';

/** States from the beginning to one, in order. */
export function visitsTo({ visits }: Exploration, at: number): readonly Visit[] {
  const chain: Visit[] = [];
  for (let index: number | undefined = at; index !== undefined;) {
    const visit: Visit | undefined = visits[index];
    if (!visit) break;
    chain.push(visit);
    index = visit.before;
  }
  return chain.toReversed();
}

/** Ids of what tokens pass until a state, and of where they stand then. */
export function pathTo(exploration: Exploration, at: number): readonly string[] {
  const chain = visitsTo(exploration, at);
  const standing = (chain.at(-1)?.marking ?? []).map((number) => exploration.arena.place(number));
  const before = new Set<NetNode>(standing.map((place) => place.target));
  return [...passedIn(exploration, chain), ...standing.flatMap(afterFlow), ...[...before].map((node) => node.element.id)];
}

/** Ids of what tokens pass until the node acts whose move led to a state, without the node. */
export function pathBefore(exploration: Exploration, at: number): readonly string[] {
  const chain = visitsTo(exploration, at);
  return [...passedIn(exploration, chain.slice(0, -1)), ...consumedIn(exploration, chain.at(-1)?.move)];
}

function passedIn(exploration: Exploration, chain: readonly Visit[]): readonly string[] {
  return chain.flatMap(({ move }) => {
    const passed = consumedIn(exploration, move);
    if (!move || move.isReset) return passed;
    const option = move.node.options[move.option];
    return [...passed, ...idsOn([move.node.path, option?.path ?? []]), ...[...new Set(option?.outputs)].flatMap((place) => idsOn(place.path).slice(0, 1))];
  });
}

function consumedIn({ arena }: Exploration, move: Move | undefined): readonly string[] {
  return [...new Set(move?.consumed)].flatMap((number) => afterFlow(arena.place(number)));
}

/** What a token passes on a place besides the flow that leads into it: that is told where it is chosen. */
function afterFlow(place: Place): readonly string[] {
  const ids = idsOn(place.path);
  return place.source ? ids.slice(1) : ids;
}
