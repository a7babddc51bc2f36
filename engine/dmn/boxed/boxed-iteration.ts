import { type Data, isList } from '../../feel/data.ts';
import { RangeValue } from '../../feel/range.ts';
import { charge } from '../../feel/run.ts';
import { elements } from '../../feel/compile/iteration.ts';
import { type Code, type Place, scopeOfItem, scopeWith } from '../../feel/compile/place.ts';
import { childOf, type XmlElement } from '../xml.ts';
import { required } from './expression-element.ts';
import type { Surroundings } from './surroundings.ts';

/** A boxed conditional (DMN 1.5, 10.2.1.9): only true takes the first way. */
export function conditional(element: XmlElement, place: Place, around: Surroundings): Code {
  const [condition, whenTrue, otherwise] = ['if', 'then', 'else'].map((part) => around.compile(required(childOf(element, part)), place)) as [Code, Code, Code];
  return (scope) => (condition(scope) === true ? whenTrue(scope) : otherwise(scope));
}

/** A boxed `for` (DMN 1.5, 10.2.1.11), with `partial` for the results so far. */
export function boxedFor(element: XmlElement, place: Place, around: Surroundings): Code {
  const name = element.attributes.get('iteratorVariable') ?? '';
  const items = around.compile(required(childOf(element, 'in')), place);
  const body = around.compile(required(childOf(element, 'return')), place.inside(new Set([name, 'partial'])));
  return (scope) => {
    const all = elements(items(scope));
    if (all === null) return null;
    const results: Data[] = [];
    for (const item of all) {
      charge(scope.run, 1);
      results.push(body(scopeWith(scope, new Map<string, Data>([['partial', results], [name, item]]))));
    }
    return results;
  };
}

/** A boxed `some` or `every` (DMN 1.5, 10.2.1.12), three-valued. */
export function quantified(element: XmlElement, place: Place, around: Surroundings): Code {
  const decides = element.name === 'some';
  const name = element.attributes.get('iteratorVariable') ?? '';
  const items = around.compile(required(childOf(element, 'in')), place);
  const condition = around.compile(required(childOf(element, 'satisfies')), place.inside(new Set([name])));
  return (scope) => {
    const all = elements(items(scope));
    if (all === null) return null;
    let result: boolean | null = !decides;
    for (const item of all) {
      charge(scope.run, 1);
      const holds = condition(scopeWith(scope, new Map([[name, item]])));
      if (holds === decides) return decides;
      if (holds !== !decides) result = null;
    }
    return result;
  };
}

/** A boxed filter (DMN 1.5, 10.2.1.10): keeps the items whose `match` is true. */
export function filter(element: XmlElement, place: Place, around: Surroundings): Code {
  const items = around.compile(required(childOf(element, 'in')), place);
  const match = around.compile(required(childOf(element, 'match')), place.inside(null));
  return (scope) => {
    const value = items(scope);
    if (value === null || value instanceof RangeValue) return null;
    const all = isList(value) ? value : [value];
    charge(scope.run, all.length);
    return all.filter((item) => match(scopeOfItem(scope, item)) === true);
  };
}
