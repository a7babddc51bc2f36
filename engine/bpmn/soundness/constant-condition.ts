import type { Expression } from '../node.ts';

/** What a condition always is, whatever the data; undefined where it depends on something. */
export function constantOf(condition: Expression): boolean | undefined {
  if (/\b(now|today|random)\b/.test(condition.source)) return undefined;
  let looked = false;
  const evaluation = condition.evaluate({
    now: 0,
    zone: 'UTC',
    lookUp: () => {
      looked = true;
      return undefined;
    },
  });
  return !looked && evaluation.ok && typeof evaluation.value === 'boolean' ? evaluation.value : undefined;
}
