import fc from 'fast-check';
import { checkAnswers } from '../../engine/dossiers/forms/check-answers.ts';
import type { FormContext } from '../../engine/dossiers/forms/form-context.ts';
import { namesFor } from '../../engine/dossiers/forms/form-reads.ts';
import { type Form, parseForm } from '../../engine/dossiers/forms/form.ts';
import type { FormData } from '../../engine/dossiers/service.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { morning, refusalOf, valueOf } from './office.ts';

const context: FormContext = { variables: { offices: ['a', 'b'], limit: 5, kept: 'old' }, now: morning, zone: 'Asia/Ho_Chi_Minh' };

function form(...components: object[]): Form {
  return valueOf(parseForm('test', { type: 'default', components }));
}
const field = (type: string, rest: object = {}): object => ({ type, key: 'x', label: 'Ô thử', ...rest });
const options = { values: [{ label: 'Một', value: 'one' }, { label: 'Hai', value: 2 }] };

describe('an answer of the wrong kind names its field', () => {
  test.each<[string, object, unknown, string]>([
    ['required text', field('textfield', { validate: { required: true } }), '', 'form.required'],
    ['required and missing', field('textfield', { validate: { required: true } }), undefined, 'form.required'],
    ['required tick', field('checkbox', { validate: { required: true } }), false, 'form.required'],
    ['required list', field('checklist', { ...options, validate: { required: true } }), [], 'form.required'],
    ['number as text', field('textfield'), 12, 'form.notText'],
    ['short text', field('textarea', { validate: { minLength: 3 } }), 'ab', 'form.tooShort'],
    ['long text', field('textfield', { validate: { maxLength: 3 } }), 'abcd', 'form.tooLong'],
    ['endless text', field('textfield', { validate: { pattern: '^(a+)+$' } }), 'a'.repeat(30_000), 'form.tooLong'],
    ['bound by a variable', field('textfield', { validate: { maxLength: '=limit' } }), 'abcdef', 'form.tooLong'],
    ['pattern', field('textfield', { validate: { pattern: '^[0-9]{12}$' } }), '123', 'form.wrongPattern'],
    ['pattern in own words', field('textfield', { validate: { pattern: '^x$', patternErrorMessage: 'Chỉ x.' } }), 'y', 'form.ownMessage'],
    ['phone', field('textfield', { validate: { validationType: 'phone' } }), '0905', 'form.notAPhoneNumber'],
    ['e-mail', field('textfield', { validate: { validationType: 'email' } }), 'a@b', 'form.notAnEmail'],
    ['text as number', field('number'), '12', 'form.notANumber'],
    ['no number', field('number'), Number.NaN, 'form.notANumber'],
    ['small number', field('number', { validate: { min: 1 } }), 0, 'form.tooSmall'],
    ['large number', field('number', { validate: { max: '=limit' } }), 6, 'form.tooLarge'],
    ['fraction', field('number', { decimalDigits: 0 }), 1.5, 'form.notWhole'],
    ['decimals', field('number', { decimalDigits: 2 }), 1.255, 'form.tooManyDecimals'],
    ['step', field('number', { increment: '0.1' }), 0.25, 'form.notAStep'],
    ['tick', field('checkbox'), 'yes', 'form.notYesOrNo'],
    ['choice', field('select', options), 'three', 'form.notAnOption'],
    ['choice of another type', field('radio', options), '2', 'form.notAnOption'],
    ['choice of a variable', field('select', { valuesKey: 'offices' }), 'c', 'form.notAnOption'],
    ['choice of an expression', field('select', { valuesExpression: '=offices' }), 'c', 'form.notAnOption'],
    ['choice of nothing', field('select', { valuesKey: 'nowhere' }), 'a', 'form.notAnOption'],
    ['several as one', field('taglist', options), 'one', 'form.notAList'],
    ['several, one unknown', field('checklist', options), ['one', 'x'], 'form.notAnOption'],
    ['several, one twice', field('checklist', options), ['one', 'one'], 'form.twiceTheSame'],
    ['date', field('datetime', { subtype: 'date' }), '2026-02-30', 'form.notADate'],
    ['date in another spelling', field('datetime', { subtype: 'date' }), '24/11/2026', 'form.notADate'],
    ['past date', field('datetime', { subtype: 'date', disallowPassedDates: true }), '2026-11-23', 'form.pastDate'],
    ['time', field('datetime', { subtype: 'time' }), '25:00', 'form.notATime'],
    ['date and time', field('datetime', { subtype: 'datetime' }), '2026-11-24', 'form.notADateTime'],
    ['empty list for text', field('textfield'), [], 'form.notText'],
    ['empty text for a number', field('number'), '', 'form.notANumber'],
    ['object for text', field('textfield'), { a: 1 }, 'form.notText'],
  ])('%s', (_case, component, answer, code) => {
    const answers = (answer === undefined ? {} : { x: answer }) as FormData;
    const refusal = refusalOf(checkAnswers(form(component), answers, context));
    expect(refusal).toMatchObject({ code: 'form.invalid', details: [{ code, params: { field: 'data.x', label: 'Ô thử' } }] });
    const [detail] = refusal.details ?? [];
    for (const language of ['vi', 'en'] as const) expect(sentenceOf(detail ?? refusal, language)).not.toMatch(/[{}]|^form\./);
  });
});

