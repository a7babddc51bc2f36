import { compileExpression, compileUnaryTests, type Value, type Variables } from '../../engine/feel/index.ts';
import { mistakeOf, passes, valueOf, world } from './world.ts';

const variables: Variables = {
  a: 100, b: 2, list: [1, 2, 3], people: [{ name: 'An', age: 3, item: 5 }, { name: 'Bình', age: 8 }], ctx: { 'first name': 'An', year: 1990 },
};

type Case = readonly [source: string, value: Value];

function each(cases: readonly Case[]): void {
  it.each(cases)('%s', (source, value) => expect(valueOf(source, variables)).toEqual(value));
}

/** That a text is no FEEL, in whatever words it is said. */
const NO_FEEL = /^feel\.(syntax|incomplete|writeInstead|readOtherwise|noLeftSide|openText|missingWord|openBracket|closingBracket)$/;

function refuses(sources: readonly string[]): void {
  it.each(sources)('%s is no FEEL', (source) => expect(mistakeOf(source)).toMatch(NO_FEEL));
}

describe('arithmetic, from the loosest to the closest binding (10.3.1.2, rules 4 and 20 to 25)', () => {
  each([
    ['1 + 2 * 3', 7], ['(1 + 2) * 3', 9], ['10 - 2 - 3', 5], ['100 / 10 / 5', 2], ['2 * 3 ** 2', 18], ['2 ** 3 ** 2', 64], ['-2 ** 2', 4], ['2 ** -1', 0.5],
    ['2**3', 8], ['1 - -1', 2], ['1--1', 2], ['- -1', 1], ['--1', 1], ['-(-1)', 1], ['6 / -3', -2], ['a -1', 99], ['a-1', 99], ['list[1]-1', 0], ['{a: 1}.a + 1', 2],
  ]);
  refuses(['+1', '1 + +1', '1 +* 2', '1 2', '( )', '1 %2', '1 ++ 2']);
});

describe('comparisons and conditions (rules 47 to 51)', () => {
  each([
    ['if a > 1 then "x" else "y"', 'x'], ['if (a > 1) then "x" else "y"', 'x'], ['if a = 1 then 1 else 2 + 3', 5], ['(if a = 1 then 1 else 2) + 3', 5], ['1 + if a = 100 then 1 else 2', 2],
    ['if a = 100 then if b = 2 then 1 else 2 else 3', 1], ['if a = 1 then 1 else if b = 2 then 2 else 3', 2], ['a between b - 3 and b + 300', true], ['a between 0 and 1 or true', true],
    ['true or false and false', true], ['1 = 1 and 2 = 2', true], ['not(a = 1) or false', true], ['not (true)', false], ['a = -100', false],
    ['some x in list, y in list satisfies x > y', true], ['every x in list satisfies x > 0 and x < 10', true],
  ]);
  refuses(['if a > 0 then 1', 'if a then', 'not true', 'a between 1', 'every x in list', 'or', 'a and', 'some x satisfies x']);
});

describe('ranges, as values too (rules 7 to 12, and 51 of DMN 1.5)', () => {
  each([
    ['1 in ]0..2[', true], ['2 in ]0..2[', false], ['2 in (0..2]', true], ['0 in [0..2)', true], ['(1..3).end included', false], ['([1..3[) = [1..3)', true],
    ['5 in >= 5', true], ['5 in (>= 5)', true], ['5 in (< 3, > 4)', true], ['5 in (!= 5)', false], ['5 in (= 5)', true], ['{r: >= 5, x: 5 in r}.x', true], ['{r: (> 5), x: 5 in r}.x', false],
    ['(> 5).start', 5], ['(> 5).start included', false], ['(<= 5).end included', true], ['(> 5) = (> 5)', true], ['[1, 6][>= 5]', [6]],
    ['"b" in ["a".."c"]', true], ['@"2026-06-01" in [@"2026-01-01"..@"2027-01-01"]', true], ['-5 in [-10..-1]', true], ['a in ([1..2], 100)', true], ['1 in [1..2]', true],
  ]);
  refuses(['1..3', '5 in 1..10', '5 in [1..3], [4..6]', '[1..', '[1..2', '"a".."c"']);
});

