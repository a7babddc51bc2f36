import type { Refusal } from '../result.ts';

/** What people write who know other languages, and what FEEL has for it. */
const SIGNS: readonly (readonly [found: string, meant: string])[] = [
  ['!==', '!='], ['===', '='], ['==', '='], ['<>', '!='], ['=>', '>='], ['=<', '<='], ['≥', '>='], ['≤', '<='], ['≠', '!='], ['&&', 'and'], ['||', 'or'],
  ['×', '*'], ['÷', '/'], ['–', '-'], ['—', '-'], ['−', '-'], [';', ','], ['!', 'not(…)'], ['?', 'if … then … else …'],
];

/** Words at the place of the mistake; those that may be part of a name are looked at nowhere else. */
const WORDS: Readonly<Record<string, string>> = {
  'và': 'and', 'hoặc': 'or', 'hay': 'or', 'nếu không': 'else', 'ngược lại': 'else', 'còn lại': 'else', 'nếu': 'if', 'thì': 'then', 'không': 'not(…)',
  'elseif': 'else if', 'elif': 'else if',
};
const FEEL_WORDS: ReadonlySet<string> = new Set(['if', 'then', 'else', 'and', 'or', 'not', 'in', 'for', 'return', 'some', 'every', 'satisfies', 'between', 'true', 'false', 'null', 'function']);

/** Marks of quotation that programs for writing texts put in place of `"`. */
const OPENING = '“”„«‘’\'';
const CLOSING = '”“»’‘\'';

/** Words that must follow a word, the latter's first. */
const FOLLOWING: readonly (readonly [word: string, following: string])[] = [
  ['if', 'then'], ['then', 'else'], ['for', 'return'], ['some', 'satisfies'], ['every', 'satisfies'], ['between', 'and'],
];

/** Vietnamese words behind a number, and how many zeros each stands for. */
const ZEROS: Readonly<Record<string, number>> = { 'nghìn': 3, 'ngàn': 3, 'triệu': 6, 'tỷ': 9, 'tỉ': 9, 'đồng': 0, 'đ': 0, 'vnd': 0, 'vnđ': 0 };

/**
 * What somebody most likely meant where a text is no FEEL any more, with what to write instead; undefined where nobody can tell.
 * `at` is the first character that could not be read.
 */
export function likelyMistake(source: string, at: number): Refusal | undefined {
  const place = at + (/^\s*/.exec(source.slice(at))?.[0].length ?? 0);
  const rest = source.slice(place, place + NEAR);
  const here = openText(source, place) ?? number(source, place) ?? quoted(rest, place) ?? sign(source, place) ?? isNull(source, place) ?? word(rest, place);
  return here ?? (place > FAR ? undefined : (following(source, place) ?? bracket(source, place) ?? foreignIf(source, place)));
}

/** As far as somebody looks for a cause after a mistake, and before it. */
const NEAR = 100;
const FAR = 3_000;

/** What to write in place of a sign that is read, but means nothing where it stands: `a == b` is `a` beside a test `= b`. */
export function likelySign(source: string, at: number): Refusal {
  const before = source.slice(0, at).trimEnd();
  const after = /^[<>=!]+/.exec(source.slice(at))?.[0] ?? '';
  const first = /[<>=!]+$/.exec(before)?.[0] ?? '';
  const meant = SIGNS.find(([found]) => found === first + after)?.[1];
  if (first && meant) return otherwise(source.slice(before.length - first.length, at + after.length), meant, before.length - first.length);
  if (after === '=' && before === '') return otherwise(shortened(source.trim()), shortened(source.slice(at + 1).trim()), at);
  return { code: 'feel.noLeftSide', params: { sign: after, position: at + 1 } };
}

/** What to write in place of a name that nobody gave and that other languages have for something else. */
export function likelyName(name: string, at: number): Refusal | undefined {
  const lower = name.toLowerCase();
  if (name !== lower && ['true', 'false', 'null'].includes(lower)) return otherwise(name, lower, at);
  const [, first, sign, second] = /^(.*) (AND|And|OR|Or) (.*)$/.exec(name) ?? [];
  if (sign !== undefined) return otherwise(name, `${first ?? ''} ${sign.toLowerCase()} ${second ?? ''}`, at);
  const [, compared, isNot, value] = /^(.+) is( not)?( \d+)?$/.exec(name) ?? [];
  if (compared !== undefined && (isNot || value)) return otherwise(name, `${compared} ${isNot ? '!=' : '='}${value ?? ' …'}`, at);
  const negated = /^not (.+)$/i.exec(name)?.[1];
  if (negated !== undefined) return otherwise(name, `not(${negated} …)`, at);
  return / not$/.test(name) ? otherwise(`${name} in`, `not(${name.slice(0, -4)} in …)`, at) : undefined;
}

/** That something is read, but as something else than it is written for. */
function otherwise(found: string, meant: string, at: number): Refusal {
  return { ...instead(found, meant, at), code: 'feel.readOtherwise' };
}

/** That something must be written otherwise. */
export function instead(found: string, meant: string, at: number): Refusal {
  return { code: 'feel.writeInstead', params: { found, meant, position: at + 1 } };
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

/** `"` without its other half. */
function openText(source: string, place: number): Refusal | undefined {
  if (source[place] !== '"') return undefined;
  return /^"(?:[^"\\]|\\.)*"/s.test(source.slice(place)) ? undefined : { code: 'feel.openText', params: { position: place + 1 } };
}

