import { type Data, kindOf } from './data.ts';
import { isNumber } from './number/decimal.ts';
import { plainText } from './number/text.ts';
import { RangeValue } from './range.ts';
import { charge, chargeText, type Run } from './run.ts';

/** The text of a value as `string()` gives it; null for null. */
export function textOf(value: Data, run: Run): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : chargeText(run, literal(value, run));
}

/** A value as it would be written in FEEL. */
export function literal(value: Data, run: Run): string {
  charge(run, 1);
  if (value === null) return 'null';
  if (typeof value === 'string') return chargeText(run, `"${value.replace(/["\\]/g, '\\$&')}"`);
  if (isNumber(value)) return chargeText(run, plainText(value));
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((item: Data) => literal(item, run)).join(', ')}]`;
  if (value instanceof RangeValue) return rangeText(value, run);
  switch (kindOf(value)) {
    case 'context': return `{${Object.entries(value).map(([name, entry]) => `${nameText(name)}: ${literal(entry, run)}`).join(', ')}}`;
    case 'function': return '<function>';
    default: return String(value);
  }
}

function nameText(name: string): string {
  return /^[\p{L}_?][\p{L}\p{N}_]*$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

function rangeText(range: RangeValue, run: Run): string {
  const start = range.start === undefined ? 'null' : literal(range.start, run);
  const end = range.end === undefined ? 'null' : literal(range.end, run);
  return `${range.startIncluded ? '[' : '('}${start}..${end}${range.endIncluded ? ']' : ')'}`;
}
