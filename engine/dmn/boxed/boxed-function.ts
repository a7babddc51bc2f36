import { builtIns } from '../../feel/functions/index.ts';
import { FunctionValue, functionIn } from '../../feel/function-value.ts';
import { charge, Mistake } from '../../feel/run.ts';
import { expressionAt } from '../../feel/compile/index.ts';
import { type Code, type Place, scopeWith } from '../../feel/compile/place.ts';
import { conforming, type Conversion, fitting, type Parameter } from '../conversion.ts';
import type { ItemTypes } from '../item-types.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts';
import { required } from './expression-element.ts';
import type { Surroundings } from './surroundings.ts';

/** A boxed function (DMN 1.5, 10.2.1.8), also the logic of a business knowledge model. Java and PMML are refused. */
export function functionDefinition(element: XmlElement, place: Place, around: Surroundings, toResult?: Conversion): Code {
  const kind = element.attributes.get('kind') ?? 'FEEL';
  if (kind !== 'FEEL' && kind !== 'F') throw new Mistake('feel.externalFunction');
  const parameters = parametersOf(element, around.types);
  const names = parameters.map((parameter) => parameter.name);
  const body = around.compile(required(element), place.inside(new Set(names)));
  return (scope) => new FunctionValue(names, (args, run) => {
    const values = fitting(args, parameters, run);
    if (!values) return null;
    const result = body(scopeWith(scope, new Map(values.map((value, index) => [names[index] ?? '', value]))));
    return toResult ? conforming(toResult, result, run) : result;
  });
}

/** The formal parameters of a function. */
export function parametersOf(element: XmlElement, types: ItemTypes): readonly Parameter[] {
  return childrenOf(element, 'formalParameter').map((parameter) => ({
    name: parameter.attributes.get('name') ?? '', convert: types.conversionTo(parameter.attributes.get('typeRef')),
  }));
}

/** A boxed invocation: a function called with arguments by name (DMN 1.5, 10.2.1.3). */
export function invocation(element: XmlElement, place: Place, around: Surroundings): Code {
  const name = textOf(childOf(element, 'literalExpression'));
  if (name === undefined) throw new Mistake('dmn.noExpression');
  const builtIn = builtIns.get(name.replace(/\s+/g, ' '));
  const target = expressionAt(name, place);
  if (/^[\p{L}_ ]+$/u.test(name) && !builtIn && !isKnown(name, place)) throw new Mistake('feel.unknownFunction', { name });
  const bindings = childrenOf(element, 'binding').map((binding): [string, Code] => bindingOf(binding, place, around));
  return (scope) => {
    charge(scope.run, bindings.length);
    const called = functionIn(target(scope), name);
    const args = new Map(bindings.map(([parameter, code]) => [parameter, code(scope)]));
    for (const parameter of args.keys()) {
      if (!called.parameters.includes(parameter) && !builtIn) throw new Mistake('dmn.unknownParameter', { name, parameter });
    }
    return called.invokeNamed(args, scope.run);
  };
}

function bindingOf(binding: XmlElement, place: Place, around: Surroundings): [string, Code] {
  const parameter = childOf(binding, 'parameter')?.attributes;
  const code = around.compile(required(binding), place);
  const convert = around.types.conversionTo(parameter?.get('typeRef'));
  return [parameter?.get('name') ?? '', convert ? (scope) => conforming(convert, code(scope), scope.run) : code];
}

function isKnown(name: string, place: Place): boolean {
  if (place.compilation.functions.has(name)) return true;
  for (let names: Place['names'] | null = place.names; names; names = names.parent) if (names.locals?.has(name)) return true;
  return false;
}