describe('a right answer is taken over', () => {
  test.each<[string, object, unknown]>([
    ['text', field('textfield', { validate: { required: true, minLength: 2, maxLength: 10, pattern: '^A' } }), 'Anh'],
    ['empty where it may be', field('textfield', { validate: { minLength: 3 } }), ''],
    ['null where it may be', field('select', options), null],
    ['number', field('number', { decimalDigits: 2, validate: { min: 0, max: 10 } }), 1.25],
    ['number kept as text', field('number', { serializeToString: true }), '12.5'],
    ['three steps of a tenth', field('number', { increment: '0.1' }), 0.3],
    ['tick', field('checkbox'), false],
    ['choice', field('radio', options), 2],
    ['choice of a variable', field('select', { valuesKey: 'offices' }), 'b'],
    ['several', field('checklist', options), ['one', 2]],
    ['date', field('datetime', { subtype: 'date', disallowPassedDates: true }), '2026-11-24'],
    ['leap day', field('datetime'), '2028-02-29'],
    ['time with offset', field('datetime', { subtype: 'time' }), '14:30+07:00'],
    ['date and time', field('datetime', { subtype: 'datetime' }), '2026-11-24T14:30Z'],
  ])('%s', (_case, component, answer) => {
    expect(checkAnswers(form(component), { x: answer } as FormData, context)).toEqual({ ok: true, value: { x: answer } });
  });
});

describe('what may not be answered', () => {
  test('fields that nobody asked for are refused, however deep', () => {
    const nested = form({ type: 'group', path: 'mother', components: [{ type: 'textfield', key: 'name', label: 'Tên' }] });
    const refusal = refusalOf(checkAnswers(nested, { approved: true, mother: { name: 'Hoa', rank: 1 } }, context));
    expect(refusal.details?.map((detail) => [detail.code, detail.params?.['field']])).toEqual([
      ['form.unknownField', 'data.approved'], ['form.unknownField', 'data.mother.rank'],
    ]);
  });

  test('read-only and disabled fields keep what the dossier has', () => {
    const locked = form(field('textfield', { disabled: true }), { type: 'textfield', key: 'y', readonly: '=limit = 5' }, { type: 'textfield', key: 'z' });
    expect(valueOf(checkAnswers(locked, { x: 'forged', y: 'forged', z: 'mine' }, context))).toEqual({ z: 'mine' });
  });

  test('a forged locked field cannot hide a required one', () => {
    const tricked = form(
      { type: 'checkbox', key: 'exempt', disabled: true },
      field('textfield', { conditional: { hide: '=exempt = true' }, validate: { required: true } }),
    );
    expect(refusalOf(checkAnswers(tricked, { exempt: true }, context)).details?.[0]?.code).toBe('form.required');
  });

  test('hidden fields are neither asked for nor taken over, alone or within a hidden group', () => {
    const hiding = form(
      { type: 'checkbox', key: 'late' },
      field('textfield', { conditional: { hide: '=late != true' }, validate: { required: true } }),
      { type: 'group', conditional: { hide: '=late' }, components: [{ type: 'number', key: 'n' }] },
    );
    expect(valueOf(checkAnswers(hiding, { late: false, x: 'left over', n: 1 }, context))).toEqual({ late: false, n: 1 });
    expect(refusalOf(checkAnswers(hiding, { late: true, n: 1 }, context)).details?.[0]?.code).toBe('form.required');
    expect(valueOf(checkAnswers(hiding, { late: true, x: 'vì', n: 1 }, context))).toEqual({ late: true, x: 'vì' });
  });

  test('computed fields are computed here', () => {
    const computing = form({ type: 'number', key: 'a' }, { type: 'expression', key: 'double', expression: '=a * 2' });
    expect(valueOf(checkAnswers(computing, { a: 4, double: 99 }, context))).toEqual({ a: 4, double: 8 });
  });
});

