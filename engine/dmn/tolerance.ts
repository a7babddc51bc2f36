import { type Budget, Mistake, type Run } from '../feel/run.ts';
import type { Data } from '../feel/data.ts';
import type { Refusal } from '../result.ts';

/** Mistakes of the data or the rules, where the specification has the value null; what cannot be worked out at all stays refused. */
const NULL_INSTEAD: ReadonlySet<string> = new Set([
  'dmn.wrongType', 'dmn.notAllowed', 'dmn.notUnique', 'dmn.notAny', 'dmn.noPriority', 'dmn.cannotAggregate', 'dmn.unknownParameter', 'feel.notAFunction',
  'feel.unknownType',
]);

/** An element that a warning is about. */
interface Element {
  readonly id: string;
  readonly name: string;
}

/** Warnings of the evaluations that go on with null, by the budget that all parts of one evaluation share. */
const warnings = new WeakMap<Budget, Refusal[]>();

/** Lets an evaluation go on with null where the specification does; gives the list to which each such place is added. */
export function tolerate(run: Run): Refusal[] {
  const list: Refusal[] = [];
  warnings.set(run.budget, list);
  return list;
}

/** Whether an evaluation goes on with null. */
export function isTolerant(run: Run): boolean {
  return warnings.has(run.budget);
}

/** Null with a warning in place of a mistake, where the evaluation is tolerant; else, and for other mistakes, throws it. */
export function nullInstead(error: unknown, run: Run): null {
  const told = warnings.get(run.budget);
  if (!told || !(error instanceof Mistake) || !NULL_INSTEAD.has(error.refusal.code)) throw error;
  told.push(error.refusal);
  return null;
}

/** Says of which element a mistake is. */
export function located<T>({ id, name }: Element, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Mistake ? error.of(id, name) : error;
  }
}

/** Does the work of an element; its mistakes, and the warnings that it gives, are said of that element. */
export function workOf({ id, name }: Element, run: Run, work: () => Data): Data {
  const told = warnings.get(run.budget);
  const before = told?.length ?? 0;
  try {
    return work();
  } catch (error) {
    return nullInstead(error instanceof Mistake ? error.of(id, name) : error, run);
  } finally {
    for (let index = before; index < (told?.length ?? 0); index++) {
      const warning = told?.[index];
      if (told && warning && warning.elementId === undefined) told[index] = { ...warning, elementId: id, elementName: name };
    }
  }
}
