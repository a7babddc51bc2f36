import { parser, trackVariables } from '@bpmn-io/lezer-feel';
import { evaluate, FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange, unaryTest } from 'feelin';
import type { Evaluation, ExpressionCompilation, FeelContext } from './index.ts';
import type { Value } from './value.ts';

type Grammar = 'Expression' | 'UnaryTests';

/** Compiles to feelin's interpreter, which parses again at each evaluation; only the names that the text reads are looked up. */
export function compileWithFeelin(source: string, grammar: Grammar): ExpressionCompilation {
  const tree = parser.configure({ top: grammar, contextTracker: trackVariables({}) }).parse(source);
  const reads = new Set<string>();
  let wrongAt = -1;
  tree.iterate({
    enter(node) {
      if (node.type.isError && wrongAt < 0) wrongAt = node.from;
      if (node.name === 'VariableName') reads.add(source.slice(node.from, node.to).replace(/\s+/g, ' '));
      if (node.name === '?') reads.add('?');
    },
  });
  if (wrongAt >= 0) {
    return { ok: false, position: wrongAt, reason: `cannot be understood from “${source.slice(wrongAt, wrongAt + 20)}”` };
  }
  const names = [...reads];
  return {
    ok: true,
    expression: { source, reads: names, evaluate: (context) => evaluateWithFeelin(source, grammar, names, context) },
  };
}

function evaluateWithFeelin(source: string, grammar: Grammar, names: readonly string[], context: FeelContext): Evaluation {
  const variables: Record<string, unknown> = {};
  for (const name of names) {
    const value = context.lookUp(name);
    if (value !== undefined) variables[name] = value;
  }
  variables['now'] ??= () => momentOf(context);
  variables['today'] ??= () => new FeelDate(zoned(context).toPlainDate() as never);
  try {
    const { value, warnings } = grammar === 'Expression' ? evaluate(source, variables) : unaryTest(source, variables);
    const unknown = warnings.find((warning) => warning.type === 'NO_FUNCTION_FOUND');
    if (unknown) return { ok: false, reason: unknown.message };
    return { ok: true, value: toJson(value) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function zoned(context: FeelContext): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.zone);
}

function momentOf(context: FeelContext): FeelDateTime {
  return new FeelDateTime(zoned(context).toPlainDateTime() as never, context.zone);
}

function toJson(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof FeelDateTime) return isoText(value);
  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDuration) return value.toString();
  if (isRange(value)) return value.toString();
  if (typeof value === 'function' || isFunction(value)) throw new Error('a function is not a value that can be kept');
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, toJson(entry)]));
}

/** FEEL writes a named zone as `@Asia/Ho_Chi_Minh`, which ISO 8601 does not know: its offset is written instead. */
function isoText(value: FeelDateTime): string {
  const text = value.toString();
  const at = text.indexOf('@');
  if (at < 0) return text;
  const moment = Temporal.PlainDateTime.from(text.slice(0, at)).toZonedDateTime(text.slice(at + 1));
  return moment.toString({ timeZoneName: 'never' });
}
