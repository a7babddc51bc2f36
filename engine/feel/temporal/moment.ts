import { type Kind, Special } from '../data.ts';
import { isTemporalZone, isZone, offsetOf, plainZone, zoneText } from './zone.ts';

const DAY = 86_400_000_000_000n;

/** A FEEL date. */
export class DateValue extends Special {
  readonly kind: Kind = 'date';
  readonly plain: Temporal.PlainDate;

  constructor(plain: Temporal.PlainDate) {
    super();
    this.plain = plain;
  }

  override toString(): string {
    return plainYear(this.plain.toString());
  }
}

/** A FEEL date and time: local, at an offset, or in a named zone. */
export class DateTimeValue extends Special {
  readonly kind: Kind = 'date and time';
  readonly plain: Temporal.PlainDateTime;
  /** IANA name, `UTC` or `+07:00`; null where the text named none. */
  readonly zone: string | null;
  /** Worked out once: lists of moments are compared again and again. */
  #epoch: { readonly localZone: string; readonly nanoseconds: bigint } | undefined;

  constructor(plain: Temporal.PlainDateTime, zone: string | null) {
    super();
    this.plain = plain;
    this.zone = zone;
  }

  /** Nanoseconds since 1970; a local one is taken to be in `localZone`. */
  epoch(localZone: string): bigint {
    if (this.#epoch?.localZone !== localZone) this.#epoch = { localZone, nanoseconds: this.zoned(localZone).epochNanoseconds };
    return this.#epoch.nanoseconds;
  }

  /** The moment; of an offset with seconds, which Temporal has not, as UTC shows it. */
  zoned(localZone: string): Temporal.ZonedDateTime {
    const zone = this.zone ?? localZone;
    return isTemporalZone(zone) ? this.plain.toZonedDateTime(zone) : this.plain.subtract({ seconds: offsetOf(zone) }).toZonedDateTime('UTC');
  }

  /** The same moment as another zone's clocks show it. */
  in(zone: string, localZone: string): DateTimeValue {
    const plain = isTemporalZone(zone)
      ? this.zoned(localZone).withTimeZone(zone).toPlainDateTime()
      : this.zoned(localZone).withTimeZone('UTC').toPlainDateTime().add({ seconds: offsetOf(zone) });
    return new DateTimeValue(plain, zone);
  }

  /** FEEL's text, with the name of the zone as in `2026-11-24T10:00:00@Asia/Ho_Chi_Minh`. */
  override toString(): string {
    return plainYear(this.plain.toString()) + zoneText(this.zone);
  }

  /** ISO 8601, which knows offsets but no names of zones. */
  toIso(): string {
    return this.zone?.includes('/') ? plainYear(this.plain.toString()) + this.zoned(this.zone).offset : this.toString();
  }
}

/** A FEEL time of day. */
export class TimeValue extends Special {
  readonly kind: Kind = 'time';
  readonly plain: Temporal.PlainTime;
  readonly zone: string | null;

  constructor(plain: Temporal.PlainTime, zone: string | null) {
    super();
    this.plain = plain;
    this.zone = zone;
  }

  /** Nanoseconds since midnight UTC, of that day or the one before or after; named zones as of 2026. */
  sinceMidnight(localZone: string): bigint {
    const { hour, minute, second, millisecond, microsecond, nanosecond } = this.plain;
    const seconds = hour * 3600 + minute * 60 + second - offsetOf(this.zone ?? localZone);
    return BigInt(seconds) * 1_000_000_000n + BigInt(millisecond * 1_000_000 + microsecond * 1_000 + nanosecond);
  }

  /** The same within one day, for the order of times. */
  ofDay(localZone: string): bigint {
    return ((this.sinceMidnight(localZone) % DAY) + DAY) % DAY;
  }

  override toString(): string {
    return this.plain.toString() + zoneText(this.zone);
  }
}

/** No date or time is written longer. */
const LONGEST = 120;
/** Years of more than four digits begin with none that is 0, as XML Schema writes them. */
const DATE = /^-?(\d{4}|[1-9]\d{4,8})-\d{2}-\d{2}$/;
const END_OF_DAY = /^24:00:00(?:\.0{1,9})?/;
/** As far as Temporal reads a time: to the nanosecond. */
const FINEST = 'hh:mm:ss.123456789'.length;
const TIME = /^\d{2}:\d{2}:\d{2}(\.\d{1,9}\d*)?$/;
const ZONE = /(?:(Z)|([+-]\d{2}:\d{2}(?::\d{2})?)|@([A-Za-z][\w+\-/]{0,60}))$/i;

/** Reads `2026-11-24`; null where there is no such day. */
export function parseDate(text: string): DateValue | null {
  if (text.length > LONGEST || !DATE.test(text)) return null;
  const [, sign, year, rest] = /^(-?)(\d+)(-.*)$/.exec(text) ?? [];
  const wide = sign || (year ?? '').length > 4 ? `${sign || '+'}${(year ?? '').padStart(6, '0')}` : year;
  const plain = orNull(() => Temporal.PlainDate.from(`${wide}${rest}`, { overflow: 'reject' }));
  return plain && new DateValue(plain);
}

/** Reads `10:30:00`, with `Z`, an offset or `@Zone`; null where it is none. */
export function parseTime(text: string): TimeValue | null {
  if (text.length > LONGEST) return null;
  const { local, zone } = splitZone(text);
  if (!TIME.test(local) || local.startsWith('24') || local.slice(6, 8) === '60' || zone === undefined) return null;
  const plain = orNull(() => Temporal.PlainTime.from(local.slice(0, FINEST), { overflow: 'reject' }));
  return plain && new TimeValue(plain, zone);
}

/** Reads `2026-11-24T10:30:00`, with `Z`, an offset or `@Zone`; a date alone is its midnight. Null where it is none. */
export function parseDateTime(text: string): DateTimeValue | null {
  if (text.length > LONGEST) return null;
  const middle = text.indexOf('T');
  const date = parseDate(middle < 0 ? text : text.slice(0, middle));
  if (!date) return null;
  const clock = middle < 0 ? '00:00:00' : text.slice(middle + 1);
  const isEndOfDay = END_OF_DAY.test(clock);
  const time = parseTime(isEndOfDay ? clock.replace(END_OF_DAY, '00:00:00') : clock);
  const day = isEndOfDay ? orNull(() => date.plain.add({ days: 1 })) : date.plain;
  return time && day && new DateTimeValue(day.toPlainDateTime(time.plain), time.zone);
}

/** Splits the zone off; undefined where there is no such zone, null where none is named. */
function splitZone(text: string): { local: string; zone: string | null | undefined } {
  const match = ZONE.exec(text);
  if (!match) return { local: text, zone: null };
  const zone = match[1] ? 'UTC' : (match[2] ?? match[3] ?? '');
  return { local: text.slice(0, match.index), zone: isZone(zone) ? plainZone(zone) : undefined };
}

/** Temporal writes years beyond four digits with a sign and six digits, XML Schema without. */
function plainYear(text: string): string {
  return text.replace(/^([+-])(\d{6})/, (_whole, sign: string, year: string) => (sign === '-' ? '-' : '') + year.replace(/^00?(?=\d{4})/, ''));
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
