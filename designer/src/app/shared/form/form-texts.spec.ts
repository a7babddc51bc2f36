import { Form } from '@bpmn-io/form-js-viewer';
import { readFileSync } from 'node:fs';
import { answerRulesModule } from './answer-rules.ts';
import { surroundings } from './form-surroundings.ts';
import { translateLabel, translateSentence } from './form-texts.ts';

const vi = JSON.parse(readFileSync('designer/src/i18n/vi/forms.json', 'utf8')) as Record<string, Record<string, string>>;
const say = (key: string, params: Record<string, unknown> = {}) => {
  const [, area = '', name = ''] = key.split('.');
  const sentence = vi[area]?.[name];
  if (sentence === undefined) throw new Error(`no text for ${key}`);
  return sentence.replace(/\{\{(\w+)\}\}/g, (_place, param: string) => String(params[param]));
};

/** Every rule that a form can set, with an answer that breaks it. */
const BROKEN: readonly [string, object, unknown, string][] = [
  ['required', { type: 'textfield', validate: { required: true } }, '', 'Hãy điền mục này.'],
  ['an unchecked box', { type: 'checkbox', validate: { required: true } }, false, 'Hãy điền mục này.'],
  ['pattern', { type: 'textfield', validate: { pattern: '^[0-9]{12}$' } }, 'x', 'Nội dung chưa đúng mẫu. Hãy xem lại cách ghi.'],
  ['an author’s own words', { type: 'textfield', validate: { pattern: '^a$', patternErrorMessage: 'Số hiệu sai.' } }, 'x', 'Số hiệu sai.'],
  ['min', { type: 'number', validate: { min: 3 } }, 1, 'Giá trị nhỏ nhất là 3.'],
  ['max', { type: 'number', validate: { max: 3 } }, 5, 'Giá trị lớn nhất là 3.'],
  ['minLength', { type: 'textfield', validate: { minLength: 3 } }, 'a', 'Hãy nhập ít nhất 3 ký tự.'],
  ['maxLength', { type: 'textfield', validate: { maxLength: 3 } }, 'abcd', 'Chỉ được nhập tối đa 3 ký tự.'],
  ['phone', { type: 'textfield', validate: { validationType: 'phone' } }, 'x', 'Hãy nhập số điện thoại có mã quốc gia, ví dụ +84912345678.'],
  ['email', { type: 'textfield', validate: { validationType: 'email' } }, 'x', 'Địa chỉ thư điện tử chưa đúng, ví dụ ten@tinh.gov.vn.'],
  ['not a number', { type: 'number' }, 'NaN', 'Hãy nhập một số.'],
  ['whole numbers', { type: 'number', decimalDigits: 0 }, 1.5, 'Hãy nhập số nguyên.'],
  ['decimal places', { type: 'number', decimalDigits: 2 }, 1.555, 'Chỉ được có tối đa 2 chữ số sau dấu phẩy.'],
  ['steps', { type: 'number', increment: 5 }, 7, 'Hãy chọn 5 hoặc 10, là các giá trị gần nhất được phép.'],
  ['a limit that is no number', { type: 'number', validate: { min: 'x' } }, 1, 'Biểu mẫu đặt sai giới hạn cho mục này. Hãy báo người thiết kế thủ tục.'],
  ['no such day', { type: 'datetime', subtype: 'date', dateLabel: 'Ngày' }, '31/02/2026', 'Hãy nhập ngày có thật, viết như 24/11/2026.'],
  ['a passed day', { type: 'datetime', subtype: 'date', dateLabel: 'Ngày', disallowPassedDates: true }, '2026-11-23', 'Hãy chọn ngày hôm nay hoặc sau hôm nay.'],
];

interface Running {
  importSchema(schema: object, data: object): Promise<unknown>;
  get(name: string): { validateFieldInstance(instance: object, value: unknown): string[] };
}

describe('the rules of a form', () => {
  beforeEach(() => {
    surroundings.say = say;
    surroundings.today = () => '2026-11-24';
  });

  it.each(BROKEN)('say %s in the reader’s language', async (_rule, field, answer, sentence) => {
    const form = new Form({ additionalModules: [answerRulesModule] }) as unknown as Running;
    await form.importSchema({ type: 'default', components: [{ id: 'field', key: 'field', label: 'Field', ...field }] }, {});

    expect(form.get('validator').validateFieldInstance({ id: 'field', expressionContextInfo: { data: {} } }, answer)).toEqual([sentence]);
  });

  it('know every sentence of form-js’s validator', () => {
    const source = readFileSync('node_modules/@bpmn-io/form-js-viewer/dist/index.cjs', 'utf8');
    const rules = source.slice(source.indexOf('function runNumberValidation'), source.indexOf('function evaluateFEELValues'));
    const sentences = [...rules.matchAll(/errors\.push\((?:[\w.]+ \|\| )?['`](.+?)['`](?: \+|\))/g)].map(([, text = '']) => text.replace(/\$\{[^}]+\}/g, '1'));

    expect(sentences.length).toBeGreaterThanOrEqual(11);
    for (const sentence of sentences.filter((text) => text !== 'Value is expected to ')) {
      expect([sentence, translateSentence(sentence, say)]).not.toEqual([sentence, sentence]);
    }
  });
});

describe('the labels of form-js’s widgets', () => {
  it.each([
    ['Search', 'Tìm'],
    ['2 files selected', 'Đã chọn 2 tệp'],
    ['Expand all (4)', 'Mở hết (4)'],
    ['Click to sort by Tuổi ascending', 'Xếp tăng dần theo Tuổi'],
    ['Remove list item 3', 'Xóa dòng 3'],
    ['Họ và tên', 'Họ và tên'],
  ])('%p becomes %p', (english, vietnamese) => {
    expect(translateLabel(english, say)).toBe(vietnamese);
  });
});
