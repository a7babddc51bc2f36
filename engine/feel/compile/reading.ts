import { doubtfulNumbers } from '../doubts.ts';
import { type Grammar, LONGEST, parse, type Part, type Shape, unreadable } from '../parse.ts';
import { Mistake } from '../run.ts';
import { shapeOf } from '../text-shape.ts';
import type { Place, ReadingBudget } from './place.ts';

/** Enough for 170,000 characters that are no texts in quotes: some tenths of a second. */
export function readingBudget(): ReadingBudget {
  return { left: 420_000_000 };
}

/** What every text costs, and each scope in it; one with a mistake costs twice as much, for it is read again to say where. */
const TEXT = 14_000;
const SCOPE = 40_000;
/** What a known name costs; one that the text may mean; its beginnings, pair by pair; and it again in each scope. */
const NAME = 100;
const MEANT = 1_000;
const PAIR_OF_CHARACTERS = 1 / 4;
/** What begins a scope. */
const SCOPES = /\[|\b(?:for|some|every|function)\b/g;

/** The syntax tree of a text at a place, within what is left of the reading that the file may take. */
export function partOf(source: string, grammar: Grammar, at: Place): Part {
  const { reading, shapes } = at.compilation;
  if (source.length > LONGEST) throw new Mistake('feel.tooLong', { most: LONGEST }, LONGEST);
  const shape = shapeOf(source);
  const refusal = unreadable(shape);
  if (refusal) throw new Mistake(refusal.code, refusal.params);
  spend(reading, TEXT + shape.cost);
  const isMeant = wordsOf(source);
  const known = namesAt(at);
  const names = known.filter(isMeant);
  const structured = Object.entries(shapes).filter(([name]) => isMeant(name));
  const scopes = source.match(SCOPES)?.length ?? 0;
  const inShapes = structured.reduce((count, [, names]) => count + sizeOf(names), 0);
  spend(reading, NAME * known.length + scopes * SCOPE + (1 + scopes) * MEANT * (names.length + inShapes)
    + names.reduce((cost, { length }) => cost + length ** 2 * PAIR_OF_CHARACTERS, 0));
  const result = parse(source, grammar, names, Object.fromEntries(structured));
  if (result.ok) {
    at.compilation.doubts.push(...doubtfulNumbers(source, grammar === 'UnaryTests'));
    return result.root;
  }
  spend(reading, TEXT + shape.cost);
  throw new Mistake(result.refusal.code, result.refusal.params, result.position);
}

function spend(reading: ReadingBudget, cost: number): void {
  reading.left -= cost;
  if (reading.left < 0) throw new Mistake('feel.tooMuchText');
}

function namesAt(at: Place): readonly string[] {
  const names: string[] = [...at.compilation.declared.values()];
  for (let known: Place['names'] | null = at.names; known; known = known.parent) names.push(...(known.locals ?? []));
  return names;
}

/** Characters that words end at, in texts as in names. */
const WORD = /[^\s!-/:-@[-^`{-~]+/g;

/** Whether a text may mean a name, for it has the name's first word: the parser asks for all names that it is told, of which there may be thousands. */
function wordsOf(source: string): (name: string) => boolean {
  const words = new Set(source.match(WORD));
  return (name) => {
    WORD.lastIndex = 0;
    const first = WORD.exec(name);
    return first === null || first.index > 0 || words.has(first[0]);
  };
}

/** How many names a shape has, those inside it too; each shape once. */
function sizeOf(shape: Shape, seen: Set<Shape> = new Set()): number {
  if (shape === null || seen.has(shape)) return 0;
  seen.add(shape);
  const inside = Object.values(shape);
  return inside.reduce((size, inner) => size + sizeOf(inner, seen), inside.length);
}
