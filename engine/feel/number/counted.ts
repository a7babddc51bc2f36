import { charge, type Run } from '../run.ts';
import { type FeelNumber, negated } from './decimal.ts';
import { add, divide, multiply, remainder } from './exact.ts';
import { exp, log, power, sqrt } from './powers.ts';
import { quickProduct, quickQuotient, quickRemainder, quickSum } from './quick.ts';

/** Arithmetic of an evaluation: quick where that is exact, else with big numbers, whose work is accounted for. */

/** What an operation on big numbers costs, in steps. */
const EXACT = 6;
/** What a series costs. */
const SERIES = 200;

export function sum(a: FeelNumber, b: FeelNumber, run: Run): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = quickSum(a, b);
    if (!Number.isNaN(quick)) return quick;
  }
  charge(run, EXACT);
  return add(a, b);
}

export function difference(a: FeelNumber, b: FeelNumber, run: Run): FeelNumber | null {
  return sum(a, negated(b), run);
}

export function product(a: FeelNumber, b: FeelNumber, run: Run): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = quickProduct(a, b);
    if (!Number.isNaN(quick)) return quick;
  }
  charge(run, EXACT);
  return multiply(a, b);
}

/** Null where the divisor is 0. */
export function quotient(a: FeelNumber, b: FeelNumber, run: Run): FeelNumber | null {
  if (b === 0) return null;
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = quickQuotient(a, b);
    if (!Number.isNaN(quick)) return quick;
  }
  charge(run, EXACT);
  return divide(a, b);
}

/** The remainder with the sign of the divisor; null where that is 0. */
export function modulo(a: FeelNumber, b: FeelNumber, run: Run): FeelNumber | null {
  if (b === 0) return null;
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = quickRemainder(a, b);
    if (!Number.isNaN(quick)) return quick;
  }
  charge(run, SERIES);
  return remainder(a, b);
}

export function raised(base: FeelNumber, exponent: FeelNumber, run: Run): FeelNumber | null {
  charge(run, exponent === 2 ? EXACT : SERIES);
  return power(base, exponent);
}

export function squareRoot(value: FeelNumber, run: Run): FeelNumber | null {
  charge(run, 2 * EXACT);
  return sqrt(value);
}

export function exponential(value: FeelNumber, run: Run): FeelNumber | null {
  charge(run, SERIES);
  return exp(value);
}

export function logarithm(value: FeelNumber, run: Run): FeelNumber | null {
  charge(run, SERIES);
  return log(value);
}
