import { type Kind, Special } from '../data.ts';
import { isZone, offsetOf, zoneText } from './zone.ts';

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
    return this.plain.toString();
  }
}

/** A FEEL date and time: local, at an offset, or in a named zone. */
export class DateTimeValue extends Special {
  readonly kind: Kind = 'date and time';
  readonly plain: Temporal.PlainDateTime;
  /** IANA name, `UTC` or `+07:00`; null where the text named none. */
  readonly zone: string | null;

  constructor(plain: Temporal.PlainDateTime, zone: string | null) {
    super();
    this.plain = plain;
    this.zone = zone;
  }

  /** Nanoseconds since 1970; a local one is taken to be in `localZone`. */
  epoch(localZone: string): bigint {
    return this.zoned(localZone).epochNanoseconds;
  }

  zoned(localZone: string): Temporal.ZonedDateTime {
    return this.plain.toZonedDateTime(this.zone ?? localZone);
  }

  /** FEEL's text, with the name of the zone as in `2026-11-24T10:00:00@Asia/Ho_Chi_Minh`. */
  override toString(): string {
    return this.plain.toString() + zoneText(this.zone);
  }

  /** ISO 8601, which knows offsets but no names of zones. */
  toIso(): string {
    return this.zone?.includes('/') ? this.plain.toString() + this.zoned(this.zone).offset : this.toString();
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

  /** Nanoseconds since midnight UTC of a day in 1970, when zones are looked up. */
  ofDay(localZone: string): bigint {
    const zone = this.zone ?? localZone;
    const local = BigInt(Temporal.PlainTime.from('00:00').until(this.plain).total('nanoseconds'));
    return (((local - BigInt(offsetOf(zone)) * 1_000_000_000n) % DAY) + DAY) % DAY;
  }

  override toString(): string {
    return this.plain.toString() + zoneText(this.zone);
  }
}

/** No date or time is written longer. */
const LONGEST = 120;
const DATE = /^-?\d{4,9}-\d{2}-\d{2}$/;
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
  const plain = orNull(() => Temporal.PlainTime.from(local, { overflow: 'reject' }));
  return plain && new TimeValue(plain, zone);
}

/** Reads `2026-11-24T10:30:00`, with `Z`, an offset or `@Zone`; a date alone is its midnight. Null where it is none. */
export function parseDateTime(text: string): DateTimeValue | null {
  if (text.length > LONGEST) return null;
  const middle = text.indexOf('T');
  const date = parseDate(middle < 0 ? text : text.slice(0, middle));
  if (!date) return null;
  const clock = middle < 0 ? '' : text.slice(middle + 1);
  const time = middle < 0 ? new TimeValue(new Temporal.PlainTime(), null) : parseTime(clock);
  return time && new DateTimeValue(date.plain.toPlainDateTime(time.plain), time.zone);
}

/** Splits the zone off; undefined where there is no such zone, null where none is named. */
function splitZone(text: string): { local: string; zone: string | null | undefined } {
  const match = ZONE.exec(text);
  if (!match) return { local: text, zone: null };
  const zone = match[1] ? 'UTC' : (match[2] ?? match[3] ?? '');
  return { local: text.slice(0, match.index), zone: isZone(zone) ? zone : undefined };
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
