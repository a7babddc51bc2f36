import type { Data, DataList } from '../data.ts';

/**
 * A list in order, by merging: items of which neither precedes the other keep their places. One question for each comparison,
 * where the platform's sort would need two to tell “after” from “alike”; and the same answer on every platform, whatever is
 * asked, even of a function that contradicts itself.
 */
export function sorted(list: DataList, precedes: (a: Data, b: Data) => boolean): DataList {
  let from = [...list];
  let to = new Array<Data>(list.length);
  for (let width = 1; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += 2 * width) merge(from, to, start, width, precedes);
    [from, to] = [to, from];
  }
  return from;
}

/** Merges two runs of a width that begin at a place. */
function merge(from: DataList, to: Data[], start: number, width: number, precedes: (a: Data, b: Data) => boolean): void {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takesRight = right < end && (left >= middle || precedes(from[right] ?? null, from[left] ?? null));
    to[at] = (takesRight ? from[right++] : from[left++]) ?? null;
  }
}
