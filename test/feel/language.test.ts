import type { Value } from '../../engine/feel/index.ts';
import { valueOf } from './world.ts';

const variables = {
  amount: 1500, type: 'x', nothing: null, 'total amount': 3, 'ngày sinh': '1990-05-01', flags: [true, false],
  people: [{ name: 'An', age: 30, late: true }, { name: 'Bình', age: 17, late: false }],
  nested: { inner: { 'due date': '2026-01-01', list: [1, 2] } },
};

type Case = readonly [source: string, value: Value];

function each(cases: readonly Case[]): void {
  it.each(cases)('%s', (source, value) => {
    expect(valueOf(source, variables)).toEqual(value);
  });
}

describe('literals (10.3.1.2)', () => each([
  ['null', null], ['true', true], ['-1.50', -1.5], ['.5', 0.5], ['1e3', 1000],
  ['"a\\n\\u00e1\\U01F600\\""', 'a\ná😀"'],
  ['[1, "a", [null]]', [1, 'a', [null]]],
  ['{a: 1, "b c": a + 1, d: {e: b c}}', { a: 1, 'b c': 2, d: { e: 2 } }],
  ['// said\n1 /* too */ + 1', 2],
]));

describe('names and paths (10.3.1.2, 10.3.2.5)', () => each([
  ['total   amount + 1', 4], ['ngày sinh', '1990-05-01'], ['missing', null], ['missing.deeper', null],
  ['nested.inner.due date', '2026-01-01'], ['people.name', ['An', 'Bình']], ['"text".length', null],
  ['{__proto__: 1}.toString', null], ['nested.constructor', null],
]));

describe('three-valued logic (table 50)', () => each([
  ['true and null', null], ['false and null', false], ['null and null', null], ['true and 1', null],
  ['true or null', true], ['false or null', null], ['false or 1', null], ['not(null)', null], ['not(true)', false],
]));

describe('equality (table 47)', () => each([
  ['(= 3) = [3..3]', false], ['(= 3) = (= 3)', true], ['(!= 3) = (!= 3)', true], ['(!= 3) = (!= 4)', false], ['3 in (= 3)', true],
  ['(< 3) = (< 3)', true], ['(< 3) = (null..3)', false], ['[1..3] = [1..3]', true], ['[1..3] = [1..3)', false],
  ['1 = 1.0', true], ['1 = "1"', null], ['1 != "1"', null], ['null = null', true], ['0 = null', false], ['0 != null', true],
  ['[1, 2] = [1, 2]', true], ['[1, 2] = [2, 1]', false], ['[1] = 1', null], ['{a: 1, b: 2} = {b: 2, a: 1}', true], ['{a: 1} = {b: 1}', false],
  ['[1..3] = [1..3]', true], ['[1..3] = [1..3)', false],
]));

describe('order (table 48)', () => each([
  ['amount > 1000 and type = "x"', true], ['1 < 2', true], ['2 <= 2', true], ['"a" < "b"', true], ['1 < "2"', null], ['1 < null', null],
  ['true > false', null], ['missing > 3', null],
  ['2 between 1 and 3', true], ['0 between 1 and null', false], ['2 between 1 and null', null], ['2 between "a" and 3', null],
]));

describe('in (table 55)', () => each([
  ['10 in != 9', true], ['10 in != 10', false], ['10 in = 10', true], ['10 in >= 11', false], ['10 in <= 10', true],
  ['1 in [2, 3, 1]', true], ['1 in (2, 3)', false], ['5 in [1..5)', false], ['5 in (> 3)', true], ['2 in (< 2, > 2)', false],
  ['1 in [[2..4], [1..3]]', true], ['5 in (1, [4..6])', true], ['"b" in ["a".."c"]', true], ['1 in [missing..3]', null],
  ['4 in [missing..3]', false], ['1 in "a"', false], ['[1, 2] in [[1, 2], [3]]', true], ['5 in (? > 3)', true], ['5 in != 4', true],
]));

