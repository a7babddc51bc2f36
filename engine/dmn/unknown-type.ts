import { ownTypes } from '../feel/compile/instance-of.ts';
import type { DefinedType } from '../feel/compile/place.ts';
import { Mistake } from '../feel/run.ts';
import { nullInstead } from './tolerance.ts';

/** Whether an expression names a type that nobody defined; `list<number>` and its like are made of several. */
export function isUnknownType(name: string): boolean {
  return !ownTypes.has(name) && !/[<>]/.test(name);
}

/** Stands for a type that does not exist: nothing is of it, where the specification's way is wanted; else it is refused. */
export function unknownType(name: string): DefinedType {
  return {
    is: (_value, run) => nullInstead(new Mistake('feel.unknownType', { name }), run) !== null,
    fit: (value, run) => {
      nullInstead(new Mistake('feel.unknownType', { name }), run);
      return value;
    },
  };
}
