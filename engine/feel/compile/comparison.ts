import { compare, equals } from '../compare.ts';
import { isNumber } from '../number/decimal.ts';
import { compareNumbers } from '../number/exact.ts';
import type { Part } from '../parse.ts';
import { numberIn } from './literal.ts';
import type { Code, Place } from './place.ts';
import { anyOf, negated, ordered, unaryTest } from './unary-tests.ts';

/** `=`, `!=`, `<` …, `between` and `in` (DMN 1.5, 10.3.2.7 and table 55). */
export function comparison(part: Part, at: Place): Code {
  const [left, operator, ...rest] = part.parts;
  switch (operator?.text) {
    case 'in': return membership(at.code(left), rest, at);
    case 'between': return between(at.code(left), at.code(rest[0]), at.code(rest[2]));
    case '=': return equality(at.code(left), at.code(rest[0]));
    case '!=': {
      const equal = equality(at.code(left), at.code(rest[0]));
      return (scope) => negated(equal(scope) as boolean | null);
    }
    default: return ordering(operator?.text ?? '', at.code(left), rest[0] as Part, at);
  }
}

function equality(left: Code, right: Code): Code {
  return (scope) => equals(left(scope), right(scope), scope.run);
}

function ordering(operator: string, left: Code, rightPart: Part, at: Place): Code {
  const holds = ordered(operator);
  if (rightPart.name === 'NumericLiteral') {
    const bound = numberIn(rightPart);
    return (scope) => {
      const value = left(scope);
      if (typeof value === 'number' && typeof bound === 'number') return holds(value - bound);
      return isNumber(value) && bound !== null ? holds(compareNumbers(value, bound)) : null;
    };
  }
  const right = at.code(rightPart);
  return (scope) => {
    const order = compare(left(scope), right(scope), scope.run);
    return order === null ? null : holds(order);
  };
}

/** `x between a and b` is `x >= a and x <= b`. */
function between(value: Code, low: Code, high: Code): Code {
  return (scope) => {
    const x = value(scope);
    const above = compare(x, low(scope), scope.run);
    const below = compare(x, high(scope), scope.run);
    if ((above !== null && above < 0) || (below !== null && below > 0)) return false;
    return above === null || below === null ? null : true;
  };
}

function membership(value: Code, rest: readonly Part[], at: Place): Code {
  const tests = rest.flatMap((part) => (part.name === 'PositiveUnaryTests' ? part.parts : part.name === 'PositiveUnaryTest' ? [part] : []));
  const test = anyOf(tests.map((part) => unaryTest(part, at)));
  return (scope) => test(scope, value(scope));
}
