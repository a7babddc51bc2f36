import { type Data, isList } from '../../feel/data.ts';
import { RangeValue } from '../../feel/range.ts';
import { charge } from '../../feel/run.ts';
import { collecting, deciding, elements, type Variable } from '../../feel/compile/iteration.ts';
import { type Code, type Place, scopeOfItem } from '../../feel/compile/place.ts';
import { childOf, type XmlElement } from '../xml.ts';
import { required } from './expression-element.ts';
import type { Surroundings } from './surroundings.ts';

/** A boxed conditional (DMN 1.5, 10.2.1.9): true takes the first way, false and null the other; a condition that is none gives null. */
export function conditional(element: XmlElement, place: Place, around: Surroundings): Code {
  const [condition, whenTrue, otherwise] = ['if', 'then', 'else'].map((part) => around.compile(required(childOf(element, part)), place)) as [Code, Code, Code];
  return (scope) => {
    const holds = condition(scope);
    if (holds === true) return whenTrue(scope);
    return holds === false || holds === null ? otherwise(scope) : null;
  };
}

/** A boxed `for` (DMN 1.5, 10.2.1.11), with `partial` for the results so far. */
export function boxedFor(element: XmlElement, place: Place, around: Surroundings): Code {
  const variable = variableOf(element, place, around);
  const body = required(childOf(element, 'return'));
  return collecting([variable], around.compile(body, place.inside(new Set([variable.name, 'partial']))), mentionsPartial(body));
}

/** A boxed `some` or `every` (DMN 1.5, 10.2.1.12). */
export function quantified(element: XmlElement, place: Place, around: Surroundings): Code {
  const variable = variableOf(element, place, around);
  const condition = around.compile(required(childOf(element, 'satisfies')), place.inside(new Set([variable.name])));
  return deciding(element.name === 'some', [variable], condition);
}

function mentionsPartial(element: XmlElement): boolean {
  return element.text.includes('partial') || element.children.some(mentionsPartial);
}

function variableOf(element: XmlElement, place: Place, around: Surroundings): Variable {
  const items = around.compile(required(childOf(element, 'in')), place.inside(new Set()));
  return { name: element.attributes.get('iteratorVariable') ?? '', items: (scope) => elements(items(scope)) };
}

/** A boxed filter (DMN 1.5, 10.2.1.10): keeps the items whose `match` is true; a match that is no condition gives null. */
export function filter(element: XmlElement, place: Place, around: Surroundings): Code {
  const items = around.compile(required(childOf(element, 'in')), place);
  const match = around.compile(required(childOf(element, 'match')), place.inside(null));
  return (scope) => {
    const value = items(scope);
    if (value === null || value instanceof RangeValue) return null;
    const all = isList(value) ? value : [value];
    charge(scope.run, all.length);
    const matches = all.map((item) => match(scopeOfItem(scope, item)));
    return matches.every(isCondition) ? all.filter((_item, index) => matches[index] === true) : null;
  };
}

function isCondition(value: Data): boolean {
  return typeof value === 'boolean' || value === null;
}
