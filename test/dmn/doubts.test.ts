import { compileDecisions, compileDecisionSet } from '../../engine/dmn/index.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { world } from '../feel/world.ts';
import { file, literalExpression as lit } from './model.ts';

const decision = (id: string, text: string): string => `<decision id="${id}" name="${id}">${lit(text)}</decision>`;

describe('what can be decided, but is hardly meant', () => {
  it('given a literal that is no date, then the file compiles with a warning that names the decision and what to write', () => {
    const compiled = compileDecisions(file(decision('hạn', 'date("24/11/2026")') + decision('d', 'date("2026-11-24")')));
    expect(compiled).toMatchObject({ ok: true, warnings: [{ code: 'dmn.doubtful', elementId: 'hạn', details: [{ code: 'feel.writeInstead' }] }] });
    expect(compiled.ok && compiled.warnings.map((warning) => sentenceOf(warning, 'vi'))).toEqual([
      '“hạn” có chỗ có lẽ chưa đúng ý: Từ ký tự thứ 7, hãy viết “2026-11-24” thay cho “24/11/2026”.',
    ]);
  });

  it('given several files, then each warning is told with its file', () => {
    expect(compileDecisionSet({ phí: file(decision('d', '@"5 ngày"')) }).warnings).toMatchObject([{ file: 'phí', refusal: { details: [{ code: 'feel.neverATime' }] } }]);
  });
});

describe('a file with something wrong in it', () => {
  const set = compileDecisionSet({ one: file(decision('right', '1 + 1') + decision('wrong', '1 +') + decision('fee', '150.000')) });

  it('is told to whoever publishes it', () => {
    expect(set.problems).toMatchObject([{ file: 'one', refusal: { code: 'feel.incomplete', elementId: 'wrong' } }]);
  });

  it('is told all the same what is hardly meant in the rest of it', () => {
    expect(set.warnings).toMatchObject([{ file: 'one', refusal: { code: 'dmn.doubtful', elementId: 'fee' } }]);
  });

  it('decides for whom it runs already whatever does not need that', () => {
    expect(set.decide('right', world())).toMatchObject({ ok: true, value: 2 });
    expect(set.decide('wrong', world())).toMatchObject({ ok: false, refusal: { code: 'feel.incomplete', elementId: 'wrong' } });
  });
});
