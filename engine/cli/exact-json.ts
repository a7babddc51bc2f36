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

/** Reads JSON with all digits of its numbers, where `JSON.parse` alone would round them to doubles. Throws for what is no JSON. */
export function parseExactly(text: string): Data {
  return JSON.parse(text, (_key, value, { source }) =>
    (typeof value === 'number' && source !== undefined ? parseNumber(source) : value)) as Data;
}

/** A long number as what `JSON.stringify` writes with all its digits. */
export const withAllDigits: LongNumber = (number) => JSON.rawJSON(jsonText(number)) as Value;
