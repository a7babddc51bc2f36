import type { JsonValue } from '../../shared/api/contract.ts';
import { parseTypedDay } from '../../shared/form/typed-date.ts';

/** Kinds of values that people type; `data` are lists and entries, spelled as JSON. */
export const typedKinds = ['text', 'number', 'boolean', 'day', 'choice', 'data'] as const;
export type TypedKind = (typeof typedKinds)[number];

/** The value that something typed stands for, undefined for none. An emptied text is null. */
export function valueOf(kind: TypedKind, typed: string): JsonValue | undefined {
  switch (kind) {
    case 'number':
      return typed.trim() === '' || Number.isNaN(Number(typed)) ? undefined : Number(typed);
    case 'boolean':
      return typed === 'true';
    case 'day':
      return parseTypedDay(typed) ?? undefined;
    case 'text':
    case 'choice':
      return typed === '' ? null : typed;
    case 'data':
      return parsed(typed);
  }
}

function parsed(typed: string): JsonValue | undefined {
  try {
    return JSON.parse(typed) as JsonValue;
  } catch {
    return undefined;
  }
}
