import type { LongNumber } from '../feel/boundary.ts';
import type { Data } from '../feel/data.ts';
import { jsonText, parseNumber } from '../feel/number/text.ts';
import type { Value } from '../feel/value.ts';

declare global {
  interface JSON {
    parse(text: string, reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown;
    /** Stands for a JSON literal, which `stringify` writes as it is (ECMA-262's proposal “JSON.parse source text access”). */
    rawJSON(text: string): object;
  }
}

/** A number that a double may not write: of more than fifteen digits, or with an exponent. A text that looks like one does no harm. */
const MAY_BE_LONG = /[\d.]{17}|\d[eE]/;

/** Values that are looked at one by one, if they must be. */
const MOST_VALUES = 1_000_000;

/**
 * Reads JSON with all digits of its numbers, where `JSON.parse` alone would round them to doubles. Throws a `SyntaxError` for what is
 * no JSON, and a `RangeError` for a number beyond the greatest of FEEL, or more data than can be looked at.
 */
export function parseExactly(text: string): Data {
  if (!MAY_BE_LONG.test(text)) return JSON.parse(text) as Data;
  let values = 0;
  return JSON.parse(text, (_key, value, { source }) => {
    if (++values > MOST_VALUES) throw new RangeError('too many values');
    if (typeof value !== 'number' || source === undefined) return value;
    const number = parseNumber(source);
    if (number === null) throw new RangeError('too great a number');
    return number;
  }) as Data;
}

/** A long number as what `JSON.stringify` writes with all its digits. */
export const withAllDigits: LongNumber = (number) => JSON.rawJSON(jsonText(number)) as Value;
