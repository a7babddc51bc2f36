import type { Value } from '../../feel/value.ts';
import type { Expression } from '../node.ts';

/** What depends on the moment, or may take long to find out: a check must not work through somebody's iterations. */
const notTried = /\b(now|today|random|for|some|every|function)\b|\.\.|^[^]{500}/;

/** What an expression always gives, whatever the data besides what is `known`; undefined where it depends on something or fails. */
export function constantValueOf(expression: Expression, known?: (name: string) => Value): Value | undefined {
  if (notTried.test(expression.source)) return undefined;
  let looked = false;
  const evaluation = expression.evaluate({
    now: 0,
    zone: 'UTC',
    lookUp: (name) => {
      looked ||= known === undefined;
      return known?.(name);
    },
  });
  return !looked && evaluation.ok ? evaluation.value : undefined;
}

/** What a condition always is, whatever the data; undefined where it depends on something. */
export function constantOf(condition: Expression): boolean | undefined {
  const value = constantValueOf(condition);
  return typeof value === 'boolean' ? value : undefined;
}
