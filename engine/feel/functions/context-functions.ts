import { type Data, type DataContext, type DataList, entryOf, isContext } from '../data.ts';
import { charge, type Run } from '../run.ts';
import { BuiltIn, ListBuiltIn, signature } from './built-in.ts';

/** DMN 1.5, 10.3.4.10. */
export const contextFunctions = {
  'get value': new BuiltIn([
    signature({ m: 'context', key: 'string' }, ({ m, key }) => entryOf(m, key) ?? null),
    signature({ m: 'context', keys: 'list' }, ({ m, keys }) =>
      keys.reduce<Data>((value, key) => (isContext(value) && typeof key === 'string' ? (entryOf(value, key) ?? null) : null), m)),
  ]),

  'get entries': new BuiltIn([signature({ m: 'context' }, ({ m }, run) => {
    const entries = Object.entries(m);
    charge(run, entries.length);
    return entries.map(([key, value]) => ({ key, value }));
  })]),

  context: new BuiltIn([signature({ entries: 'list' }, ({ entries }) => contextOf(entries))]),

  'context put': new BuiltIn([
    signature({ context: 'context', key: 'string', value: 'any' }, ({ context, key, value }, run) => put(context, [key], value, run)),
    signature({ context: 'context', keys: 'list', value: 'any' }, ({ context, keys, value }, run) => put(context, keys, value, run)),
  ]),

  'context merge': new ListBuiltIn('contexts', (contexts, run) => {
    if (!contexts.every(isContext)) return null;
    const entries = contexts.flatMap((context) => Object.entries(context));
    charge(run, entries.length);
    return Object.fromEntries(entries);
  }),
};

/** A context of entries with `key` and `value`; null where one is something else or a key stands twice. */
function contextOf(entries: DataList): Data {
  const made = new Map<string, Data>();
  for (const entry of entries) {
    const key = isContext(entry) ? entryOf(entry, 'key') : undefined;
    const value = isContext(entry) ? entryOf(entry, 'value') : undefined;
    if (typeof key !== 'string' || value === undefined || made.has(key)) return null;
    made.set(key, value);
  }
  return Object.fromEntries(made);
}

function put(context: DataContext, keys: DataList, value: Data, run: Run): Data {
  const [key, ...rest] = keys;
  if (typeof key !== 'string') return null;
  let inner = value;
  if (rest.length > 0) {
    const nested = entryOf(context, key) ?? null;
    inner = isContext(nested) ? put(nested, rest, value, run) : null;
    if (inner === null) return null;
  }
  const entries = Object.entries(context);
  charge(run, entries.length);
  return Object.fromEntries([...entries, [key, inner]]);
}
