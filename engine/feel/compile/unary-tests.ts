import { compare, equals } from '../compare.ts';
import { type Data, isList } from '../data.ts';
import { FunctionValue } from '../function-value.ts';
import type { Part } from '../parse.ts';
import { RangeValue } from '../range.ts';
import { includesPoint } from '../range-includes.ts';
import { charge } from '../run.ts';
import { type Code, type Place, type Scope, scopeWith } from './place.ts';

/** Whether an input passes; null where FEEL cannot tell. */
export type Test = (scope: Scope, input: Data) => boolean | null;

const INPUT: ReadonlySet<string> = new Set(['?']);

/** A decision table's cell: `-`, tests with commas between them, or `not( … )` (DMN 1.5, 10.3.1.2 rule 15). */
export function unaryTests(part: Part, at: Place): Test {
  const [first] = part.parts;
  if (first?.name === 'Wildcard') return () => true;
  const tests = part.parts.find((child) => child.name === 'PositiveUnaryTests')?.parts ?? [];
  const any = anyOf(tests.map((test) => unaryTest(test, at)));
  return first?.name === 'not' ? (scope, input) => negated(any(scope, input)) : any;
}

/** Passes when one of the tests does. */
export function anyOf(tests: readonly Test[]): Test {
  return (scope, input) => {
    let result: boolean | null = false;
    for (const test of tests) {
      const passes = test(scope, input);
      if (passes === true) return true;
      if (passes === null) result = null;
    }
    return result;
  };
}

/** One test: `> 5`, a range, a value to be equal to, a list to be in, or a condition on `?`. */
export function unaryTest(part: Part, at: Place): Test {
  const test = part.name === 'PositiveUnaryTest' ? (part.parts[0] as Part) : part;
  if (test.name === 'SimplePositiveUnaryTest' && test.parts.length === 2) return comparison(test, at);
  // Alone it is a value like another, to which the input is equal, and no condition.
  if (test.name === '?') return () => true;
  if (asksForInput(test)) return condition(at.inside(INPUT).code(test));
  const expected = at.code(test);
  return (scope, input) => passes(expected(scope), input, scope);
}

function comparison(part: Part, at: Place): Test {
  const operator = part.parts[0]?.text ?? '';
  const bound = withInput(part.parts[1] as Part, at);
  switch (operator) {
    case '=': return (scope, input) => equals(input, bound(scope, input), scope.run);
    case '!=': return (scope, input) => negated(equals(input, bound(scope, input), scope.run));
    default: {
      const holds = ordered(operator);
      return (scope, input) => {
        const order = compare(input, bound(scope, input), scope.run);
        return order === null ? null : holds(order);
      };
    }
  }
}

/** What an order (below, at or above 0) means for an operator. */
export function ordered(operator: string): (order: number) => boolean {
  switch (operator) {
    case '<': return (order) => order < 0;
    case '<=': return (order) => order <= 0;
    case '>': return (order) => order > 0;
    default: return (order) => order >= 0;
  }
}

export function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function withInput(part: Part, at: Place): (scope: Scope, input: Data) => Data {
  if (!asksForInput(part)) return at.code(part);
  const code = at.inside(INPUT).code(part);
  return (scope, input) => code(scopeWith(scope, new Map([['?', input]])));
}

/** An expression that mentions `?` is itself the condition. */
function condition(code: Code): Test {
  return (scope, input) => {
    const result = code(scopeWith(scope, new Map([['?', input]])));
    return typeof result === 'boolean' ? result : null;
  };
}

/** Whether an input passes a value: it is equal to it, in it, or told so by it. */
function passes(expected: Data, input: Data, scope: Scope): boolean | null {
  if (expected instanceof RangeValue) {
    return input instanceof RangeValue ? equals(input, expected, scope.run) : includesPoint(expected, input, scope.run);
  }
  if (expected instanceof FunctionValue) {
    const result = expected.invoke([input], scope.run);
    return typeof result === 'boolean' ? result : null;
  }
  if (isList(expected)) return isIn(expected, input, scope);
  // A value of another kind is another value: no reason not to know.
  return equals(input, expected, scope.run) ?? false;
}

function isIn(list: readonly Data[], input: Data, scope: Scope): boolean | null {
  charge(scope.run, list.length);
  if (isList(input) && equals(input, list, scope.run) === true) return true;
  let result: boolean | null = false;
  for (const item of list) {
    const found = isList(item) ? equals(input, item, scope.run) : passes(item, input, scope);
    if (found === true) return true;
    if (found === null) result = null;
  }
  return result;
}

function asksForInput(test: Part): boolean {
  const left = [test];
  for (let part = left.pop(); part; part = left.pop()) {
    if (part.name === '?') return true;
    left.push(...part.parts);
  }
  return false;
}
