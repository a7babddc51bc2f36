import type { CharacterTest } from './node.ts';

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const CLASSES: Readonly<Record<string, RegExp>> = {
  d: /^\p{Nd}$/u, s: /^[ \t\n\r]$/, w: /^[^\p{P}\p{Z}\p{C}]$/u, i: /^[\p{L}_:]$/u, c: /^[\p{L}\p{Nd}_:.\-·]$/u,
};

/** Unicode blocks of the scripts that Vietnamese papers hold. */
const BLOCKS: Readonly<Record<string, readonly [number, number]>> = {
  IsBasicLatin: [0x00, 0x7f], 'IsLatin-1Supplement': [0x80, 0xff], 'IsLatinExtended-A': [0x100, 0x17f], 'IsLatinExtended-B': [0x180, 0x24f],
  IsCombiningDiacriticalMarks: [0x300, 0x36f], IsLatinExtendedAdditional: [0x1e00, 0x1eff], IsCJKUnifiedIdeographs: [0x4e00, 0x9fff],
};

/** A class or an escaped character, and where the text goes on. */
export interface ReadClass {
  readonly test: CharacterTest;
  /** The character itself, where it is a single one. */
  readonly single?: string;
  readonly end: number;
}

/** Reads what follows a backslash at `at`; null where it is no escape. */
export function readEscape(text: readonly string[], at: number): ReadClass | null {
  const letter = text[at];
  if (letter === undefined) return null;
  const known = CLASSES[letter.toLowerCase()];
  if (known) {
    const isWanted = letter === letter.toLowerCase();
    return { test: (character) => known.test(character) === isWanted, end: at + 1 };
  }
  if (letter === 'p' || letter === 'P') return readProperty(text, at, letter === 'p');
  if (/[\p{L}\p{N}]/u.test(letter) && !ESCAPED[letter]) return null;
  return one(ESCAPED[letter] ?? letter, at + 1);
}

/** Reads `[…]` from behind its opening bracket, with ranges, `^` and XPath's subtraction `[a-z-[aeiou]]`; null where it is none. */
export function readClass(text: readonly string[], start: number, ignoreCase: boolean): ReadClass | null {
  const isNegated = text[start] === '^';
  const tests: CharacterTest[] = [];
  let without: CharacterTest | undefined;
  let at = isNegated ? start + 1 : start;
  const first = at;
  while (text[at] !== ']' || at === first) {
    if (text[at] === undefined) return null;
    if (text[at] === '-' && text[at + 1] === '[') {
      const inner = readClass(text, at + 2, ignoreCase);
      if (!inner || text[inner.end] !== ']') return null;
      without = inner.test;
      at = inner.end;
      break;
    }
    const item = readItem(text, at);
    if (!item) return null;
    tests.push(item.test);
    at = item.end;
  }
  const named = (character: string): boolean => tests.some((test) => test(character));
  const isNamed: CharacterTest = ignoreCase
    ? (character) => named(character) || named(character.toLowerCase()) || named(character.toUpperCase())
    : named;
  return { test: (character) => isNamed(character) !== isNegated && !without?.(character), end: at + 1 };
}

/** A character, an escape or a range of characters within a class. */
function readItem(text: readonly string[], at: number): ReadClass | null {
  const from = readSingle(text, at);
  if (!from?.single || text[from.end] !== '-' || text[from.end + 1] === ']' || text[from.end + 1] === '[') return from;
  const to = readSingle(text, from.end + 1);
  const low = from.single.codePointAt(0) ?? 0;
  const high = to?.single?.codePointAt(0) ?? -1;
  if (!to || high < low) return null;
  return { test: (character) => inRange(character.codePointAt(0) ?? -1, low, high), end: to.end };
}

function readSingle(text: readonly string[], at: number): ReadClass | null {
  const character = text[at];
  if (character === undefined) return null;
  return character === '\\' ? readEscape(text, at + 1) : one(character, at + 1);
}

function readProperty(text: readonly string[], at: number, isWanted: boolean): ReadClass | null {
  const close = text.indexOf('}', at);
  const name = text.slice(at + 2, close).join('');
  if (text[at + 1] !== '{' || close < 0) return null;
  const block = BLOCKS[name];
  if (block) return { test: (character) => inRange(character.codePointAt(0) ?? -1, ...block) === isWanted, end: close + 1 };
  if (!/^[A-Za-z]{1,2}$/.test(name)) return null;
  try {
    const property = new RegExp(`^\\p{${name}}$`, 'u');
    return { test: (character) => property.test(character) === isWanted, end: close + 1 };
  } catch {
    return null;
  }
}

function one(character: string, end: number): ReadClass {
  return { test: (other) => other === character, single: character, end };
}

function inRange(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}
