import { vietnamCalendar } from '../../engine/calendar/index.ts';
import { toValue } from '../../engine/feel/boundary.ts';
import { attempt, compileCode, runIn } from '../../engine/feel/compile/index.ts';
import { scopeOf } from '../../engine/feel/compile/place.ts';
import type { Data } from '../../engine/feel/data.ts';
import { compileExpression, compileUnaryTests, type Evaluation, type FeelContext, type Value, type Variables } from '../../engine/feel/index.ts';
import { jsonText } from '../../engine/feel/number/text.ts';
import type { Refusal } from '../../engine/result.ts';

/** Tuesday 24 November 2026, 07:00 in Hanoi. */
const NOW = Date.UTC(2026, 10, 24);

export function world(variables: Variables = {}): FeelContext {
  return {
    lookUp: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    now: NOW,
    zone: 'Asia/Ho_Chi_Minh',
    calendar: vietnamCalendar([2026, 2027]),
  };
}

/** The evaluation of an expression, which must compile. */
export function evaluation(source: string, variables: Variables = {}): Evaluation {
  const compilation = compileExpression(source);
  if (!compilation.ok) throw new Error(`${source}: ${compilation.reason}`);
  return compilation.expression.evaluate(world(variables));
}

/** The value of an expression, which must have one. */
export function valueOf(source: string, variables: Variables = {}): Value {
  const result = evaluation(source, variables);
  if (!result.ok) throw new Error(`${source}: ${result.reason}`);
  return result.value;
}

/** The value of an expression, its long numbers as text with all digits; a mistake is its code. */
export function exactValueOf(source: string, variables: { readonly [name: string]: Data } = {}): Value {
  const compiled = compileCode(source);
  if (!compiled.ok) return compiled.refusal.code;
  const run = runIn({ ...world(), lookUp: (name) => variables[name] });
  const outcome = attempt(() => toValue(compiled.code(scopeOf(run)), run, jsonText));
  return outcome.ok ? outcome.value : outcome.refusal.code;
}

/** Whether an input passes unary tests. */
export function passes(source: string, input: Value, variables: Variables = {}): Value {
  const compilation = compileUnaryTests(source);
  if (!compilation.ok) throw new Error(`${source}: ${compilation.reason}`);
  const result = compilation.expression.evaluate(world({ ...variables, '?': input }));
  if (!result.ok) throw new Error(`${source}: ${result.reason}`);
  return result.value;
}

/** The mistake that an expression ends with, be it when it is compiled or when it runs. */
export function mistake(source: string, variables: Variables = {}): Refusal | undefined {
  const compilation = compileExpression(source);
  if (!compilation.ok) return compilation.problem;
  const result = compilation.expression.evaluate(world(variables));
  return result.ok ? undefined : result.problem;
}

/** The code of that mistake. */
export function mistakeOf(source: string, variables: Variables = {}): string | undefined {
  return mistake(source, variables)?.code;
}