describe('paths', () => {
  const list = form({
    type: 'dynamiclist', path: 'children', label: 'Con',
    components: [{ type: 'textfield', key: 'name', label: 'Tên', validate: { required: true } }],
  });

  test('entries of a list are checked one by one', () => {
    const refusal = refusalOf(checkAnswers(list, { children: [{ name: 'An' }, { name: '' }] }, context));
    expect(refusal.details).toMatchObject([{ code: 'form.required', params: { field: 'data.children.1.name' } }]);
    expect(valueOf(checkAnswers(list, { children: [{ name: 'An' }] }, context))).toEqual({ children: [{ name: 'An' }] });
  });

  test.each<[string, FormData, string]>([
    ['no list', { children: 'An' }, 'form.notAList'],
    ['no entry', { children: ['An'] }, 'form.notAnEntry'],
    ['an unknown name within', { children: [{ name: 'An', age: 3 }] }, 'form.unknownField'],
    ['too many', { children: Array.from({ length: 501 }, () => ({ name: 'An' })) }, 'form.tooManyEntries'],
  ])('%s', (_case, answers, code) => {
    expect(refusalOf(checkAnswers(list, answers, context)).details?.[0]?.code).toBe(code);
  });

  test('dotted keys and groups write into one object', () => {
    const nested = form(
      { type: 'textfield', key: 'mother.name' },
      { type: 'group', path: 'mother', components: [{ type: 'textfield', key: 'identity' }] },
    );
    const answers = { mother: { name: 'Hoa', identity: '1' } };
    expect(valueOf(checkAnswers(nested, answers, context))).toEqual(answers);
  });
});

test('a form without fields takes no answers', () => {
  expect(valueOf(checkAnswers({ components: [] }, {}, context))).toEqual({});
  expect(refusalOf(checkAnswers({ components: [] }, { a: 1 }, context)).details).toHaveLength(1);
});

test('whatever is sent, nothing gets through that the form does not ask for', () => {
  const asked = form(
    field('textfield'), { type: 'number', key: 'n' }, { type: 'group', path: 'g', components: [{ type: 'checkbox', key: 'c' }] },
    { type: 'dynamiclist', path: 'l', components: [{ type: 'textfield', key: 'y' }] },
  );
  const names = fc.constantFrom('x', 'n', 'g', 'l', 'c', 'y', '__proto__', 'other');
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 }, fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(names, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(names, value, { maxKeys: 5 }), (answers) => {
      const checked = checkAnswers(asked, answers as FormData, context);
      if (!checked.ok) return (checked.refusal.details?.length ?? 0) > 0;
      const { x, n, g, l } = checked.value;
      return Object.keys(checked.value).every((name) => ['x', 'n', 'g', 'l'].includes(name))
        && ['string', 'undefined'].includes(x === null ? 'undefined' : typeof x)
        && ['number', 'undefined'].includes(n === null ? 'undefined' : typeof n)
        && (g === undefined || g === null || Object.keys(g).every((name) => name === 'c'))
        && (l === undefined || l === null || (Array.isArray(l) && l.every((entry) => Object.keys(entry as object).every((name) => name === 'y'))));
    }),
  );
});

test.each<[string, unknown, string]>([
  ['not even an object', 'text', 'form.malformed'],
  ['no components', { type: 'default' }, 'form.malformed'],
  ['another kind of form', { type: 'custom', components: [] }, 'form.malformed'],
  ['a field without key', { type: 'default', components: [{ type: 'textfield', label: 'A' }] }, 'form.fieldWithoutKey'],
  ['a field that nobody can check', { type: 'default', components: [{ type: 'filepicker', key: 'a' }] }, 'form.fieldTypeUnknown'],
  ['within a group', { type: 'default', components: [{ type: 'group', components: [{ type: 'mystery' }] }] }, 'form.fieldTypeUnknown'],
])('%s is no form', (_case, schema, code) => {
  expect(refusalOf(parseForm('f', schema)).code).toBe(code);
});

test('a form is shown with what its fields, conditions, texts and options need', () => {
  const reading = form(
    field('textfield', { conditional: { hide: '=late != true' } }),
    { type: 'text', text: 'Kính gửi {{applicant.name}}' },
    { type: 'group', path: 'g', components: [{ type: 'select', key: 's', valuesKey: 'offices.list' }] },
  );
  expect([...namesFor(reading.components)].sort()).toEqual(['applicant', 'g', 'late', 'offices', 'x']);
});
