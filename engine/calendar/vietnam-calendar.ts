import type { BusinessCalendar, WorkingInterval } from './business-calendar.ts';
import { vietnameseLunarDate } from './vietnamese-lunar-date.ts';

/** What the government announced for one year where it differs from the rule. ISO dates. */
export interface HolidayAnnouncement {
  /** The five days of the Lunar New Year. */
  readonly lunarNewYear?: readonly string[];
  /** The day beside 2 September. */
  readonly besideNationalDay?: string;
  /** Working days given off, each made up for on a day off: `{ off: '2026-01-02', madeUpOn: '2026-01-10' }`. */
  readonly swaps?: readonly { readonly off: string; readonly madeUpOn: string }[];
}

const CUSTOMARY_DAY: readonly WorkingInterval[] = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
];

const ONE_DAY = { days: 1 };

/**
 * The customary calendar of Vietnamese agencies for these years: Monday to Friday, 07:30–11:30 and 13:30–17:00, and the
 * public holidays of the Labour Code 2019, article 112. One that falls on a weekend is made good on the next working
 * day (article 111). What is announced only year by year is assumed until the announcement is entered: the Lunar New Year
 * from its eve to the fourth day, and beside 2 September the day that makes the longer break. There is no cut-off.
 */
export function vietnamCalendar(
  years: readonly number[], announcements: { readonly [year: number]: HolidayAnnouncement } = {},
): BusinessCalendar {
  const swaps = years.flatMap((year) => announcements[year]?.swaps ?? []);
  const holidays = years.flatMap((year) => withSubstitutes(holidaysOf(year, announcements[year] ?? {})));
  const inYears = new Set([...holidays, ...swaps.map((swap) => swap.off)]);
  return {
    zone: 'Asia/Ho_Chi_Minh',
    week: { 1: CUSTOMARY_DAY, 2: CUSTOMARY_DAY, 3: CUSTOMARY_DAY, 4: CUSTOMARY_DAY, 5: CUSTOMARY_DAY },
    holidays: [...inYears].sort(),
    makeUpDays: Object.fromEntries(swaps.map((swap) => [swap.madeUpOn, CUSTOMARY_DAY])),
  };
}

/** The days of the law, each once for each holiday: where two holidays meet on a day, it stands twice. */
function holidaysOf(year: number, announced: HolidayAnnouncement): Temporal.PlainDate[] {
  return [
    new Temporal.PlainDate(year, 1, 1),
    ...(announced.lunarNewYear?.map((date) => Temporal.PlainDate.from(date)) ?? lunarNewYear(year)),
    vietnameseLunarDate(year, 3, 10),
    new Temporal.PlainDate(year, 4, 30),
    new Temporal.PlainDate(year, 5, 1),
    ...nationalDay(year, announced.besideNationalDay),
  ];
}

function lunarNewYear(year: number): Temporal.PlainDate[] {
  const first = vietnameseLunarDate(year, 1, 1);
  return [-1, 0, 1, 2, 3].map((days) => first.add({ days }));
}

function nationalDay(year: number, announced: string | undefined): Temporal.PlainDate[] {
  const day = new Temporal.PlainDate(year, 9, 2);
  if (announced) return [day, Temporal.PlainDate.from(announced)];
  const breakGoesOn = [1, 4, 7].includes(day.dayOfWeek);
  return [day, breakGoesOn ? day.add(ONE_DAY) : day.subtract(ONE_DAY)];
}

/** For each holiday on a weekend or on another holiday, the next working day as well. */
function withSubstitutes(holidays: readonly Temporal.PlainDate[]): string[] {
  const taken = new Set<string>();
  const lost: Temporal.PlainDate[] = [];
  for (const day of holidays) {
    if (day.dayOfWeek > 5 || taken.has(day.toString())) lost.push(day);
    taken.add(day.toString());
  }
  for (const day of lost.sort(Temporal.PlainDate.compare)) {
    let next = day;
    while (next.dayOfWeek > 5 || taken.has(next.toString())) next = next.add(ONE_DAY);
    taken.add(next.toString());
  }
  return [...taken];
}
