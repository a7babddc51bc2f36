import { compileExpression, compileUnaryTests } from '../../engine/feel/index.ts';
import { evaluation, mistakeOf, valueOf } from './world.ts';

const doubling = Array.from({ length: 40 }, (_, index) => `x${index + 1}: x${index} + x${index}`).join(', ');
const listDoubling = Array.from({ length: 40 }, (_, index) => `x${index + 1}: concatenate(x${index}, x${index})`).join(', ');

describe('what would loop or fill the memory ends in words', () => {
  it.each([
    ['a long range', 'for i in 1..1000000000 return i', 'feel.tooMuchWork'],
    ['a product of ranges', 'for i in 1..1000, j in 1..10000 return i', 'feel.tooMuchWork'],
    ['a search in a long range', 'some i in 1..1000000000 satisfies i < 0', 'feel.tooMuchWork'],
    ['a range that numbers cannot count through', 'for i in 1e300..2e300 return i', 'feel.tooMuchWork'],
    ['a text that doubles', `{x0: "0123456789", ${doubling}}.x40`, 'feel.tooMuchWork'],
    ['a list that doubles', `{x0: [1, 2, 3], ${listDoubling}}.x40`, 'feel.tooMuchWork'],
    ['lists compared again and again', '{x: for i in 1..2000 return i, y: reverse(reverse(x)), z: for i in 1..200000 return x = y}.z', 'feel.tooMuchWork'],
    ['texts compared again and again', `{x0: "0123456789", ${doubling.split(', ').slice(0, 16).join(', ')}, y: x16 + "a", z: x16 + "a", r: for i in 1..200000 return y = z}.r`, 'feel.tooMuchWork'],
    ['a text searched in a text', `{x0: "aaaaaaaaaa", ${doubling.split(', ').slice(0, 16).join(', ')}, r: contains(x16, "b" + x15)}.r`, 'feel.tooMuchWork'],
    ['a result that holds one list a thousand times', '{x: for i in 1..10000 return i, y: for i in 1..1000 return x}.y', 'feel.tooMuchWork'],
    ['a result of lists inside one another', '(for i in 1..500 return [partial[-1]])[-1]', 'feel.resultTooDeep'],
    ['results that hold those before them', 'for i in 1..100000 return partial', 'feel.tooMuchWork'],
    ['a recursion without end', '(function(f) f(f))(function(f) f(f))', 'feel.tooDeep'],
    ['a pattern that backtracks for ever', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")', 'feel.tooMuchWork'],
    ['a pattern of pairs', `matches("${'a'.repeat(3000)}", "(a|aa)*(a|aa)*(a|aa)*b")`, 'feel.tooDeep'],
    ['a calendar walked through again and again', 'for i in 1..1000 return add working days(date("2026-01-01"), 90000)', 'feel.tooMuchWork'],
    ['working time before all history', 'working days between(date("-200000-01-01"), date("200000-01-01"))', 'feel.tooMuchWork'],
    ['a part of a working day', 'add working days(today(), 1.5)', 'feel.partOfWorkingDay'],
    ['a number too large for a power', '9 ** 9 ** 9 ** 99999', undefined],
    ['brackets without end', '('.repeat(9_000), 'feel.tooNested'],
    ['contexts without end', '{a:'.repeat(3_000), 'feel.tooNested'],
    ['a context of thousands of entries', `{${Array.from({ length: 1_000 }, (_, index) => `k${index}:1`).join(', ')}}`, 'feel.tooManyEntries'],
    ['a sum of more than the parser can hold', Array.from({ length: 2_500 }, () => '1').join('+'), 'feel.tooManyOperands'],
    ['a sum of ten thousand', Array.from({ length: 10_000 }, () => 'a').join(' + '), 'feel.tooManyOperands'],
    ['a sum of seventy thousand', Array.from({ length: 70_000 }, () => 'a').join(' + '), 'feel.tooLong'],
    ['a list of a thousand contexts', `[${Array.from({ length: 1_000 }, (_, index) => `{mã: "X${index}", tên: "Xã thứ ${index}", phí: ${index}}`).join(', ')}]`, undefined],
    ['more names of places than there are communes', `[${Array.from({ length: 3_400 }, (_, index) => `"Phường, xã, đặc khu (cũ): ${index}"`).join(', ')}]`, undefined],
    ['a path of thousands', Array.from({ length: 2_000 }, () => 'a').join('.'), 'feel.tooNested'],
    ['a long sum in a loop', `for i in 1..200000 return ${Array.from({ length: 2_000 }, () => 'i').join('+')}`, 'feel.tooMuchWork'],
    ['a long list in a filter', `[1, 2, 3][item = count([${Array.from({ length: 300 }, () => '[1,1,1,1,1,1,1]').join(',')}])]`, undefined],
    ['a long condition in a quantifier', `every i in 1..200000 satisfies (${Array.from({ length: 1_000 }, () => 'i>0').join(' and ')})`, 'feel.tooMuchWork'],
    ['a long function again and again', `{f: function(x) ${Array.from({ length: 1_500 }, () => 'x').join(' - ')}, r: for i in 1..200000 return f(i)}.r`, 'feel.tooMuchWork'],
    ['a name of thousands of words', 'a '.repeat(4_900), 'feel.syntax'],
    ['a text of a megabyte', `"${'x'.repeat(1_000_000)}"`, 'feel.tooLong'],
    ['a list of more than the parser can hold', `[${Array.from({ length: 5_002 }, () => 1).join(',')}]`, 'feel.tooManyItems'],
    ['a long list', `[${Array.from({ length: 2_000 }, (_, index) => index).join(',')}]`, undefined],
  ])('%s', (_case, source, code) => {
    expect(mistakeOf(source)).toBe(code);
  });

  it('leaves nothing behind: the same expression runs again afterwards', () => {
    const compilation = compileExpression('count(for i in 1..n return i)');
    const run = (n: number): unknown => compilation.ok && compilation.expression.evaluate({ lookUp: () => n, now: 0, zone: 'UTC' });

    expect(run(1e9)).toMatchObject({ ok: false });
    expect(run(10)).toEqual({ ok: true, value: 10 });
  });
});

describe('chains are as long as they need to be (10.3.1.2, rules 4 and 20 to 24)', () => {
  const chain = (length: number, operand: string, sign: string): string => Array.from({ length }, () => operand).join(sign);

  it.each([
    ['a sum', chain(2_400, '1', ' + '), 2_400], ['a difference', `5000 - ${chain(2_400, '1', ' - ')}`, 2_600], ['a product', chain(2_000, '-1', ' * '), 1],
    ['texts', `string length(${chain(2_000, '"x"', '+')})`, 2_000], ['and', chain(2_400, 'yes', ' and '), true], ['and, with one that is not', `${chain(1_000, 'yes', ' and ')} and no`, false],
    ['and, with one that is not known', `${chain(1_000, 'yes', ' and ')} and missing and ${chain(100, 'yes', ' and ')}`, null],
    ['or', chain(2_400, 'no', ' or '), false], ['or of comparisons', `${chain(2_000, 'n = 1', ' or ')} or n = 2`, true], ['or of and', chain(500, 'no and yes', ' or '), false],
    ['sums of products', chain(1_000, '2*3', ' + '), 6_000], ['a chain in brackets in a chain', `1 + (${chain(1_000, '1', ' + ')}) + ${chain(1_000, '1', ' + ')}`, 2_001],
    ['products, which bind closer than sums', `2 + 3 * ${chain(3, '2', ' * ')} - 1`, 25], ['from the left', '100 / 10 / 5 - 3 - 2 + 1', -2],
  ])('%s', (_case, source, value) => {
    expect(mistakeOf(source, { yes: true, no: false, n: 2 })).toBeUndefined();
    expect(valueOf(source, { yes: true, no: false, n: 2 })).toBe(value);
  });

  it('reads no more than the first that decides', () => {
    expect(valueOf('true or (function(f) f(f))(function(f) f(f)) or true')).toBe(true);
  });
});

describe('mistakes are named with their place', () => {
  it.each([
    ['', 0, 'feel.incomplete'], ['1 +', 3, 'feel.incomplete'], ['1 + + 2', 4, 'feel.syntax'], ['1 + + )', 6, 'feel.closingBracket'], ['if a then b', 11, 'feel.missingWord'],
    ['1 + foo(2)', 4, 'feel.unknownFunction'], ['x instance of thing', 14, 'feel.unknownType'], ['function() external {}', 0, 'feel.externalFunction'],
    ['{a: 1, a: 2}', 7, 'feel.twiceInContext'],
  ])('%j at %d: %s', (source, position, code) => {
    expect(compileExpression(source)).toMatchObject({ ok: false, position, problem: { code } });
  });

  it('tells so in words', () => {
    const compilation = compileExpression('1 + foo(2)');
    expect(compilation).toMatchObject({ reason: 'There is no function “foo”.' });
  });

  it('refuses an empty cell', () => {
    expect(compileUnaryTests('')).toMatchObject({ ok: false });
  });

  it('does not let a function out as a value', () => {
    expect(evaluation('function(x) x')).toMatchObject({ ok: false, problem: { code: 'feel.functionAsResult' } });
  });

  it('cannot count working time without a calendar', () => {
    const compilation = compileExpression('add working days(today(), 1)');
    expect(compilation.ok && compilation.expression.evaluate({ lookUp: () => undefined, now: 0, zone: 'UTC' }))
      .toMatchObject({ ok: false, problem: { code: 'feel.noCalendar' } });
  });
});

describe('what an expression reads', () => {
  it.each([
    ['amount > 1 and type = "x"', ['amount', 'type']], ['for i in list return i + rate', ['list', 'rate']], ['people[age > limit]', ['people', 'age', 'limit']],
    ['applicant.name', ['applicant']], ['{a: 1, b: a + c}', ['c']], ['sum(amounts)', ['amounts']],
  ])('%s reads %j', (source, reads) => {
    const compilation = compileExpression(source);
    expect(compilation.ok && compilation.expression.reads).toEqual(reads);
  });

  it('knows names with operators and keywords when told', () => {
    const compilation = compileExpression('A-B + date of birth', { names: ['A-B', 'date of birth'] });
    const result = compilation.ok && compilation.expression.evaluate({ lookUp: (name) => (name === 'A-B' ? 1 : 2), now: 0, zone: 'UTC' });
    expect(result).toEqual({ ok: true, value: 3 });
  });
});
