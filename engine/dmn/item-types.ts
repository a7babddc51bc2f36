import { testsAt } from '../feel/compile/index.ts';
import type { DefinedType, Place } from '../feel/compile/place.ts';
import type { Test } from '../feel/compile/unary-tests.ts';
import { type Data, entryOf, isContext, isList, kindOf } from '../feel/data.ts';
import type { Shape } from '../feel/parse.ts';
import { charge, Mistake, type Run } from '../feel/run.ts';
import type { Refusal } from '../result.ts';
import { checked, conforming, type Conversion, FROM_TEXT, type Parameter, toFunction, toItem, toKind, toList, wrongType } from './conversion.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

/** Names that editors and other engines write for FEEL's types. */
const ALIASES: Readonly<Record<string, string>> = {
  integer: 'number', long: 'number', double: 'number', dateTime: 'date and time', dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
};

const KINDS = new Set(['boolean', 'number', 'string', 'list', 'context', 'range', 'function', ...Object.keys(FROM_TEXT)]);

/** Types of an imported file; without a name those that it defines itself are used like the importing file's own. */
export interface ImportedTypes {
  readonly name: string;
  readonly types: ItemTypes;
}

/** The types that a file defines and FEEL has. */
export class ItemTypes {
  readonly #defined: ReadonlyMap<string, XmlElement>;
  readonly #place: Place;
  readonly #imported: readonly ImportedTypes[];
  readonly #made = new Map<string, Conversion>();
  /** Shapes by the name of their type and their depth: many elements may be of one great type. */
  readonly #shapes = new Map<string, Shape>();

  constructor(definitions: readonly XmlElement[], place: Place, imported: readonly ImportedTypes[] = []) {
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
    return KINDS.has(name) ? toKind(name) : this.definedConversion(name);
  }

  /** The conversion to a type that a file defines. */
  definedConversion(typeRef: string | undefined): Conversion | undefined {
    const name = plainName(typeRef ?? '');
    const definition = this.#defined.get(name);
    if (!definition) return this.#inImport(name, (types, inner) => types.definedConversion(inner));
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
    const functionItem = this.#functionItem(typeRef);
    return functionItem ? functionItem.attributes.get('outputTypeRef') : typeRef;
  }

  /** What a function of this type takes; nothing is known of a type that is no function's. */
  parametersOf(typeRef: string | undefined): readonly Parameter[] {
    return this.#parameters(this.#functionItem(typeRef) ?? NOTHING);
  }

  isFunction(typeRef: string | undefined): boolean {
    return this.#functionItem(typeRef) !== undefined;
  }

  /** A defined type for expressions: `instance of` looks at its structure alone (10.3.2.9.2), parameters at the values that it allows, too. */
  typeNamed(typeRef: string): DefinedType | undefined {
    const definition = this.#defined.get(typeRef);
    if (!definition) return this.#inImport(typeRef, (types, name) => types.typeNamed(name));
    return {
      is: (value, run) => this.#is(definition, value, run),
      fit: (value, run) => conforming(this.definedConversion(typeRef) as Conversion, value, run),
    };
  }

  /** The names inside values of a type; those of types inside one another down to some depth. */
  shapeOf(typeRef: string | undefined, depth = 5): Shape {
    const definition = typeRef === undefined ? undefined : this.#defined.get(plainName(typeRef));
    if (!definition || depth <= 0) return null;
    const key = `${depth} ${plainName(typeRef as string)}`;
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const shape = this.#shape(definition, depth);
    this.#shapes.set(key, shape);
    return shape;
  }

  /** FEEL's name of a temporal type that a text can be read as. */
  isTemporal(typeRef: string | undefined): boolean {
    return typeRef !== undefined && plainName(typeRef) in FROM_TEXT;
  }

