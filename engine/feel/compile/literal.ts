import type { FeelNumber } from '../number/decimal.ts';
import { parseNumber } from '../number/text.ts';
import type { Part } from '../parse.ts';

/** The number that a literal writes; null where it is too great for FEEL. */
export function numberIn(part: Part): FeelNumber | null {
  return parseNumber(part.text.replace(/\s+/g, ''));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** The text that a literal writes, its escapes resolved; an unknown escape stays as it is written. */
export function textOf(part: Part): string {
  return part.text.slice(1, -1).replace(
    /\\(?:U([0-9a-fA-F]{6})|u([0-9a-fA-F]{4})|(.))/gs,
    (whole, wide: string | undefined, narrow: string | undefined, letter: string | undefined) => {
      if (wide !== undefined) return parseInt(wide, 16) <= 0x10ffff ? String.fromCodePoint(parseInt(wide, 16)) : whole;
      if (narrow !== undefined) return String.fromCharCode(parseInt(narrow, 16));
      return ESCAPES[letter ?? ''] ?? whole;
    },
  );
}
