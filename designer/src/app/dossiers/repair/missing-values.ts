import type { JsonObject } from '../../shared/api/contract.ts';
import type { FieldWords } from '../dossier/facts.ts';
import { typedKinds, type TypedKind, valueOf } from './typed-value.ts';

/** A value that a dossier lacks, as somebody types it. */
export interface MissingValue {
  readonly name: string;
  readonly kind: TypedKind;
  readonly typed: string;
}

/** Kinds that a value can be given as; a choice is a text, which the form that asks for it knows. */
export const missingKinds = typedKinds.filter((kind) => kind !== 'choice');

export const noValueYet: MissingValue = { name: '', kind: 'text', typed: '' };

/** What is set by the names that were typed; null where a name cannot be one, or a value is not there or not of its kind. */
export function missingValues(rows: readonly MissingValue[]): JsonObject | null {
  const values: JsonObject = {};
  for (const { name, kind, typed } of rows) {
    if (name === '' && typed === '') continue;
    const value = typed.trim() === '' ? undefined : valueOf(kind, typed);
    if (value === undefined || !isName(name.trim())) return null;
    values[name.trim()] = value;
  }
  return values;
}

/** Fields of the procedure's forms that nobody has filled in yet, with what they are called. */
export function unanswered(variables: JsonObject, words: ReadonlyMap<string, FieldWords>): readonly { readonly name: string; readonly label: string }[] {
  return [...words].flatMap(([name, { label }]) => ((variables[name] ?? null) === null ? [{ name, label }] : []));
}

/** A name as expressions write it; a dot in it would be a path. */
function isName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name);
}
