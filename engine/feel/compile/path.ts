import { type Data, entryOf, isContext, isList, Special } from '../data.ts';
import type { Part } from '../parse.ts';
import { charge, type Run } from '../run.ts';
import { propertyOf } from '../temporal/properties.ts';
import { type Code, nameOf } from './place.ts';

/** `target.name`: an entry, a property of a temporal value or range, or of a list the list of them. */
export function path(target: Code, part: Part): Code {
  const name = nameOf(part);
  return (scope) => {
    const value = target(scope);
    return isContext(value) ? entryNamed(value, name, scope.run) : step(value, name, scope.run);
  };
}

/** Steps of looking at a part of a date, whose zone may have to be asked for. */
const OF_A_PROPERTY = 8;

function step(value: Data, name: string, run: Run): Data {
  if (isContext(value)) return entryNamed(value, name, run);
  if (isList(value)) {
    charge(run, value.length);
    return value.map((item) => step(item, name, run));
  }
  if (!(value instanceof Special)) return null;
  charge(run, OF_A_PROPERTY);
  return propertyOf(value, name);
}

/** Names are the same however many spaces stand in them and round their operators. */
function entryNamed(context: { readonly [name: string]: Data }, name: string, run: Run): Data {
  const entry = entryOf(context, name);
  if (entry !== undefined) return entry;
  const wanted = normal(name);
  const names = Object.keys(context);
  charge(run, names.length);
  const key = names.find((candidate) => normal(candidate) === wanted);
  return key === undefined ? null : (context[key] ?? null);
}

function normal(name: string): string {
  return name.replace(/\s*([./\-'+]|\*\*?)\s*/g, '$1').replace(/\s+/g, ' ').trim();
}
