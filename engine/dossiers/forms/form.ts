import { z } from 'zod';
import { accept, refuse, type Refusal, type Result } from '../../result.ts';

/*
 * form-js schemas (https://github.com/bpmn-io/form-js, schema version 16 and later), as far as answers
 * depend on them. What only concerns looks is not read.
 */

const Option = z.looseObject({ value: z.union([z.string(), z.number(), z.boolean()]), label: z.string().optional() });
const NumberOrExpression = z.union([z.number(), z.string()]);

const Validation = z.looseObject({
  required: z.boolean().optional(),
  min: NumberOrExpression.optional(),
  max: NumberOrExpression.optional(),
  minLength: NumberOrExpression.optional(),
  maxLength: NumberOrExpression.optional(),
  pattern: z.string().optional(),
  patternErrorMessage: z.string().optional(),
  validationType: z.string().optional(),
});

const Component = z.looseObject({
  type: z.string(),
  key: z.string().min(1).optional(),
  path: z.string().optional(),
  label: z.string().optional(),
  dateLabel: z.string().optional(),
  timeLabel: z.string().optional(),
  disabled: z.boolean().optional(),
  readonly: z.union([z.boolean(), z.string()]).optional(),
  conditional: z.looseObject({ hide: z.string().optional() }).optional(),
  validate: Validation.optional(),
  values: z.array(Option).optional(),
  valuesKey: z.string().optional(),
  valuesExpression: z.string().optional(),
  subtype: z.string().optional(),
  disallowPassedDates: z.boolean().optional(),
  decimalDigits: z.number().optional(),
  increment: NumberOrExpression.optional(),
  serializeToString: z.boolean().optional(),
  expression: z.string().optional(),
  get components() {
    return z.array(Component).optional();
  },
});

/** One component of a form: a field, a group, or something that only shows. */
export type FormComponent = z.infer<typeof Component>;

const Form = z.looseObject({ type: z.literal('default'), components: z.array(Component) });

/** A form whose fields can be read. */
export interface Form {
  readonly components: readonly FormComponent[];
}

/** Types of fields that carry an answer. */
export const fieldTypes: ReadonlySet<string> = new Set([
  'textfield', 'textarea', 'number', 'checkbox', 'checklist', 'taglist', 'radio', 'select', 'datetime', 'expression',
]);
const groupTypes: ReadonlySet<string> = new Set(['group', 'dynamiclist']);
const shownTypes: ReadonlySet<string> = new Set(['text', 'html', 'image', 'separator', 'spacer', 'button', 'table', 'iframe']);

/**
 * Reads a form-js schema. Refused with `form.malformed` where it is none, `form.fieldTypeUnknown` for a
 * type of field whose answers nobody here could check.
 */
export function parseForm(formId: string, schema: unknown): Result<Form> {
  const parsed = Form.safeParse(schema);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse('form.malformed', { form: formId, where: issue?.path.join('.') || '/' });
  }
  const [unknown] = problemsOf(formId, parsed.data.components);
  return unknown ? { ok: false, refusal: unknown } : accept(parsed.data);
}

function problemsOf(formId: string, components: readonly FormComponent[]): readonly Refusal[] {
  return components.flatMap((component): readonly Refusal[] => {
    const { type, key } = component;
    const label = component.label || key || type;
    if (groupTypes.has(type)) return problemsOf(formId, component.components ?? []);
    if (fieldTypes.has(type)) return key ? [] : [{ code: 'form.fieldWithoutKey', params: { form: formId, label } }];
    return shownTypes.has(type) ? [] : [{ code: 'form.fieldTypeUnknown', params: { form: formId, label, type } }];
  });
}

/** Path of a component's value below its parent's, such as `['mother', 'name']`. */
export function valuePath(component: FormComponent): readonly string[] {
  const dotted = groupTypes.has(component.type) ? component.path : component.key;
  return dotted ? dotted.split('.') : [];
}

/** Keys of the outermost values that a form asks for. */
export function outermostKeys(components: readonly FormComponent[]): readonly string[] {
  const keys = components.flatMap((component) => {
    const [first] = valuePath(component);
    if (first !== undefined) return first;
    return component.type === 'group' ? outermostKeys(component.components ?? []) : [];
  });
  return [...new Set(keys)];
}
