import { Decimal, type FeelNumber, lengthOf, numberOf, PRECISION, scaled, type Scaled } from './decimal.ts';
import { type Rounding, roundedQuotient } from './rounding.ts';

/** Arithmetic on numbers of any form: each result is the nearest number of 34 digits, null where it is too great. */

/** Numbers further apart than this do not share a digit of the result. */
const APART = 2 * PRECISION + 10;

/** Numbers of up to 20 digits have enough digits in their quotient when the dividend gets so many more. */
const SHORT_EXTRA = PRECISION + 22;
const SHORT_UNIT = 10n ** BigInt(SHORT_EXTRA);
const LONG = 10n ** 20n;

export function add(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  const x = scaled(a);
  const y = scaled(b);
  if (x.digits === 0n) return b;
  if (y.digits === 0n) return a;
  if (x.exponent - y.exponent > APART) return beside(x, y);
  if (y.exponent - x.exponent > APART) return beside(y, x);
  const exponent = Math.min(x.exponent, y.exponent);
  return numberOf(shifted(x, exponent) + shifted(y, exponent), exponent);
}

export function multiply(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  const x = scaled(a);
  const y = scaled(b);
  return numberOf(x.digits * y.digits, x.exponent + y.exponent);
}

/** The quotient; null also where the divisor is 0. */
export function divide(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  return quotientOf(scaled(a), scaled(b));
}

/** The quotient of decimals of any length. */
export function quotientOf(x: Scaled, y: Scaled): FeelNumber | null {
  if (y.digits === 0n) return null;
  const isLong = isLongNumber(x.digits) || isLongNumber(y.digits);
  const extra = isLong ? Math.max(0, PRECISION + 2 + lengthOf(y.digits) - lengthOf(x.digits)) : SHORT_EXTRA;
  const dividend = x.digits * (isLong ? 10n ** BigInt(extra) : SHORT_UNIT);
  const quotient = dividend / y.digits;
  // A last digit that stands for everything that was cut off keeps a half from being taken for exact.
  const rest = dividend % y.digits === 0n ? 0n : (dividend < 0n) === (y.digits < 0n) ? 1n : -1n;
  return numberOf(quotient * 10n + rest, x.exponent - y.exponent - extra - 1);
}

/** `dividend - divisor * floor(dividend / divisor)` (10.3.4.5): the remainder with the sign of the divisor, which must not be 0. */
export function remainder(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | null {
  const x = scaled(dividend);
  const y = scaled(divisor);
  const exponent = Math.min(x.exponent, y.exponent);
  const by = shifted(y, exponent);
  const rest = shifted(x, exponent) % by;
  return numberOf(rest !== 0n && rest < 0n !== by < 0n ? rest + by : rest, exponent);
}

/** The order of two numbers: below, at or above 0. */
export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const x = scaled(a);
  const y = scaled(b);
  if (x.digits === y.digits && x.exponent === y.exponent) return 0;
  const sign = signOf(x.digits);
  if (sign !== signOf(y.digits) || sign === 0) return sign - signOf(y.digits);
  const magnitude = magnitudeOf(x) - magnitudeOf(y);
  if (magnitude !== 0) return sign * magnitude;
  const exponent = Math.min(x.exponent, y.exponent);
  return signOf(shifted(x, exponent) - shifted(y, exponent));
}

/** The number with `scale` digits after the point (before it, where negative). */
export function round(value: FeelNumber, scale: number, rounding: Rounding): FeelNumber | null {
  const { digits, exponent } = scaled(value);
  const drop = -exponent - scale;
  if (drop <= 0) return value;
  // What lies beyond the first digit by more than one place is nothing or one unit, however far it lies.
  const unit = 10n ** BigInt(Math.min(drop, lengthOf(digits) + 1));
  return numberOf(roundedQuotient(digits, unit, rounding), -scale);
}

/** Powers of ten beyond this make any length of time nothing or endless. */
const ENDLESS = 100;

/** A whole number times a number, as a whole number; of what is beyond all measure, only that it is so. */
export function wholeTimes(whole: bigint, factor: FeelNumber, rounding: Rounding): bigint {
  const { digits, exponent } = scaled(factor);
  return exponent >= 0
    ? whole * digits * 10n ** BigInt(Math.min(exponent, ENDLESS))
    : roundedQuotient(whole * digits, 10n ** BigInt(Math.min(-exponent, ENDLESS)), rounding);
}

/** A whole number divided by a number that is not 0, as a whole number. */
export function wholeOver(whole: bigint, divisor: FeelNumber, rounding: Rounding): bigint {
  const { digits, exponent } = scaled(divisor);
  const dividend = (digits < 0n ? -whole : whole) * 10n ** BigInt(Math.min(Math.max(0, -exponent), ENDLESS));
  return roundedQuotient(dividend, (digits < 0n ? -digits : digits) * 10n ** BigInt(Math.min(Math.max(0, exponent), ENDLESS)), rounding);
}

/** The sum of a number and one so small that it can only turn a half. */
function beside(x: Scaled, y: Scaled): FeelNumber | null {
  return numberOf(x.digits * 10n ** BigInt(PRECISION + 2) + BigInt(signOf(y.digits)), x.exponent - PRECISION - 2);
}

function isLongNumber(digits: bigint): boolean {
  return digits >= LONG || digits <= -LONG;
}

function shifted({ digits, exponent }: Scaled, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to);
}

/** The place of the first digit. */
function magnitudeOf(value: Scaled): number {
  return value.exponent + (value instanceof Decimal ? value.length : lengthOf(value.digits));
}

function signOf(digits: bigint): number {
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}
