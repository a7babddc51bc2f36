import type { BusinessCalendar } from './business-calendar.ts';
import { isWorkingDay, nearestWorkingDay } from './work-day.ts';

/** No deadline is longer than this many working days (400 years); a larger number is a mistake. */
const MOST_DAYS = 100_000;

/**
 * The date of the n-th working day after a date, which itself is not counted (Civil Code 2015, article 147);
 * with a negative number, before it. With 0 the date itself, or the next working day where it is a day off.
 * Throws a RangeError for a number that is not whole or beyond 100,000.
 */
export function addWorkingDays(calendar: BusinessCalendar, date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  if (!Number.isInteger(days) || Math.abs(days) > MOST_DAYS) {
    throw new RangeError(`${days} is not a whole number of working days up to ${MOST_DAYS}`);
  }
  if (days === 0) return isWorkingDay(calendar, date) ? date : nearestWorkingDay(calendar, date, 1);
  let day = date;
  for (let left = Math.abs(days); left > 0; left--) day = nearestWorkingDay(calendar, day, days > 0 ? 1 : -1);
  return day;
}

/**
 * Working days after `from` up to and with `to`; negative when `to` is earlier.
 * It takes back what `addWorkingDays` adds: the first day is not counted, the last one is.
 * Throws a RangeError beyond 400 years.
 */
export function workingDaysBetween(
  calendar: BusinessCalendar, from: Temporal.PlainDate, to: Temporal.PlainDate,
): number {
  const direction = Temporal.PlainDate.compare(from, to) <= 0 ? 1 : -1;
  const span = Math.abs(from.until(to, { largestUnit: 'days' }).days);
  if (span > MOST_DAYS * 1.5) throw new RangeError('the dates are more than 400 years apart');
  let count = 0;
  let day = from;
  for (let passed = 0; passed < span; passed++) {
    day = day.add({ days: direction });
    if (isWorkingDay(calendar, day)) count += direction;
  }
  return count;
}
