import type { JsonValue } from '../../shared/api/contract.ts';

/** What somebody typed as a value: a number, yes or no, a list or a context where it is written as one, else text. */
export function typedValue(text: string): JsonValue {
  const trimmed = text.trim();
  if (/^(có|đúng|yes)$/i.test(trimmed)) return true;
  if (/^(không|sai|no)$/i.test(trimmed)) return false;
  try {
    return JSON.parse(trimmed) as JsonValue;
  } catch {
    return trimmed;
  }
}

/** A value as it is shown in a table, the way it can be typed again. */
export function shownValue(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
