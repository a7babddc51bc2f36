import { compareNumbers, quotientOf } from './exact.ts';
import { type FeelNumber, isWhole, lengthOf, nearestDouble, numberOf, PRECISION, scaled, type Scaled } from './decimal.ts';

/**
 * Powers, roots and logarithms to 34 digits. What is no decimal at all is worked out to some 90 digits in fixed-point binary
 * numbers, far beyond what could make the last of 34 digits wrong but for a number that nobody will ever meet.
 */

/** Binary digits after the point. */
const BITS = 320n;
const ONE = 1n << BITS;
/** Powers up to so many digits are multiplied out. */
const MOST_DIGITS = 1_000;
/** No decimal128 has a natural logarithm beyond. */
const MOST_LOGARITHM = 14_300;

/** The natural logarithm of 10, by Machin's kind of sum of inverse hyperbolic tangents. */
const LN_10 = 46n * artanhOfOneIn(31n) + 34n * artanhOfOneIn(49n) + 20n * artanhOfOneIn(161n);

/** `base` to the power of `exponent`; null where there is no such number, or it is too great. */
export function power(base: FeelNumber, exponent: FeelNumber): FeelNumber | null {
  const b = scaled(base);
  const e = scaled(exponent);
  if (e.digits === 0n) return 1;
  if (b.digits === 0n) return e.digits < 0n ? null : 0;
  const whole = isWhole(exponent);
  if (b.digits < 0n && !whole) return null;
  const times = whole ? Math.abs(nearestDouble(exponent)) : Infinity;
  if (lengthOf(b.digits) * times <= MOST_DIGITS) return multipliedOut(b, times, e.digits < 0n);
  const isNegative = b.digits < 0n && e.exponent === 0 && e.digits % 2n !== 0n;
  const positive = b.digits < 0n ? -b.digits : b.digits;
  if (positive === 1n && b.exponent === 0) return isNegative ? -1 : 1;
  const size = expOf(productOf(lnOf({ digits: positive, exponent: b.exponent }), e));
  return size && numberOf(isNegative ? -size.digits : size.digits, size.exponent);
}

/** The square root; null below 0. */
export function sqrt(value: FeelNumber): FeelNumber | null {
  const { digits, exponent } = scaled(value);
  if (digits <= 0n) return digits === 0n ? 0 : null;
  const wanted = Math.max(0, 2 * PRECISION + 4 - lengthOf(digits));
  const extra = wanted + (Math.abs(exponent - wanted) % 2);
  const square = digits * 10n ** BigInt(extra);
  const root = wholeRoot(square);
  return numberOf(root * 10n + (root * root === square ? 0n : 1n), (exponent - extra) / 2 - 1);
}

/** e to the power of a number. */
export function exp(value: FeelNumber): FeelNumber | null {
  if (compareNumbers(value, MOST_LOGARITHM) > 0) return null;
  if (compareNumbers(value, -MOST_LOGARITHM) < 0) return 0;
  const result = expOf(productOf(ONE, scaled(value)));
  return result && numberOf(result.digits, result.exponent);
}

/** The natural logarithm; null at and below 0. */
export function log(value: FeelNumber): FeelNumber | null {
  const decimal = scaled(value);
  return decimal.digits <= 0n ? null : decimalOf(lnOf(decimal), 0);
}

function multipliedOut({ digits, exponent }: Scaled, times: number, isInverse: boolean): FeelNumber | null {
  const result = { digits: digits ** BigInt(times), exponent: exponent * times };
  return isInverse ? quotientOf({ digits: 1n, exponent: 0 }, result) : numberOf(result.digits, result.exponent);
}

/** The greatest whole number whose square is not greater, by Newton. */
function wholeRoot(square: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** e to the power of a fixed-point number; null where it is too great. */
function expOf(value: bigint): Scaled | null {
  const tens = Number(value / LN_10);
  if (Math.abs(tens) > MOST_LOGARITHM) return tens > 0 ? null : { digits: 0n, exponent: 0 };
  return { ...fixedToScaled(expOfSmall(value - BigInt(tens) * LN_10)), exponent: tens - FIXED_DIGITS };
}

/** The series of e^x for a number of a few units, made small by halving and great again by squaring. */
function expOfSmall(value: bigint): bigint {
  const halvings = 16n;
  const small = value >> halvings;
  let sum = ONE;
  let term = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = ((term * small) >> BITS) / n;
    sum += term;
  }
  for (let left = halvings; left > 0n; left--) sum = (sum * sum) >> BITS;
  return sum;
}

/** The natural logarithm in fixed point, by Halley's method from the nearest double. */
function lnOf({ digits, exponent }: Scaled): bigint {
  const tens = lengthOf(digits) + exponent;
  const mantissa = quotientInFixed(digits, exponent - tens);
  let guess = BigInt(Math.round(Math.log(Number(mantissa >> (BITS - 60n)) / 2 ** 60) * 2 ** 50)) << (BITS - 50n);
  for (let round = 0; round < 3; round++) {
    const power = expOfSmall(guess);
    guess += (2n * (mantissa - power) << BITS) / (mantissa + power);
  }
  return guess + BigInt(tens) * LN_10;
}

/** A fixed-point number times a decimal. */
function productOf(fixed: bigint, { digits, exponent }: Scaled): bigint {
  return exponent >= 0
    ? fixed * digits * 10n ** BigInt(Math.min(exponent, MOST_LOGARITHM))
    : (fixed * digits) / 10n ** BigInt(-exponent);
}

function quotientInFixed(digits: bigint, exponent: number): bigint {
  return exponent >= 0 ? (digits * 10n ** BigInt(exponent)) << BITS : (digits << BITS) / 10n ** BigInt(-exponent);
}

/** Decimal digits that a fixed-point number is sure of. */
const FIXED_DIGITS = 92;

function fixedToScaled(fixed: bigint): Scaled {
  return { digits: (fixed * 10n ** BigInt(FIXED_DIGITS)) >> BITS, exponent: -FIXED_DIGITS };
}

function decimalOf(fixed: bigint, exponent: number): FeelNumber | null {
  const { digits, exponent: own } = fixedToScaled(fixed);
  return numberOf(digits, own + exponent);
}

function artanhOfOneIn(n: bigint): bigint {
  let sum = 0n;
  let term = ONE / n;
  for (let odd = 1n; term > 0n; odd += 2n) {
    sum += term / odd;
    term /= n * n;
  }
  return sum;
}
