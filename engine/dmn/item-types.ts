import { type Data, entryOf, isContext, isList, kindOf } from '../feel/data.ts';
import { type Place, scopeOf, type TypeCheck } from '../feel/compile/place.ts';
import { testsAt } from '../feel/compile/index.ts';
import type { Shape } from '../feel/parse.ts';
import type { Refusal } from '../result.ts';
import type { Test } from '../feel/compile/unary-tests.ts';
import { literal } from '../feel/text.ts';
import { charge, Mistake, type Run } from '../feel/run.ts';
import { parseDuration } from '../feel/temporal/duration.ts';
import { parseDate, parseDateTime, parseTime } from '../feel/temporal/moment.ts';
import type { Parameter } from './model.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

/**
 * Makes a value what its type says (a single value from a list of one and back), or ends with a mistake in words.
 * A value from outside is JSON: its texts become dates, and entries that it leaves out count as null.
 */
export type Conversion = (value: Data, run: Run, name: string, from: 'outside' | 'inside') => Data;

/** Names that editors and other engines write for FEEL's types. */
const ALIASES: Readonly<Record<string, string>> = {
  integer: 'number', long: 'number', double: 'number', dateTime: 'date and time', dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
};

const FROM_TEXT: Readonly<Record<string, (text: string) => Data>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  'days and time duration': parseDuration,
  'years and months duration': parseDuration,
};

const KINDS = new Set(['boolean', 'number', 'string', 'list', 'context', 'range', 'function', ...Object.keys(FROM_TEXT)]);

/** The types that a file defines and FEEL has. */
export class ItemTypes {
  readonly #defined: ReadonlyMap<string, XmlElement>;
  readonly #place: Place;
  readonly #imported: ReadonlyMap<string, ItemTypes>;
  readonly #made = new Map<string, Conversion>();

  constructor(definitions: readonly XmlElement[], place: Place, imported: ReadonlyMap<string, ItemTypes> = new Map()) {
    this.#defined = new Map(definitions.map((definition) => [definition.attributes.get('name') ?? '', definition]));
    this.#place = place;
    this.#imported = imported;
  }

