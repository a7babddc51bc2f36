import { Decimal, type FeelNumber, lengthOf, numberOf, scaled } from './decimal.ts';

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
/** A number written with so few characters is a JavaScript number. */
const SHORT = /^[+-]?\d{0,15}$/;

/** Reads a number as FEEL and JSON write it; null where it is none, or too great. */
export function parseNumber(text: string): FeelNumber | null {
  if (SHORT.test(text) && text !== '') return Number.isNaN(Number(text)) ? null : Number(text) + 0;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole + fraction === '') return null;
  const digits = BigInt(whole + fraction);
  return numberOf(sign === '-' ? -digits : digits, Number(exponent) - fraction.length);
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
