import type { Value } from '../../feel/index.ts';
import { evaluateInForm, type FormContext, numberInForm } from './form-context.ts';
import type { FormComponent } from './form.ts';
import type { FieldProblem } from './field-problem.ts';
import { dateProblem } from './check-date.ts';

/** Longest text that is taken where a form sets no bound; keeps a form's patterns from being fed megabytes. */
const longestText = 20_000;
/** The patterns of form-js, so that browser and server agree. */
const phone = /^\+(?:[0-9] ?){6,14}[0-9]$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Checks one answer against its field; undefined where it is right. */
export function checkField(field: FormComponent, value: Value, context: FormContext): FieldProblem | undefined {
  if (isEmpty(field, value)) return field.validate?.required ? { code: 'form.required' } : undefined;
  switch (field.type) {
    case 'textfield':
    case 'textarea':
      return checkText(field, value, context);
    case 'number':
      return checkNumber(field, value, context);
    case 'checkbox':
      return typeof value === 'boolean' ? undefined : { code: 'form.notYesOrNo' };
    case 'radio':
    case 'select':
      return isOption(field, value, context) ? undefined : { code: 'form.notAnOption' };
    case 'checklist':
    case 'taglist':
      return checkSeveral(field, value, context);
    case 'datetime':
      return dateProblem(field, value, context);
    default:
      return undefined;
  }
}

/** Each kind of field has its own way of saying nothing; another kind's nothing is a wrong answer. */
function isEmpty(field: FormComponent, value: Value): boolean {
  switch (field.type) {
    case 'checklist':
    case 'taglist':
      return value === null || (Array.isArray(value) && value.length === 0);
    case 'checkbox':
      return value === null || (value === false && field.validate?.required === true);
    case 'number':
      return value === null;
    default:
      return value === null || value === '';
  }
}

function checkText(field: FormComponent, value: Value, context: FormContext): FieldProblem | undefined {
  if (typeof value !== 'string') return { code: 'form.notText' };
  const { validate } = field;
  const length = value.trim().length;
  const minLength = numberInForm(validate?.minLength, context);
  const maxLength = numberInForm(validate?.maxLength, context) ?? longestText;
  if (minLength !== undefined && length < minLength) return { code: 'form.tooShort', params: { min: minLength } };
  if (value.length > longestText || length > maxLength) return { code: 'form.tooLong', params: { max: maxLength } };
  if (validate?.validationType === 'phone' && !phone.test(value)) return { code: 'form.notAPhoneNumber' };
  if (validate?.validationType === 'email' && !email.test(value)) return { code: 'form.notAnEmail' };
  if (validate?.pattern && !matches(validate.pattern, value)) {
    return validate.patternErrorMessage
      ? { code: 'form.ownMessage', params: { message: validate.patternErrorMessage } }
      : { code: 'form.wrongPattern' };
  }
  return undefined;
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return false;
  }
}

function checkNumber(field: FormComponent, value: Value, context: FormContext): FieldProblem | undefined {
  const number = field.serializeToString && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return { code: 'form.notANumber' };
  const min = numberInForm(field.validate?.min, context);
  const max = numberInForm(field.validate?.max, context);
  if (min !== undefined && number < min) return { code: 'form.tooSmall', params: { min } };
  if (max !== undefined && number > max) return { code: 'form.tooLarge', params: { max } };
  const digits = field.decimalDigits;
  if (digits !== undefined && digits >= 0 && decimalsOf(number) > digits) {
    return digits === 0 ? { code: 'form.notWhole' } : { code: 'form.tooManyDecimals', params: { digits } };
  }
  const step = numberInForm(field.increment, context);
  return step && !isMultiple(number, step) ? { code: 'form.notAStep', params: { step } } : undefined;
}

function decimalsOf(number: number): number {
  const [mantissa = '', exponent = '0'] = String(number).toLowerCase().split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** 0.3 is three steps of 0.1, whatever binary fractions say. */
function isMultiple(number: number, step: number): boolean {
  const steps = number / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps));
}

function checkSeveral(field: FormComponent, value: Value, context: FormContext): FieldProblem | undefined {
  if (!Array.isArray(value)) return { code: 'form.notAList' };
  if (new Set(value).size !== value.length) return { code: 'form.twiceTheSame' };
  return value.every((item: Value) => isOption(field, item, context)) ? undefined : { code: 'form.notAnOption' };
}

function isOption(field: FormComponent, value: Value, context: FormContext): boolean {
  return optionsOf(field, context).some((option) => option === value);
}

function optionsOf(field: FormComponent, context: FormContext): readonly Value[] {
  if (field.values) return field.values.map((option) => option.value);
  const source = field.valuesExpression
    ? evaluateInForm(field.valuesExpression, context)
    : field.valuesKey
      ? evaluateInForm(field.valuesKey, context)
      : null;
  return Array.isArray(source) ? source.map(optionValue) : [];
}

function optionValue(option: Value): Value {
  const isRecord = typeof option === 'object' && option !== null && 'value' in option;
  return isRecord ? (option.value ?? null) : option;
}
