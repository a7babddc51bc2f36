import { compare } from './compare.ts';
import { type Data, kindOf } from './data.ts';
import { RangeValue } from './range.ts';
import type { Run } from './run.ts';

/** The range between two ends; null where they are of different kinds or the first is after the last (DMN 1.5, 10.3.2.7). */
export function rangeBetween(
  start: Data | undefined, end: Data | undefined, startIncluded: boolean, endIncluded: boolean, run: Run,
): RangeValue | null {
  if ((start ?? null) !== null && (end ?? null) !== null) {
    if (kindOf(start as Data) !== kindOf(end as Data)) return null;
    const order = compare(start as Data, end as Data, run);
    if (order !== null && order > 0) return null;
  }
  return new RangeValue(start, end, startIncluded, endIncluded);
}
