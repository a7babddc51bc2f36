import { modulo, round, type Rounding } from '../decimal.ts';
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
    signature({ n: 'number' }, ({ n }) => Math.abs(n)),
    signature({ n: 'duration' }, ({ n }) => (n instanceof MonthsDuration
      ? new MonthsDuration(Math.abs(n.months))
      : new DaysDuration(n.nanoseconds < 0n ? -n.nanoseconds : n.nanoseconds))),
  ]),

  modulo: new BuiltIn([signature({ dividend: 'number', divisor: 'number' }, ({ dividend, divisor }) =>
    (divisor === 0 ? null : modulo(dividend, divisor)))]),

  sqrt: real((n) => Math.sqrt(n)),
  log: real((n) => Math.log(n)),
  exp: real((n) => Math.exp(n)),
  odd: new BuiltIn([signature({ number: 'number' }, ({ number }) => Math.abs(number) % 2 === 1)]),
  even: new BuiltIn([signature({ number: 'number' }, ({ number }) => number % 2 === 0)]),
};

function rounding(how: Rounding, scale?: number): BuiltIn {
  const rounded = (n: number, places: number): number | null =>
    (Number.isInteger(places) && places >= SCALES.least && places <= SCALES.most ? round(n, places, how) : null);
  const scaled = signature({ n: 'number', scale: 'number' }, (args) => rounded(args.n, args.scale));
  if (scale === undefined) return new BuiltIn([scaled]);
  return new BuiltIn([signature({ n: 'number' }, ({ n }) => rounded(n, scale)), scaled]);
}

function real(compute: (n: number) => number): BuiltIn {
  return new BuiltIn([signature({ number: 'number' }, ({ number }) => {
    const result = compute(number);
    return Number.isFinite(result) ? result : null;
  })]);
}
