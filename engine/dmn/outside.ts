import { type Data, entryOf, isContext } from '../feel/data.ts';

/** Data from outside by name; undefined where there is none. */
export type LookUp = (name: string) => Data | undefined;

/**
 * How an imported file sees data from outside: first what stands under the name of its import (`{ fees: { kind: "post" } }`),
 * then what the importing file sees, so that one set of data serves both.
 */
export function insideImport(alias: string, lookUp: LookUp): LookUp {
  return (name) => {
    const group = lookUp(alias) ?? null;
    return (isContext(group) ? entryOf(group, name) : undefined) ?? lookUp(name);
  };
}
