import { isContext } from '../data.ts';
import type { Part } from '../parse.ts';
import { type Code, nameOf, type Place } from './place.ts';

/** `is defined(x)`, `is defined(x.y)`: whether there is such a variable or entry at all, even if it is null. As Camunda 8 has it. */
export function isDefined(part: Part | undefined, place: Place): Code {
  if (!part) return () => null;
  const at = place.guarded();
  if (part.name === 'VariableName') {
    const name = nameOf(part, at.compilation.declared);
    const value = at.code(part);
    return (scope) => value(scope) !== null || scope.run.lookUp(name) !== undefined;
  }
  const value = at.code(part);
  if (part.name !== 'PathExpression') return (scope) => value(scope) !== null;
  const target = at.code(part.parts[0]);
  const entry = nameOf(part.parts[2] as Part);
  return (scope) => {
    const context = target(scope);
    return value(scope) !== null || (isContext(context) && Object.hasOwn(context, entry));
  };
}
