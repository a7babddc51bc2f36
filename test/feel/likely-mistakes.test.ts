import { compileExpression, compileUnaryTests } from '../../engine/feel/index.ts';
import { dmnMessages } from '../../engine/messages/dmn.ts';
import { fill } from '../../engine/messages/sentence.ts';
import { mistake } from './world.ts';

/** What somebody is told who writes this, in Vietnamese, without the full stop. */
function told(source: string): string | undefined {
  const problem = mistake(source);
  const sentence = problem && dmnMessages[problem.code];
  return sentence && fill(sentence, 'vi', problem.params).replace(/\.$/, '');
}

describe('who writes what another language has is told what FEEL has, and where', () => {
  test.each([
    ['a > 1,5', 5, '1,5', '1.5'], ['phí >= 1.500.000', 8, '1.500.000', '1500000'], ['1.500.000,50', 1, '1.500.000,50', '1500000.50'], ['a * 50%', 5, '50%', '0.5'],
    ['a > 10 triệu', 5, '10 triệu', '10000000'], ['1.000 đồng', 1, '1.000 đồng', '1000'], ['1_000 + 1', 1, '1_000', '1000'], ['a in 1..5', 6, '1..5', '[1..5]'],
    ['a == 5', 3, '==', '='], ['a = = 5', 3, '= =', '='], ['a <> 5', 3, '<>', '!='], ['a => 5', 3, '=>', '>='], ['a =< 5', 3, '=<', '<='], ['a ≥ 5', 3, '≥', '>='],
    ['a × 2', 3, '×', '*'], ['a – 2', 3, '–', '-'], ['a > 3 && b', 7, '&&', 'and'], ['a > 3 || b', 7, '||', 'or'], ['!(a > 3)', 1, '!', 'not(…)'], ['[1; 2]', 3, ';', ','],
    ['a > 3 ? "x" : "y"', 7, '?', 'if … then … else …'], ['= a > 3', 1, '= a > 3', 'a > 3'],
    ['a = “xã”', 5, '“xã”', '"xã"'], ["a = 'xã'", 5, "'xã'", '"xã"'], ['a = ‘xã', 5, '‘xã', '"xã"'],
    ['a > 3 và b < 4', 7, 'và', 'and'], ['a > 3 hoặc b < 4', 7, 'hoặc', 'or'], ['nếu a > 3 thì "x"', 11, 'thì', 'then'], ['if a then "x" nếu không "y"', 15, 'nếu không', 'else'],
    ['a > 3 AND b < 4', 7, 'AND', 'and'], ['IF a > 3 then 1 else 2', 1, 'IF', 'if'], ['a AND b', 1, 'a AND b', 'a and b'], ['a = True', 5, 'True', 'true'], ['NULL', 1, 'NULL', 'null'],
    ['a is 5', 1, 'a is 5', 'a = 5'], ['a is null', 3, 'is', '='], ['a is not null', 3, 'is not', '!='], ['not a > 3', 1, 'not a', 'not(a …)'], ['a not in [1]', 1, 'a not in', 'not(a in …)'],
  ])('%s', (source, position, found, meant) => {
    expect(told(source)).toMatch(new RegExp(`^${RegExp.escape(`Từ ký tự thứ ${position}, hãy viết “${meant}” thay cho “${found}”`)}(, vì đoạn này được hiểu theo nghĩa khác)?$`));
  });

  test.each([
    ['if a > 3 then "x"', 'Sau “then …” phải có “else …”. Hãy viết thêm từ ký tự thứ 18'], ['if a > 3 "x" else "y"', 'Sau “if …” phải có “then …”. Hãy viết thêm từ ký tự thứ 10'],
    ['for x in xs do x', 'Sau “for …” phải có “return …”. Hãy viết thêm từ ký tự thứ 17'], ['some x in xs where x > 1', 'Sau “some …” phải có “satisfies …”. Hãy viết thêm từ ký tự thứ 25'],
    ['a between 1, 5', 'Sau “between …” phải có “and …”. Hãy viết thêm từ ký tự thứ 12'], ['a = "xã', 'Đoạn chữ mở bằng dấu nháy kép ở ký tự thứ 5 chưa có dấu nháy kép đóng lại'],
    ['sum(1, 2', 'Dấu ngoặc “(” ở ký tự thứ 4 chưa được đóng lại'], ['sum(1, 2))', 'Dấu ngoặc “)” ở ký tự thứ 10 không đóng dấu nào. Hãy bỏ đi hoặc thêm dấu mở'],
    ['> 5', 'Trước dấu “>” ở ký tự thứ 1 còn thiếu giá trị để so sánh'], ['a and > 5', 'Trước dấu “>” ở ký tự thứ 7 còn thiếu giá trị để so sánh'],
    ['coutn(xs)', 'Không có hàm “coutn”, có lẽ bạn muốn dùng “count”'], ['stringLength(a)', 'Không có hàm “stringLength”, có lẽ bạn muốn dùng “string length”'],
    ['AVG(xs)', 'Không có hàm “AVG”, có lẽ bạn muốn dùng “mean”'], ['tổng(xs)', 'Không có hàm “tổng”, có lẽ bạn muốn dùng “sum”'],
    ['year(today())', 'Không có hàm “year”. Với ngày giờ, hãy viết sau dấu chấm, ví dụ now().year'], ['làm gì đó(1)', 'Không có hàm “làm gì đó”. Hãy kiểm tra lại tên hàm'],
  ])('%s', (source, sentence) => {
    expect(told(source)).toBe(sentence);
  });

  test.each([
    'họ và tên = "An"', 'a in > 5', 'a in (> 5, < 3)', 'before((> 5), 6)', '[> 5, < 3]', 'xs[> 5]', 'is paid', 'note = "nếu không"', 'a = "“x”"', 'if late then 1 else 2', '(= 5) = (= 5)',
  ])('%s is none', (source) => {
    expect(told(source)).toBeUndefined();
  });
});

