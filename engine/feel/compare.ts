import { type Data, kindOf } from './data.ts';
import { isNumber } from './number/decimal.ts';
import { compareNumbers } from './number/exact.ts';
import { Inequality } from './function-value.ts';
import { RangeValue } from './range.ts';
import { charge, type Run } from './run.ts';
import { DateTimeValue, DateValue, TimeValue } from './temporal/moment.ts';
import { DaysDuration, MonthsDuration } from './temporal/duration.ts';

/** Steps of comparing two dates, times or moments. */
const OF_DATES = 3;

/**
 * The order of two values: below, at or above 0, or null where FEEL knows none (different kinds, null, lists …).
 * A date and time without a zone counts as local to the run's, so that a deadline can be compared with `now()`.
 */
export function compare(a: Data, b: Data, run: Run): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    charge(run, a.length >> 5);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (a === null || b === null) return null;
  charge(run, OF_DATES);
  const { zone } = run;
  if (a instanceof DateValue && b instanceof DateValue) return Temporal.PlainDate.compare(a.plain, b.plain);
  if (a instanceof DateTimeValue && b instanceof DateTimeValue) return order(a.epoch(zone), b.epoch(zone));
  if (a instanceof TimeValue && b instanceof TimeValue) return order(a.ofDay(zone), b.ofDay(zone));
  if (a instanceof DaysDuration && b instanceof DaysDuration) return order(a.nanoseconds, b.nanoseconds);
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return a.months - b.months;
  return null;
}

/**
 * Equality (DMN 1.5, table 47): null where the kinds differ, but null itself is equal to null and different from all else.
 * Inside lists and contexts, values that cannot be compared count as different. A time with a zone is never equal to one
 * without, although their order can be told. Times are equal by their hour, minute and second, which is a whole number.
 */
export function equals(a: Data, b: Data, run: Run): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeof a === typeof b && (typeof a === 'number' || typeof a === 'boolean')) return a === b;
  if (typeof a === 'string' && typeof b === 'string') {
    charge(run, a.length >> 5);
    return a === b;
  }
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return null;
  if (Array.isArray(a) && Array.isArray(b)) {
    charge(run, a.length);
    return a.length === b.length && a.every((item, index) => equals(item, b[index], run) === true);
  }
  if (a instanceof RangeValue && b instanceof RangeValue) {
    return a.isEquality === b.isEquality && a.startIncluded === b.startIncluded && a.endIncluded === b.endIncluded
      && equalEnds(a.start, b.start, run) && equalEnds(a.end, b.end, run);
  }
  if (isZoned(a) !== isZoned(b)) return false;
  if (kind === 'context') return equalEntries(Object.entries(a), Object.entries(b), b as object, run);
  if (kind === 'function') return a === b || (a instanceof Inequality && b instanceof Inequality && equals(a.bound, b.bound, run) === true);
  charge(run, OF_DATES);
  if (a instanceof TimeValue && b instanceof TimeValue) return second(a.ofDay(run.zone)) === second(b.ofDay(run.zone));
  if (a instanceof DateTimeValue && b instanceof DateTimeValue) return second(a.epoch(run.zone)) === second(b.epoch(run.zone));
  return compare(a, b, run) === 0;
}

/** An end that is null is another than none at all. */
function equalEnds(a: Data | undefined, b: Data | undefined, run: Run): boolean {
  return a === undefined || b === undefined ? a === b : equals(a, b, run) === true;
}

/** The second in which a moment lies. */
function second(nanoseconds: bigint): bigint {
  const rest = nanoseconds % 1_000_000_000n;
  return nanoseconds - (rest < 0n ? rest + 1_000_000_000n : rest);
}

function equalEntries(a: [string, Data][], b: [string, Data][], inB: object, run: Run): boolean {
  charge(run, a.length);
  const entries = new Map(b);
  return a.length === b.length
    && a.every(([name, value]) => Object.hasOwn(inB, name) && equals(value, entries.get(name) ?? null, run) === true);
}

function isZoned(value: Data): boolean {
  return (value instanceof DateTimeValue || value instanceof TimeValue) && value.zone !== null;
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
