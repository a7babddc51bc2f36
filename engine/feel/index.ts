import { compileWithFeelin } from './feelin.ts';
import type { Value, Variables } from './value.ts';

/** The result of an expression: a value, or why there is none. */
export type Evaluation =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

/** What an expression can see of the world. */
export interface FeelContext {
  /** Resolves a variable by name; undefined where there is none (FEEL: null). */
  readonly lookUp: (name: string) => Value | undefined;
  /** Epoch ms, for `now()` and `today()`. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
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
  | { readonly ok: true; readonly expression: CompiledExpression }
  | { readonly ok: false; readonly reason: string; readonly position: number };

/** Compiles a FEEL expression (without the leading `=`). Never throws for bad input. */
export function compileExpression(source: string): ExpressionCompilation {
  return compileWithFeelin(source, 'Expression');
}

/** Compiles FEEL unary tests (a decision table's cell); `?` is the input value. */
export function compileUnaryTests(source: string): ExpressionCompilation {
  return compileWithFeelin(source, 'UnaryTests');
}

export type { Value, Variables };
