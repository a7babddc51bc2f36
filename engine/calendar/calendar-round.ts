import type { BusinessCalendar } from './business-calendar.ts';
import { vietnamCalendar } from './vietnam-calendar.ts';

/** Years before and after that a calendar knows: what began a decade ago may still be open, and rights last as long. */
const YEARS = 12;

/** The last calendar made: whoever decides a thousand times within a year needs one. */
let last: { readonly year: number; readonly calendar: BusinessCalendar } | undefined;

/** The customary calendar of Vietnamese agencies for the years round a moment (epoch ms). */
export function calendarRound(now: number): BusinessCalendar {
  const year = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('Asia/Ho_Chi_Minh').year;
  if (last?.year !== year) last = { year, calendar: vietnamCalendar(Array.from({ length: 2 * YEARS + 1 }, (_, index) => year - YEARS + index)) };
  return last.calendar;
}
