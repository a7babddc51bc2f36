import type { BusinessCalendar } from '../../calendar/index.ts';
import type { Refusal } from '../../result.ts';
import type { Data } from '../data.ts';
import { type Grammar, parse } from '../parse.ts';
import { Mistake, MOST_STEPS, type Run } from '../run.ts';
import { outermost } from './expression.ts';
import { type Code, type Compilation, scopeOf } from './place.ts';
import { unaryTests } from './unary-tests.ts';

/** What is known about the names that a text may use. */
export interface Known {
  /** Names that hold operators or keywords, which the grammar must know to read them. */
  readonly names?: readonly string[];
  /** Names of functions from outside, such as business knowledge models. */
  readonly functions?: readonly string[];
}

/** What an evaluation can see: variables with values of any kind, the time, the agency's calendar. */
export interface World {
  readonly lookUp: (name: string) => Data | undefined;
  readonly now: number;
  readonly zone: string;
  readonly calendar?: BusinessCalendar | undefined;
}

/** A text compiled to a closure. */
export interface Compiled {
  readonly reads: readonly string[];
  readonly code: Code;
}

export type CompilationResult =
  | { readonly ok: true; readonly compiled: Compiled }
  | { readonly ok: false; readonly refusal: Refusal; readonly position: number };

/** The result of an evaluation before it becomes JSON. */
export type Outcome = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly refusal: Refusal };

/** Compiles an expression or unary tests; the latter test `?`. */
export function compile(source: string, grammar: Grammar, known: Known = {}): CompilationResult {
  const names = [...(known.names ?? []), ...(known.functions ?? [])];
  const parsed = parse(source, grammar, names);
  if (!parsed.ok) return parsed;
  const compilation: Compilation = {
    reads: new Set(),
    functions: new Set(known.functions),
    declared: new Map(names.map((name) => [spelled(name), name])),
  };
  try {
    const at = outermost(compilation);
    const code = grammar === 'Expression' ? at.code(parsed.root) : testing(unaryTests(parsed.root, at));
    return { ok: true, compiled: { reads: [...compilation.reads, ...(grammar === 'UnaryTests' ? ['?'] : [])], code } };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, refusal: error.refusal, position: error.position };
    throw error;
  }
}

/** A run with all its steps still to take. */
export function runIn(world: World): Run {
  return { lookUp: world.lookUp, now: world.now, zone: world.zone, calendar: world.calendar, left: MOST_STEPS, depth: 0 };
}

/** Runs compiled code; mistakes become values. */
export function evaluateIn(code: Code, run: Run): Outcome {
  return attempt(() => code(scopeOf(run)));
}

/** Turns a mistake, a stack that is exhausted, or a date that Temporal cannot count, into a value. */
export function attempt(work: () => Data): Outcome {
  try {
    return { ok: true, data: work() };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, refusal: error.refusal };
    if (error instanceof RangeError) return { ok: false, refusal: { code: isStackExhausted(error) ? 'feel.tooDeep' : 'feel.outOfRange' } };
    throw error;
  }
}

function isStackExhausted(error: RangeError): boolean {
  return /call stack/i.test(error.message);
}

function testing(test: ReturnType<typeof unaryTests>): Code {
  return (scope) => test(scope, scope.run.lookUp('?') ?? null);
}

function spelled(name: string): string {
  return name.replace(/\s*([./\-'+]|\*\*?)\s*/g, ' $1 ').replace(/\s+/g, ' ').trim();
}