/** `1,5`, `1.500.000`, `50%`, `10 triệu`, `1..5`: a number that goes on in a way that FEEL does not know. */
function number(source: string, place: number): Refusal | undefined {
  const start = /[\d.,]*\d(?=\s*$)/.exec(source.slice(Math.max(0, place - 40), place));
  if (!start) return undefined;
  const from = Math.max(0, place - 40) + start.index;
  const text = source.slice(from, from + 80);
  const [range, low, high] = /^(-?\d[\d.]*?)\s*\.\.\s*(-?\d+(?:\.\d+)?)/.exec(text) ?? [];
  if (range !== undefined && from + range.indexOf('..') >= place) return instead(range, `[${low ?? ''}..${high ?? ''}]`, from);
  const [whole, digits = '', unit] = /^(\d{1,3}(?:[.,_ ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)\s*(%|\p{L}+)?/u.exec(text) ?? [];
  if (whole === undefined || from + whole.length <= place) return undefined;
  const plain = plainNumber(digits);
  if (unit === undefined) return plain === digits ? undefined : instead(digits, plain, from);
  if (unit === '%') return instead(whole, String(Number(plain) / 100), from);
  const zeros = ZEROS[unit.toLowerCase()];
  return zeros === undefined ? undefined : instead(whole, String(Number(plain) * 10 ** zeros), from);
}

/** Groups of three digits are thousands, whatever stands between them; else the last sign is the decimal point. */
function plainNumber(text: string): string {
  if (/^\d{1,3}([.,_ ])\d{3}(?:\1\d{3})*$/.test(text)) return text.replace(/[.,_ ]/g, '');
  return text.replace(/[_ ]/g, '').replace(/[.,](?=.*[.,])/g, '').replace(',', '.');
}

/** `“text”`. */
function quoted(rest: string, place: number): Refusal | undefined {
  if (!OPENING.includes(rest[0] ?? ' ')) return undefined;
  const end = [...rest].findIndex((character, index) => index > 0 && (CLOSING.includes(character) || character === '"'));
  const text = end < 0 ? rest.slice(1) : rest.slice(1, end);
  return instead(shortened(end < 0 ? rest : rest.slice(0, end + 1)), `"${shortened(text.trim())}"`, place);
}

function sign(source: string, place: number): Refusal | undefined {
  const [found, meant] = SIGNS.find(([written]) => source.startsWith(written, place)) ?? [];
  const isEnd = found === ';' && source.slice(place + 1).trim() === '';
  return found === undefined || meant === undefined || isEnd ? undefined : instead(found, meant, place);
}

/** `a is null`, `a is not null`. */
function isNull(source: string, place: number): Refusal | undefined {
  const [found, isNot] = /(?<=\s)is( not)?\s+$/.exec(source.slice(Math.max(0, place - 20), place)) ?? [];
  return found === undefined ? undefined : instead(found.trim(), isNot ? '!=' : '=', place - found.length);
}

function word(rest: string, place: number): Refusal | undefined {
  const [first = ''] = /^[\p{L}]+/u.exec(rest) ?? [];
  const lower = first.toLowerCase();
  if (first !== lower && FEEL_WORDS.has(lower)) return instead(first, lower, place);
  const two = /^[\p{L}]+\s+[\p{L}]+/u.exec(rest)?.[0].toLowerCase().replace(/\s+/g, ' ') ?? '';
  const found = WORDS[two] === undefined ? first : rest.slice(0, two.length);
  const meant = WORDS[two] ?? WORDS[lower];
  return meant === undefined ? undefined : instead(found, meant, place);
}

/** `if` without `then`, `for` without `return` and the like. */
function following(source: string, place: number): Refusal | undefined {
  const counts = new Map<string, number>();
  for (const [found] of withoutTexts(source.slice(0, place)).matchAll(/(?<![\p{L}\p{N}_])(?:if|then|else|for|return|some|every|satisfies|between|and)(?![\p{L}\p{N}_])/gu)) {
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const count = (name: string): number => counts.get(name) ?? 0;
  const open = FOLLOWING.find(([before, after]) => (after === 'satisfies' ? count('some') + count('every') : count(before)) > count(after) && count(before) > 0);
  const [word, missing] = open ?? ['', ''];
  // Right behind the word, or before the one that must follow, something else is missing.
  if (!open || source.slice(0, place).trimEnd().endsWith(word) || source.startsWith(missing, place)) return undefined;
  return { code: 'feel.missingWord', params: { word, missing, position: place + 1 } };
}

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** A bracket that is never closed, or one that closes none. */
function bracket(source: string, place: number): Refusal | undefined {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const before = withoutTexts(source.slice(0, place));
  for (let at = 0; at < before.length; at++) {
    const character = before[at] as string;
    if ('([{'.includes(character)) open.push({ sign: character, at });
    else if (')]}'.includes(character)) open.pop();
  }
  const last = open.at(-1);
  const next = source[place];
  if (next === undefined) return last && { code: 'feel.openBracket', params: { bracket: last.sign, position: last.at + 1 } };
  const isClosing = ')]}'.includes(next) && (last === undefined || CLOSED_BY[last.sign] !== next);
  return isClosing ? { code: 'feel.closingBracket', params: { bracket: next, position: place + 1 } } : undefined;
}

/** `If a then b`, `nếu a then b`: read as a name until the next word is one of FEEL's. */
function foreignIf(source: string, place: number): Refusal | undefined {
  const found = /(?<![\p{L}\p{N}_])(?:If|IF|nếu|Nếu)(?![\p{L}\p{N}_])/u.exec(withoutTexts(source.slice(0, place)));
  return found ? instead(found[0], 'if', found.index) : undefined;
}

/** The text with blanks in place of what stands in quotes, each at its place. */
export function withoutTexts(source: string): string {
  return source.replace(/"(?:[^"\\]|\\.)*"?/gs, (text) => ' '.repeat(text.length));
}
