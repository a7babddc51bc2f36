import { compare } from '../compare.ts';
import type { Data, DataList } from '../data.ts';
import { add, divide, multiply, subtract } from '../decimal.ts';
import type { Run } from '../run.ts';
import { addTemporal, divideDuration } from '../temporal/arithmetic.ts';
import { ListBuiltIn } from './built-in.ts';

/** What DMN 1.5, 10.3.4.4 computes from the items of a list; null for an empty list or items of the wrong kind. */
export const statisticFunctions = {
  min: new ListBuiltIn('list', (list, run) => extreme(list, -1, run)),
  max: new ListBuiltIn('list', (list, run) => extreme(list, 1, run)),
  sum: new ListBuiltIn('list', sum),
  product: onNumbers((numbers) => numbers.reduce(multiply, 1)),

  mean: new ListBuiltIn('list', (list) => {
    const total = sum(list);
    return typeof total === 'number' ? divide(total, list.length) : divideDuration(total, list.length);
  }),

  median: onNumbers((numbers) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    const upper = sorted[Math.floor(sorted.length / 2)] as number;
    const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
    return upper === lower ? upper : divide(add(upper, lower), 2);
  }),

  /** Of a sample: divided by the number of items less one. */
  stddev: onNumbers((numbers) => {
    if (numbers.length < 2) return null;
    const mean = divide(numbers.reduce(add, 0), numbers.length);
    const squares = numbers.map((number) => multiply(subtract(number, mean), subtract(number, mean)));
    return Math.sqrt(divide(squares.reduce(add, 0), numbers.length - 1));
  }),

  mode: new ListBuiltIn('list', (list) => {
    if (!areNumbers(list)) return null;
    const counts = new Map<number, number>();
    for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    return [...counts].filter(([, count]) => count === most).map(([number]) => number).sort((a, b) => a - b);
  }),
};

function onNumbers(compute: (numbers: readonly number[]) => number | null): ListBuiltIn {
  return new ListBuiltIn('list', (list) => {
    if (list.length === 0 || !areNumbers(list)) return null;
    const result = compute(list);
    return result !== null && Number.isFinite(result) ? result : null;
  });
}

function areNumbers(list: DataList): list is readonly number[] {
  return list.every((item) => typeof item === 'number');
}

function sum(list: DataList): Data {
  if (areNumbers(list)) {
    const total = list.reduce(add, 0);
    return list.length > 0 && Number.isFinite(total) ? total : null;
  }
  return list.reduce((total, item) => addTemporal(total, item));
}

function extreme(list: DataList, sign: 1 | -1, run: Run): Data {
  let [found = null] = list;
  for (const item of list) {
    const order = compare(item, found, run);
    if (order === null) return null;
    if (order * sign > 0) found = item;
  }
  return found;
}
