import { charge, chargeText, type Run } from '../run.ts';
import { type Match, matcherOf } from './match.ts';
import { type Flags, flagsOf } from './node.ts';
import { parsePattern } from './parse-pattern.ts';

/** A regular expression that is ready for use. Its work is charged to the run. */
export interface Pattern {
  isIn(text: string, run: Run): boolean;
  /** The text with every match replaced, `$1` standing for a group; null where XPath has an error. */
  replace(text: string, replacement: string, run: Run): string | null;
  /** The parts between matches; null where the pattern matches nothing at all. */
  split(text: string, run: Run): string[] | null;
  /** The texts that match. */
  all(text: string, run: Run): string[];
}

const LONGEST = 1_000;
const compiled = new Map<string, Pattern | null>();
const MOST_COMPILED = 200;

/** Compiles a regular expression of XPath; null where it or its flags are wrong. The last ones are kept, and cost the same again. */
export function compilePattern(pattern: string, flagText: string, run: Run): Pattern | null {
  const flags = flagsOf(flagText);
  if (!flags || pattern.length > LONGEST) return null;
  charge(run, pattern.length >> 1);
  const key = `${flagText}/${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = patternOf(pattern, flags);
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  compiled.set(key, made);
  return made;
}

function patternOf(text: string, flags: Flags): Pattern | null {
  const node = parsePattern(text, flags);
  if (!node) return null;
  const find = matcherOf(node, flags);
  const matches = (characters: readonly string[], run: Run): Match[] => {
    const found: Match[] = [];
    for (let at = 0; at <= characters.length; ) {
      const match = find(characters, at, run);
      if (!match) break;
      found.push(match);
      at = match.to > match.from ? match.to : match.to + 1;
    }
    return found;
  };
  const matchesNothing = (run: Run): boolean => find([], 0, run) !== null;

  return {
    isIn: (input, run) => find(Array.from(input), 0, run) !== null,
    all: (input, run) => {
      const characters = Array.from(input);
      return matches(characters, run).map((match) => characters.slice(match.from, match.to).join(''));
    },
    split: (input, run) => (matchesNothing(run) ? null : between(input, (characters) => matches(characters, run))),
    replace(input, replacement, run) {
      if (matchesNothing(run)) return null;
      const template = templateOf(replacement, flags.literal);
      if (!template) return null;
      const characters = Array.from(input);
      const found = matches(characters, run);
      const texts = found.map((match) => chargeText(run, template.map((piece) => filled(piece, match, characters)).join('')));
      return between(input, () => found).map((part, index) => part + (texts[index] ?? '')).join('');
    },
  };
}

function between(input: string, matches: (characters: readonly string[]) => readonly Match[]): string[] {
  const characters = Array.from(input);
  const parts: string[] = [];
  let at = 0;
  for (const match of matches(characters)) {
    parts.push(characters.slice(at, match.from).join(''));
    at = match.to;
  }
  return [...parts, characters.slice(at).join('')];
}

/** A replacement as its texts and the groups between them; null where a `$` or `\` stands alone, which XPath forbids. */
function templateOf(replacement: string, isLiteral: boolean): readonly (string | number)[] | null {
  if (isLiteral) return [replacement];
  const pieces = replacement.match(/\\[\\$]|\$\d|[^\\$]+|[\\$]/g) ?? [];
  if (pieces.some((piece) => piece === '$' || piece === '\\')) return null;
  return pieces.map((piece) => (piece.startsWith('$') ? Number(piece.slice(1)) : piece.startsWith('\\') ? piece.slice(1) : piece));
}

/** A piece of a replacement for one match: its text, or what the group caught, of which 0 is all. */
function filled(piece: string | number, match: Match, characters: readonly string[]): string {
  if (typeof piece === 'string') return piece;
  const caught = piece === 0 ? [match.from, match.to] : match.groups[piece];
  return caught ? characters.slice(...caught).join('') : '';
}
