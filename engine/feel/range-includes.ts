import { compare } from './compare.ts';
import type { Data } from './data.ts';
import type { RangeValue } from './range.ts';
import type { Run } from './run.ts';

/** Whether a point lies in a range; null where the two cannot be compared. */
export function includesPoint(range: RangeValue, point: Data, run: Run): boolean | null {
  if (point === null) return null;
  const above = isBeyond(point, range.start, range.startIncluded, run, 1);
  if (above === false) return false;
  const below = isBeyond(point, range.end, range.endIncluded, run, -1);
  if (below === false) return false;
  return above === null || below === null ? null : true;
}

function isBeyond(
  point: Data, bound: Data | undefined, included: boolean, run: Run, direction: 1 | -1,
): boolean | null {
  if (bound === undefined) return true;
  const order = compare(point, bound, run);
  if (order === null) return null;
  return order === 0 ? included : Math.sign(order) === direction;
}
