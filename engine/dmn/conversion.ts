import { scopeOf } from '../feel/compile/place.ts';
import type { Test } from '../feel/compile/unary-tests.ts';
import { type Data, isList, kindOf } from '../feel/data.ts';
import { FunctionValue } from '../feel/function-value.ts';
import { charge, Mistake, type Run } from '../feel/run.ts';
import { parseDuration } from '../feel/temporal/duration.ts';
import { DateTimeValue, DateValue, parseDate, parseDateTime, parseTime } from '../feel/temporal/moment.ts';
import { literal } from '../feel/text.ts';

/**
 * Makes a value what its type says (DMN 1.5, 10.3.2.9.4: a single value from a list of one and back, a moment from a date), or
 * ends with a mistake in words. A value from outside is JSON: its texts become dates, and entries that it leaves out are null.
 */
export type Conversion = (value: Data, run: Run, name: string, from: 'outside' | 'inside') => Data;

/** What a function takes. */
export interface Parameter {
  readonly name: string;
  readonly convert: Conversion | undefined;
}

/** FEEL's kinds of values that JSON writes as text. */
export const FROM_TEXT: Readonly<Record<string, (text: string) => Data>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  'days and time duration': parseDuration,
  'years and months duration': parseDuration,
};

/** The value as its type says, or null where it does not fit: how types work inside expressions. */
export function conforming(convert: Conversion, value: Data, run: Run): Data {
  try {
    return convert(value, run, '', 'inside');
  } catch (error) {
    if (error instanceof Mistake && MISFITS.has(error.refusal.code)) return null;
    throw error;
  }
}

/** Arguments as their parameters want them; undefined where one does not fit, for then nothing is called. */
export function fitting(args: readonly Data[], parameters: readonly Parameter[], run: Run): readonly Data[] | undefined {
  const values = args.map((value, index) => {
    const convert = parameters[index]?.convert;
    return convert ? conforming(convert, value, run) : value;
  });
  return values.some((value, index) => value === null && args[index] !== null) ? undefined : values;
}

const MISFITS = new Set(['dmn.wrongType', 'dmn.notAllowed']);

/** To one of FEEL's own types. */
export function toKind(kind: string): Conversion {
  const fromText = FROM_TEXT[kind];
  return (value, run, name, from) => {
    const one = kind === 'list' ? value : itemOf(value);
    if (one === null || kindOf(one) === kind) return one;
    if (kind === 'date and time' && one instanceof DateValue) return new DateTimeValue(one.plain.toPlainDateTime(), 'UTC');
    const read = fromText && from === 'outside' && typeof one === 'string' ? fromText(one) : null;
    if (read === null || kindOf(read) !== kind) throw wrongType(value, kind, name, run);
    return read;
  };
}

export function toList(item: Conversion | undefined): Conversion {
  return (value, run, name, from) => {
    if (value === null) return null;
    const items = isList(value) ? value : [value];
    charge(run, items.length);
    return item ? items.map((one, index) => item(one, run, `${name}[${index + 1}]`, from)) : items;
  };
}

/** To a single value. */
export function toItem(item: Conversion | undefined): Conversion {
  return (value, run, name, from) => (item ? item(itemOf(value), run, name, from) : itemOf(value));
}

/** To a function whose arguments and results are checked when it is called. */
export function toFunction(parameters: readonly Parameter[], result: Conversion | undefined): Conversion {
  return (value, run, name) => {
    if (value === null) return null;
    if (!(value instanceof FunctionValue)) throw wrongType(value, 'function', name, run);
    return new FunctionValue(value.parameters, (args, inner) => {
      const given = fitting(args, parameters, inner);
      if (!given) return null;
      const gives = value.invoke(given, inner);
      return result ? conforming(result, gives, inner) : gives;
    });
  };
}

/** One conversion after the other. */
export function together(first: Conversion | undefined, second: Conversion | undefined): Conversion | undefined {
  if (!first || !second) return first ?? second;
  return (value, run, name, from) => second(first(value, run, name, from), run, name, from);
}

/** Refuses what is not among the allowed values; null always is. */
export function checked(convert: Conversion | undefined, allowed: Test | undefined): Conversion {
  return (value, run, name, from) => {
    const converted = convert ? convert(value, run, name, from) : value;
    if (allowed && converted !== null && allowed(scopeOf(run), converted) !== true) throw notAllowed(converted, name, run);
    return converted;
  };
}

export function wrongType(value: Data, type: string, name: string, run: Run): Mistake {
  return new Mistake('dmn.wrongType', { name, type, value: literal(value, run).slice(0, 80) });
}

export function notAllowed(value: Data, name: string, run: Run): Mistake {
  return new Mistake('dmn.notAllowed', { name, value: literal(value, run).slice(0, 80) });
}

function itemOf(value: Data): Data {
  return isList(value) && value.length === 1 ? (value[0] as Data) : value;
}