  /** The unary tests that a type's values must pass, in words of the file. */
  allowedText(typeRef: string | undefined): string | undefined {
    return textOf(childOf(this.#defined.get(plainName(typeRef ?? '')) ?? NOTHING, 'allowedValues'));
  }

  /** `alias.tName` is a type of the file imported under that name. */
  #inImport<T>(typeRef: string, find: (types: ItemTypes, name: string) => T | undefined): T | undefined {
    for (const { name, types } of this.#imported) {
      const isOwn = name === '' && types.#defined.has(typeRef);
      const inner = name !== '' && typeRef.startsWith(`${name}.`) ? typeRef.slice(name.length + 1) : undefined;
      const found = isOwn ? find(types, typeRef) : inner === undefined ? undefined : find(types, inner);
      if (found) return found;
    }
    return undefined;
  }

  #functionItem(typeRef: string | undefined): XmlElement | undefined {
    const definition = typeRef === undefined ? undefined : this.#defined.get(plainName(typeRef));
    return definition && childOf(definition, 'functionItem');
  }

  #parameters(functionItem: XmlElement): readonly Parameter[] {
    return childrenOf(functionItem, 'parameters').map(({ attributes }) => ({
      name: attributes.get('name') ?? '', convert: this.conversionTo(attributes.get('typeRef')),
    }));
  }

  #shape(definition: XmlElement, depth: number): Shape {
    const components = childrenOf(definition, 'itemComponent');
    if (components.length === 0) return this.shapeOf(childOf(definition, 'typeRef')?.text, depth - 1);
    return Object.fromEntries(components.map((component) => [component.attributes.get('name') ?? '', this.#shape(component, depth - 1)]));
  }

  /** Allowed values of a type take the place of those of the type that it is made from (`isOverridden`). */
  #from(definition: XmlElement, isOverridden = false, depth = 0): Conversion {
    const allowed = isOverridden ? undefined : this.#tests(childOf(definition, 'allowedValues'));
    const item = checked(this.#base(definition, isOverridden || allowed !== undefined, depth), allowed);
    const isCollection = definition.attributes.get('isCollection') === 'true';
    return checked(isCollection ? toList(item) : toItem(item), this.#tests(childOf(definition, 'typeConstraint')));
  }

  #base(definition: XmlElement, isOverridden: boolean, depth: number): Conversion | undefined {
    const components = childrenOf(definition, 'itemComponent');
    if (components.length > 0) return this.#toContext(components);
    const functionItem = childOf(definition, 'functionItem');
    if (functionItem) return toFunction(this.#parameters(functionItem), this.conversionTo(functionItem.attributes.get('outputTypeRef')));
    const base = childOf(definition, 'typeRef')?.text;
    const inner = this.#defined.get(plainName(base ?? ''));
    return isOverridden && inner && depth < DEEPEST ? this.#from(inner, true, depth + 1) : this.conversionTo(base);
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
      charge(run, parts.length);
      if (missing && from === 'inside') throw wrongType(null, 'context', `${name}.${missing[0]}`, run);
      const converted = parts.map(([part, convert]): [string, Data] => [part, convert(value[part] ?? null, run, `${name}.${part}`, from)]);
      return { ...value, ...Object.fromEntries(converted) };
    };
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
      charge(run, components.length);
      return isContext(value) && components.every((component) => {
        const entry = entryOf(value, component.attributes.get('name') ?? '');
        return entry !== undefined && (entry === null || this.#is(component, entry, run));
      });
    }
    const name = childOf(definition, 'functionItem') ? 'function' : plainName(childOf(definition, 'typeRef')?.text ?? 'Any');
    if (KINDS.has(name)) return kindOf(value) === name;
    return value !== null && (this.typeNamed(name)?.is(value, run) ?? true);
  }
}

/** Types are made from one another no further. */
const DEEPEST = 20;

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };

/** A type's name without an XML prefix (`feel:string`, `ns1:tFee`), and as FEEL has it. */
function plainName(typeRef: string): string {
  const plain = typeRef.replace(/^[\w-]+:/, '');
  return ALIASES[plain] ?? plain;
}
