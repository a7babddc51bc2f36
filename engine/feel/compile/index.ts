import type { BusinessCalendar } from '../../calendar/index.ts';
import type { Refusal } from '../../result.ts';
import type { Data } from '../data.ts';
import type { Shape } from '../parse.ts';
import { fullBudget, Mistake, type Run } from '../run.ts';
import { outermost } from './expression.ts';
import type { Code, Compilation, DefinedType, Place, ReadingBudget } from './place.ts';
import { partOf, readingBudget } from './reading.ts';
import { type Test, unaryTests } from './unary-tests.ts';
import { weighed } from './weight.ts';

/** What is known about the names that texts may use. */
export interface Known {
  /** Names that hold operators or keywords, which the grammar must know to read them. */
  readonly names?: readonly string[];
  /** Names of functions from outside, such as business knowledge models. */
  readonly functions?: readonly string[];
  /** Entries of structured variables, where their names hold operators or keywords. */
  readonly shapes?: Readonly<Record<string, Shape>>;
  /** Types that a file defines. */
  readonly typeNamed?: (name: string) => DefinedType | undefined;
  /** Shared by the expressions of one file. */
  readonly reading?: ReadingBudget;
}

/** What an evaluation can see: variables with values of any kind, the time, the agency's calendar. */
export interface World {
  readonly lookUp: (name: string) => Data | undefined;
  readonly now: number;
  readonly zone: string;
  readonly calendar?: BusinessCalendar | undefined;
}

/** Compiled code, or what is wrong at which position of the text. */
export type Compiled<T> =
  | { readonly ok: true; readonly code: T; readonly reads: readonly string[]; readonly doubts: readonly Refusal[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly position: number };

/** The result of an evaluation, or the mistake that ended it. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Compiles an expression that stands alone. */
export function compileCode(source: string, known: Known = {}): Compiled<Code> {
  const at = placeFor(known);
  return checked(() => expressionAt(source, at), at);
}

/** Compiles unary tests that stand alone. */
export function compileTest(source: string, known: Known = {}): Compiled<Test> {
  const at = placeFor(known);
  return checked(() => testsAt(source, at), at);
}

/** What a character of a name costs to be known, in the measure of reading. */
const NAME_CHARACTER = 30;

/** The outermost place of texts that belong together, such as the cells of a decision. */
export function placeFor(known: Known): Place {
  const names = [...(known.names ?? []), ...(known.functions ?? [])];
  const reading = known.reading ?? readingBudget();
  reading.left -= names.reduce((cost, name) => cost + NAME_CHARACTER * name.length, 0);
  const compilation: Compilation = {
    reads: new Set(),
    mayRead: new Set(),
    doubts: [],
    shapes: known.shapes ?? {},
    typeNamed: known.typeNamed ?? (() => undefined),
    reading,
    functions: new Set(known.functions),
    // With nothing left to be read, no text will ask.
    declared: new Map(reading.left < 0 ? [] : names.map((name) => [spelled(name), name])),
  };
  return outermost(compilation);
}

/** Compiles an expression at a place, where names may be known already. */
export function expressionAt(source: string, at: Place): Code {
  return weighed(at.code(partOf(source, 'Expression', at)), source);
}

/** Compiles unary tests at a place. */
export function testsAt(source: string, at: Place): Test {
  return weighed(unaryTests(partOf(source, 'UnaryTests', at), at), source);
}

/** A run with all its steps still to take. */
export function runIn(world: World): Run {
  return { lookUp: world.lookUp, now: world.now, zone: world.zone, calendar: world.calendar, budget: fullBudget() };
}

/** Does work whose mistakes, exhausted stack or dates that Temporal cannot count become values. */
export function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, refusal: error.refusal };
    if (error instanceof RangeError) return { ok: false, refusal: { code: isStackExhausted(error) ? 'feel.tooDeep' : 'feel.outOfRange' } };
    throw error;
  }
}

function checked<T>(compile: () => T, at: Place): Compiled<T> {
  try {
    const code = compile();
    const { reads, mayRead, doubts } = at.compilation;
    return { ok: true, code, reads: [...new Set([...reads, ...mayRead])], doubts };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, refusal: error.refusal, position: error.position };
    throw error;
  }
}

function isStackExhausted(error: RangeError): boolean {
  return /call stack/i.test(error.message);
}

function spelled(name: string): string {
  return name.replace(/\s*([./\-'+]|\*\*?)\s*/g, ' $1 ').replace(/\s+/g, ' ').trim();
}
