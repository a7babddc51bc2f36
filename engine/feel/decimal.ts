/**
 * Exact decimal arithmetic on JSON numbers.
 *
 * A number stands for the decimal that it is written as; each operation is done in decimals and gives the nearest
 * number to the exact result, so 0.1 + 0.2 is 0.3 and sums of money are exact up to 15 digits. The specification's
 * 34 digits would not outlive the journey through JSON; a decimal class of its own would make every comparison slow.
 * Whole numbers and short fractions go the fast way, everything else by BigInt.
 */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** How a digit that falls away changes the one before it. */
export type Rounding = 'up' | 'down' | 'half up' | 'half down' | 'half even' | 'floor' | 'ceiling';

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];
const EXACT = 1e15;

/** Powers with more digits than this are left to floating point. */
const MOST_DIGITS = 2_000;

export function add(a: number, b: number): number {
  const sum = a + b;
  if (Number.isInteger(a) && Number.isInteger(b) && Math.abs(sum) <= EXACT) return sum;
  const places = commonPlaces(a, b);
  if (places >= 0) {
    const power = POWERS[places] as number;
    return (Math.round(a * power) + Math.round(b * power)) / power;
  }
  if (!Number.isFinite(sum)) return sum;
  const [x, y, exponent] = aligned(a, b);
  return toNumber(x + y, exponent);
}

export function subtract(a: number, b: number): number {
  return add(a, -b);
}

export function multiply(a: number, b: number): number {
  const product = a * b;
  if (Number.isInteger(a) && Number.isInteger(b) && Math.abs(product) <= EXACT) return product;
  if (!Number.isFinite(product)) return product;
  const x = decimalOf(a);
  const y = decimalOf(b);
  return toNumber(x.digits * y.digits, x.exponent + y.exponent);
}

/** The quotient; the divisor must not be 0. */
export function divide(a: number, b: number): number {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a / b;
  const x = decimalOf(a);
  const y = decimalOf(b);
  const extra = Math.max(0, 25 + String(y.digits).length - String(x.digits).length);
  const dividend = x.digits * 10n ** BigInt(extra);
  const quotient = dividend / y.digits;
  // A last digit that stands for everything that was cut off keeps the nearest number the nearest.
  const rest = dividend % y.digits === 0n ? 0n : (dividend < 0n) === (y.digits < 0n) ? 1n : -1n;
  return toNumber(quotient * 10n + rest, x.exponent - y.exponent - extra - 1);
}

/** `base` to the power of `exponent`; exact for whole exponents. */
export function power(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MOST_DIGITS || !Number.isFinite(base)) return base ** exponent;
  if (exponent < 0) return base === 0 ? NaN : divide(1, power(base, -exponent));
  const decimal = decimalOf(base);
  if (String(decimal.digits).length * exponent > MOST_DIGITS) return base ** exponent;
  return toNumber(decimal.digits ** BigInt(exponent), decimal.exponent * exponent);
}

/** The remainder with the sign of the divisor, as the specification's `modulo`; the divisor must not be 0. */
export function modulo(dividend: number, divisor: number): number {
  const [x, y, exponent] = aligned(dividend, divisor);
  const rest = x % y;
  return toNumber(rest !== 0n && (rest < 0n) !== (y < 0n) ? rest + y : rest, exponent);
}

/** The number with `scale` digits after the point (before it, where negative). */
export function round(value: number, scale: number, rounding: Rounding): number {
  if (!Number.isFinite(value)) return value;
  const { digits, exponent } = decimalOf(value);
  const drop = -exponent - scale;
  if (drop <= 0) return value;
  const unit = 10n ** BigInt(drop);
  return toNumber(roundedQuotient(digits, unit, rounding), -scale);
}

/** The number in plain digits, never with an exponent. */
export function plainText(value: number): string {
  const text = String(value);
  if (!text.includes('e') || !Number.isFinite(value)) return text;
  const { digits, exponent } = decimalOf(value);
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits);
  if (exponent >= 0) return sign + all + '0'.repeat(exponent);
  const padded = all.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

function roundedQuotient(digits: bigint, unit: bigint, rounding: Rounding): bigint {
  const quotient = digits / unit;
  const rest = digits % unit;
  if (rest === 0n) return quotient;
  const away = digits < 0n ? -1n : 1n;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const goesAway = {
    up: true,
    down: false,
    floor: digits < 0n,
    ceiling: digits > 0n,
    'half up': twice >= unit,
    'half down': twice > unit,
    'half even': twice > unit || (twice === unit && quotient % 2n !== 0n),
  }[rounding];
  return goesAway ? quotient + away : quotient;
}

/** Digits after the point that both numbers fit in, or -1 where the fast way would not be exact. */
function commonPlaces(a: number, b: number): number {
  for (let places = 0; places < POWERS.length; places++) {
    const power = POWERS[places] as number;
    const x = Math.round(a * power);
    const y = Math.round(b * power);
    if (Math.abs(x) > EXACT || Math.abs(y) > EXACT) return -1;
    if (x / power === a && y / power === b) return places;
  }
  return -1;
}

function aligned(a: number, b: number): [bigint, bigint, number] {
  const x = decimalOf(a);
  const y = decimalOf(b);
  const exponent = Math.min(x.exponent, y.exponent);
  return [x.digits * 10n ** BigInt(x.exponent - exponent), y.digits * 10n ** BigInt(y.exponent - exponent), exponent];
}

/** The decimal that a number is written as: its shortest text that reads back the same. */
function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

function toNumber(digits: bigint, exponent: number): number {
  return Number(`${digits}e${exponent}`);
}
