import type { Refusal } from '../result.ts';
import { instead, withoutTexts } from './likely-mistake.ts';

/** A text that is to be a date, a time or a duration and is none, so that its value is null whatever happens. */
export function neverATime(text: string, at: number): Refusal {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return instead(text, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, at + 1);
  const [, first, second = '', third = ''] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
  const iso = first === undefined ? text : `${first}-${second.padStart(2, '0')}-${third.padStart(2, '0')}`;
  if (iso !== text) return instead(text, iso, at + 1);
  const clock = /^\d{1,2}:\d{2}$/.exec(text)?.[0];
  return clock === undefined ? { code: 'feel.neverATime', params: { text, position: at + 1 } } : instead(text, `${clock.padStart(5, '0')}:00`, at + 1);
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
