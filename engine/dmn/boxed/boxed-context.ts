import type { Data } from '../../feel/data.ts';
import { FunctionValue } from '../../feel/function-value.ts';
import { charge, Mistake } from '../../feel/run.ts';
import { type Code, type Place, scopeWith } from '../../feel/compile/place.ts';
import { conforming } from '../conversion.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { isExpression, required } from './expression-element.ts';
import type { Surroundings } from './surroundings.ts';

/** A boxed context: each entry sees those before it; the last one, if it has no name, is the result (DMN 1.5, 10.2.1.4). */
export function boxedContext(element: XmlElement, place: Place, around: Surroundings): Code {
  const locals = new Set<string>();
  const inner = place.inside(locals);
  const entries = childrenOf(element, 'contextEntry').map((entry) => {
    const variable = childOf(entry, 'variable');
    const name = variable?.attributes.get('name');
    const code = around.compile(required(entry), inner);
    const typeRef = variable?.attributes.get('typeRef');
    const convert = around.types.conversionTo(typeRef);
    if (name !== undefined) locals.add(name);
    return { name, code, convert, isFunction: around.types.isFunction(typeRef) };
  });
  return (scope) => {
    charge(scope.run, entries.length);
    const values = new Map<string, Data>();
    const within = scopeWith(scope, values);
    for (const { name, code, convert, isFunction } of entries) {
      const value = code(within);
      if (name === undefined) return value;
      // A type beside a function is that of its results, as with knowledge models.
      values.set(name, convert && (isFunction || !(value instanceof FunctionValue)) ? conforming(convert, value, scope.run) : value);
    }
    return Object.fromEntries(values);
  };
}

/** A boxed list (DMN 1.5, 10.2.1.6). */
export function boxedList(element: XmlElement, place: Place, around: Surroundings): Code {
  const items = element.children.filter(isExpression).map((child) => around.compile(child, place));
  return (scope) => {
    charge(scope.run, items.length);
    return items.map((item) => item(scope));
  };
}

/** A relation: a list of contexts written as a table (DMN 1.5, 10.2.1.7). */
export function relation(element: XmlElement, place: Place, around: Surroundings): Code {
  const columns = childrenOf(element, 'column').map(({ attributes }) => ({
    name: attributes.get('name') ?? '', convert: around.types.conversionTo(attributes.get('typeRef')),
  }));
  const rows = childrenOf(element, 'row').map((row) => {
    const cells = row.children.filter(isExpression).map((child) => around.compile(child, place));
    if (cells.length !== columns.length) throw new Mistake('dmn.rowLength', { expected: columns.length, found: cells.length });
    return cells;
  });
  return (scope) => {
    charge(scope.run, rows.length * columns.length);
    return rows.map((row) => Object.fromEntries(columns.map(({ name, convert }, index): [string, Data] => {
      const value = row[index]?.(scope) ?? null;
      return [name, convert ? conforming(convert, value, scope.run) : value];
    })));
  };
}
