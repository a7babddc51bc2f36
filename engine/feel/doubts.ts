import type { Refusal } from '../result.ts';
import { instead, withoutTexts } from './likely-mistake.ts';
import { parseDate, parseTime } from './temporal/moment.ts';

/** A text that is to be a date, a time or a duration and is none, so that its value is null whatever happens. */
export function neverATime(text: string, at: number): Refusal {
  const meant = dateMeant(text) ?? timeMeant(text);
  return meant === undefined ? { code: 'feel.neverATime', params: { text, position: at + 1 } } : instead(text, meant, at + 1);
}

/** A day as Vietnamese write it or with other marks, where there is such a day. */
function dateMeant(text: string): string | undefined {
  const vietnamese = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(text);
  const { year = '', month = '', day = '' } = (vietnamese ?? /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})$/.exec(text))?.groups ?? {};
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return meant !== text && parseDate(meant) ? meant : undefined;
}

/** A time without its seconds, where there is such a time. */
function timeMeant(text: string): string | undefined {
  const meant = `${text.padStart(5, '0')}:00`;
  return /^\d{1,2}:\d{2}$/.test(text) && parseTime(meant) ? meant : undefined;
}

/** Where Vietnamese has thousands, FEEL has a fraction with a 0 at its end, which nobody writes. */
const THOUSANDS_AS_FRACTION = /(?<![\p{L}\p{N}_.])(\d{1,3})\.(\d\d0)(?![\p{L}\p{N}_.])/gu;
/** Where Vietnamese has a fraction, FEEL has a second test. */
const FRACTION_AS_TESTS = /[<>]=?\s*\d+,\d+(?![\d.])/g;

/** Numbers that FEEL reads otherwise than they look to a Vietnamese reader: `150.000` is 150, and `<= 1,5` in a cell is at most 1, or 5. */
export function doubtfulNumbers(source: string, areTests: boolean): readonly Refusal[] {
  if (!/\d[.,]\d/.test(source)) return [];
  const text = withoutTexts(source);
  const thousands = [...text.matchAll(THOUSANDS_AS_FRACTION)].map(({ 0: found, 1: whole = '', 2: rest = '', index }): Refusal => (
    { code: 'feel.thousands', params: { found, value: String(Number(found)), meant: whole + rest, position: index + 1 } }));
  const fractions = areTests ? [...text.matchAll(FRACTION_AS_TESTS)] : [];
  return [...thousands, ...fractions.map(({ 0: found, index }) => instead(found, found.replace(',', '.'), index))].slice(0, MOST_DOUBTS);
}

/** Nobody reads more of one text. */
const MOST_DOUBTS = 5;