describe('names (rules 26 to 32)', () => {
  each([
    ['ctx.first name', 'An'], ['ctx . first   name', 'An'], ['{"số nhà": 1}.số nhà', 1], ['{tên đường phố: 2, r: tên đường phố + 1}.r', 3], ['{_x1: 1}._x1', 1], ['{名前: 1}.名前', 1], ['{😀: 1}.😀', 1],
    ['{a+b: 1, c-d: 2, r: a+b + c - d}.r', 3], ['{a*b: 1}.a*b', 1], ['{a/b: 1}.a/b', 1], ['{it\'s: 1}.it\'s', 1], ['{a.b: 1, r: a.b + 1}.r', 2], ['{order by: 1, r: order by + 1}.r', 2],
    ['{if late: 1}.if late', 1], ['{list: 1, r: list + 1}.r', 2], ['{date: 1, r: date + 1}.r', 2], ['{date and time: 1}.date and time', 1],
    ['for a-b in [1, 2] return a-b * 2', [2, 4]], ['(function(a-b, n: number) a-b + n)(2, 3)', 5], ['(function(a-b) a-b)(a-b: 2)', 2],
  ]);
  refuses(['1x', '2nd', '$x', 'a$', '#', 'in + 1', 'return', '‿x']);

  it.each<readonly [source: string, value: Value]>([
    ['A-B + 1', 8], ['A - B + 1', 8], ['A  -B', 7], ['A-B-C', 6], ['x.y * 2', 10], ['if late', true], ['if if late then 1 else 2', 1], ['date of birth = "2000-01-01"', true],
    ['return date + 1', 3], ['days 1-2', 12], ['số nhà/phố', 13], ['true north', 4], ['(A)-(B)', null],
  ])('known beforehand, they hold operators and words of the language: %s', (source, value) => {
    const known: Record<string, Value> = {
      'A-B': 7, C: 1, 'x.y': 5, 'if late': true, 'date of birth': '2000-01-01', 'return date': 2, 'days 1-2': 12, 'số nhà/phố': 13, 'true north': 4,
    };
    const compiled = compileExpression(source, { names: Object.keys(known) });
    expect(compiled.ok && compiled.expression.evaluate(world(known))).toEqual({ ok: true, value });
  });
});

describe('literals (rules 33 to 39, 62 and 66)', () => {
  each([
    ['.5', 0.5], ['00012', 12], ['1.5E-3', 0.0015], ['1e+3', 1000], ['-0', 0], ['@"2026-01-01"', '2026-01-01'], ['@"P1D"', 'P1D'], ['@"10:00:00"', '10:00:00'], ['@"no date"', null],
    ['@"2026-01-01" + @"P1D"', '2026-01-02'], ['@"2026-01-01T00:00:00@Europe/Paris"', '2026-01-01T00:00:00+01:00'],
    ['"\\u00e1"', 'á'], ['"\\uD83D\\uDE00"', '😀'], ['"\\U01F600"', '😀'], ['"\\uD83D\\uDE00" = "\\U01F600"', true], ['string length("\\uD83D\\uDE00")', 1], ['"\\"\\\\\\n\\t\\\'"', '"\\\n\t\''],
    ['"\\q"', '\\q'], ['"\\U110000"', '\\U110000'], ['"// no comment /* either */"', '// no comment /* either */'],
  ]);
  refuses(['1.', '1e', '1.2.3', '0x10', '1_000', '1,5', '\'a\'', '"open', '"a\nb"', '@a']);
});

describe('comments and white space (rules 61 and 64)', () => {
  each([['1 // one\n + 1', 2], ['1 /* one /* more */ + 1', 2], ['/* of\nlines */ 1', 1], ['1 // to the end', 1], ['\t1\r\n+\u00a01\u3000', 2]]);
  refuses(['/* nothing */', '// nothing', '1 + /* open']);
});

describe('for, with ranges in both directions (rule 46)', () => each([
  ['for i in 5..1 return i', [5, 4, 3, 2, 1]], ['for i in -1..1 return i', [-1, 0, 1]], ['for i in 1 .. 3 return i', [1, 2, 3]], ['for i in [1..3] return i', [1, 2, 3]], ['for i in ]1..4[ return i', [2, 3]],
  ['for i in b..list[3] return i', [2, 3]], ['for i in 1..2, j in i..2 return [i, j]', [[1, 1], [1, 2], [2, 2]]], ['for d in @"2026-01-02"..@"2026-01-01" return d', ['2026-01-02', '2026-01-01']],
  ['for i in 1..4 return if i = 1 then 1 else sum(partial)', [1, 1, 2, 4]], ['for i in 1..2 return for j in 1..2 return i * j', [[1, 2], [2, 4]]],
]));

