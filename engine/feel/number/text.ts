import { Decimal, type FeelNumber, lengthOf, numberOf, scaled } from './decimal.ts';

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
/** A number written with so few characters is a JavaScript number. */
const SHORT = /^[+-]?\d{0,15}$/;

/** More digits tell nothing about the nearest number of 34 digits, but whether there are more. */
const MOST_DIGITS = 7_000;

/** Reads a number as FEEL and JSON write it; null where it is none, or too great. */
export function parseNumber(text: string): FeelNumber | null {
  if (SHORT.test(text) && text !== '') return Number.isNaN(Number(text)) ? null : Number(text) + 0;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole + fraction === '') return null;
  const all = (whole + fraction).replace(/^0+(?=.)/, '');
  const last = all.length > MOST_DIGITS && /[1-9]/.test(all.slice(MOST_DIGITS)) ? '1' : '0';
  const kept = all.length > MOST_DIGITS ? all.slice(0, MOST_DIGITS) + last : all;
  const digits = BigInt(kept);
  return numberOf(sign === '-' ? -digits : digits, Number(exponent) - fraction.length + all.length - kept.length);
}

/** The number in plain digits, never with an exponent. */
export function plainText(value: FeelNumber): string {
  if (typeof value === 'number') {
    const text = String(value);
    if (!text.includes('e')) return text;
  }
  const { digits, exponent } = scaled(value);
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits);
  if (exponent >= 0) return sign + all + '0'.repeat(exponent);
  const padded = all.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

/** The number's digits as a JSON literal: plain where that is short, else with an exponent. */
export function jsonText(value: FeelNumber): string {
  const { digits, exponent } = scaled(value);
  const isShort = lengthOf(digits) + Math.abs(exponent) <= 80;
  return value instanceof Decimal && !isShort ? String(value) : plainText(value);
}
