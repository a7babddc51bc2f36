import { compare } from './compare.ts';
import type { Data } from './data.ts';
import type { RangeValue } from './range.ts';

/** Whether a point lies in a range; null where the two cannot be compared. */
export function includesPoint(range: RangeValue, point: Data, zone: string): boolean | null {
  if (point === null) return null;
  const above = isBeyond(point, range.start, range.startIncluded, zone, 1);
  if (above === false) return false;
  const below = isBeyond(point, range.end, range.endIncluded, zone, -1);
  if (below === false) return false;
  return above === null || below === null ? null : true;
}

function isBeyond(
  point: Data, bound: Data | undefined, included: boolean, zone: string, direction: 1 | -1,
): boolean | null {
  if (bound === undefined) return true;
  const order = compare(point, bound, zone);
  if (order === null) return null;
  return order === 0 ? included : Math.sign(order) === direction;
}
