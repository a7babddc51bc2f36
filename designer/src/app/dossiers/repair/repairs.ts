import type { JsonObject, JsonValue } from '../../shared/api/contract.ts';
import { showDay } from '../../shared/form/typed-date.ts';
import type { FieldWords } from '../dossier/facts.ts';
import { type TypedKind, valueOf } from './typed-value.ts';

/** A variable that can be put right by hand. Lists and nested data cannot. */
export interface Repairable {
  readonly key: string;
  /** What the forms call it, else its own name. */
  readonly label: string;
  readonly kind: Exclude<TypedKind, 'data'>;
  /** As it is typed: days as people write them, `true` and `false` for yes and no. */
  readonly typed: string;
  /** Value and words of each choice that the form offers. */
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** The variables of a dossier that can be put right, those that people filled in first. */
export function repairables(variables: JsonObject, words: ReadonlyMap<string, FieldWords>): readonly Repairable[] {
  return Object.entries(variables)
    .flatMap(([key, value]): readonly Repairable[] => {
      if (typeof value === 'object' && value !== null) return [];
      const options = [...(words.get(key)?.options ?? [])];
      const kind = kindOf(value, options.length > 0);
      const typed = value === null ? '' : kind === 'day' ? showDay(String(value)) : String(value);
      return [{ key, label: words.get(key)?.label ?? key, kind, typed, options }];
    })
    .toSorted((one, other) => Number(words.has(other.key)) - Number(words.has(one.key)));
}

function kindOf(value: JsonValue, offered: boolean): Repairable['kind'] {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  if (offered) return 'choice';
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'day' : 'text';
}

/** What was changed, each value of the kind that it had; null where something typed is no number or no day. An emptied text becomes null. */
export function repairsOf(fields: readonly Repairable[], typed: ReadonlyMap<string, string>): JsonObject | null {
  const repairs: JsonObject = {};
  for (const { key, kind, typed: before } of fields) {
    const now = typed.get(key) ?? before;
    if (now === before) continue;
    const value = valueOf(kind, now);
    if (value === undefined) return null;
    repairs[key] = value;
  }
  return repairs;
}