  /** Compiles every type, and tells what is wrong; a value of a wrong type is refused in the same words. */
  compileAll(): Refusal[] {
    const problems: Refusal[] = [];
    for (const name of this.#defined.keys()) {
      try {
        this.conversionTo(name);
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        problems.push(error.refusal);
        this.#made.set(name, () => {
          throw error;
        });
      }
    }
    return problems;
  }

  /** The conversion to a type; undefined for `Any` and for names that nobody defined. */
  conversionTo(typeRef: string | undefined): Conversion | undefined {
    if (!typeRef) return undefined;
    const name = plainName(typeRef);
    if (KINDS.has(name)) return toKind(name);
    const definition = this.#defined.get(name);
    if (!definition) return this.#fromImport(name);
    const known = this.#made.get(name);
    if (known) return known;
    // A type may hold itself: while it is made, it stands for what it will be.
    this.#made.set(name, (...args) => (this.#made.get(name) as Conversion)(...args));
    const made = this.#from(definition);
    this.#made.set(name, made);
    return made;
  }

  /** The type of what a function of this type gives; a type that is no function's is itself that type. */
  resultOf(typeRef: string | undefined): string | undefined {
    const definition = typeRef === undefined ? undefined : this.#defined.get(plainName(typeRef));
    const functionItem = definition && childOf(definition, 'functionItem');
    return functionItem ? functionItem.attributes.get('outputTypeRef') : typeRef;
  }

  /** Whether a value is of a defined type, whatever values that allows (10.3.2.9.2); undefined for names that nobody defined. */
  checkOf(typeRef: string): TypeCheck | undefined {
    const definition = this.#defined.get(typeRef);
    if (definition) return (value, run) => this.#is(definition, value, run);
    const dot = typeRef.indexOf('.');
    return dot < 0 ? undefined : this.#imported.get(typeRef.slice(0, dot))?.checkOf(typeRef.slice(dot + 1));
  }

  #is(definition: XmlElement, value: Data, run: Run): boolean {
    if (definition.attributes.get('isCollection') !== 'true') return this.#isItem(definition, value, run);
    if (!isList(value)) return false;
    charge(run, value.length);
    return value.every((item) => this.#isItem(definition, item, run));
  }

  #isItem(definition: XmlElement, value: Data, run: Run): boolean {
    const components = childrenOf(definition, 'itemComponent');
    if (components.length > 0) {
      return isContext(value) && components.every((component) => {
        const entry = entryOf(value, component.attributes.get('name') ?? '');
        return entry !== undefined && (entry === null || this.#is(component, entry, run));
      });
    }
    const name = plainName(childOf(definition, 'typeRef')?.text ?? 'Any');
    if (KINDS.has(name)) return kindOf(value) === name;
    return value !== null && (this.checkOf(name)?.(value, run) ?? true);
  }

  /** The names inside values of a type; those of types inside one another down to some depth. */
  shapeOf(typeRef: string | undefined, depth = 5): Shape {
    const definition = typeRef === undefined ? undefined : this.#defined.get(plainName(typeRef));
    return definition && depth > 0 ? this.#shape(definition, depth) : null;
  }

  /** FEEL's name of a temporal type that a text can be read as. */
  isTemporal(typeRef: string | undefined): boolean {
    return typeRef !== undefined && plainName(typeRef) in FROM_TEXT;
  }

  /** `alias.tName` is a type of the file imported under that name. */
  #fromImport(typeRef: string): Conversion | undefined {
    const dot = typeRef.indexOf('.');
    return dot < 0 ? undefined : this.#imported.get(typeRef.slice(0, dot))?.conversionTo(typeRef.slice(dot + 1));
  }

  #shape(definition: XmlElement, depth: number): Shape {
    const components = childrenOf(definition, 'itemComponent');
    if (components.length === 0) return this.shapeOf(childOf(definition, 'typeRef')?.text, depth - 1);
    return Object.fromEntries(components.map((component) => [component.attributes.get('name') ?? '', this.#shape(component, depth - 1)]));
  }

  #from(definition: XmlElement): Conversion {
    const components = childrenOf(definition, 'itemComponent');
    const base = components.length > 0 ? this.#toContext(components) : this.conversionTo(childOf(definition, 'typeRef')?.text);
    const allowed = this.#tests(childOf(definition, 'allowedValues'));
    const constraint = this.#tests(childOf(definition, 'typeConstraint'));
    const isCollection = definition.attributes.get('isCollection') === 'true';
    const item = checked(base, allowed);
    return checked(isCollection ? toList(item) : single(item), constraint);
  }

  #tests(element: XmlElement | undefined): Test | undefined {
    const text = textOf(element);
    return text === undefined ? undefined : testsAt(text, this.#place);
  }

  #toContext(components: readonly XmlElement[]): Conversion {
    const parts = components.map((component): [string, Conversion] => [component.attributes.get('name') ?? '', this.#from(component)]);
    return (value, run, name, from) => {
      if (value === null) return null;
      if (!isContext(value)) throw wrongType(value, 'context', name, run);
      const missing = parts.find(([part]) => !Object.hasOwn(value, part));
      if (missing && from === 'inside') throw wrongType(null, 'context', `${name}.${missing[0]}`, run);
      const converted = parts.map(([part, convert]): [string, Data] => [part, convert(value[part] ?? null, run, `${name}.${part}`, from)]);
      return { ...value, ...Object.fromEntries(converted) };
    };
  }
}

/** A type's name without an XML prefix (`feel:string`, `ns1:tFee`), and as FEEL has it. */
function plainName(typeRef: string): string {
  const plain = typeRef.replace(/^[\w-]+:/, '');
  return ALIASES[plain] ?? plain;
}

/** The value as its type says, or null where it does not fit: how types work inside expressions (10.3.2.9.4). */
export function conforming(convert: Conversion, value: Data, run: Run): Data {
  try {
    return convert(value, run, '', 'inside');
  } catch (error) {
    if (error instanceof Mistake && MISFITS.has(error.refusal.code)) return null;
    throw error;
  }
}

/** Arguments as their parameters want them; undefined where one does not fit, for then nothing is called (10.3.2.9.4). */
export function fitting(args: readonly Data[], parameters: readonly Parameter[], run: Run): readonly Data[] | undefined {
  const values = parameters.map(({ convert }, index) => {
    const value = args[index] ?? null;
    return convert ? conforming(convert, value, run) : value;
  });
  return values.some((value, index) => value === null && (args[index] ?? null) !== null) ? undefined : values;
}

const MISFITS = new Set(['dmn.wrongType', 'dmn.notAllowed']);

function toKind(kind: string): Conversion {
  const fromText = FROM_TEXT[kind];
  return (value, run, name, from) => {
    const one = kind !== 'list' && isList(value) && value.length === 1 ? (value[0] as Data) : value;
    if (one === null || kindOf(one) === kind) return one;
    const read = fromText && from === 'outside' && typeof one === 'string' ? fromText(one) : null;
    if (read === null || kindOf(read) !== kind) throw wrongType(value, kind, name, run);
    return read;
  };
}

function toList(item: Conversion | undefined): Conversion {
  return (value, run, name, from) => {
    if (value === null) return null;
    const items = isList(value) ? value : [value];
    return item ? items.map((one, index) => item(one, run, `${name}[${index + 1}]`, from)) : items;
  };
}

function single(item: Conversion | undefined): Conversion {
  return (value, run, name, from) => {
    const one = isList(value) && value.length === 1 ? (value[0] as Data) : value;
    return item ? item(one, run, name, from) : one;
  };
}

function checked(convert: Conversion | undefined, allowed: Test | undefined): Conversion {
  return (value, run, name, from) => {
    const converted = convert ? convert(value, run, name, from) : value;
    if (allowed && converted !== null && allowed(scopeOf(run), converted) !== true) {
      throw new Mistake('dmn.notAllowed', { name, value: literal(converted, run) });
    }
    return converted;
  };
}

function wrongType(value: Data, type: string, name: string, run: Run): Mistake {
  return new Mistake('dmn.wrongType', { name, type, value: literal(value, run).slice(0, 80) });
}