describe('if (table 64)', () => each([
  ['if amount > 1 then "much" else "little"', 'much'], ['if null then 1 else 2', 2], ['if "true" then 1 else 2', 2],
]));

describe('arithmetic (10.3.2.8)', () => each([
  ['1 + 2 * 3 ** 2', 19], ['-2 ** 2', 4], ['7 / 2', 3.5], ['1 / 0', null], ['1 + null', null], ['"a" + "b"', 'ab'], ['"a" + 1', null],
  ['10 ** 6200', null], ['-amount', -1500], ['-"a"', null], ['[1] + 1', null],
]));

describe('filters (10.3.2.5)', () => each([
  ['people[age >= 18].name', ['An']], ['people[1].name', 'An'], ['people[-1].name', 'Bình'], ['people[3]', null], ['people[0]', null],
  ['people[late].name', ['An']], ['people[item.late = false].name', ['Bình']], ['[1, 2, 3][item > 1]', [2, 3]], ['[1, 2, 3][> 1]', [2, 3]],
  ['[1, 2, 3][total amount]', 3], ['5[1]', 5], ['5[item > 6]', []], ['null[1]', null], ['[1, 2][1.5]', null],
  ['people[age = total amount + 14].name', ['Bình']],
]));

describe('for (table 64)', () => each([
  ['for i in 1..3 return i * i', [1, 4, 9]], ['for i in 3..1 return i', [3, 2, 1]], ['for i in (1..3] return i', [2, 3]],
  ['for i in [1, 2], j in [10, 20] return i + j', [11, 21, 12, 22]], ['for p in people, n in [p.name] return n', ['An', 'Bình']],
  ['for i in 0..4 return if i < 2 then 1 else partial[-1] + partial[-2]', [1, 1, 2, 3, 5]],
  ['for i in 1..3 return partial', [[], [[]], [[], [[]]]]],
  ['for d in @"2026-02-27"..@"2026-03-01" return d.day', [27, 28, 1]], ['for i in missing return i', null], ['for i in 5 return i', [5]],
]));

describe('some and every (table 64)', () => each([
  ['some x in [1, 2] satisfies if x = 2 then true else "no"', null], ['every x in [1, 2] satisfies if x = 2 then false else "yes"', null],
  ['some p in people satisfies p.age < 18', true], ['every p in people satisfies p.age < 18', false],
  ['some x in [] satisfies true', false], ['every x in [] satisfies false', true],
  ['some x in [1, null] satisfies x > 1', null], ['every x in [1, null] satisfies x > 0', null], ['every x in [1, null] satisfies x > 1', false],
  ['some x in [1, 2], y in [2, 3] satisfies x = y', true], ['some x in missing satisfies x', null],
]));

describe('functions (10.3.2.13)', () => each([
  ['(function(a, b) a - b)(3, 1)', 2], ['{f: function(a, b) a - b, r: f(b: 1, a: 3)}.r', 2], ['(function(a) a)(1, 2)', null],
  ['sort(people, function(x, y) x.age < y.age).name', ['Bình', 'An']], ['{n: 2, f: function(x) x * n, r: f(4)}.r', 8],
]));

describe('instance of (10.3.2.9.4)', () => each([
  ['1 instance of number', true], ['"1" instance of number', false], ['null instance of number', false], ['null instance of Null', true],
  ['1 instance of Any', true], ['[1, 2] instance of list<number>', true], ['[1, "a"] instance of list<number>', false],
  ['{a: 1} instance of context<a: number>', true], ['{a: null} instance of context<a: number>', true], ['{} instance of context<a: number>', false],
  ['[1..3] instance of range<number>', true], ['[1..3] instance of range<string>', false], ['(> 3) instance of range<number>', true], ['[1..3] instance of list<number>', false],
  ['[[1..2]] instance of list<range<number>>', true], ['(function(r: range<number>) r.start)([4..5])', 4], ['(for range in [1] return range < 2 or range > 3)[1]', true],
  ['{a: "x"} instance of context<a: number>', false],
  ['duration("P1D") instance of days and time duration', true], ['sort instance of function<Any> -> Any', true],
]));
