import { expressionAt } from '../../feel/compile/index.ts';
import type { Code, Place } from '../../feel/compile/place.ts';
import { Mistake } from '../../feel/run.ts';
import { conforming } from '../conversion.ts';
import type { ItemTypes } from '../item-types.ts';
import { textOf, type XmlElement } from '../xml.ts';
import { boxedContext, boxedList, relation } from './boxed-context.ts';
import { conditional, filter, boxedFor, quantified } from './boxed-iteration.ts';
import { functionDefinition, invocation } from './boxed-function.ts';
import { decisionTable } from './decision-table.ts';
import { checkLanguage } from './expression-element.ts';
import type { Surroundings } from './surroundings.ts';

/** Elements that are boxed expressions (DMN 1.5, 7.3 and 10.2). */
const EXPRESSIONS: Readonly<Record<string, (element: XmlElement, place: Place, around: Surroundings) => Code>> = {
  literalExpression,
  decisionTable,
  context: boxedContext,
  list: boxedList,
  relation,
  invocation,
  functionDefinition,
  conditional,
  for: boxedFor,
  some: quantified,
  every: quantified,
  filter,
};

/** What compiles boxed expressions for one decision or knowledge model. */
export function surroundings(types: ItemTypes, onHit: Surroundings['onHit']): Surroundings {
  const around: Surroundings = {
    types,
    onHit,
    compile(element, at) {
      const compile = EXPRESSIONS[element.name];
      if (!compile) throw new Mistake('dmn.unknownExpression', { name: element.name });
      const code = compile(element, at, around);
      const typeRef = element.attributes.get('typeRef');
      // Editors write the type of a function's result where that of the function should stand.
      const convert = element.name === 'functionDefinition' && !types.isFunction(typeRef) ? undefined : types.conversionTo(typeRef);
      return convert ? (scope) => conforming(convert, code(scope), scope.run) : code;
    },
  };
  return around;
}

function literalExpression(element: XmlElement, place: Place): Code {
  checkLanguage(element);
  const text = textOf(element);
  if (text === undefined) throw new Mistake('dmn.noExpression');
  return expressionAt(text, place);
}