describe('paths and filters (rules 45 and 52)', () => each([
  ['people.name', ['An', 'Bình']], ['people[age > 3].name', ['Bình']], ['people[item.age > 3].name', ['Bình']], ['people[item = 5].name', ['An']], ['people[1].name', 'An'], ['people[-1].name', 'Bình'],
  ['[[1, 2], [3]][item[1] = 3]', [[3]]], ['[1, 2] [1]', 1], ['list[a = 100]', [1, 2, 3]], ['{a: [1, 2]}.a[2]', 2], ['[{a: [1]}].a[1]', [1]], ['date("2026-01-01").year + 1', 2027], ['[1..3].start', 1], ['people.missing', [null, null]],
]));

describe('functions (rules 40 to 44, 55 and 57)', () => {
  each([
    ['abs (-1)', 1], ['substring("abc", 2)', 'bc'], ['substring(start position: 2, string: "abc")', 'bc'], ['substring(string: "abc", start: 2)', null], ['(function() 1)()', 1],
    ['(function(x) function(y) x + y)(1)(2)', 3], ['[function(x) x + 1][1](2)', 3], ['{f: function(x) x * 2}.f(3)', 6], ['{my fn: function(a b) a b * 2, r: my fn(a b: 4)}.r', 8],
    ['(function(a: number, b: list<number>) a + b[1])(1, [2])', 3], ['(function(r: range<number>) r.start)([1..2])', 1],
  ]);
  refuses(['f(,)', 'f(1,)', 'f(a: 1, 2)', 'function(x', '(function x)(1)']);

  it('refuses external functions by name', () => {
    expect(mistakeOf('function(x) external {java: {class: "java.lang.Math", method signature: "abs(double)"}}')).toBe('feel.externalFunction');
  });
});

describe('types (rules 53 and 54, 10.3.2.9.4)', () => each([
  ['1 instance of number', true], ['a instance of number and b instance of string', false], ['[1] instance of list<number>', true], ['[[1]] instance of list<list<number>>', true], ['[1..2] instance of range<number>', true],
  ['[1..2] instance of range<string>', false], ['(> 5) instance of range<number>', true], ['[[1..2]] instance of list<range<number>>', true], ['{a: [1..2]} instance of context<a: range<number>>', true],
  ['{a: 1, b: "x", c: 2} instance of context<a: number, b: string>', true], ['{a: 1} instance of context<a: number, b: string>', false], ['(function(x) x) instance of function<Any> -> Any', true],
  ['@"P1D" instance of days and time duration', true], ['@"P1Y" instance of years and months duration', true], ['@"2026-01-01T00:00:00" instance of date and time', true], ['null instance of Any', false], ['range < 3', null],
]));

describe('lists and contexts (rules 56, 59 and 60)', () => {
  each([['[ 1 , [2] ]', [1, [2]]], ['{ a : 1 , "b c" : a }', { a: 1, 'b c': 1 }], ['{}', {}], ['[]', []], ['{"": 1}', { '': 1 }], ['{a: {b: {c: 1}}}.a.b.c', 1]]);
  refuses(['{a: 1,}', '[1,]', '[1 2]', '{1: 2}', '{a: 1 b: 2}', '{a}']);
});

describe('unary tests (rules 13 to 15)', () => {
  it.each<readonly [source: string, input: Value, expected: Value]>([
    ['-', 1, true], [' - ', 1, true], ['-5', -5, true], ['- 5', -5, true], ['>-5', 0, true], ['5, 6', 6, true], ['not(5, 6)', 7, true], ['not(not(5))', 5, true], ['not([1..5])', 7, true], ['not(? > 3)', 1, true],
    ['? > 5 and ? < 10', 7, true], ['> ?', 1, false], ['?.a = 1', { a: 1 }, true], ['?[1] = 2', [2], true], ['count(?) > 1', [1, 2], true], ['if ? > 1 then true else false', 2, true],
    [']1..5[', 5, false], ['[1..5], [7..9]', 8, true], ['"a", "b"', 'b', true], ['(5)', 5, true],
  ])('%s on %j is %j', (source, input, expected) => expect(passes(source, input)).toBe(expected));

  it.each(['', '5,', ',5', '-,-', 'not(-)', '5..6', '> '])('%j is no test', (source) => {
    expect(compileUnaryTests(source)).toMatchObject({ ok: false, problem: { code: expect.stringMatching(NO_FEEL) as string } });
  });
});
