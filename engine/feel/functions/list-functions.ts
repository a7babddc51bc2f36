import { equals } from '../compare.ts';
import { type Data, type DataList, isList, listOf } from '../data.ts';
import { Decimal } from '../number/decimal.ts';
import { charge, type Run } from '../run.ts';
import { BuiltIn, ListBuiltIn, signature } from './built-in.ts';
import { sorted } from './sorted.ts';

/** DMN 1.5, 10.3.4.4 and `sort` of 10.3.4.9; positions count from 1, negative ones from the end. */
export const listFunctions = {
  'list contains': new BuiltIn([signature({ list: 'list', element: 'any' }, ({ list, element }, run) =>
    list.some((item) => equals(item, element, run) === true))]),

  'list replace': new BuiltIn([
    signature({ list: 'list', position: 'number', newItem: 'any' }, ({ list, position, newItem }) => {
      const index = indexOf(list, Math.trunc(position));
      return index === null ? null : list.with(index, newItem);
    }),
    signature({ list: 'list', match: 'function', newItem: 'any' }, ({ list, match, newItem }, run) => {
      const matches = list.map((item) => match.invoke([item, newItem], run));
      return matches.every((is) => typeof is === 'boolean') ? list.map((item, index) => (matches[index] === true ? newItem : item)) : null;
    }),
  ]),

  count: new BuiltIn([signature({ list: 'list' }, ({ list }) => list.length)]),

  all: new ListBuiltIn('list', (list) => (list.includes(false) ? false : list.every((item) => item === true) ? true : null)),

  any: new ListBuiltIn('list', (list) => (list.includes(true) ? true : list.every((item) => item === false) ? false : null)),

  sublist: new BuiltIn([signature({ list: 'list', 'start position': 'number', length: 'number?' }, (args) => {
    const start = indexOf(args.list, args['start position']);
    if (start === null || (args.length !== undefined && args.length < 1)) return null;
    return args.list.slice(start, args.length === undefined ? undefined : start + args.length);
  })]),

  append: variadic((lists, run) => {
    const [first = null, ...items] = lists;
    return joined([listOf(first), items], run);
  }),

  concatenate: variadic((lists, run) => joined(lists.map(listOf), run)),

  'insert before': new BuiltIn([signature({ list: 'list', position: 'number', newItem: 'any' }, ({ list, position, newItem }) => {
    const index = position === list.length + 1 ? list.length : indexOf(list, position);
    return index === null ? null : list.toSpliced(index, 0, newItem);
  })]),

  remove: new BuiltIn([signature({ list: 'list', position: 'number' }, ({ list, position }) => {
    const index = indexOf(list, position);
    return index === null ? null : list.toSpliced(index, 1);
  })]),

  reverse: new BuiltIn([signature({ list: 'list' }, ({ list }) => list.toReversed())]),

  'index of': new BuiltIn([signature({ list: 'list', match: 'any' }, ({ list, match }, run) =>
    list.flatMap((item, index) => (equals(item, match, run) === true ? [index + 1] : [])))]),

  union: variadic((lists, run) => distinct(joined(lists.map(listOf), run), run)),

  'distinct values': new BuiltIn([signature({ list: 'list' }, ({ list }, run) => distinct(list, run))]),

  'duplicate values': new BuiltIn([signature({ list: 'list' }, ({ list }, run) =>
    distinct(list, run).filter((value) => {
      charge(run, list.length);
      return list.filter((item) => equals(item, value, run) === true).length > 1;
    }))]),

  flatten: new BuiltIn([signature({ list: 'list' }, ({ list }, run) => flattened(list, run))]),

  partition: new BuiltIn([signature({ list: 'list', size: 'number' }, ({ list, size }) =>
    (size >= 1 ? Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size)) : null))]),

  'is empty': new BuiltIn([signature({ list: 'list' }, ({ list }) => list.length === 0)]),

  sort: new BuiltIn([signature({ list: 'list', precedes: 'function' }, ({ list, precedes }, run) =>
    sorted(list, (a, b) => precedes.invoke([a, b], run) === true))]),
};

/** A function that takes any number of arguments. */
function variadic(body: (args: DataList, run: Run) => Data): ListBuiltIn {
  return new (class extends ListBuiltIn {
    override invoke(args: readonly Data[], run: Run): Data {
      charge(run, 1);
      return args.length === 0 ? null : body(args, run);
    }
  })('lists', body);
}

function joined(lists: readonly DataList[], run: Run): DataList {
  charge(run, lists.reduce((length, list) => length + list.length, 1));
  return lists.flat(1);
}

/** The index of a position; null where the list has none such. */
function indexOf(list: DataList, position: number): number | null {
  if (!Number.isInteger(position)) return null;
  const index = position > 0 ? position - 1 : list.length + position;
  return position !== 0 && index >= 0 && index < list.length ? index : null;
}

/** Each value once, in the order in which they first stand. */
function distinct(list: DataList, run: Run): DataList {
  const simple = new Set<Data>();
  const longNumbers = new Set<string>();
  const others: Data[] = [];
  return list.filter((item) => {
    if (typeof item !== 'object' || item === null) return simple.size < simple.add(item).size;
    if (item instanceof Decimal) return longNumbers.size < longNumbers.add(String(item)).size;
    charge(run, others.length);
    if (others.some((other) => equals(other, item, run) === true)) return false;
    others.push(item);
    return true;
  });
}

function flattened(list: DataList, run: Run): DataList {
  charge(run, list.length);
  return list.flatMap((item) => (isList(item) ? flattened(item, run) : [item]));
}
