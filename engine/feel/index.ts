import type { BusinessCalendar } from '../calendar/index.ts';
import type { Refusal } from '../result.ts';
import { toValue } from './boundary.ts';
import { attempt, compileCode, compileTest, runIn } from './compile/index.ts';
import { type Code, scopeOf } from './compile/place.ts';
import { reasonOf } from './reason.ts';
import type { Value, Variables } from './value.ts';

/** The result of an expression: a value, or why there is none. */
export type Evaluation =
  | { readonly ok: true; readonly value: Value }
  | {
    readonly ok: false;
    /** In English; `problem` says it in both languages. */
    readonly reason: string;
    readonly problem: Refusal;
  };

/** What an expression can see of the world. */
export interface FeelContext {
  /** Resolves a variable by name; undefined where there is none (FEEL: null). */
  readonly lookUp: (name: string) => Value | undefined;
  /** Epoch ms, for `now()` and `today()`. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
  /** For `working days between` and the like; without it they are a mistake. */
  readonly calendar?: BusinessCalendar | undefined;
}

/** An expression parsed and compiled once for each version. */
export interface CompiledExpression {
  readonly source: string;
  /** Names of variables that it reads, as far as they are known. */
  readonly reads: readonly string[];
  evaluate(context: FeelContext): Evaluation;
}

/** A compiled expression, or where the text is wrong. */
export type ExpressionCompilation =
  | {
    readonly ok: true;
    readonly expression: CompiledExpression;
    /** What can be worked out, but is hardly meant. */
    readonly doubts: readonly Refusal[];
  }
  | { readonly ok: false; readonly reason: string; readonly position: number; readonly problem: Refusal };

/** What is known beforehand about the names in a text. */
export interface KnownNames {
  /** Names that hold operators or keywords (`A-B`, `if late`); all others are understood without. */
  readonly names?: readonly string[];
}

/**
 * Compiles a FEEL expression (without the leading `=`). Never throws for bad input.
 *
 * The meaning is that of DMN 1.5, chapter 10: what FEEL cannot work out is null. Real mistakes are refused: a text that
 * is no FEEL and a function that does not exist when it is compiled, work without end when it is evaluated.
 */
export function compileExpression(source: string, known: KnownNames = {}): ExpressionCompilation {
  const compiled = compileCode(source, known);
  return compiled.ok ? expression(source, compiled.reads, compiled.code, compiled.doubts) : wrong(compiled);
}

/** Compiles FEEL unary tests (a decision table's cell); `?` is the input value, the result true, false or null. */
export function compileUnaryTests(source: string, known: KnownNames = {}): ExpressionCompilation {
  const compiled = compileTest(source, known);
  if (!compiled.ok) return wrong(compiled);
  const test = compiled.code;
  return expression(source, [...compiled.reads, '?'], (scope) => test(scope, scope.run.lookUp('?') ?? null), compiled.doubts);
}

function expression(source: string, reads: readonly string[], code: Code, doubts: readonly Refusal[]): ExpressionCompilation {
  return {
    ok: true,
    doubts,
    expression: {
      source,
      reads,
      evaluate(context) {
        const run = runIn(context);
        const outcome = attempt(() => toValue(code(scopeOf(run)), run));
        return outcome.ok ? outcome : { ok: false, reason: reasonOf(outcome.refusal), problem: outcome.refusal };
      },
    },
  };
}

function wrong({ refusal, position }: { readonly refusal: Refusal; readonly position: number }): ExpressionCompilation {
  return { ok: false, reason: reasonOf(refusal), position, problem: refusal };
}

export type { Value, Variables };
