import type { Data } from '../data.ts';
import type { FeelNumber } from '../number/decimal.ts';
import { parseNumber } from '../number/text.ts';
import { compileRange } from '../range-text.ts';
import { charge } from '../run.ts';
import { monthsBetween } from '../temporal/arithmetic.ts';
import type { DaysDuration, MonthsDuration} from '../temporal/duration.ts';
import { parseDuration } from '../temporal/duration.ts';
import { DateTimeValue, DateValue, parseDate, parseDateTime, parseTime, TimeValue } from '../temporal/moment.ts';
import { isZone, plainZone } from '../temporal/zone.ts';
import { textOf } from '../text.ts';
import { BuiltIn, signature } from './built-in.ts';

/** Steps of reading a range with its ends. */
const OF_A_RANGE = 20;
/** No number is written longer. */
const LONGEST = 400;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** DMN 1.5, 10.3.4.1. What cannot be converted becomes null. */
export const conversionFunctions = {
  date: new BuiltIn([
    signature({ from: 'string' }, ({ from }) => parseDate(from)),
    signature({ from: 'date' }, ({ from }) => from),
    signature({ year: 'number', month: 'number', day: 'number' }, ({ year, month, day }) =>
      orNull(() => new DateValue(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })))),
  ]),

  time: new BuiltIn([
    signature({ from: 'string' }, ({ from }) => parseTime(from)),
    signature({ from: 'time' }, ({ from }) => from),
    signature({ from: 'date' }, () => new TimeValue(new Temporal.PlainTime(), 'UTC')),
    signature({ hour: 'number', minute: 'number', second: 'number', offset: 'days duration?' }, (args) => timeOf(args)),
  ]),

  'date and time': new BuiltIn([
    signature({ from: 'string' }, ({ from }) => parseDateTime(from)),
    signature({ date: 'date', time: 'time' }, ({ date, time }) => new DateTimeValue(date.plain.toPlainDateTime(time.plain), time.zone)),
    signature({ date: 'date and time', timezone: 'string' }, ({ date, timezone }, run) => {
      const zone = timezone.toUpperCase() === 'Z' ? 'UTC' : timezone;
      return isZone(zone) ? date.in(plainZone(zone), run.zone) : null;
    }),
    signature({ from: 'date and time' }, ({ from }) => from),
  ]),

  duration: new BuiltIn([
    signature({ from: 'string' }, ({ from }) => parseDuration(from)),
    signature({ from: 'duration' }, ({ from }) => from),
  ]),

  'years and months duration': new BuiltIn([
    signature({ from: 'day', to: 'day' }, ({ from, to }) => monthsBetween(from, to)),
  ]),

  '@': new BuiltIn([signature({ from: 'string' }, ({ from }) => temporalOf(from))]),

  number: new BuiltIn([
    signature({ from: 'decimal' }, ({ from }) => from),
    signature(
      { from: 'string', 'grouping separator': 'string?', 'decimal separator': 'string?' },
      (args) => numberOf(args.from, args['grouping separator'], args['decimal separator']),
    ),
  ]),

  string: new BuiltIn([signature({ from: 'any' }, ({ from }, run) => textOf(from, run))]),

  range: new BuiltIn([signature({ from: 'string' }, ({ from }, run) => {
    charge(run, OF_A_RANGE);
    return compileRange(from, temporalOf, run);
  })]),
};

/** The value of `@"…"`, by the look of the text. */
function temporalOf(text: string): DateValue | TimeValue | DateTimeValue | DaysDuration | MonthsDuration | null {
  if (/^-?P/.test(text)) return parseDuration(text);
  if (/^\d{2}:/.test(text)) return parseTime(text);
  return text.includes('T') ? parseDateTime(text) : parseDate(text);
}

function timeOf(args: { hour: number; minute: number; second: number; offset?: DaysDuration | undefined }): Data {
  const { hour, minute, second, offset } = args;
  const whole = Math.floor(second);
  const zone = offset ? offsetZone(offset) : null;
  if (offset && zone === null) return null;
  const nanoseconds = Math.min(Math.round((second - whole) * 1e9), 999_999_999);
  return orNull(() => new TimeValue(Temporal.PlainTime.from({ hour, minute, second: whole }, { overflow: 'reject' }).add({ nanoseconds }), zone));
}

/** Null where it is further from UTC than zones are. */
function offsetZone(offset: DaysDuration): string | null {
  const { days, hours, minutes, seconds } = offset.parts();
  const two = (part: number): string => String(Math.abs(part)).padStart(2, '0');
  const zone = `${offset.nanoseconds < 0n ? '-' : '+'}${two(hours)}:${two(minutes)}:${two(Math.trunc(seconds))}`;
  return days === 0 && isZone(zone) ? plainZone(zone) : null;
}

function numberOf(text: string, grouping: string | undefined, decimal: string | undefined): FeelNumber | null {
  if (text.length > LONGEST || (grouping !== undefined && (grouping === decimal || ![' ', ',', '.'].includes(grouping)))) return null;
  if (decimal !== undefined && ![',', '.'].includes(decimal)) return null;
  const plain = (grouping ? text.split(grouping).join('') : text).split(decimal ?? '.');
  const [whole = '', fraction] = plain;
  const joined = fraction === undefined ? whole : `${whole}.${fraction}`;
  return plain.length > 2 || !NUMBER.test(joined) ? null : parseNumber(joined);
}

function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
