import type { Data } from './data.ts';
import { parseNumber } from './number/text.ts';
import { RangeValue } from './range.ts';

const RANGE = /^\s*([[(\]])\s*(.*?)\s*\.\.\s*(.*?)\s*([\])[])\s*$/s;
/** No range of literals is written longer. */
const LONGEST = 300;
const TEXT = /^"(.*)"$/s;
const TEMPORAL = /^@"(.*)"$/s;
const CALL = /^(?:date|time|date and time|duration)\(\s*"(.*)"\s*\)$/s;

/** Reads the text of a range of literals such as `[1..10)`, as `range(from)` takes it; null where it is none. */
export function compileRange(text: string, temporalOf: (text: string) => Data): RangeValue | null {
  const [, open, low = '', high = '', close] = (text.length > LONGEST ? null : RANGE.exec(text)) ?? [];
  if (open === undefined) return null;
  const start = endpoint(low, temporalOf);
  const end = endpoint(high, temporalOf);
  if ((start === null && low !== '') || (end === null && high !== '') || (start === null && end === null)) return null;
  return new RangeValue(start ?? undefined, end ?? undefined, open === '[' && start !== null, close === ']' && end !== null);
}

function endpoint(text: string, temporalOf: (text: string) => Data): Data {
  if (/^-?\d+(\.\d+)?$/.test(text)) return parseNumber(text);
  const temporal = TEMPORAL.exec(text) ?? CALL.exec(text);
  return temporal ? temporalOf(temporal[1] ?? '') : (TEXT.exec(text)?.[1] ?? null);
}
