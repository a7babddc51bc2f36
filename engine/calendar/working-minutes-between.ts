import type { BusinessCalendar } from './business-calendar.ts';
import { dateOf, stretchesOf } from './work-day.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Days further apart than this (400 years) are a mistake. */
const MOST_DAYS = 146_100;

/**
 * Working minutes from `from` to `to` (epoch ms); negative when `to` is earlier. Seconds count as fractions.
 * The clock only: a cut-off, which concerns receptions, plays no part. Throws a RangeError beyond 400 years.
 */
export function workingMinutesBetween(calendar: BusinessCalendar, from: number, to: number): number {
  if (to < from) return -workingMinutesBetween(calendar, to, from);
  if (!(to - from <= MOST_DAYS * DAY)) throw new RangeError('the moments are more than 400 years apart');
  const last = dateOf(calendar, to);
  let worked = 0;
  for (let date = dateOf(calendar, from); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const stretch of stretchesOf(calendar, date)) {
      worked += Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from));
    }
  }
  return worked / MINUTE;
}
