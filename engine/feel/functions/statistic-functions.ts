import { compare } from '../compare.ts';
import type { Data, DataList } from '../data.ts';
import { difference, product, quotient, squareRoot, sum as sumOfTwo } from '../number/counted.ts';
import { type FeelNumber, isNumber } from '../number/decimal.ts';
import { compareNumbers } from '../number/exact.ts';
import type { Run } from '../run.ts';
import { addTemporal, divideDuration } from '../temporal/arithmetic.ts';
import { ListBuiltIn } from './built-in.ts';

type Numbers = readonly [FeelNumber, ...FeelNumber[]];
type Operation = (a: FeelNumber, b: FeelNumber, run: Run) => FeelNumber | null;

/** What DMN 1.5, 10.3.4.4 computes from the items of a list; null for an empty list or items of the wrong kind. */
export const statisticFunctions = {
  min: new ListBuiltIn('list', (list, run) => extreme(list, -1, run)),
  max: new ListBuiltIn('list', (list, run) => extreme(list, 1, run)),
  sum: new ListBuiltIn('list', sum),
  product: onNumbers((numbers, run) => folded(numbers, product, run)),

  mean: new ListBuiltIn('list', (list, run) => {
    const total = sum(list, run);
    return isNumber(total) ? quotient(total, list.length, run) : divideDuration(total, list.length, run);
  }),

  median: onNumbers((numbers, run) => {
    const sorted = numbers.toSorted(compareNumbers);
    const upper = sorted[Math.floor(sorted.length / 2)] as FeelNumber;
    const lower = sorted[Math.ceil(sorted.length / 2) - 1] as FeelNumber;
    return compareNumbers(upper, lower) === 0 ? upper : then(sumOfTwo(upper, lower, run), (both) => quotient(both, 2, run));
  }),

  /** Of a sample: divided by the number of items less one. */
  stddev: onNumbers((numbers, run) => {
    if (numbers.length < 2) return null;
    const mean = then(folded(numbers, sumOfTwo, run), (total) => quotient(total, numbers.length, run));
    if (mean === null) return null;
    let squares: FeelNumber | null = 0;
    for (const number of numbers) {
      const off = difference(number, mean, run);
      const square = off === null ? null : product(off, off, run);
      squares = squares === null || square === null ? null : sumOfTwo(squares, square, run);
    }
    return then(then(squares, (all) => quotient(all, numbers.length - 1, run)), (variance) => squareRoot(variance, run));
  }),

  mode: new ListBuiltIn('list', (list) => {
    if (!list.every(isNumber)) return null;
    const counts = new Map<string | number, { number: FeelNumber; count: number }>();
    for (const number of list) {
      const key = typeof number === 'number' ? number : String(number);
      counts.set(key, { number, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    const all = [...counts.values()];
    const most = all.reduce((highest, { count }) => Math.max(highest, count), 0);
    return all.filter(({ count }) => count === most).map(({ number }) => number).sort(compareNumbers);
  }),
};

function onNumbers(compute: (numbers: Numbers, run: Run) => FeelNumber | null): ListBuiltIn {
  return new ListBuiltIn('list', (list, run) => (areNumbers(list) ? compute(list, run) : null));
}

function areNumbers(list: DataList): list is Numbers {
  return list.length > 0 && list.every(isNumber);
}

function sum(list: DataList, run: Run): Data {
  if (areNumbers(list)) return folded(list, sumOfTwo, run);
  return list.length === 0 ? null : list.reduce((total, item) => addTemporal(total, item, run));
}

function folded(numbers: Numbers, operation: Operation, run: Run): FeelNumber | null {
  let total: FeelNumber | null = numbers[0];
  for (let index = 1; index < numbers.length && total !== null; index++) total = operation(total, numbers[index] as FeelNumber, run);
  return total;
}

function then(value: FeelNumber | null, compute: (value: FeelNumber) => FeelNumber | null): FeelNumber | null {
  return value === null ? null : compute(value);
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
