import type { JsonObject, JsonValue } from '../../shared/api/contract.ts';
import { showDay } from '../../shared/form/typed-date.ts';
import { formatMoment } from '../../shared/time/moments.ts';

/** What the forms of a procedure call a field, and its choices. */
export interface FieldWords {
  readonly label: string;
  readonly options: ReadonlyMap<string, string>;
}

/** One variable of a dossier as people read it. */
export interface Fact {
  readonly name: string;
  readonly kind: 'text' | 'yes' | 'no';
  readonly text: string;
  /** Whether a form asks for it; the rest is the procedure's own bookkeeping. */
  readonly asked: boolean;
}

/** What each field is called on the forms where people filled it in, by its key. The first form that names it wins. */
export function fieldWords(forms: Readonly<Record<string, JsonObject>>): ReadonlyMap<string, FieldWords> {
  const words = new Map<string, FieldWords>();
  const visit = (component: JsonValue) => {
    if (typeof component !== 'object' || component === null || Array.isArray(component)) return;
    const { key, label, dateLabel, timeLabel, values, components } = component;
    const said = [label, dateLabel, timeLabel].find((text) => typeof text === 'string' && text !== '');
    if (typeof key === 'string' && typeof said === 'string' && !words.has(key)) words.set(key, { label: said, options: optionsOf(values) });
    if (Array.isArray(components)) components.forEach(visit);
  };
  Object.values(forms).forEach(visit);
  return words;
}

function optionsOf(values: JsonValue | undefined): ReadonlyMap<string, string> {
  if (!Array.isArray(values)) return new Map();
  return new Map(
    values.flatMap((option) =>
      typeof option === 'object' && option !== null && !Array.isArray(option) && typeof option['label'] === 'string'
        ? [[String(option['value']), option['label']] as const]
        : [],
    ),
  );
}

/** The variables that hold something: nested ones as `parent · child`, lists joined by commas, choices by their words. */
export function factsOf(variables: JsonObject, words: ReadonlyMap<string, FieldWords>, parent = ''): readonly Fact[] {
  return Object.entries(variables).flatMap(([key, value]): readonly Fact[] => {
    const field = words.get(key);
    const own = field?.label ?? key;
    const name = parent === '' ? own : `${parent} · ${own}`;
    const asked = field !== undefined;
    if (value === null || value === '') return [];
    if (typeof value === 'boolean') return [{ name, kind: value ? 'yes' : 'no', text: '', asked }];
    if (typeof value === 'object' && !Array.isArray(value)) return factsOf(value, words, name);
    return [{ name, kind: 'text', text: textOf(value, field), asked }];
  });
}

function textOf(value: JsonValue, field: FieldWords | undefined): string {
  if (Array.isArray(value)) return value.map((item) => textOf(item, field)).join(', ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  const said = field?.options.get(String(value));
  if (said !== undefined) return said;
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDay(value);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? formatMoment(value) : value;
}
