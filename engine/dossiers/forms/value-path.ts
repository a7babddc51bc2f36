import type { Value } from '../../feel/index.ts';

type Values = { readonly [key: string]: Value };

/** Whether a value is an object with own names, neither list nor null. */
export function isValues(value: Value | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, undefined where there is none. */
export function readPath(values: Values, path: readonly string[]): Value | undefined {
  let here: Value | undefined = values;
  for (const name of path) {
    here = isValues(here) && Object.hasOwn(here, name) ? here[name] : undefined;
  }
  return here;
}

/** Puts a value at a path, making the objects on the way. */
export function writePath(values: { [key: string]: Value }, path: readonly string[], value: Value): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    define(values, name, value);
    return;
  }
  const present = Object.hasOwn(values, name) ? values[name] : undefined;
  const inner: { [key: string]: Value } = isValues(present) ? { ...present } : {};
  writePath(inner, rest, value);
  define(values, name, inner);
}

/** Plain assignment would take `__proto__` for more than a name. */
function define(values: { [key: string]: Value }, name: string, value: Value): void {
  Object.defineProperty(values, name, { value, enumerable: true, writable: true, configurable: true });
}
