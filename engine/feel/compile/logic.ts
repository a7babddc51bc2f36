import type { Part } from '../parse.ts';
import { linksOf } from './chain.ts';
import type { Code, Place } from './place.ts';

/** Three-valued and (DMN 1.5, table 50): false wins, else anything but true makes null. */
export function conjunction(part: Part, at: Place): Code {
  return decidedBy(false, part, at);
}

/** Three-valued or (DMN 1.5, table 50): true wins, else anything but false makes null. */
export function disjunction(part: Part, at: Place): Code {
  return decidedBy(true, part, at);
}

function decidedBy(decides: boolean, part: Part, at: Place): Code {
  const { first, others } = linksOf(part);
  const conditions = [first, ...others.map(({ operand }) => operand)].map((operand) => at.code(operand));
  const [left, right, third] = conditions as [Code, Code, Code | undefined];
  if (third) return anyDecides(decides, conditions);
  return (scope) => {
    const a = left(scope);
    if (a === decides) return decides;
    const b = right(scope);
    if (b === decides) return decides;
    return a === !decides && b === !decides ? !decides : null;
  };
}

function anyDecides(decides: boolean, conditions: readonly Code[]): Code {
  return (scope) => {
    let result: boolean | null = !decides;
    for (const condition of conditions) {
      const value = condition(scope);
      if (value === decides) return decides;
      if (value !== !decides) result = null;
    }
    return result;
  };
}
