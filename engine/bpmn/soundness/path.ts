import type { Exploration, Visit } from './explore.ts';
import type { NetNode } from './net.ts';
import { idsOn, type Trail } from './trail.ts';

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
  const { arena } = exploration;
  const chain = visitsTo(exploration, at);
  const trails = chain.flatMap(({ move }): readonly Trail[] => {
    if (!move) return [];
    const passed = [...new Set(move.consumed)].map((number) => arena.place(number).path);
    if (move.isReset) return passed;
    return [...passed, move.node.path, move.node.options[move.option]?.path ?? []];
  });
  const standing = [...new Set(chain.at(-1)?.marking)].map((number) => arena.place(number));
  const before = new Set<NetNode>(standing.map((place) => place.target));
  return idsOn([trails, standing.map((place) => place.path), [...before].map((node) => node.element.id)]);
}
