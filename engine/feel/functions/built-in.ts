import { type Data, type DataContext, type DataList, isContext, isList, kindOf, listOf, Special } from '../data.ts';
import { FunctionValue } from '../function-value.ts';
import { type FeelNumber, isNumber, nearestDouble } from '../number/decimal.ts';
import { RangeValue } from '../range.ts';
import { charge, type Run } from '../run.ts';
import { asDateTime } from '../temporal/arithmetic.ts';
import { DaysDuration, MonthsDuration } from '../temporal/duration.ts';
import { DateTimeValue, DateValue, TimeValue } from '../temporal/moment.ts';

interface Types {
  any: Data;
  boolean: boolean;
  /** For counts, positions and the like: the nearest JavaScript number. */
  number: number;
  /** With all its digits. */
  decimal: FeelNumber;
  string: string;
  list: DataList;
  context: DataContext;
  range: RangeValue;
  function: FunctionValue;
  date: DateValue;
  time: TimeValue;
  'date and time': DateTimeValue;
  day: DateValue | DateTimeValue;
  duration: DaysDuration | MonthsDuration;
  'days duration': DaysDuration;
}

/** A parameter's type; `day` is a date or a date and time; `?` marks those that may be left out. */
export type ParameterType = keyof Types | `${keyof Types}?`;
/** Parameters by name, in their order. */
export type Parameters = { readonly [name: string]: ParameterType };

type Argument<T> = T extends `${infer Base extends keyof Types}?` ? Types[Base] | undefined : T extends keyof Types ? Types[T] : never;
type Arguments<P extends Parameters> = { readonly [name in keyof P]: Argument<P[name]> };

/** One way in which a built-in function can be called. */
export interface Signature {
  readonly names: readonly string[];
  readonly types: readonly ParameterType[];
  readonly run: (args: Readonly<Record<string, unknown>>, run: Run) => Data;
}

/** Describes one way of calling a function. Arguments are converted and checked before `body` sees them. */
export function signature<const P extends Parameters>(
  parameters: P, body: (args: Arguments<P>, run: Run) => Data,
): Signature {
  return {
    names: Object.keys(parameters),
    types: Object.values(parameters),
    run: (args, run) => body(args as Arguments<P>, run),
  };
}

/** A built-in function with one or several signatures; the first that fits the arguments is taken, null where none does. */
export class BuiltIn extends FunctionValue {
  readonly signatures: readonly Signature[];

  constructor(signatures: readonly Signature[]) {
    super(signatures[0]?.names ?? [], () => null);
    this.signatures = signatures;
  }

  override invoke(args: readonly Data[], run: Run): Data {
    chargeArguments(args, run);
    for (const way of this.signatures) {
      if (args.length > way.names.length) continue;
      const bound = bind(way, (index) => args[index]);
      if (bound) return way.run(bound, run);
    }
    return null;
  }

  override invokeNamed(args: ReadonlyMap<string, Data>, run: Run): Data {
    chargeArguments([...args.values()], run);
    const given = [...args.keys()];
    // Where several ways have the same names, their order tells which is meant: `before(range: …, point: …)`.
    const inOrder = this.signatures.filter((way) => given.every((name, index) => way.names[index] === name));
    for (const way of [...inOrder, ...this.signatures]) {
      if (given.some((name) => !way.names.includes(name))) continue;
      const bound = bind(way, (_index, name) => args.get(name));
      if (bound) return way.run(bound, run);
    }
    return null;
  }
}

/** A function on a list that is also called with the items one by one, `max(1, 2)`. */
export class ListBuiltIn extends FunctionValue {
  constructor(parameter: string, body: (list: DataList, run: Run) => Data) {
    super([parameter], ([list = null], run) => (list === null ? null : body(listOf(list), run)));
  }

  override invoke(args: readonly Data[], run: Run): Data {
    chargeArguments(args, run);
    if (args.length === 0) return null;
    return this.body([args.length === 1 ? (args[0] ?? null) : args], run);
  }
}

function bind(way: Signature, at: (index: number, name: string) => Data | undefined): Record<string, unknown> | null {
  const bound: Record<string, unknown> = {};
  for (let index = 0; index < way.names.length; index++) {
    const name = way.names[index] as string;
    const type = way.types[index] as ParameterType;
    const given = at(index, name);
    const isOptional = type.endsWith('?');
    if (isOptional && (given === undefined || given === null)) continue;
    const value = given === undefined ? undefined : converted(given, (isOptional ? type.slice(0, -1) : type) as keyof Types);
    if (value === undefined) return null;
    bound[name] = value;
  }
  return bound;
}

/** The argument as its parameter wants it (DMN 1.5, 10.3.2.9.4); undefined where it does not fit. */
function converted(value: Data, type: keyof Types): Data | undefined {
  if (type === 'any') return value;
  if (type === 'list') return value === null ? undefined : listOf(value);
  const single = isList(value) && value.length === 1 ? (value[0] as Data) : value;
  if (single === null) return undefined;
  switch (type) {
    case 'context': return isContext(single) ? single : undefined;
    case 'number': return isNumber(single) ? nearestDouble(single) : undefined;
    case 'decimal': return isNumber(single) ? single : undefined;
    case 'day': return single instanceof DateValue || single instanceof DateTimeValue ? single : undefined;
    case 'date': return single instanceof DateTimeValue ? new DateValue(single.plain.toPlainDate()) : only(single, DateValue);
    case 'date and time': return asDateTime(single) ?? undefined;
    case 'time': return single instanceof DateTimeValue ? new TimeValue(single.plain.toPlainTime(), single.zone) : only(single, TimeValue);
    case 'range': return only(single, RangeValue);
    case 'function': return only(single, FunctionValue);
    case 'duration': return only(single, DaysDuration) ?? only(single, MonthsDuration);
    case 'days duration': return only(single, DaysDuration);
    default: return kindOf(single) === type ? single : undefined;
  }
}

function only<T extends Data>(value: Data, type: abstract new (...args: never[]) => T): T | undefined {
  return value instanceof type ? value : undefined;
}

/** Reckoning with dates costs more than with numbers. */
const OF_A_DATE = 8;

/** Most functions go through their arguments once. */
function chargeArguments(args: readonly Data[], run: Run): void {
  let steps = 1;
  for (const arg of args) {
    if (typeof arg === 'string') steps += arg.length >> 5;
    else if (isList(arg)) steps += arg.length;
    else if (arg instanceof Special) steps += OF_A_DATE;
  }
  charge(run, steps);
}
