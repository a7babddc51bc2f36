import type { Data } from './data.ts';
import { parseNumber } from './number/text.ts';
import type { RangeValue } from './range.ts';
import { rangeBetween } from './range-between.ts';
import type { Run } from './run.ts';

const RANGE = /^\s*([[(\]])\s*(.*?)\s*\.\.\s*(.*?)\s*([\])[])\s*$/s;
/** No range of literals is written longer. */
const LONGEST = 300;
const TEXT = /^"(.*)"$/s;
const TEMPORAL = /^@"(.*)"$/s;
const CALL = /^(?:date|time|date and time|duration)\(\s*"(.*)"\s*\)$/s;

/** Reads the text of a range of literals such as `[1..10)` or `(..10]`, as `range(from)` takes it; null where it is none. */
export function compileRange(text: string, temporalOf: (text: string) => Data, run: Run): RangeValue | null {
  const [, open, low = '', high = '', close] = (text.length > LONGEST ? null : RANGE.exec(text)) ?? [];
  if (open === undefined) return null;
  const start = endpoint(low, temporalOf);
  const end = endpoint(high, temporalOf);
  // A side without an end is open (DMN 1.5, rule 66).
  if ((start === null && (low !== '' || open === '[')) || (end === null && (high !== '' || close === ']')) || (start === null && end === null)) return null;
  return rangeBetween(start ?? undefined, end ?? undefined, open === '[', close === ']', run);
}

function endpoint(text: string, temporalOf: (text: string) => Data): Data {
  if (/^-?\d+(\.\d+)?$/.test(text)) return parseNumber(text);
  const temporal = TEMPORAL.exec(text) ?? CALL.exec(text);
  return temporal ? temporalOf(temporal[1] ?? '') : (TEXT.exec(text)?.[1] ?? null);
}
