import { parser, trackVariables } from '@bpmn-io/lezer-feel';
import type { Refusal } from '../result.ts';
import { likelyMistake, likelySign } from './likely-mistake.ts';
import type { TextShape } from './text-shape.ts';

/** A node of the syntax tree: the grammar's name for it, its place in the text, its parts. */
export interface Part {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Which of the grammar's entries a text is read by. */
export type Grammar = 'Expression' | 'UnaryTests';

/** The names inside a structured variable; null where it has none. */
export type Shape = { readonly [name: string]: Shape } | null;

export type Parsed =
  | { readonly ok: true; readonly root: Part }
  | { readonly ok: false; readonly refusal: Refusal; readonly position: number };

/** Longer texts are no expressions that a person wrote. */
export const LONGEST = 200_000;
/** The parser's work grows with the square of a context's entries, a list's items and the brackets inside one another. */
const MOST_ENTRIES = 500;
const MOST_ITEMS = 5_000;
const MOST_BRACKETS = 100;
/** Words after one another, which the parser tries as one name; words of the language end a name. */
const TOO_MANY_WORDS = /(?<![\p{L}\p{So}_])(?:(?!(?:and|or|then|else|if|in|return|satisfies)\s)[\p{L}\p{So}_]+\s+){40}/u;
/** Deeper trees would exhaust the stack when compiled or run. */
const DEEPEST = 400;
/** Operands of `a + b + c …`, which lean to the left in the tree but are compiled one after another. */
const CHAINS = new Set(['ArithmeticExpression', 'Conjunction', 'Disjunction']);
/** The parser's library throws away what lies deeper than 2,500 in a tree, and so would the end of a longer chain. */
const LONGEST_CHAIN = 2_400;

/** `range<…>` as a type, which the grammar has not: it reads it as a list of the same length, and the type's text tells the two apart. */
const RANGE_TYPE = /(\binstance\s+of\s+|[<:,]\s*)range(\s*<[\p{L}\s,:<>]{0,300}>)/gu;

/** Characters after a mistake that help to tell which one it is. */
const AFTER_MISTAKE = 100;

type Tree = ReturnType<typeof parser.parse>;

/** Names with a keyword inside, which the grammar can read only where it knows them. */
const BUILT_IN_NAMES = ['working days between', 'working minutes between', 'get or else'];

/** Why a text of this shape is not read. */
export function unreadable({ brackets, items, entries }: TextShape): Refusal | undefined {
  if (brackets > MOST_BRACKETS) return { code: 'feel.tooNested', params: {} };
  if (items > MOST_ITEMS) return { code: 'feel.tooManyItems', params: { most: MOST_ITEMS } };
  return entries > MOST_ENTRIES ? { code: 'feel.tooManyEntries', params: { most: MOST_ENTRIES } } : undefined;
}

/**
 * Parses a text once. `names` are variables' names that hold spaces and operators or keywords (`date of birth`, `A-B`);
 * names of letters, digits and single spaces need no declaration. `shapes` declares such names inside variables.
 */
export function parse(
  source: string, grammar: Grammar, names: readonly string[] = [], shapes: Readonly<Record<string, Shape>> = {},
): Parsed {
  if (TOO_MANY_WORDS.test(source)) return refusal('feel.syntax', 0, { text: `${source.slice(0, 30)}…`, position: 1 });
  const known = { ...Object.fromEntries([...BUILT_IN_NAMES, ...names].map((name) => [name, null])), ...shapes };
  const tree = treeOf(source.replace(RANGE_TYPE, '$1list $2'), { top: grammar, contextTracker: trackVariables(known) });

  const root: Mutable = { name: '', from: 0, to: source.length, text: source, parts: [] };
  const open: Mutable[] = [root];
  let links = 0;
  let wrong: Parsed | undefined;
  tree.iterate({
    enter(node) {
      if (wrong) return false;
      if (node.type.isError) wrong = syntaxError(source, node.from);
      if (wrong || node.type.isSkipped) return false;
      const part: Mutable = { name: node.name, from: node.from, to: node.to, text: source.slice(node.from, node.to), parts: [] };
      if (isLink(part, open.at(-1))) links++;
      if (links > LONGEST_CHAIN) wrong = refusal('feel.tooManyOperands', node.from, { most: LONGEST_CHAIN });
      else if (open.length - links > DEEPEST) wrong = refusal('feel.tooNested', node.from);
      if (wrong) return false;
      open.at(-1)?.parts.push(part);
      open.push(part);
      return true;
    },
    leave() {
      const part = open.pop();
      const parent = open.at(-1);
      if (part && isLink(part, parent)) links--;
      if (part && !wrong && isStrayTest(part, parent)) wrong = { ok: false, position: part.from, refusal: likelySign(source, part.from) };
    },
  });
  const top = root.parts[0];
  return wrong ?? (top ? { ok: true, root: top } : syntaxError(source, 0));
}

interface Mutable {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly parts: Mutable[];
}

/**
 * The tree, or with a mistake, the tree up to it. What comes after a mistake can be read in many ways, which all take the
 * parser's time and tell nobody anything: it stops there, and reads again no more than it needs to say where.
 */
function treeOf(source: string, options: Parameters<typeof parser.configure>[0]): Tree {
  try {
    return parsedWhole(source, parser.configure({ ...options, strict: true }));
  } catch (error) {
    const [, at] = error instanceof SyntaxError ? (/^No parse at (\d+)$/.exec(error.message) ?? []) : [];
    return parsedWhole(at === undefined ? source : source.slice(0, Number(at) + AFTER_MISTAKE), parser.configure(options));
  }
}

/** Parses to the end, whatever the length of its chains: the library breaks those off that lean too far to the left. */
function parsedWhole(source: string, configured: typeof parser): Tree {
  const parsing: ReturnType<typeof parser.startParse> & { bigReductionCount?: number } = configured.startParse(source);
  for (;;) {
    // Its only way of saying so. A test of a long chain tells when a new version of the library knows another.
    parsing.bigReductionCount = 0;
    const tree = parsing.advance();
    if (tree) return tree;
  }
}

/** Where the grammar takes a test such as `= 5` for a value, and the specification has none: `a == 5` would be a comparison with it. */
const NO_TESTS: ReadonlySet<string> = new Set(['Expression', 'Comparison', 'ArithmeticExpression', 'Conjunction', 'Disjunction', 'IfExpression', 'PathExpression']);

function isStrayTest(part: Mutable, parent: Mutable | undefined): boolean {
  return part.name === 'SimplePositiveUnaryTest' && part.parts.length === 2 && parent !== undefined && NO_TESTS.has(parent.name);
}

/** Whether a part is the beginning of a chain that goes on in its parent. */
function isLink(part: Mutable, parent: Mutable | undefined): boolean {
  return parent !== undefined && part.from === parent.from && part.name === parent.name && CHAINS.has(part.name);
}

function syntaxError(source: string, at: number): Parsed {
  const likely = likelyMistake(source, at);
  if (likely) return { ok: false, position: at, refusal: likely };
  const rest = source.slice(at, at + AFTER_MISTAKE).trimStart();
  return rest === ''
    ? refusal('feel.incomplete', source.length)
    : refusal('feel.syntax', at, { text: rest.length > 30 ? `${rest.slice(0, 30)}…` : rest, position: at + 1 });
}

function refusal(code: string, position: number, params: Refusal['params'] = {}): Parsed {
  return { ok: false, position, refusal: { code, params } };
}
