import { addWorkingDays, addWorkingTime, type BusinessCalendar, workingDaysBetween, workingMinutesBetween } from '../../calendar/index.ts';
import type { Data } from '../data.ts';
import { charge, Mistake, type Run } from '../run.ts';
import { DateTimeValue, DateValue } from '../temporal/moment.ts';
import { BuiltIn, signature } from './built-in.ts';

/** Working time of the agency's calendar; not of the specification. What it counts is said in `engine/calendar/`. */
export const calendarFunctions = {
  /** Working days after the first day up to and with the last. */
  'working days between': new BuiltIn([signature({ from: 'day', to: 'day' }, ({ from, to }, run) =>
    counted(run, daysBetween(from, to, run), (calendar) => workingDaysBetween(calendar, dayOf(from, run), dayOf(to, run))))]),

  /** The n-th working day after a date; of a date and time, the close of that day. */
  'add working days': new BuiltIn([signature({ date: 'day', days: 'number' }, ({ date, days }, run) =>
    counted(run, 1.5 * days, (calendar) => (date instanceof DateValue
      ? new DateValue(addWorkingDays(calendar, date.plain, whole(days)))
      : moment(addWorkingTime(calendar, millisecondsOf(date, run), { amount: days, unit: 'workingDay' }), run))))]),

  /** The moment at which working hours from a moment are used up. */
  'add working hours': new BuiltIn([signature({ from: 'date and time', hours: 'number' }, ({ from, hours }, run) =>
    counted(run, hours / 4, (calendar) =>
      moment(addWorkingTime(calendar, millisecondsOf(from, run), { amount: hours, unit: 'workingHour' }, 'continuation'), run)))]),

  'working minutes between': new BuiltIn([signature({ from: 'date and time', to: 'date and time' }, ({ from, to }, run) =>
    counted(run, 2 * daysBetween(from, to, run), (calendar) => workingMinutesBetween(calendar, millisecondsOf(from, run), millisecondsOf(to, run))))]),

  'is working day': new BuiltIn([signature({ date: 'day' }, ({ date }, run) =>
    counted(run, 1, (calendar) => addWorkingDays(calendar, dayOf(date, run), 0).equals(dayOf(date, run))))]),
};

/** Of a date, which has no hours, only whole days can be counted. */
function whole(days: number): number {
  if (!Number.isInteger(days)) throw new Mistake('feel.partOfWorkingDay', { days });
  return days;
}

/** The calendar is looked at, then walked through day by day, and a day costs like some steps. */
const STEPS_A_LOOK = 60;
const STEPS_A_DAY = 5;

function counted(run: Run, days: number, count: (calendar: BusinessCalendar) => Data): Data {
  if (!run.calendar) throw new Mistake('feel.noCalendar');
  charge(run, STEPS_A_LOOK + STEPS_A_DAY * Math.abs(days));
  try {
    return count(run.calendar);
  } catch (error) {
    if (error instanceof RangeError) throw new Mistake('feel.workingTime');
    throw error;
  }
}

function daysBetween(from: DateValue | DateTimeValue, to: DateValue | DateTimeValue, run: Run): number {
  return dayOf(from, run).until(dayOf(to, run), { largestUnit: 'days' }).days;
}

function dayOf(value: DateValue | DateTimeValue, run: Run): Temporal.PlainDate {
  if (value instanceof DateValue) return value.plain;
  return value.zoned(run.zone).withTimeZone(run.calendar?.zone ?? run.zone).toPlainDate();
}

function millisecondsOf(value: DateTimeValue, run: Run): number {
  return value.zoned(run.zone).epochMilliseconds;
}

function moment(milliseconds: number, run: Run): DateTimeValue {
  const zone = run.calendar?.zone ?? run.zone;
  return new DateTimeValue(Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDateTime(), zone);
}
