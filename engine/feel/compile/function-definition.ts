import type { Data } from '../data.ts';
import { FunctionValue } from '../function-value.ts';
import type { Part } from '../parse.ts';
import { Mistake } from '../run.ts';
import { type Code, nameOf, type Place, scopeWith } from './place.ts';

/** `function(a, b) a + b`. External functions, which would run Java or the like, are refused. */
export function functionDefinition(part: Part, at: Place): Code {
  if (part.parts.some((child) => child.name === 'external')) throw new Mistake('feel.externalFunction', {}, part.from);
  const formal = part.parts.find((child) => child.name === 'FormalParameters')?.parts ?? [];
  const parameters = formal.map((parameter) => parameterName(parameter.parts[0] as Part));
  const body = at.inside(new Set(parameters)).code(part.parts.at(-1));
  return (scope) => new FunctionValue(parameters, (args) => body(scopeWith(scope, bound(parameters, args))));
}

/** The name in a `ParameterName`. */
export function parameterName(part: Part): string {
  return nameOf(part.parts[0] ?? part);
}

function bound(parameters: readonly string[], args: readonly Data[]): Map<string, Data> {
  return new Map(parameters.map((name, index) => [name, args[index] ?? null]));
}
