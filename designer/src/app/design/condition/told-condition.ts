import { type Condition, takesValue, type Test } from './condition.ts';
import type { FormField } from './form-field.ts';
import { textOf } from './operators.ts';

/** Words for a key of `design.condition`. */
type Say = (key: string) => string;

/** A condition as people say it: "Giấy tờ đầy đủ là Có". */
export function tellCondition(condition: Condition, fields: readonly FormField[], say: Say): string {
  return condition.tests.map((test) => tellTest(test, fields.find(({ key }) => key === test.field), say)).join(` ${say(condition.join)} `);
}

function tellTest(test: Test, field: FormField | undefined, say: Say): string {
  const label = field?.label ?? test.field;
  const operator = say(`operator.${test.operator}`);
  return takesValue(test.operator) ? `${label} ${operator} ${tellValue(test, field, say)}` : `${label} ${operator}`;
}

function tellValue({ value }: Test, field: FormField | undefined, say: Say): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  const text = textOf(value);
  return field?.choices.find((choice) => choice.value === text)?.label ?? `“${text}”`;
}
