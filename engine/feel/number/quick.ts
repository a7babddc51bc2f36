/**
 * Arithmetic on JavaScript numbers that stand for decimals, where it can be done exactly without big numbers: whole numbers
 * below 2^53, and fractions of up to six digits whose result has at most 15. NaN says that it cannot, which is the cheapest
 * of all answers to ask for.
 */

const { isSafeInteger: isSafe, isInteger } = Number;
const { abs, round } = Math;

/** Powers of ten that make fractions whole, the one for the longest fractions first. */
const UNITS = [1e6, 1e4, 1e2, 1];
/** Two whole numbers up to this, divided by the same power of ten, are the same decimal if they are the same double. */
const WRITTEN = 1e15;

export function quickSum(a: number, b: number): number {
  const sum = a + b;
  if (isSafe(a) && isSafe(b) && isSafe(sum)) return sum;
  for (const unit of UNITS) {
    const x = wholeIn(a, unit);
    const y = wholeIn(b, unit);
    if (abs(x + y) <= WRITTEN) return (x + y) / unit;
  }
  return NaN;
}

export function quickProduct(a: number, b: number): number {
  const product = a * b;
  if (isSafe(a) && isSafe(b) && isSafe(product)) return product;
  const p = unitOf(a);
  const q = unitOf(b);
  const whole = round(a * p) * round(b * q);
  return abs(whole) <= WRITTEN ? whole / (p * q) : NaN;
}

/** The quotient; the divisor must not be 0. */
export function quickQuotient(a: number, b: number): number {
  if (!isSafe(a) || !isSafe(b)) {
    const unit = Math.max(unitOf(a), unitOf(b));
    const x = round(a * unit);
    const y = round(b * unit);
    return abs(x) <= WRITTEN && abs(y) <= WRITTEN ? quickQuotient(x, y) : NaN;
  }
  const quotient = a / b;
  if (isInteger(quotient) && quotient * b === a) return quotient;
  for (const unit of UNITS) {
    const whole = round(quotient * unit);
    const dividend = a * unit;
    if (abs(whole) <= WRITTEN && isSafe(dividend)) return whole * b === dividend ? whole / unit : NaN;
  }
  return NaN;
}

/** The remainder with the sign of the divisor, which must not be 0. */
export function quickRemainder(a: number, b: number): number {
  const unit = Math.max(unitOf(a), unitOf(b));
  const x = round(a * unit);
  const y = round(b * unit);
  if (!(abs(x) <= WRITTEN && abs(y) <= WRITTEN)) return NaN;
  const rest = x % y;
  return (rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest) / unit;
}

/** The power of ten that makes a number whole, the smallest of ours; NaN where none does, or the number becomes too great. */
function unitOf(number: number): number {
  if (isSafe(number)) return 1;
  for (let index = UNITS.length - 1; index >= 0; index--) {
    const unit = UNITS[index] as number;
    if (!Number.isNaN(wholeIn(number, unit))) return unit;
  }
  return NaN;
}

/** How many of the unit's parts a number is; NaN where it is no whole number of them, or too many. */
function wholeIn(number: number, unit: number): number {
  const whole = round(number * unit);
  return abs(whole) <= WRITTEN && whole / unit === number ? whole : NaN;
}
