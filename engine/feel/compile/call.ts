import type { Data } from '../data.ts';
import { neverATime } from '../doubts.ts';
import type { FunctionValue} from '../function-value.ts';
import { functionIn } from '../function-value.ts';
import { builtIns } from '../functions/index.ts';
import type { Part } from '../parse.ts';
import { atRest, charge, Mistake } from '../run.ts';
import { unknownFunction } from '../similar-function.ts';
import { parameterName } from './function-definition.ts';
import { isDefined } from './is-defined.ts';
import { textOf } from './literal.ts';
import { type Code, nameOf, type Place, type Scope } from './place.ts';

/** What looking for a similar name costs, in the measure of reading. */
const SEARCH = 100_000;

/** `name(…)`: by position or by name, of a built-in function or one that a variable holds. */
export function call(part: Part, at: Place): Code {
  const [target] = part.parts as [Part];
  const name = target.name === 'VariableName' || target.name === 'SpecialFunctionName' ? nameOf(target, at.compilation.declared) : undefined;
  if (name === undefined) return invocation(at.code(target), target.text.slice(0, 40), part, at);
  const isLocal = knownInside(name, at);
  if (name === 'is defined' && !isLocal) return isDefined(part.parts.find((child) => child.name === 'PositionalParameters')?.parts[0], at);
  if (isLocal || at.compilation.functions.has(name)) return invocation(at.code(target), name, part, at);
  const builtIn = builtIns.get(name);
  if (!builtIn) {
    at.compilation.reading.left -= SEARCH;
    const { code, params } = unknownFunction(name, [...at.compilation.functions, ...builtIns.keys()]);
    throw new Mistake(code, params, target.from);
  }
  return invocation(() => builtIn, name, part, name === 'get or else' ? at.guarded() : at);
}

/** `date("…")`, `duration("…")`, `@"…"`: of a literal text worked out once. */
export function temporalLiteral(part: Part, at: Place): Code {
  const [first] = part.parts as [Part];
  const isAt = first.name === 'AtLiteral';
  const name = isAt ? '@' : first.text.replace(/\s+/g, ' ');
  const builtIn = builtIns.get(name) as FunctionValue;
  const args = isAt ? first.parts : (part.parts.find((child) => child.name === 'PositionalParameters')?.parts ?? []);
  const [text] = args;
  if (args.length === 1 && text?.name === 'StringLiteral') {
    const value = builtIn.invoke([textOf(text)], atRest());
    if (value === null) at.compilation.doubts.push(neverATime(textOf(text), text.from));
    return () => value;
  }
  return invocation(() => builtIn, name, part, at);
}

function invocation(target: Code, name: string, part: Part, at: Place): Code {
  const named = part.parts.find((child) => child.name === 'NamedParameters');
  if (named) return namedInvocation(target, name, named, at);
  const args = (part.parts.find((child) => child.name === 'PositionalParameters')?.parts ?? []).map((arg) => at.code(arg));
  return (scope) => functionIn(target(scope), name).invoke(valuesOf(args, scope), scope.run);
}

function namedInvocation(target: Code, name: string, part: Part, at: Place): Code {
  const args = part.parts.map((arg): [string, Code] => [parameterName(arg.parts[0] as Part), at.code(arg.parts[1])]);
  return (scope) => {
    charge(scope.run, args.length);
    const values = new Map(args.map(([parameter, code]) => [parameter, code(scope)]));
    return functionIn(target(scope), name).invokeNamed(values, scope.run);
  };
}

function valuesOf(args: readonly Code[], scope: Scope): Data[] {
  return args.map((arg) => arg(scope));
}

function knownInside(name: string, at: Place): boolean {
  for (let names: typeof at.names | null = at.names; names; names = names.parent) {
    if (names.locals?.has(name)) return true;
  }
  return false;
}
