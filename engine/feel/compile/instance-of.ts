import { type Data, isContext, isList, kindOf } from '../data.ts';
import type { Part } from '../parse.ts';
import { RangeValue } from '../range.ts';
import { charge, Mistake } from '../run.ts';
import { type Code, nameOf, type Place, type TypeCheck } from './place.ts';

/** FEEL's own types. */
export const ownTypes: ReadonlySet<string> = new Set([
  'boolean', 'number', 'string', 'date', 'time', 'date and time', 'days and time duration', 'years and months duration',
  'list', 'context', 'range', 'function', 'Any', 'Null',
]);

/** `x instance of number`, `list<string>`, `context<name: string>` … (DMN 1.5, 10.3.2.9.4). Null is of no type but Null. */
export function instanceOf(part: Part, at: Place): Code {
  const value = at.code(part.parts[0]);
  const check = typeCheck(part.parts.at(-1) as Part, at);
  return (scope) => check(value(scope), scope.run);
}

/** The check of a type as it is written in FEEL. */
export function typeCheck(type: Part, at: Place): TypeCheck {
  const part = type.name === 'Type' ? (type.parts[0] as Part) : type;
  switch (part.name) {
    case 'ListType': {
      const inner = part.parts.find((child) => child.name === 'Type');
      const check = inner && typeCheck(inner, at);
      if (part.text.startsWith('range')) return (value, run) => value instanceof RangeValue && [value.start, value.end].every((end) => end === undefined || !check || check(end, run));
      return check ? listOf(check) : isList;
    }
    case 'ContextType': return contextOf(part, at);
    case 'FunctionType': return (value) => kindOf(value) === 'function';
    default: return named(part, at);
  }
}

function named(part: Part, at: Place): TypeCheck {
  const name = part.text.replace(/\s+/g, ' ');
  if (name === 'Any') return (value) => value !== null;
  if (name === 'Null') return (value) => value === null;
  const defined = at.compilation.typeNamed(name);
  if (defined) return defined.is;
  if (!ownTypes.has(name)) throw new Mistake('feel.unknownType', { name }, part.from);
  return (value) => kindOf(value) === name;
}

function listOf(check: TypeCheck): TypeCheck {
  return (value, run) => {
    if (!isList(value)) return false;
    charge(run, value.length);
    return value.every((item) => check(item, run));
  };
}

function contextOf(part: Part, at: Place): TypeCheck {
  const entries = part.parts.find((child) => child.name === 'ContextEntryTypes')?.parts ?? [];
  const checks = entries.map((entry): [string, TypeCheck] => [nameOf(entry.parts[0] as Part), typeCheck(entry.parts[1] as Part, at)]);
  return (value, run) => isContext(value)
    && checks.every(([name, check]) => Object.hasOwn(value, name) && (value[name] === null || check(value[name] as Data, run)));
}
