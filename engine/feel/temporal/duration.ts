import { type Kind, Special } from '../data.ts';

const SECOND = 1_000_000_000n;
const MINUTE = 60n * SECOND;
const HOUR = 60n * MINUTE;
const DAY = 24n * HOUR;

/** A FEEL days and time duration. Days have 24 hours. */
export class DaysDuration extends Special {
  readonly kind: Kind = 'days and time duration';
  readonly nanoseconds: bigint;

  constructor(nanoseconds: bigint) {
    super();
    this.nanoseconds = nanoseconds;
  }

  /** The parts, all with the duration's sign. */
  parts(): { days: number; hours: number; minutes: number; seconds: number } {
    const all = this.nanoseconds;
    return {
      days: Number(all / DAY),
      hours: Number((all % DAY) / HOUR),
      minutes: Number((all % HOUR) / MINUTE),
      seconds: Number(all % MINUTE) / 1e9,
    };
  }

  override toString(): string {
    const all = this.nanoseconds < 0n ? -this.nanoseconds : this.nanoseconds;
    const fraction = all % SECOND === 0n ? '' : `.${String(all % SECOND).padStart(9, '0').replace(/0+$/, '')}`;
    const days = all / DAY;
    const time = [
      part((all % DAY) / HOUR, 'H'),
      part((all % HOUR) / MINUTE, 'M'),
      fraction ? `${(all % MINUTE) / SECOND}${fraction}S` : part((all % MINUTE) / SECOND, 'S'),
    ].join('');
    const text = part(days, 'D') + (time ? `T${time}` : '');
    return text ? `${this.nanoseconds < 0n ? '-' : ''}P${text}` : 'PT0S';
  }
}

/** A FEEL years and months duration. */
export class MonthsDuration extends Special {
  readonly kind: Kind = 'years and months duration';
  /** A whole number. */
  readonly months: number;

  constructor(months: number) {
    super();
    this.months = months;
  }

  override toString(): string {
    const all = Math.abs(this.months);
    const text = part(Math.floor(all / 12), 'Y') + part(all % 12, 'M');
    return text ? `${this.months < 0 ? '-' : ''}P${text}` : 'P0M';
  }
}

const PATTERN = /^(-)?P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(T(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,15})(?:\.(\d{0,9})\d*)?S)?)?$/;

/**
 * Reads an ISO 8601 duration; null where it is none, or mixes months with days, which FEEL keeps apart.
 * Weeks, which the specification's lexical form lacks, are taken as 7 days.
 */
export function parseDuration(text: string): DaysDuration | MonthsDuration | null {
  const match = text.length > 120 ? null : PATTERN.exec(text);
  if (!match || /[PT]$/.test(text)) return null;
  const [, sign, years, months, weeks, days, time, hours, minutes, seconds, fraction] = match;
  const isNegative = sign === '-';
  if (years !== undefined || months !== undefined) {
    if (weeks !== undefined || days !== undefined || time !== undefined) return null;
    const all = Number(years ?? 0) * 12 + Number(months ?? 0);
    return new MonthsDuration(isNegative ? -all : all);
  }
  const all = (BigInt(weeks ?? 0) * 7n + BigInt(days ?? 0)) * DAY + BigInt(hours ?? 0) * HOUR + BigInt(minutes ?? 0) * MINUTE
    + BigInt(seconds ?? 0) * SECOND + BigInt((fraction ?? '').padEnd(9, '0'));
  return new DaysDuration(isNegative ? -all : all);
}

function part(amount: bigint | number, unit: string): string {
  return amount === 0n || amount === 0 ? '' : `${amount}${unit}`;
}
