import type { Value } from '../../feel/value.ts';
import type { Expression } from '../node.ts';

/** What an expression always gives, whatever the data; undefined where it depends on something or fails. */
export function constantValueOf(expression: Expression): Value | undefined {
  if (/\b(now|today|random)\b/.test(expression.source)) return undefined;
  let looked = false;
  const evaluation = expression.evaluate({
    now: 0,
    zone: 'UTC',
    lookUp: () => {
      looked = true;
      return undefined;
    },
  });
  return !looked && evaluation.ok ? evaluation.value : undefined;
}

/** What a condition always is, whatever the data; undefined where it depends on something. */
export function constantOf(condition: Expression): boolean | undefined {
  const value = constantValueOf(condition);
  return typeof value === 'boolean' ? value : undefined;
}
