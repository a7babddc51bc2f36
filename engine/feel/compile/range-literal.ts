import { equals } from '../compare.ts';
import type { Data } from '../data.ts';
import { Inequality } from '../function-value.ts';
import type { Part } from '../parse.ts';
import { RangeValue } from '../range.ts';
import { rangeBetween } from '../range-between.ts';
import { atRest } from '../run.ts';
import { type Code, type Place, scopeOf } from './place.ts';

/** `[a..b]`, `(a..b]`, `]a..b]` … */
export function interval(part: Part, at: Place): Code {
  const [open, startPart, , endPart, close] = part.parts;
  const start = at.code(startPart);
  const end = at.code(endPart);
  const startIncluded = open?.text === '[';
  const endIncluded = close?.text === ']';
  const range: Code = (scope) => rangeBetween(start(scope), end(scope), startIncluded, endIncluded, scope.run);
  if (startPart?.name !== 'NumericLiteral' || endPart?.name !== 'NumericLiteral') return range;
  // Most ranges in tables: worked out once.
  const fixed = range(scopeOf(atRest()));
  return () => fixed;
}

/** `> 5` and the like as a value: a range without bound on one side, or for `!=` a test. */
export function rangeFrom(part: Part, at: Place): Code {
  const [operator, operand] = part.parts;
  if (!operand) return at.code(operator);
  const bound = at.code(operand);
  return (scope) => rangeOf(operator?.text ?? '', bound(scope));
}

function rangeOf(operator: string, bound: Data): Data {
  switch (operator) {
    case '>': return new RangeValue(bound, undefined, false, false);
    case '>=': return new RangeValue(bound, undefined, true, false);
    case '<': return new RangeValue(undefined, bound, false, false);
    case '<=': return new RangeValue(undefined, bound, false, true);
    case '=': return new RangeValue(bound, bound, true, true, true);
    default: return new Inequality(bound, ([value = null], run) => negated(equals(value, bound, run)));
  }
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
