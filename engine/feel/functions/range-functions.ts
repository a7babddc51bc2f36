import { compare, equals } from '../compare.ts';
import type { Data } from '../data.ts';
import { RangeValue } from '../range.ts';
import { includesPoint } from '../range-includes.ts';
import type { Run } from '../run.ts';
import { BuiltIn, signature } from './built-in.ts';

type Relation = (a: RangeValue, b: RangeValue, run: Run) => boolean | null;

type Names = readonly (readonly [string, string])[];

/** What the specification calls the parameters, by what they are. */
const TWO_RANGES = ['range1', 'range2'] as const;
const ANY_TWO: Names = [['point1', 'point2'], ['point', 'range'], ['range', 'point'], TWO_RANGES];
const POINT_FIRST: Names = [['point', 'range'], TWO_RANGES];
const RANGE_FIRST: Names = [['range', 'point'], TWO_RANGES];

/** DMN 1.5, 10.3.4.11 (Allen's relations between ranges and points). A range without bound on a side reaches for ever. */
export const rangeFunctions = {
  before: points(isBefore, ANY_TWO),
  after: points((a, b, run) => isBefore(b, a, run), ANY_TWO),
  meets: ranges(meets),
  'met by': ranges((a, b, run) => meets(b, a, run)),
  overlaps: ranges((a, b, run) => not(or(isBefore(a, b, run), isBefore(b, a, run)))),
  'overlaps before': ranges(overlapsBefore),
  'overlaps after': ranges((a, b, run) => overlapsBefore(b, a, run)),
  finishes: points(finishes, POINT_FIRST),
  'finished by': points((a, b, run) => finishes(b, a, run), RANGE_FIRST),
  includes: points(includes, RANGE_FIRST),
  during: points((a, b, run) => includes(b, a, run), POINT_FIRST),
  starts: points(starts, POINT_FIRST),
  'started by': points((a, b, run) => starts(b, a, run), RANGE_FIRST),
  coincides: points((a, b, run) => equals(a, b, run), ANY_TWO),
};

/** A relation in which a point counts as the range of it alone. */
function points(relation: Relation, names: Names): BuiltIn {
  return new BuiltIn(names.map(([first, second]) => signature({ [first]: 'any', [second]: 'any' }, (args, run) => {
    const a = args[first] ?? null;
    const b = args[second] ?? null;
    return a === null || b === null ? null : relation(asRange(a), asRange(b), run);
  })));
}

function ranges(relation: Relation): BuiltIn {
  return new BuiltIn([signature({ range1: 'range', range2: 'range' }, ({ range1, range2 }, run) => relation(range1, range2, run))]);
}

function asRange(value: Data): RangeValue {
  return value instanceof RangeValue ? value : new RangeValue(value, value, true, true);
}

function isBefore(a: RangeValue, b: RangeValue, run: Run): boolean | null {
  if (a.end === undefined || b.start === undefined) return false;
  const order = compare(a.end, b.start, run);
  if (order === null) return null;
  return order < 0 || (order === 0 && !(a.endIncluded && b.startIncluded));
}

function meets(a: RangeValue, b: RangeValue, run: Run): boolean | null {
  if (a.end === undefined || b.start === undefined) return false;
  const equal = equals(a.end, b.start, run);
  return equal === null ? null : equal && a.endIncluded && b.startIncluded;
}

function overlapsBefore(a: RangeValue, b: RangeValue, run: Run): boolean | null {
  const apart = or(isBefore(a, b, run), isBefore(b, a, run));
  const startsFirst = startOrder(a, b, run);
  const endsFirst = endOrder(a, b, run);
  if (apart === null || startsFirst === null || endsFirst === null) return null;
  return !apart && startsFirst < 0 && endsFirst <= 0;
}

function finishes(a: RangeValue, b: RangeValue, run: Run): boolean | null {
  const start = startOrder(a, b, run);
  const end = endOrder(a, b, run);
  return start === null || end === null ? null : end === 0 && start >= 0;
}

function starts(a: RangeValue, b: RangeValue, run: Run): boolean | null {
  const start = startOrder(a, b, run);
  const end = endOrder(a, b, run);
  return start === null || end === null ? null : start === 0 && end <= 0;
}

function includes(a: RangeValue, b: RangeValue, run: Run): boolean | null {
  if (b.start !== undefined && b.start === b.end && b.startIncluded) return includesPoint(a, b.start, run);
  const start = startOrder(a, b, run);
  const end = endOrder(a, b, run);
  return start === null || end === null ? null : start <= 0 && end >= 0;
}

/** Which range starts first (below 0: `a`); at the same value, the one that includes it. */
function startOrder(a: RangeValue, b: RangeValue, run: Run): number | null {
  if (a.start === undefined || b.start === undefined) return Number(a.start !== undefined) - Number(b.start !== undefined);
  return order(compare(a.start, b.start, run), Number(b.startIncluded) - Number(a.startIncluded));
}

/** Which range ends first (below 0: `a`); at the same value, the one that leaves it out. */
function endOrder(a: RangeValue, b: RangeValue, run: Run): number | null {
  if (a.end === undefined || b.end === undefined) return Number(a.end === undefined) - Number(b.end === undefined);
  return order(compare(a.end, b.end, run), Number(a.endIncluded) - Number(b.endIncluded));
}

function order(values: number | null, inclusion: number): number | null {
  return values === 0 ? inclusion : values;
}

function or(a: boolean | null, b: boolean | null): boolean | null {
  return a === true || b === true ? true : a === null || b === null ? null : false;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