describe('a text that is never a date, a time or a duration is worked out as null (10.3.4.1), and told', () => {
  test.each([
    ['d < date("24/11/2026")', '2026-11-24'], ['@"1.2.2026"', '2026-02-01'], ['date("2026/3/4")', '2026-03-04'], ['time("8:30")', '08:30:00'], ['duration("5 days")', undefined], ['date("2026-02-30")', undefined],
    ['date("31/02/2026")', undefined], ['date("2026/2/30")', undefined], ['time("25:00")', undefined], ['time("8:61")', undefined], ['time("2026-11-24")', undefined],
  ])('%s', (source, meant) => {
    const compiled = compileExpression(source);
    expect(compiled.ok && compiled.doubts.map(({ code, params }) => [code, params?.['meant']])).toEqual([[meant === undefined ? 'feel.neverATime' : 'feel.writeInstead', meant]]);
  });

  test.each(['date("2026-11-24")', 'date(d)', '@"P5D"', 'duration("PT8H")'])('%s may be one', (source) => {
    expect(compileExpression(source)).toMatchObject({ ok: true, doubts: [] });
  });
});

describe('a number that looks otherwise to a Vietnamese reader is read as FEEL says (rule 37), and told', () => {
  test.each([
    ['phí > 150.000', [['150.000', '150000']]], ['1.500 + 20.250', [['1.500', '1500'], ['20.250', '20250']]], ['1.125 + 0.5 + 1000.500', []], ['"150.000" + a', []],
  ])('%s', (source, told) => {
    const compiled = compileExpression(source);
    expect(compiled.ok && compiled.doubts.map(({ params }) => [params?.['found'], params?.['meant']])).toEqual(told);
  });

  test.each([
    ['<= 1,5', [['<= 1,5', '<= 1.5']]], ['> 2, 5', []], ['1,5', []], ['> 150.000', [['150.000', '150000']]],
  ])('the cell %s', (source, told) => {
    const compiled = compileUnaryTests(source);
    expect(compiled.ok && compiled.doubts.map(({ params }) => [params?.['found'], params?.['meant']])).toEqual(told);
  });
});
