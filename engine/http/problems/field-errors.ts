import type { z } from 'zod';
import type { Language, Sentence } from '../../messages/sentence.ts';
import { type Refusal, refuse } from '../../result.ts';
import { labelOf } from './field-labels.ts';

type Issue = z.core.$ZodIssue;

/** More errors than this help nobody, and a hostile body could have a million. */
const mostErrors = 50;

/** A refusal that names each field of `input` that does not fit, in the reader's language. */
export function invalidRequest(error: z.ZodError, input: unknown, language: Language): ReturnType<typeof refuse> {
  const details = error.issues.flatMap((issue) => refusalsOf(issue, input, language)).slice(0, mostErrors);
  return { ok: false, refusal: { ...refuse('request.invalid').refusal, details } };
}

function refusalsOf(issue: Issue, input: unknown, language: Language): Refusal[] {
  if (issue.code !== 'unrecognized_keys') return [refusalOf(issue, input, language)];
  return issue.keys.slice(0, mostErrors).map((key) => {
    const field = [...issue.path, key].join('.');
    return { code: 'field.unknown', params: { field, label: field } };
  });
}

function refusalOf(issue: Issue, input: unknown, language: Language): Refusal {
  const field = issue.path.join('.');
  const label = labelOf(field, language);
  const value = valueAt(input, issue.path);
  const say = (code: string, params: Refusal['params'] = {}): Refusal => ({ code, params: { field, label, ...params } });

  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return say('field.missing');
      return say('field.wrongType', { expected: kindName(issue.expected, language), received: kindName(kindOf(value), language) });
    case 'invalid_value':
      if (value === undefined) return say('field.missing');
      return say('field.notOneOf', { choices: issue.values.map(String).join(', ') });
    case 'too_small':
      if (issue.origin !== 'string') return say('field.tooSmall', { minimum: Number(issue.minimum) });
      return value === '' || issue.minimum === 1 ? say('field.missing') : say('field.tooShort', { minimum: Number(issue.minimum) });
    case 'too_big':
      return say(issue.origin === 'string' ? 'field.tooLong' : 'field.tooBig', { maximum: Number(issue.maximum) });
    case 'invalid_format':
      return say(formatCode(issue.format, field));
    default:
      return say('field.invalid');
  }
}

/** Which sentence explains a format: zod's own formats by name, our patterns by the field they guard. */
function formatCode(format: string, field: string): string {
  if (format === 'email' || format === 'duration') return `field.${format}`;
  const last = field.slice(field.lastIndexOf('.') + 1);
  if (last === 'identityNumber' || last === 'phone') return `field.${last}`;
  if (last === 'key' || last === 'procedureKey') return 'field.key';
  return 'field.invalid';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const kindNames: Readonly<Record<string, Sentence>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'có hoặc không (true, false)', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm các mục', en: 'an object' },
  record: { vi: 'nhóm các mục', en: 'an object' },
  null: { vi: 'để trống (null)', en: 'empty (null)' },
};

function kindName(kind: string, language: Language): string {
  return kindNames[kind]?.[language] ?? kind;
}
