import type { Data } from '../data.ts';
import { isNumber, negated as negatedNumber } from '../number/decimal.ts';
import { difference, product, quotient, raised, sum } from '../number/counted.ts';
import type { Part } from '../parse.ts';
import { charge, chargeText, Mistake, type Run } from '../run.ts';
import { addTemporal, divideDuration, multiplyDuration, subtractTemporal } from '../temporal/arithmetic.ts';
import { linksOf } from './chain.ts';
import type { Code, Place } from './place.ts';

type Operation = (a: Data, b: Data, run: Run) => Data;

const OPERATIONS: Readonly<Record<string, Operation>> = { '+': plus, '-': minus, '*': times, '/': by, '**': toThe, '^': toThe };

/** Arithmetic on numbers, texts and temporal values; null where an operand's kind does not fit (DMN 1.5, 10.3.2.8). */
export function arithmetic(part: Part, at: Place): Code {
  if (part.parts.length === 2) {
    if (part.parts[0]?.text !== '-') throw wrongAt(part);
    const value = at.code(part.parts[1]);
    return (scope) => negated(value(scope), scope.run);
  }
  const { first: firstPart, others } = linksOf(part);
  const first = at.code(firstPart);
  const steps = others.map(({ sign, operand }) => ({ operation: operationOf(sign, part), operand: at.code(operand) }));
  const [step] = steps;
  if (step && steps.length === 1) {
    const { operation, operand } = step;
    return (scope) => operation(first(scope), operand(scope), scope.run);
  }
  return (scope) => {
    let value = first(scope);
    for (const { operation, operand } of steps) value = operation(value, operand(scope), scope.run);
    return value;
  };
}

function operationOf(sign: Part, part: Part): Operation {
  const operation = OPERATIONS[sign.text];
  if (!operation) throw wrongAt(part);
  return operation;
}

function wrongAt(part: Part): Mistake {
  return new Mistake('feel.syntax', { text: part.text.slice(0, 30), position: part.from + 1 }, part.from);
}

function plus(a: Data, b: Data, run: Run): Data {
  if (isNumber(a) && isNumber(b)) return sum(a, b, run);
  if (typeof a === 'string' && typeof b === 'string') {
    charge(run, (a.length + b.length) >> 5);
    return chargeText(run, a + b);
  }
  return typeof a === 'object' && typeof b === 'object' ? addTemporal(a, b, run) : null;
}

function minus(a: Data, b: Data, run: Run): Data {
  if (isNumber(a) && isNumber(b)) return difference(a, b, run);
  return typeof a === 'object' && typeof b === 'object' ? subtractTemporal(a, b, run) : null;
}

function times(a: Data, b: Data, run: Run): Data {
  if (isNumber(a)) return isNumber(b) ? product(a, b, run) : multiplyDuration(b, a, run);
  return multiplyDuration(a, b, run);
}

function by(a: Data, b: Data, run: Run): Data {
  return isNumber(a) && isNumber(b) ? quotient(a, b, run) : divideDuration(a, b, run);
}

function toThe(a: Data, b: Data, run: Run): Data {
  return isNumber(a) && isNumber(b) ? raised(a, b, run) : null;
}

function negated(value: Data, run: Run): Data {
  return isNumber(value) ? negatedNumber(value) : multiplyDuration(value, -1, run);
}
