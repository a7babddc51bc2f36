import type { NetNode, Option, Place } from './net.ts';

/** How many tokens an option puts on a place. */
export function tokensOn(option: Option, place: Place): number {
  return option.outputs.filter((output) => output === place).length;
}

/** Options that differ, the usual before what happens besides. */
export function distinct(options: readonly Option[]): Option[] {
  const numbers = new Map<Place, number>();
  const numberOf = (place: Place): number => {
    const number = numbers.get(place) ?? numbers.size;
    numbers.set(place, number);
    return number;
  };
  const kept = new Map<string, Option>();
  for (const option of options.toSorted((a, b) => Number(a.beside) - Number(b.beside))) {
    const key = `${option.ends ?? ''}:${option.outputs.map(numberOf).toSorted((a, b) => a - b).join(',')}`;
    const known = kept.get(key);
    kept.set(key, known ? { ...known, isVague: true } : option);
  }
  return [...kept.values()];
}

/** An option that puts tokens on a place, by number, and how many. */
interface Occurrence {
  readonly option: number;
  readonly tokens: number;
}

/** Where a place is filled, as text: places with the same are always filled together. */
export function signatureOf(where: readonly Occurrence[]): string {
  return where.map(({ option, tokens }) => `${option}*${tokens}`).join();
}

/** For each place the options that put a token on it. */
export function occurrencesIn(node: NetNode): ReadonlyMap<Place, readonly Occurrence[]> {
  const found = new Map<Place, { option: number; tokens: number }[]>();
  for (const [option, { outputs }] of node.options.entries()) {
    for (const place of outputs) {
      const entries = found.get(place) ?? [];
      const last = entries.at(-1);
      if (last?.option === option) last.tokens += 1;
      else entries.push({ option, tokens: 1 });
      found.set(place, entries);
    }
  }
  return found;
}
