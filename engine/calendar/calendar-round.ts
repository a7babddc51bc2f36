import type { BusinessCalendar } from './business-calendar.ts';
import { vietnamCalendar } from './vietnam-calendar.ts';

/** The customary calendar of Vietnamese agencies for the years round a moment (epoch ms). */
export function calendarRound(now: number): BusinessCalendar {
  const year = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('Asia/Ho_Chi_Minh').year;
  return vietnamCalendar(Array.from({ length: 12 }, (_, index) => year - 2 + index));
}
