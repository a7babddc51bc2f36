import { type Data, isList } from '../data.ts';
import { FunctionValue } from '../function-value.ts';
import { type FeelNumber, isNumber } from '../number/decimal.ts';
import type { Part } from '../parse.ts';
import { RangeValue } from '../range.ts';
import { includesPoint } from '../range-includes.ts';
import { charge } from '../run.ts';
import { numberIn } from './literal.ts';
import { type Code, type Place, type Scope, scopeOfItem } from './place.ts';
import { weighed } from './weight.ts';

/** What these give is never a number, so they need not be tried as an index. */
const CONDITIONS = new Set(['Comparison', 'Conjunction', 'Disjunction', 'QuantifiedExpression', 'InstanceOfExpression', 'SimplePositiveUnaryTest']);

/** `list[2]`, `list[-1]`, `list[item > 3]`, `list[amount > 3]` (DMN 1.5, 10.3.2.5). Null has nothing to be filtered. */
export function filter(part: Part, at: Place): Code {
  const [targetPart, , selector] = part.parts as [Part, Part, Part];
  const target = at.code(targetPart);
  if (selector.name === 'NumericLiteral') {
    const index = numberIn(selector);
    return (scope) => (index === null ? null : at1(target(scope), index));
  }
  const condition = weighed(at.inside(null).code(selector), selector.text);
  // A call may be a condition on entries of the items, which are no variables: as an index it must not ask for them.
  const index = CONDITIONS.has(selector.name) ? undefined : (selector.name === 'FunctionInvocation' ? at.guarded() : at).code(selector);
  return (scope) => {
    const value = target(scope);
    if (value === null) return null;
    const position = index?.(scope);
    return isNumber(position) ? at1(value, position) : selected(value, condition, scope);
  };
}

/** The item at a position counted from 1, or with a negative number from the end; null where there is none. */
function at1(value: Data, position: FeelNumber): Data {
  if (value === null || typeof position !== 'number' || !Number.isInteger(position)) return null;
  const items = isList(value) ? value : [value];
  return items.at(position > 0 ? position - 1 : position === 0 ? items.length : position) ?? null;
}

function selected(value: Data, condition: Code, scope: Scope): Data {
  const items = isList(value) ? value : [value];
  charge(scope.run, items.length);
  return items.filter((item) => holds(condition(scopeOfItem(scope, item)), item, scope));
}

function holds(result: Data, item: Data, scope: Scope): boolean {
  if (result instanceof RangeValue) return includesPoint(result, item, scope.run) === true;
  if (result instanceof FunctionValue) return result.invoke([item], scope.run) === true;
  return result === true;
}
