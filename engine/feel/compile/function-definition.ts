import { type Data, isList } from '../data.ts';
import { FunctionValue } from '../function-value.ts';
import type { Part } from '../parse.ts';
import { Mistake, type Run } from '../run.ts';
import { typeCheck } from './instance-of.ts';
import { type Code, nameOf, type Place, scopeWith, type TypeCheck } from './place.ts';
import { weighed } from './weight.ts';

/** `function(a, b) a + b`. External functions, which would run Java or the like, are refused. */
export function functionDefinition(part: Part, at: Place): Code {
  if (part.parts.some((child) => child.name === 'external')) throw new Mistake('feel.externalFunction', {}, part.from);
  const formal = part.parts.find((child) => child.name === 'FormalParameters')?.parts ?? [];
  const parameters = formal.map((parameter) => parameterName(parameter.parts[0] as Part));
  const checks = formal.map((parameter) => (parameter.parts[1] ? typeCheck(parameter.parts[1], at) : undefined));
  const body = weighed(at.inside(new Set(parameters)).code(part.parts.at(-1)), part.text);
  return (scope) => new FunctionValue(parameters, (args, run) => {
    const fitting = checks.map((check, index) => (check ? fitted(args[index] ?? null, check, run) : (args[index] ?? null)));
    return body(scopeWith(scope, bound(parameters, fitting)));
  });
}

/** An argument of another type than its parameter's becomes null, but a list of one may stand for its item (10.3.2.9.4). */
function fitted(value: Data, check: TypeCheck, run: Run): Data {
  if (check(value, run)) return value;
  const [item = null] = isList(value) && value.length === 1 ? value : [];
  return item !== null && check(item, run) ? item : null;
}

/** The name in a `ParameterName`. */
export function parameterName(part: Part): string {
  return nameOf(part.parts[0] ?? part);
}

function bound(parameters: readonly string[], args: readonly Data[]): Map<string, Data> {
  return new Map(parameters.map((name, index) => [name, args[index] ?? null]));
}
