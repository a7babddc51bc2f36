import { readClass, readEscape } from './character-class.ts';
import type { CharacterTest, Flags, Node } from './node.ts';

/** A number of repetitions beyond which a pattern is a mistake or an attack. */
const MOST_REPEATS = 1_000;
const DEEPEST = 50;

/** Reads a regular expression of XPath, which FEEL uses (DMN 1.5, 10.3.4.3); null where it is none. */
export function parsePattern(pattern: string, flags: Flags): Node | null {
  const text = Array.from(pattern);
  if (flags.literal) return { kind: 'sequence', nodes: text.map((character) => literal(character, flags)) };
  const reader = new PatternReader(text, flags);
  const node = reader.choice(0);
  return reader.isAtEnd() ? node : null;
}

/** Walks through the text of one pattern. Its methods give null where the text is no pattern. */
class PatternReader {
  readonly #text: readonly string[];
  readonly #flags: Flags;
  #at = 0;
  #groups = 0;

  constructor(text: readonly string[], flags: Flags) {
    this.#text = flags.extended ? withoutSpaces(text) : text;
    this.#flags = flags;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  choice(depth: number): Node | null {
    if (depth > DEEPEST) return null;
    const nodes: Node[] = [];
    do {
      const branch = this.#sequence(depth);
      if (!branch) return null;
      nodes.push(branch);
    } while (this.#skip('|'));
    return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'choice', nodes };
  }

  #sequence(depth: number): Node | null {
    const nodes: Node[] = [];
    while (!this.isAtEnd() && !'|)'.includes(this.#text[this.#at] as string)) {
      const atom = this.#atom(depth);
      const node = atom && this.#repeated(atom);
      if (!node) return null;
      nodes.push(node);
    }
    return { kind: 'sequence', nodes };
  }

  #atom(depth: number): Node | null {
    const character = this.#text[this.#at++] as string;
    switch (character) {
      case '^': return { kind: 'start' };
      case '$': return { kind: 'end' };
      case '.': return this.#flags.dotAll ? { kind: 'character', test: () => true } : { kind: 'character', test: isOnLine };
      case '(': return this.#group(depth);
      case '[': return this.#take(readClass(this.#text, this.#at, this.#flags.ignoreCase));
      case '\\': return this.#escape();
      case '*': case '+': case '?': case '{': case '}': case ']': return null;
      default: return literal(character, this.#flags);
    }
  }

  #group(depth: number): Node | null {
    const isCapturing = !(this.#text[this.#at] === '?' && this.#text[this.#at + 1] === ':');
    if (!isCapturing) this.#at += 2;
    const number = isCapturing ? ++this.#groups : null;
    const node = this.choice(depth + 1);
    return node && this.#skip(')') ? { kind: 'group', node, number } : null;
  }

  #escape(): Node | null {
    const [digits] = /^[1-9]\d*/.exec(this.#text.slice(this.#at, this.#at + 3).join('')) ?? [];
    if (digits === undefined) return this.#take(readEscape(this.#text, this.#at));
    // As many digits as name a group that there is so far.
    let length = digits.length;
    while (length > 1 && Number(digits.slice(0, length)) > this.#groups) length--;
    const number = Number(digits.slice(0, length));
    this.#at += length;
    return number <= this.#groups ? { kind: 'reference', number } : null;
  }

  #repeated(node: Node): Node | null {
    const [whole, sign, least, comma, most] = /^(?:([*+?])|\{(\d{1,6})(,?)(\d{0,6})\})/.exec(this.#text.slice(this.#at, this.#at + 17).join('')) ?? [];
    if (whole === undefined) return node;
    this.#at += whole.length;
    const isGreedy = !this.#skip('?');
    if (sign) return { kind: 'repeat', node, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity, isGreedy };
    const from = Number(least);
    const to = most ? Number(most) : comma ? Infinity : from;
    return from > MOST_REPEATS || to < from ? null : { kind: 'repeat', node, least: from, most: to, isGreedy };
  }

  #take(read: { test: CharacterTest; single?: string; end: number } | null): Node | null {
    if (!read) return null;
    this.#at = read.end;
    return read.single === undefined ? { kind: 'character', test: read.test } : literal(read.single, this.#flags);
  }

  #skip(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
}

/** Flag `x`: spaces are for the reader, except inside of classes. */
function withoutSpaces(text: readonly string[]): readonly string[] {
  let depth = 0;
  return text.filter((character, index) => {
    if (text[index - 1] !== '\\') depth += character === '[' ? 1 : character === ']' ? -1 : 0;
    return depth > 0 || !/\s/.test(character);
  });
}

function literal(character: string, flags: Flags): Node {
  if (!flags.ignoreCase) return { kind: 'character', test: (other) => other === character };
  const lower = character.toLowerCase();
  return { kind: 'character', test: (other) => other.toLowerCase() === lower };
}

function isOnLine(character: string): boolean {
  return character !== '\n' && character !== '\r';
}
