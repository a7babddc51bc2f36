import type { Data } from '../data.ts';
import type { Part } from '../parse.ts';
import { charge, Mistake } from '../run.ts';
import { textOf } from './literal.ts';
import { type Code, nameOf, type Place, scopeWith } from './place.ts';

/** `{a: 1, b: a + 1}`: each entry sees those before it. */
export function contextLiteral(part: Part, at: Place): Code {
  const locals = new Set<string>();
  const inner = at.inside(locals);
  const entries = part.parts.filter((child) => child.name === 'ContextEntry').map((entry): [string, Code] => {
    const name = keyOf(entry.parts[0] as Part);
    if (locals.has(name)) throw new Mistake('feel.twiceInContext', { name }, entry.from);
    const code = inner.code(entry.parts[1]);
    locals.add(name);
    return [name, code];
  });
  return (scope) => {
    charge(scope.run, entries.length);
    const values = new Map<string, Data>();
    const within = scopeWith(scope, values);
    for (const [name, code] of entries) values.set(name, code(within));
    return Object.fromEntries(values);
  };
}

function keyOf(key: Part): string {
  const [spelled] = key.parts;
  return spelled?.name === 'StringLiteral' ? textOf(spelled) : nameOf(spelled ?? key);
}
