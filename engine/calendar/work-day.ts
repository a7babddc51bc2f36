import type { BusinessCalendar, WorkingInterval } from './business-calendar.ts';

/** A stretch of work as moments (epoch ms), `from` included, `to` the moment at which work stops. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A search that has passed this many days without work finds no work: the calendar is wrong. */
const LONGEST_BREAK = 3660;

const holidaySets = new WeakMap<BusinessCalendar, ReadonlySet<string>>();

/** Whether anybody works on this date. */
export function isWorkingDay(calendar: BusinessCalendar, date: Temporal.PlainDate): boolean {
  return hoursOf(calendar, date).length > 0;
}

/** The stretches of work of a date, earliest first; none on a day off. */
export function stretchesOf(calendar: BusinessCalendar, date: Temporal.PlainDate): readonly Stretch[] {
  return hoursOf(calendar, date)
    .map((hours) => ({ from: momentOf(calendar, date, hours.from), to: momentOf(calendar, date, hours.to) }))
    .filter((stretch) => stretch.to > stretch.from)
    .sort((a, b) => a.from - b.from);
}

/** The local date of a moment (epoch ms). */
export function dateOf(calendar: BusinessCalendar, moment: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(calendar.zone).toPlainDate();
}

/** The moment (epoch ms) of a local wall-clock time such as `07:30`. */
export function momentOf(calendar: BusinessCalendar, date: Temporal.PlainDate, time: string): number {
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

/**
 * The nearest working day after (1) or before (-1) a date.
 * Throws a RangeError where the calendar knows none within ten years.
 */
export function nearestWorkingDay(
  calendar: BusinessCalendar, date: Temporal.PlainDate, direction: 1 | -1,
): Temporal.PlainDate {
  let day = date;
  for (let tried = 0; tried < LONGEST_BREAK; tried++) {
    day = day.add({ days: direction });
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new RangeError('the calendar has no working day within ten years');
}

function hoursOf(calendar: BusinessCalendar, date: Temporal.PlainDate): readonly WorkingInterval[] {
  const iso = date.toString();
  const madeUp = calendar.makeUpDays[iso];
  if (madeUp) return madeUp;
  return holidaysOf(calendar).has(iso) ? [] : (calendar.week[date.dayOfWeek] ?? []);
}

function holidaysOf(calendar: BusinessCalendar): ReadonlySet<string> {
  let set = holidaySets.get(calendar);
  if (!set) holidaySets.set(calendar, (set = new Set(calendar.holidays)));
  return set;
}
