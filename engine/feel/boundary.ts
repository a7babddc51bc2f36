import { type Data, kindOf } from './data.ts';
import { FunctionValue } from './function-value.ts';
import { RangeValue } from './range.ts';
import { charge, Mistake, type Run } from './run.ts';
import { DateTimeValue } from './temporal/moment.ts';
import { literal } from './text.ts';
import type { Value } from './value.ts';

/**
 * A result as JSON: temporal values as ISO 8601 text (a named zone by its offset), ranges as their FEEL text.
 * A function cannot leave an expression.
 */
export function toValue(data: Data, run: Run): Value {
  if (data === null || typeof data === 'boolean' || typeof data === 'string') return data;
  if (typeof data === 'number') return Number.isFinite(data) ? data + 0 : null;
  if (Array.isArray(data)) {
    charge(run, data.length + 1);
    return data.map((item: Data) => toValue(item, run));
  }
  if (data instanceof DateTimeValue) return data.toIso();
  if (data instanceof FunctionValue) throw new Mistake('feel.functionAsResult');
  if (data instanceof RangeValue) return literal(data, run);
  if (kindOf(data) !== 'context') return String(data);
  const entries = Object.entries(data);
  charge(run, entries.length + 1);
  return Object.fromEntries(entries.map(([name, entry]) => [name, toValue(entry, run)]));
}
