import type { Data, Special } from '../data.ts';
import { RangeValue } from '../range.ts';
import { DaysDuration, MonthsDuration } from './duration.ts';
import { DateTimeValue, DateValue, TimeValue } from './moment.ts';
import { offsetOf } from './zone.ts';

/** A property of a date, time, duration or range (DMN 1.5, table 65), such as `due.year`; null where it has none of that name. */
export function propertyOf(value: Special, name: string): Data {
  if (value instanceof DateValue) return dateProperty(value.plain, name);
  if (value instanceof DateTimeValue) return dateProperty(value.plain, name) ?? timeProperty(value, name);
  if (value instanceof TimeValue) return timeProperty(value, name);
  if (value instanceof DaysDuration) return ownNumber(value.parts(), name);
  if (value instanceof MonthsDuration) {
    return ownNumber({ years: Math.trunc(value.months / 12), months: value.months % 12 }, name);
  }
  return value instanceof RangeValue ? rangeProperty(value, name) : null;
}

function dateProperty(date: Temporal.PlainDate | Temporal.PlainDateTime, name: string): Data {
  switch (name) {
    case 'year': return date.year;
    case 'month': return date.month;
    case 'day': return date.day;
    case 'weekday': return date.dayOfWeek;
    default: return null;
  }
}

function timeProperty(value: DateTimeValue | TimeValue, name: string): Data {
  const { plain, zone } = value;
  switch (name) {
    case 'hour': return plain.hour;
    case 'minute': return plain.minute;
    case 'second': return (plain.second * 1e9 + plain.millisecond * 1e6 + plain.microsecond * 1e3 + plain.nanosecond) / 1e9;
    case 'timezone': return zone?.includes('/') ? zone : null;
    case 'time offset': return zone === null ? null : new DaysDuration(BigInt(offset(value, zone)) * 1_000_000_000n);
    default: return null;
  }
}

function offset(value: DateTimeValue | TimeValue, zone: string): number {
  return value instanceof DateTimeValue && zone.includes('/') ? value.zoned(zone).offsetNanoseconds / 1e9 : offsetOf(zone);
}

function ownNumber(parts: { readonly [name: string]: number }, name: string): Data {
  const value = Object.hasOwn(parts, name) ? parts[name] : undefined;
  return value === undefined ? null : value === 0 ? 0 : value;
}

function rangeProperty(range: RangeValue, name: string): Data {
  switch (name) {
    case 'start': return range.start ?? null;
    case 'end': return range.end ?? null;
    case 'start included': return range.startIncluded;
    case 'end included': return range.endIncluded;
    default: return null;
  }
}
