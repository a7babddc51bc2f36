import { charge, type Run } from '../run.ts';
import { DateTimeValue, DateValue } from '../temporal/moment.ts';
import { BuiltIn, signature } from './built-in.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

/** DMN 1.5, 10.3.4.7 and 10.3.4.8; the clock is the evaluation's, so that a replay gives the same. */
export const temporalFunctions = {
  now: new BuiltIn([signature({}, (_args, run) => new DateTimeValue(clock(run).toPlainDateTime(), run.zone))]),

  today: new BuiltIn([signature({}, (_args, run) => new DateValue(clock(run).toPlainDate()))]),

  'day of year': new BuiltIn([signature({ date: 'day' }, ({ date }) => date.plain.dayOfYear)]),

  'day of week': new BuiltIn([signature({ date: 'day' }, ({ date }) => DAYS[date.plain.dayOfWeek - 1] ?? null)]),

  'month of year': new BuiltIn([signature({ date: 'day' }, ({ date }) => MONTHS[date.plain.month - 1] ?? null)]),

  'week of year': new BuiltIn([signature({ date: 'day' }, ({ date }) => date.plain.weekOfYear ?? null)]),

  'last day of month': new BuiltIn([signature({ date: 'day' }, ({ date }) =>
    new DateValue(new Temporal.PlainDate(date.plain.year, date.plain.month, 1).with({ day: date.plain.daysInMonth })))]),
};

/** Looking at the clock and the calendar costs like reckoning with a date. */
const OF_THE_CLOCK = 12;

function clock(run: Run): Temporal.ZonedDateTime {
  const { now, zone } = run;
  charge(run, OF_THE_CLOCK);
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
}
