import type { Forms, JsonObject, JsonValue } from '../../shared/api/contract.ts';

/** What kind of answer a field takes, as far as a condition cares. */
export type FieldKind = 'text' | 'number' | 'yesNo' | 'choice' | 'choices' | 'date';

/** A field of a form that a condition can ask about. */
export interface FormField {
  /** Name of the variable, with its path: `child.name`. */
  readonly key: string;
  /** Label on the form, or the key where there is none. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Answers that can be chosen, where they stand in the form. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

const kinds: Readonly<Record<string, FieldKind>> = {
  textfield: 'text', textarea: 'text', number: 'number', checkbox: 'yesNo', radio: 'choice', select: 'choice',
  checklist: 'choices', taglist: 'choices', datetime: 'date',
};

/** Fields of the given forms in their order; a key that two forms share is listed once. */
export function fieldsOfForms(formIds: readonly string[], forms: Forms): readonly FormField[] {
  const byKey = new Map<string, FormField>();
  for (const formId of formIds) {
    for (const field of fieldsOf(forms[formId] ?? {}, '')) {
      if (!byKey.has(field.key)) byKey.set(field.key, field);
    }
  }
  return [...byKey.values()];
}

function fieldsOf(schema: JsonObject, path: string): readonly FormField[] {
  const components = Array.isArray(schema['components']) ? schema['components'] : [];
  return components.filter(isObject).flatMap((component) => {
    // A dynamic list holds many answers under one key; which of them a condition means cannot be said here.
    if (component['type'] === 'dynamiclist') return [];
    if (component['type'] === 'group') return fieldsOf(component, join(path, component['path']));
    const kind = kinds[text(component['type'])];
    const key = join(path, component['key']);
    if (!kind || key === path) return [];
    return [{ key, label: text(component['label']) || text(component['dateLabel']) || key, kind, choices: choicesOf(component['values']) }];
  });
}

function choicesOf(values: JsonValue | undefined): FormField['choices'] {
  if (!Array.isArray(values)) return [];
  return values.filter(isObject).map((choice) => {
    const value = text(choice['value']);
    return { value, label: text(choice['label']) || value };
  });
}

function join(path: string, part: JsonValue | undefined): string {
  return [path, text(part)].filter(Boolean).join('.');
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
