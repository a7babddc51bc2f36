/** A cron expression of six fields (second first) as Zeebe takes them, each as the set of its values. */
export interface Cron {
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 1 (Monday) to 7. */
  readonly weekdays: ReadonlySet<number>;
  /** L in the day field. */
  readonly lastDay: boolean;
}

const macros: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *', '@annually': '0 0 0 1 1 *', '@monthly': '0 0 0 1 * *', '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *', '@midnight': '0 0 0 * * *', '@hourly': '0 0 * * * *',
};
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Undefined where the text is no cron expression of numbers, ranges, lists, steps, names and L. */
export function parseCron(text: string): Cron | undefined {
  const fields = (macros[text] ?? text).trim().split(/\s+/);
  // Unix spells it without seconds.
  if (fields.length === 5) fields.unshift('0');
  if (fields.length !== 6) return undefined;
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const lastDay = day.toUpperCase() === 'L';
  const seconds = valuesOf(second, 0, 59);
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const days = lastDay ? [] : valuesOf(day, 1, 31);
  const months = valuesOf(month, 1, 12, monthNames, 1);
  const weekdays = valuesOf(weekday, 0, 7, weekdayNames, 0);
  if (!seconds || !minutes || !hours || !days || !months || !weekdays) return undefined;
  return {
    seconds, minutes, hours, days: new Set(days), months: new Set(months), lastDay,
    weekdays: new Set(weekdays.map((value) => (value === 0 ? 7 : value))),
  };
}

function valuesOf(
  field: string, low: number, high: number, names: readonly string[] = [], firstName = 0,
): readonly number[] | undefined {
  const numberOf = (word: string): number => {
    const named = names.indexOf(word.toUpperCase());
    return named >= 0 ? named + firstName : /^\d+$/.test(word) ? Number(word) : NaN;
  };
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [from, to] = range === '*' || range === '?' ? [low, high] : range.split('-').map(numberOf);
    const first = from ?? NaN;
    const last = to ?? (part.includes('/') ? high : first);
    const by = Number(step);
    if (!(first >= low && last <= high && first <= last && Number.isInteger(by) && by > 0)) return undefined;
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

/** The first moment after `after` (epoch ms) by the clock of the zone; undefined where there is none within eight years. */
export function nextCron(cron: Cron, after: number, zone: string): number | undefined {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
  let date = start.toPlainDate();
  for (let tries = 0; tries < 366 * 8; tries += 1) {
    const moment = matchesDay(cron, date) ? firstOfDay(cron, date, after, zone) : undefined;
    if (moment !== undefined) return moment;
    date = date.add({ days: 1 });
  }
  return undefined;
}

/** By plain arithmetic but for the days on which the clock is changed: a cron of every second must not cost a calendar for each. */
function firstOfDay(cron: Cron, date: Temporal.PlainDate, after: number, zone: string): number | undefined {
  const midnight = date.toZonedDateTime(zone);
  const isPlain = midnight.hoursInDay === 24;
  for (const hour of cron.hours) {
    if (isPlain && midnight.epochMilliseconds + (hour + 1) * 3_600_000 <= after) continue;
    for (const minute of cron.minutes) {
      if (isPlain && midnight.epochMilliseconds + (hour * 60 + minute + 1) * 60_000 <= after) continue;
      for (const second of cron.seconds) {
        const moment = isPlain
          ? midnight.epochMilliseconds + ((hour * 60 + minute) * 60 + second) * 1000
          : date.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute, second } }).epochMilliseconds;
        if (moment > after) return moment;
      }
    }
  }
  return undefined;
}

function matchesDay(cron: Cron, date: Temporal.PlainDate): boolean {
  const dayFits = cron.lastDay ? date.day === date.daysInMonth : cron.days.has(date.day);
  return dayFits && cron.months.has(date.month) && cron.weekdays.has(date.dayOfWeek);
}
