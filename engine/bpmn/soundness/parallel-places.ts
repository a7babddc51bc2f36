import type { NetNode, Place } from './net.ts';
import { distinct, occurrencesIn, signatureOf, tokensOn } from './options.ts';
import { union } from './union.ts';

/** Most places between two nodes of which every pair is compared. */
const mostCompared = 30;

/**
 * Places from one node to another that say the same become one: before a join of all those that are filled together, before
 * a node that takes each token on its own those of which only one is filled, before an inclusive join all of them, since it
 * waits for whatever its split sends.
 */
export function mergeParallelPlaces(node: NetNode): boolean {
  const occurrences = occurrencesIn(node);
  const byTarget = new Map<NetNode, Place[]>();
  for (const place of occurrences.keys()) {
    const places = byTarget.get(place.target);
    if (places) places.push(place);
    else byTarget.set(place.target, [place]);
  }
  for (const [target, places] of byTarget) {
    if (places.length < 2) continue;
    const together = target.join === 'all' ? filledTogether(places, occurrences)
      : target.join === 'any' ? filledApart(node, places)
        : target.join === 'inclusive' && target !== node ? places : [];
    if (together.length > 1) {
      merge(node, target, together);
      return true;
    }
  }
  return false;
}

function filledTogether(places: readonly Place[], occurrences: ReturnType<typeof occurrencesIn>): readonly Place[] {
  const bySignature = new Map<string, Place[]>();
  for (const place of places) {
    const signature = signatureOf(occurrences.get(place) ?? []);
    const alike = bySignature.get(signature) ?? [];
    alike.push(place);
    bySignature.set(signature, alike);
  }
  return [...bySignature.values()].find((alike) => alike.length > 1) ?? [];
}

function filledApart(node: NetNode, places: readonly Place[]): readonly Place[] {
  const shared = new Set(node.options.flatMap((option) => (option.outputs.length > 1 ? option.outputs : [])));
  const alone = places.filter((place) => !shared.has(place));
  if (alone.length > 1) return alone;
  if (places.length > mostCompared) return [];
  for (const [index, one] of places.entries()) {
    const other = places.slice(index + 1).find((candidate) =>
      node.options.every((option) => tokensOn(option, one) + tokensOn(option, candidate) <= 1));
    if (other) return [one, other];
  }
  return [];
}

function merge(node: NetNode, target: NetNode, [kept, ...rest]: readonly Place[]): void {
  if (!kept) return;
  const gone = new Set(rest);
  if (target.join === 'all') kept.path = [kept.path, ...rest.map((place) => place.path)];
  else tellByOption(node, [kept, ...rest]);
  kept.isBeside = [kept, ...rest].every(({ isBeside }) => isBeside);
  kept.covers = union(kept.covers, ...rest.map((place) => place.covers));
  node.options = distinct(node.options.map((option) => {
    if (!option.outputs.some((place) => gone.has(place))) return option;
    const left = option.outputs.filter((place) => !gone.has(place));
    return { ...option, outputs: left.includes(kept) ? left : [...left, kept] };
  }));
  for (const place of gone) target.inputs.delete(place);
  if (node.options.length === 1) node.abridged = false;
}

/** Lets each option tell which of some places it fills, as one of them is to stand for all. */
function tellByOption(node: NetNode, places: readonly Place[]): void {
  node.options = node.options.map((option) => {
    const filled = places.filter((place) => option.outputs.includes(place));
    return filled.length === 0 ? option : { ...option, path: [option.path, ...filled.map((place) => place.path)] };
  });
  for (const place of places) place.path = [];
}
