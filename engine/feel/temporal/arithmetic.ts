import type { Data } from '../data.ts';
import { isNumber } from '../number/decimal.ts';
import { quotientOf, wholeOver, wholeTimes } from '../number/exact.ts';
import { charge, type Run } from '../run.ts';
import { DaysDuration, MonthsDuration } from './duration.ts';
import { DateTimeValue, DateValue, TimeValue } from './moment.ts';

const DAY = 86_400_000_000_000n;

/** A million years. */
const LONGEST = 365_000_000n * DAY;

/** Steps of reckoning with a duration, with a date or time, and with one whose zone changes its offset. */
const OF_A_DURATION = 4;
const OF_A_DATE = 12;
const OF_A_ZONED = 60;

/** Sum of two values of which one at least is temporal (DMN 1.5, table 57); null where FEEL has none. */
export function addTemporal(a: Data, b: Data, run: Run): Data {
  charge(run, OF_A_DURATION);
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return months(a.months + b.months);
  if (a instanceof DaysDuration && b instanceof DaysDuration) return days(a.nanoseconds + b.nanoseconds);
  if (b instanceof MonthsDuration || b instanceof DaysDuration) return moved(a, b, 1n, run);
  if (a instanceof MonthsDuration || a instanceof DaysDuration) return moved(b, a, 1n, run);
  return null;
}

/**
 * Difference of two values of which one at least is temporal; both local, they count as in the run's zone. Null where only one has a
 * zone: the hours between would be anybody's guess. A date beside a moment is its midnight in UTC (DMN 1.5, table 57).
 */
export function subtractTemporal(a: Data, b: Data, run: Run): Data {
  const { zone } = run;
  charge(run, OF_A_DURATION);
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return months(a.months - b.months);
  if (a instanceof DaysDuration && b instanceof DaysDuration) return days(a.nanoseconds - b.nanoseconds);
  if (b instanceof MonthsDuration || b instanceof DaysDuration) return moved(a, b, -1n, run);
  if (a instanceof TimeValue && b instanceof TimeValue) return isZoned(a) === isZoned(b) ? new DaysDuration(a.sinceMidnight(zone) - b.sinceMidnight(zone)) : null;
  if (a instanceof DateValue && b instanceof DateValue) return new DaysDuration(BigInt(b.plain.until(a.plain).days) * DAY);
  const from = inUtc(b);
  const to = inUtc(a);
  return from && to && isZoned(from) === isZoned(to) ? new DaysDuration(to.epoch(zone) - from.epoch(zone)) : null;
}

function inUtc(value: Data): DateTimeValue | null {
  return value instanceof DateValue ? new DateTimeValue(value.plain.toPlainDateTime(), 'UTC') : asDateTime(value);
}

function isZoned({ zone }: DateTimeValue | TimeValue): boolean {
  return zone !== null;
}

/** A duration times a number; null where it is neither or leaves the range. */
export function multiplyDuration(duration: Data, factor: Data, run: Run): Data {
  if (!isNumber(factor)) return null;
  charge(run, OF_A_DURATION);
  if (duration instanceof MonthsDuration) return months(Number(wholeTimes(BigInt(duration.months), factor, 'down')));
  return duration instanceof DaysDuration ? days(wholeTimes(duration.nanoseconds, factor, 'half even')) : null;
}

/** A duration by a number gives a duration, by a duration of its kind a number. */
export function divideDuration(a: Data, b: Data, run: Run): Data {
  if (b === 0) return null;
  charge(run, OF_A_DURATION);
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return ratio(BigInt(a.months), BigInt(b.months));
  if (a instanceof DaysDuration && b instanceof DaysDuration) return ratio(a.nanoseconds, b.nanoseconds);
  if (!isNumber(b)) return null;
  if (a instanceof MonthsDuration) return months(Number(wholeOver(BigInt(a.months), b, 'down')));
  return a instanceof DaysDuration ? days(wholeOver(a.nanoseconds, b, 'half even')) : null;
}

function ratio(a: bigint, b: bigint): Data {
  return quotientOf({ digits: a, exponent: 0 }, { digits: b, exponent: 0 });
}

/** A date counts as its midnight where a date and time is needed. */
export function asDateTime(value: Data): DateTimeValue | null {
  if (value instanceof DateTimeValue) return value;
  return value instanceof DateValue ? new DateTimeValue(value.plain.toPlainDateTime(), null) : null;
}

/** Whole months between two days, rounded towards 0; the times of day do not count. */
export function monthsBetween(from: Data, to: Data): Data {
  const start = asDateTime(from);
  const end = asDateTime(to);
  if (!start || !end) return null;
  const span = start.plain.toPlainDate().until(end.plain.toPlainDate(), { largestUnit: 'months' });
  return new MonthsDuration(span.months);
}

function moved(value: Data, by: MonthsDuration | DaysDuration, direction: 1n | -1n, run: Run): Data {
  charge(run, value instanceof DateTimeValue && value.zone?.includes('/') ? OF_A_ZONED : OF_A_DATE);
  try {
    if (value instanceof TimeValue) return by instanceof DaysDuration ? movedTime(value, by.nanoseconds * direction) : null;
    const span = spanOf(by, direction);
    if (value instanceof DateTimeValue) {
      if (!value.zone?.includes('/') || by instanceof MonthsDuration) return new DateTimeValue(value.plain.add(span), value.zone);
      return new DateTimeValue(value.zoned(value.zone).add(span).toPlainDateTime(), value.zone);
    }
    if (!(value instanceof DateValue)) return null;
    return new DateValue(value.plain.toPlainDateTime().add(span).toPlainDate());
  } catch {
    // Outside the years that Temporal knows.
    return null;
  }
}

function spanOf(by: MonthsDuration | DaysDuration, direction: 1n | -1n): Temporal.DurationLike {
  if (by instanceof MonthsDuration) return { months: by.months * Number(direction) };
  const all = by.nanoseconds * direction;
  return { seconds: Number(all / 1_000_000_000n), nanoseconds: Number(all % 1_000_000_000n) };
}

function movedTime(time: TimeValue, nanoseconds: bigint): TimeValue {
  const rest = nanoseconds % DAY;
  return new TimeValue(
    time.plain.add({ seconds: Number(rest / 1_000_000_000n), nanoseconds: Number(rest % 1_000_000_000n) }), time.zone,
  );
}

/** Null beyond what any date can be moved by; numbers must not grow without end. */
function days(nanoseconds: bigint): DaysDuration | null {
  return nanoseconds > LONGEST || nanoseconds < -LONGEST ? null : new DaysDuration(nanoseconds);
}

function months(count: number): MonthsDuration | null {
  return Number.isSafeInteger(count) ? new MonthsDuration(count) : null;
}
