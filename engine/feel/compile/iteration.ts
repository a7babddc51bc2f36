import { type Data, isList, Special } from '../data.ts';
import { type FeelNumber, isNumber } from '../number/decimal.ts';
import { add, compareNumbers } from '../number/exact.ts';
import { quickSum } from '../number/quick.ts';
import type { Part } from '../parse.ts';
import { RangeValue } from '../range.ts';
import { charge, Mistake } from '../run.ts';
import { DateValue } from '../temporal/moment.ts';
import { type Code, nameOf, type Place, type Scope, scopeWith } from './place.ts';
import { weighed } from './weight.ts';

/** A round costs like some steps: it makes a scope with the values so far, and of a long number or a date the next one. */
const ROUND = 4;

/** A name that goes through items; `items` are worked out where the variables before it are known. */
export interface Variable {
  readonly name: string;
  readonly items: (scope: Scope) => Iterable<Data> | null;
}

/** `for x in xs, y in ys return …`. */
export function forLoop(part: Part, at: Place): Code {
  const { variables, inner } = variablesOf(part.parts[1] as Part, at, ['partial']);
  return collecting(variables, bodyOf(part, inner), part.text.includes('partial'));
}

/** `some … satisfies` and `every … satisfies`. */
export function quantified(part: Part, at: Place): Code {
  const { variables, inner } = variablesOf(part.parts[1] as Part, at);
  return deciding(part.parts[0]?.name === 'some', variables, bodyOf(part, inner));
}

function bodyOf(part: Part, at: Place): Code {
  const body = part.parts.at(-1);
  return weighed(at.code(body), body?.text ?? '');
}

/**
 * The list of what `body` gives; null where there is nothing to go through. If it asks for them, it sees the results so far
 * as `partial`: a copy, for a result may hold them.
 */
export function collecting(variables: readonly Variable[], body: Code, seesPartial: boolean): Code {
  return (scope) => {
    const results: Data[] = [];
    const went = goThrough(variables, scope, new Map(), (within) => {
      if (seesPartial) {
        charge(scope.run, results.length >> 4);
        within.values?.set('partial', results.slice());
      }
      results.push(body(within));
      return false;
    });
    return went === null ? null : results;
  };
}

/** Whether a condition that `decides` (true: some, false: every) is met, three-valued (DMN 1.5, table 64); null where it is no condition. */
export function deciding(decides: boolean, variables: readonly Variable[], condition: Code): Code {
  return (scope) => {
    let result: boolean | null = !decides;
    const went = goThrough(variables, scope, new Map(), (within) => {
      const holds = condition(within);
      if (holds === decides) result = decides;
      else if (holds !== !decides) result = null;
      return holds === decides || (holds !== null && typeof holds !== 'boolean');
    });
    return went === null ? null : result;
  };
}

function variablesOf(part: Part, at: Place, more: readonly string[] = []): { variables: Variable[]; inner: Place } {
  const locals = new Set(more);
  const inner = at.inside(locals);
  const variables = part.parts.filter((child) => child.name === 'InExpression').map((child) => {
    const [namePart, , source] = child.parts as [Part, Part, Part];
    const name = nameOf(namePart, at.compilation.declared);
    const items = itemsOf(source, inner);
    locals.add(name);
    return { name, items };
  });
  return { variables, inner };
}

/** Visits every combination, the last variable turning fastest, until `visit` says that it is enough; null without items. */
function goThrough(
  variables: readonly Variable[], scope: Scope, values: Map<string, Data>, visit: (within: Scope) => boolean,
): boolean | null {
  const [variable, ...others] = variables;
  const within = scopeWith(scope, values);
  if (!variable) return visit(within);
  const items = variable.items(within);
  if (items === null) return null;
  for (const item of items) {
    charge(scope.run, (item instanceof Special ? 2 * ROUND : ROUND) + (values.size >> 2));
    const done = goThrough(others, scope, new Map(values).set(variable.name, item), visit);
    if (done !== false) return done;
  }
  return false;
}

function itemsOf(part: Part, at: Place): (scope: Scope) => Iterable<Data> | null {
  const source = part.name === 'IterationContext' ? part.parts : [part];
  const from = weighed(at.code(source[0]), part.text);
  if (source.length < 3) return (scope) => elements(from(scope));
  const to = at.code(source[2]);
  return (scope) => steps(from(scope), to(scope), true, true);
}

/** What a `for` or a quantifier goes through: a list, a range, or a single value; null where there is nothing. */
export function elements(value: Data): Iterable<Data> | null {
  if (value === null) return null;
  if (value instanceof RangeValue) {
    return steps(value.start ?? null, value.end ?? null, value.startIncluded, value.endIncluded);
  }
  return isList(value) ? value : [value];
}

/** Whole numbers or days from one end to the other, up or down. Made one by one, so that no range fills the memory. */
function steps(from: Data, to: Data, withFrom: boolean, withTo: boolean): Iterable<Data> | null {
  if (isNumber(from) && isNumber(to)) return numbers(from, to, withFrom, withTo);
  return from instanceof DateValue && to instanceof DateValue ? days(from.plain, to.plain, withFrom, withTo) : null;
}

function* numbers(from: FeelNumber, to: FeelNumber, withFrom: boolean, withTo: boolean): Iterable<Data> {
  const step = compareNumbers(from, to) <= 0 ? 1 : -1;
  for (let number: FeelNumber | null = withFrom ? from : next(from, step); number !== null; number = next(number, step)) {
    const left = step * compareNumbers(to, number);
    if (left < 0 || (left === 0 && !withTo)) return;
    yield number;
  }
}

function next(number: FeelNumber, step: 1 | -1): FeelNumber | null {
  const quick = typeof number === 'number' ? quickSum(number, step) : NaN;
  const following = Number.isNaN(quick) ? add(number, step) : quick;
  // Numbers so great that one more is the same would be gone through for ever.
  if (following !== null && compareNumbers(following, number) === 0) throw new Mistake('feel.tooMuchWork');
  return following;
}

function* days(from: Temporal.PlainDate, to: Temporal.PlainDate, withFrom: boolean, withTo: boolean): Iterable<Data> {
  const step = Temporal.PlainDate.compare(from, to) <= 0 ? 1 : -1;
  let day = withFrom ? from : from.add({ days: step });
  for (;;) {
    const left = step * Temporal.PlainDate.compare(to, day);
    if (left < 0 || (left === 0 && !withTo)) return;
    yield new DateValue(day);
    day = day.add({ days: step });
  }
}
