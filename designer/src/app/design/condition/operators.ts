import { type Literal, type Operator, takesValue, type Test } from './condition.ts';
import type { FieldKind, FormField } from './form-field.ts';

const byKind: Readonly<Record<FieldKind, readonly Operator[]>> = {
  text: ['equals', 'differs', 'contains', 'isFilled', 'isEmpty'],
  number: ['equals', 'differs', 'less', 'atMost', 'more', 'atLeast', 'isFilled', 'isEmpty'],
  yesNo: ['equals'],
  choice: ['equals', 'differs', 'isFilled', 'isEmpty'],
  choices: ['includes', 'isFilled', 'isEmpty'],
  date: ['less', 'atMost', 'equals', 'atLeast', 'more', 'isFilled', 'isEmpty'],
};

/** Operators that make sense for a kind of answer, the likeliest first. */
export function operatorsFor(kind: FieldKind): readonly Operator[] {
  return byKind[kind];
}

/** A test to begin with: the field's first operator and a value of its kind. `today` is `2026-11-24`. */
export function firstTest(field: FormField, today: string): Test {
  return withOperator({ field: field.key, operator: 'equals' }, operatorsFor(field.kind)[0] ?? 'equals', field, today);
}

/** The test with another operator; its value stays where it still fits. */
export function withOperator(test: Test, operator: Operator, field: FormField, today: string): Test {
  if (!takesValue(operator)) return { field: test.field, operator };
  return { field: test.field, operator, value: test.value ?? firstValue(field, today) };
}

function firstValue(field: FormField, today: string): Literal {
  switch (field.kind) {
    case 'yesNo': return true;
    case 'number': return 0;
    case 'date': return { date: today };
    case 'choice': case 'choices': return field.choices[0]?.value ?? '';
    case 'text': return '';
  }
}

/** Reads what was typed or chosen as a value of the field's kind; undefined where it is none. */
export function valueOf(text: string, kind: FieldKind): Literal | undefined {
  switch (kind) {
    case 'yesNo': return text === 'true';
    case 'number': return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
    case 'date': return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { date: text } : undefined;
    default: return text;
  }
}

/** A value as text for its input. */
export function textOf(value: Literal | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.date : String(value);
}
