/**
 * Values while an expression runs: JSON, and what FEEL has beyond it (DMN 1.5, 10.3.2). Variables come in as JSON and
 * results leave as JSON (`boundary.ts`).
 */
export type Data = null | boolean | number | string | DataList | DataContext | Special;
export type DataList = readonly Data[];
/** A FEEL context: entries by name. Only own properties count, whatever its prototype. */
export type DataContext = { readonly [name: string]: Data };

/** FEEL's names of the kinds of values. */
export type Kind =
  | 'null' | 'boolean' | 'number' | 'string' | 'list' | 'context' | 'date' | 'time' | 'date and time'
  | 'days and time duration' | 'years and months duration' | 'range' | 'function';

/** Values that JSON does not know: dates, durations, ranges, functions. A class, so that kinds are told apart quickly. */
export abstract class Special {
  abstract readonly kind: Kind;
}

/** The kind of a value, by which operators and functions decide. */
export function kindOf(value: Data): Kind {
  switch (typeof value) {
    case 'number': return 'number';
    case 'string': return 'string';
    case 'boolean': return 'boolean';
    default:
      if (value === null) return 'null';
      if (Array.isArray(value)) return 'list';
      return value instanceof Special ? value.kind : 'context';
  }
}

export function isList(value: Data): value is DataList {
  return Array.isArray(value);
}

export function isContext(value: Data): value is DataContext {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Special);
}

/** The entry of a context; undefined where it has none of that name. */
export function entryOf(context: DataContext, name: string): Data | undefined {
  return Object.hasOwn(context, name) ? context[name] : undefined;
}

/** A list for what expects one: a single value counts as the list of it, null as none. */
export function listOf(value: Data): DataList {
  return isList(value) ? value : value === null ? [] : [value];
}
