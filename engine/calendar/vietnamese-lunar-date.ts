/**
 * Dates of the Vietnamese lunar calendar, computed for UTC+7.
 *
 * The method is Hồ Ngọc Đức's (“Thuật toán tính âm lịch”, https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html),
 * with the astronomy of Jean Meeus, Astronomical Algorithms (1998): a month starts on the day of the new moon, the 11th
 * month holds the winter solstice, and in a year of 13 months the first one without a major solar term is the leap month.
 * Neither `date-holidays` (45 MB with its dependencies, no substitute days for Vietnam, nothing for a browser) nor the
 * `chinese` calendar of Intl (UTC+8, which gives another New Year's day in 1985, 2007 and 2030) would do.
 */
const HANOI = 7 / 24;
const RADIANS = Math.PI / 180;
const MONTH = 29.530588853;

/** Julian day number of 1 January 1970. */
const UNIX_DAY = 2_440_588;
/** Julian day of the new moon of 1 January 1900, from which moons are counted. */
const FIRST_MOON = 2_415_021.076998695;

/** The Gregorian date of a day of a month of a lunar year; leap months, which no holiday falls into, are not offered. */
export function vietnameseLunarDate(year: number, month: number, day: number): Temporal.PlainDate {
  const start = eleventhMonth(month < 11 ? year - 1 : year);
  const end = eleventhMonth(month < 11 ? year : year + 1);
  let monthsOn = (month + 1) % 12;
  if (end - start > 365 && monthsOn >= leapMonthAfter(start)) monthsOn++;
  return dateOfDay(newMoonDay(moonOf(start) + monthsOn) + day - 1);
}

function dateOfDay(julianDay: number): Temporal.PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: julianDay - UNIX_DAY });
}

function moonOf(julianDay: number): number {
  return Math.floor(0.5 + (julianDay - FIRST_MOON) / MONTH);
}

/** First day of the month that holds the winter solstice of a Gregorian year. */
function eleventhMonth(year: number): number {
  const lastDay = new Temporal.PlainDate(1970, 1, 1).until(new Temporal.PlainDate(year, 12, 31)).days + UNIX_DAY;
  const moon = Math.floor((lastDay - 2_415_021) / MONTH);
  const start = newMoonDay(moon);
  return solarTerm(start) >= 9 ? newMoonDay(moon - 1) : start;
}

/** How many months after the 11th the first month without a major solar term comes. */
function leapMonthAfter(start: number): number {
  const moon = moonOf(start);
  let month = 1;
  let term = solarTerm(newMoonDay(moon + month));
  for (let last = -1; term !== last && month < 14; ) {
    last = term;
    month++;
    term = solarTerm(newMoonDay(moon + month));
  }
  return month - 1;
}

/** Which twelfth of the ecliptic (0 to 11, from the spring equinox) the sun is in at the start of a day in Hanoi. */
function solarTerm(julianDay: number): number {
  const t = (julianDay - 2_451_545.5 - HANOI) / 36_525;
  const anomaly = RADIANS * (357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3);
  const mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t ** 2;
  const equation = (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly)
    + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) + 0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + equation) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

/** Julian day number, in Hanoi, of the k-th new moon since 1 January 1900. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const sun = RADIANS * (359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3);
  const moon = RADIANS * (306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3);
  const latitude = RADIANS * (21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3);
  const mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t ** 2 - 0.000000155 * t ** 3
    + 0.00033 * Math.sin(RADIANS * (166.56 + 132.87 * t - 0.009173 * t ** 2));
  const correction = (0.1734 - 0.000393 * t) * Math.sin(sun) + 0.0021 * Math.sin(2 * sun)
    - 0.4068 * Math.sin(moon) + 0.0161 * Math.sin(2 * moon) - 0.0004 * Math.sin(3 * moon)
    + 0.0104 * Math.sin(2 * latitude) - 0.0051 * Math.sin(sun + moon) - 0.0074 * Math.sin(sun - moon)
    + 0.0004 * Math.sin(2 * latitude + sun) - 0.0004 * Math.sin(2 * latitude - sun)
    - 0.0006 * Math.sin(2 * latitude + moon) + 0.001 * Math.sin(2 * latitude - moon)
    + 0.0005 * Math.sin(2 * moon + sun);
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(mean + correction - clockDrift + 0.5 + HANOI);
}
