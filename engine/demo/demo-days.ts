import type { BusinessCalendar } from '../calendar/index.ts';

/** A moment of the demo's past: so many working days before its first start, at a local time such as `08:30`. */
export type DemoMoment = readonly [workingDaysBefore: number, time: string];

/**
 * The moment in epoch ms. Day 0 is the last working day at or before `base` (epoch ms), so that the demo
 * looks lived-in whatever day it is first started.
 */
export function demoMoment([daysBefore, time]: DemoMoment, base: number, calendar: BusinessCalendar): number {
  const plainTime = Temporal.PlainTime.from(time);
  return workingDay(daysBefore, base, calendar).toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochMilliseconds;
}

/** The local date so many working days before `base`, as forms write it. */
export function demoDate(daysBefore: number, base: number, calendar: BusinessCalendar): string {
  return workingDay(daysBefore, base, calendar).toString();
}

function workingDay(daysBefore: number, base: number, calendar: BusinessCalendar): Temporal.PlainDate {
  let day = Temporal.Instant.fromEpochMilliseconds(base).toZonedDateTimeISO(calendar.zone).toPlainDate();
  let left = daysBefore;
  while (left > 0 || !isWorked(day, calendar)) {
    if (isWorked(day, calendar)) left -= 1;
    day = day.subtract({ days: 1 });
  }
  return day;
}

function isWorked(day: Temporal.PlainDate, calendar: BusinessCalendar): boolean {
  const date = day.toString();
  if (date in calendar.makeUpDays) return true;
  return day.dayOfWeek in calendar.week && !calendar.holidays.includes(date);
}
