import { exponential, logarithm, modulo, squareRoot } from '../number/counted.ts';
import { type FeelNumber, isWhole, negated } from '../number/decimal.ts';
import { compareNumbers, round } from '../number/exact.ts';
import type { Rounding } from '../number/rounding.ts';
import { charge, type Run } from '../run.ts';
import { DaysDuration, MonthsDuration } from '../temporal/duration.ts';
import { BuiltIn, signature } from './built-in.ts';

/** Scales that decimals of the specification know (10.3.4.5). */
const SCALES = { least: -6111, most: 6176 };

/** DMN 1.5, 10.3.4.5. */
export const numberFunctions = {
  decimal: rounding('half even'),
  floor: rounding('floor', 0),
  ceiling: rounding('ceiling', 0),
  'round up': rounding('up'),
  'round down': rounding('down'),
  'round half up': rounding('half up'),
  'round half down': rounding('half down'),

  abs: new BuiltIn([
    signature({ n: 'decimal' }, ({ n }) => (compareNumbers(n, 0) < 0 ? negated(n) : n)),
    signature({ n: 'duration' }, ({ n }) => (n instanceof MonthsDuration
      ? new MonthsDuration(Math.abs(n.months))
      : new DaysDuration(n.nanoseconds < 0n ? -n.nanoseconds : n.nanoseconds))),
  ]),

  modulo: new BuiltIn([signature({ dividend: 'decimal', divisor: 'decimal' }, ({ dividend, divisor }, run) =>
    modulo(dividend, divisor, run))]),

  sqrt: real(squareRoot),
  log: real(logarithm),
  exp: real(exponential),
  odd: new BuiltIn([signature({ number: 'decimal' }, ({ number }, run) => isWhole(number) && modulo(number, 2, run) === 1)]),
  even: new BuiltIn([signature({ number: 'decimal' }, ({ number }, run) => isWhole(number) && modulo(number, 2, run) === 0)]),
};

function rounding(how: Rounding, fixed?: number): BuiltIn {
  const rounded = (n: FeelNumber, scale: number, run: Run): FeelNumber | null => {
    const places = Math.trunc(scale);
    if (places < SCALES.least || places > SCALES.most) return null;
    if (typeof n === 'number' && Number.isSafeInteger(n) && places >= 0) return n;
    charge(run, 4);
    return round(n, places, how);
  };
  const scaled = signature({ n: 'decimal', scale: 'number' }, (args, run) => rounded(args.n, args.scale, run));
  if (fixed === undefined) return new BuiltIn([scaled]);
  return new BuiltIn([signature({ n: 'decimal' }, ({ n }, run) => rounded(n, fixed, run)), scaled]);
}

function real(compute: (n: FeelNumber, run: Run) => FeelNumber | null): BuiltIn {
  return new BuiltIn([signature({ number: 'decimal' }, ({ number }, run) => compute(number, run))]);
}
