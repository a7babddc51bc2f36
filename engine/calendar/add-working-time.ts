import type { BusinessCalendar } from './business-calendar.ts';
import { addWorkingDays } from './working-days.ts';
import { dateOf, isWorkingDay, momentOf, nearestWorkingDay, type Stretch, stretchesOf } from './work-day.ts';

const HOUR = 3_600_000;

/** No deadline is longer than this many working hours (about 400 years); a larger number is a mistake. */
const MOST_HOURS = 800_000;

/** An amount of working time. */
export interface WorkingTime {
  /** May have a fraction. Negative counts back. */
  readonly amount: number;
  readonly unit: 'workingHour' | 'workingDay';
}

/** Whether the count starts with a reception, to which the agency's cut-off applies, or goes on inside the agency. */
export type CountFrom = 'reception' | 'continuation';

/**
 * The moment (epoch ms) at which an amount of working time counted from `from` (epoch ms) is used up.
 *
 * - **Working hours** are hours of the clock within the agency's working intervals. The customary day has 7.5 of them;
 *   the “8 hours a day” of the regulations is a convention for stating deadlines, not a measure: an agency for which
 *   8 hours shall end a day later states the deadline in days, or enters an 8-hour day in its calendar.
 *   Fractions count to the millisecond, so minutes that were left when a clock stopped can be added again.
 * - **Working days** end at the close of the n-th working day after the day of reception. The first day is not counted and
 *   the last one ends when it ends (Civil Code 2015, articles 147 and 148), which for an agency is when it closes:
 *   3 working days from Monday 10:00 end on Thursday 17:00. 0 days: “within the day”. A fraction of a day is that part
 *   of the following day's working time.
 *   The turned-down alternative, Thursday 10:00, would take half a day from the officer that the law gives.
 * - What comes outside working hours counts as received when work next starts; what is received after the calendar's
 *   cut-off, when the next working day starts.
 *
 * Throws a RangeError for amounts beyond 400 years, and where the calendar never works.
 */
export function addWorkingTime(
  calendar: BusinessCalendar, from: number, time: WorkingTime, count: CountFrom = 'reception',
): number {
  const start = startOf(calendar, from, count);
  if (time.unit === 'workingHour') return walk(calendar, start, time.amount);
  return endOfDays(calendar, dateOf(calendar, start), time.amount);
}

function endOfDays(calendar: BusinessCalendar, from: Temporal.PlainDate, amount: number): number {
  const whole = Math.floor(amount);
  const last = addWorkingDays(calendar, from, whole);
  if (amount === whole) return closingOf(calendar, last);
  const next = nearestWorkingDay(calendar, last, 1);
  const hours = stretchesOf(calendar, next).reduce((sum, stretch) => sum + (stretch.to - stretch.from), 0) / HOUR;
  return walk(calendar, openingOf(calendar, next), hours * (amount - whole));
}

/** The moment within working time from which the count runs. */
function startOf(calendar: BusinessCalendar, from: number, count: CountFrom): number {
  const date = dateOf(calendar, from);
  const late = count === 'reception' && calendar.cutOff !== undefined && from > momentOf(calendar, date, calendar.cutOff);
  const open = late ? undefined : stretchesOf(calendar, date).find((stretch) => stretch.to >= from);
  return open ? Math.max(open.from, from) : openingOf(calendar, nearestWorkingDay(calendar, date, 1));
}

function openingOf(calendar: BusinessCalendar, date: Temporal.PlainDate): number {
  return (stretchesOf(calendar, date)[0] as Stretch).from;
}

function closingOf(calendar: BusinessCalendar, date: Temporal.PlainDate): number {
  return (stretchesOf(calendar, date).at(-1) as Stretch).to;
}

/** Uses up hours stretch by stretch, forward or back. */
function walk(calendar: BusinessCalendar, start: number, hours: number): number {
  if (!(Math.abs(hours) <= MOST_HOURS)) throw new RangeError(`${hours} working hours are more than 400 years`);
  const direction = hours < 0 ? -1 : 1;
  let left = Math.round(Math.abs(hours) * HOUR);
  let moment = start;
  let date = dateOf(calendar, start);
  for (;;) {
    const stretches = isWorkingDay(calendar, date) ? stretchesOf(calendar, date) : [];
    for (const stretch of direction > 0 ? stretches : stretches.toReversed()) {
      const room = direction > 0 ? stretch.to - Math.max(stretch.from, moment) : Math.min(stretch.to, moment) - stretch.from;
      if (room < 0) continue;
      if (left <= room) return direction > 0 ? stretch.to - room + left : stretch.from + room - left;
      left -= room;
    }
    date = nearestWorkingDay(calendar, date, direction);
    moment = direction > 0 ? -Infinity : Infinity;
  }
}
