import { charge } from '../run.ts';
import type { Scope } from './place.ts';

/** A text so short is no more work than the round, call or rule that it is evaluated for, which is accounted for already. */
const SHORT = 100;
/** Characters beyond that are about one step's work. */
const CHARACTERS_A_STEP = 4;

/**
 * The same code, which accounts for its own length whenever it runs. A loop may run a text of thousands of operations
 * thousands of times; that no single one of them is worth counting must not make them free.
 */
export function weighed<More extends readonly unknown[], T>(
  code: (scope: Scope, ...more: More) => T, text: string,
): (scope: Scope, ...more: More) => T {
  const steps = Math.floor((text.length - SHORT) / CHARACTERS_A_STEP);
  if (steps <= 0) return code;
  return (scope, ...more) => {
    charge(scope.run, steps);
    return code(scope, ...more);
  };
}
