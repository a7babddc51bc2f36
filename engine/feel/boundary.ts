import { type Data, kindOf } from './data.ts';
import { FunctionValue } from './function-value.ts';
import { Decimal, nearestDouble, negated } from './number/decimal.ts';
import { add, compareNumbers } from './number/exact.ts';
import { jsonText } from './number/text.ts';
import { RangeValue } from './range.ts';
import { charge, Mistake, type Run } from './run.ts';
import { DateTimeValue } from './temporal/moment.ts';
import { literal } from './text.ts';
import type { Value } from './value.ts';

/** Lists and contexts inside one another that every store and reader of JSON can hold; MongoDB's documents end at a hundred. */
const DEEPEST = 64;

/** What becomes of a number with more digits than a JavaScript number has. */
export type LongNumber = (number: Decimal) => Value;

/** Half of the smallest money there is, a hundredth: what rounds away less does not change a sum. */
const NOTHING_LOST = 0.005;
/** Below this, doubles lie closer together. */
const NEVER_LOST = 1e12;

/**
 * A result as JSON: temporal values as ISO 8601 text (a named zone by its offset), ranges as their FEEL text.
 * A function cannot leave an expression.
 */
export function toValue(data: Data, run: Run, longNumber: LongNumber = asVariable, depth = 0): Value {
  if (depth > DEEPEST) throw new Mistake('feel.resultTooDeep', { most: DEEPEST });
  if (data === null || typeof data === 'boolean' || typeof data === 'string') return data;
  if (typeof data === 'number') return Number.isFinite(data) ? data + 0 : null;
  if (Array.isArray(data)) {
    charge(run, data.length + 1);
    return data.map((item: Data) => toValue(item, run, longNumber, depth + 1));
  }
  if (data instanceof Decimal) return longNumber(data);
  if (data instanceof DateTimeValue) return data.toIso();
  if (data instanceof FunctionValue) throw new Mistake('feel.functionAsResult');
  if (data instanceof RangeValue) return literal(data, run);
  if (kindOf(data) !== 'context') return String(data);
  const entries = Object.entries(data);
  charge(run, entries.length + 1);
  return Object.fromEntries(entries.map(([name, entry]) => [name, toValue(entry, run, longNumber, depth + 1)]));
}

/**
 * A long number as a process variable: the nearest JavaScript number where less than half a hundredth is lost (1 / 3 is
 * 0.3333333333333333); else a mistake. A text of digits in its place would no longer add up, a rounded sum would be wrong in silence.
 */
export function asVariable(number: Decimal): Value {
  const double = nearest(number);
  if (double === undefined) throw new Mistake('feel.numberTooLong', { number: jsonText(number) });
  return double;
}

/** A long number in a record, which is there to be read: where it is no variable, its digits as text. */
export function asRecord(number: Decimal): Value {
  return nearest(number) ?? jsonText(number);
}

function nearest(number: Decimal): number | undefined {
  const double = nearestDouble(number);
  if (Math.abs(double) < NEVER_LOST) return double + 0;
  if (!Number.isFinite(double)) return undefined;
  const lost = add(number, negated(double)) ?? Infinity;
  return compareNumbers(lost, NOTHING_LOST) < 0 && compareNumbers(lost, -NOTHING_LOST) > 0 ? double : undefined;
}
