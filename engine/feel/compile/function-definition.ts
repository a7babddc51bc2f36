import { type Data, isList } from '../data.ts';
import { FunctionValue } from '../function-value.ts';
import type { Part } from '../parse.ts';
import { Mistake } from '../run.ts';
import { DateTimeValue, DateValue } from '../temporal/moment.ts';
import { typeCheck } from './instance-of.ts';
import { type Code, type DefinedType, nameOf, type Place, scopeWith } from './place.ts';
import { weighed } from './weight.ts';

/** `function(a, b) a + b`. External functions, which would run Java or the like, are refused. */
export function functionDefinition(part: Part, at: Place): Code {
  if (part.parts.some((child) => child.name === 'external')) throw new Mistake('feel.externalFunction', {}, part.from);
  const formal = part.parts.find((child) => child.name === 'FormalParameters')?.parts ?? [];
  const parameters = formal.map((parameter) => parameterName(parameter.parts[0] as Part));
  const fits = formal.map((parameter) => (parameter.parts[1] ? fitTo(parameter.parts[1], at) : undefined));
  const body = weighed(at.inside(new Set(parameters)).code(part.parts.at(-1)), part.text);
  return (scope) => new FunctionValue(parameters, (args, run) => {
    const values = args.map((value, index) => {
      const fit = fits[index];
      return fit ? fit(value, run) : value;
    });
    // Nothing is called where an argument does not fit.
    if (values.some((value, index) => value === null && args[index] !== null)) return null;
    return body(scopeWith(scope, bound(parameters, values)));
  });
}

/** What a parameter makes of its argument: a list of one may stand for its item and back, a date for its midnight (10.3.2.9.4). */
function fitTo(type: Part, at: Place): DefinedType['fit'] {
  const name = type.text.replace(/\s+/g, ' ');
  const defined = at.compilation.typeNamed(name);
  if (defined) return defined.fit;
  const check = typeCheck(type, at);
  return (value, run) => {
    if (value === null || check(value, run)) return value;
    if (isList(value)) return value.length === 1 && check(value[0] ?? null, run) ? (value[0] ?? null) : null;
    if (value instanceof DateValue && name === 'date and time') return new DateTimeValue(value.plain.toPlainDateTime(), 'UTC');
    return check([value], run) ? [value] : null;
  };
}

/** The name in a `ParameterName`. */
export function parameterName(part: Part): string {
  return nameOf(part.parts[0] ?? part);
}

function bound(parameters: readonly string[], args: readonly Data[]): Map<string, Data> {
  return new Map(parameters.map((name, index) => [name, args[index] ?? null]));
}
