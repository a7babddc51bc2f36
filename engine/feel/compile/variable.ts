import { type Data, entryOf, isContext } from '../data.ts';
import { builtIns } from '../functions/index.ts';
import { likelyName } from '../likely-mistake.ts';
import type { Part } from '../parse.ts';
import { Mistake } from '../run.ts';
import { type Code, nameOf, type Place, type Scope } from './place.ts';

/** The value of a name: nearest inside the expression, then outside, then a built-in function. */
export function variable(part: Part, at: Place): Code {
  const name = part.name === '?' ? '?' : nameOf(part, at.compilation.declared);
  const items: number[] = [];
  let depth = 0;
  for (let names: typeof at.names | null = at.names; names; names = names.parent, depth++) {
    if (names.locals === null) items.push(depth);
    else if (names.locals.has(name)) return itemsFirst(name, items, local(name, depth));
  }
  const likely = at.compilation.declared.has(name) || builtIns.has(name) ? undefined : likelyName(name, part.from);
  if (likely) throw new Mistake(likely.code, likely.params, part.from);
  if (items.length === 0) at.compilation.reads.add(name);
  else if (name !== 'item') at.compilation.mayRead.add(name);
  return itemsFirst(name, items, outside(name));
}

function local(name: string, depth: number): Code {
  return (scope) => up(scope, depth)?.values?.get(name) ?? null;
}

function outside(name: string): Code {
  const builtIn = builtIns.get(name);
  if (!builtIn) return (scope) => scope.run.lookUp(name) ?? null;
  return (scope) => {
    const value = scope.run.lookUp(name);
    return value === undefined ? builtIn : value;
  };
}

/** Inside filters, an item's entry of that name comes before what is outside. */
function itemsFirst(name: string, depths: readonly number[], otherwise: Code): Code {
  if (depths.length === 0) return otherwise;
  return (scope) => {
    for (const depth of depths) {
      const item = up(scope, depth)?.item ?? null;
      const entry: Data | undefined = isContext(item) ? entryOf(item, name) : undefined;
      if (entry !== undefined) return entry;
      if (name === 'item') return item;
    }
    return otherwise(scope);
  };
}

function up(scope: Scope, depth: number): Scope | null {
  let found: Scope | null = scope;
  for (let left = depth; left > 0 && found; left--) found = found.parent;
  return found;
}
