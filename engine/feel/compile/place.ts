import type { Data } from '../data.ts';
import type { Refusal } from '../../result.ts';
import type { Part, Shape } from '../parse.ts';
import type { Run } from '../run.ts';

/** A piece of compiled expression: a closure that gives its value in a scope. */
export type Code = (scope: Scope) => Data;

/** Values of names inside an expression while it runs: of `for`, of functions, of contexts, of a filter's item. */
export interface Scope {
  readonly run: Run;
  readonly parent: Scope | null;
  readonly values: Map<string, Data> | null;
  /** A filter's item, whose entries are names too. */
  readonly item: Data;
}

/** What names mean at a place in the text; each corresponds to one scope at run time. */
export interface Names {
  readonly parent: Names | null;
  /** Null for the scope of a filter's item, whose names are known only when it runs. */
  readonly locals: ReadonlySet<string> | null;
}

/** What compiling one text collects. */
export interface Compilation {
  /** Variables that are read from outside. */
  readonly reads: Set<string>;
  /** Names that may be variables from outside: they can also be entries of a filter's item, or are asked whether they are there. */
  readonly mayRead: Set<string>;
  /** What can be worked out, but is hardly meant. */
  readonly doubts: Refusal[];
  /** Names of functions that come from outside, such as business knowledge models. */
  readonly functions: ReadonlySet<string>;
  /** Entries of structured variables by their names. */
  readonly shapes: Readonly<Record<string, Shape>>;
  /** Types that a file defines, for `instance of` and parameters. */
  readonly typeNamed: (name: string) => DefinedType | undefined;
  /** What is left of the text that may be parsed, shared by the expressions of one file. */
  readonly reading: ReadingBudget;
  /** Declared names by their form in the grammar (`A - B` for `A-B`). */
  readonly declared: ReadonlyMap<string, string>;
}

/** Whether a value is of a type. */
export type TypeCheck = (value: Data, run: Run) => boolean;

/** A type that a file defines. */
export interface DefinedType {
  readonly is: TypeCheck;
  /** The value as a parameter of the type takes it; null where it does not fit. */
  readonly fit: (value: Data, run: Run) => Data;
}

/** What is left of the parser's work, in about nanoseconds. */
export interface ReadingBudget {
  left: number;
}

/** A place in the text: the names that are known there, and how its parts are compiled. */
export interface Place {
  readonly compilation: Compilation;
  readonly names: Names;
  code(part: Part | undefined): Code;
  /** The place inside a construct that brings names of its own. */
  inside(locals: ReadonlySet<string> | null): Place;
  /** The same place, for what does not mind whether a variable is there. */
  guarded(): Place;
}

export function scopeOf(run: Run): Scope {
  return { run, parent: null, values: null, item: null };
}

export function scopeWith(parent: Scope, values: Map<string, Data>): Scope {
  return { run: parent.run, parent, values, item: null };
}

export function scopeOfItem(parent: Scope, item: Data): Scope {
  return { run: parent.run, parent, values: null, item };
}

/** The name that a part spells, as variables and entries carry it: single spaces, none round operators unless declared so. */
export function nameOf(part: Part, declared?: ReadonlyMap<string, string>): string {
  const spelled = part.parts.length > 0 ? part.parts.map((word) => word.text).join(' ') : part.text.replace(/\s+/g, ' ');
  const plain = spelled.replace(/^`(.*)`$/, '$1');
  return declared?.get(plain) ?? plain.replace(/ ([./\-'+]|\*\*?) /g, '$1');
}
