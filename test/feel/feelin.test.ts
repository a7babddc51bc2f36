import fc from 'fast-check';
import { evaluate as evaluateWithFeelin } from 'feelin';
import type { Value } from '../../engine/feel/index.ts';
import { evaluation, valueOf } from './world.ts';

const variables = {
  n: 7, m: -2, s: 'abc', t: '', b: true, c: false, nothing: null,
  numbers: [3, 1, 2], people: [{ name: 'An', age: 30 }, { name: 'Bình', age: 17 }], applicant: { name: 'Chi', 'birth year': 1990 },
};

function feelin(source: string): unknown {
  return JSON.parse(JSON.stringify(evaluateWithFeelin(source, variables).value ?? null));
}

/** Expressions by the kind of their value, so that most of them mean something. */
const expressions = fc.letrec<{ number: string; text: string; truth: string; list: string; any: string }>((tie) => {
  const numbers = tie('number');
  const truths = tie('truth');
  const texts = tie('text');
  const lists = tie('list');
  const oneOf = (...options: string[]): fc.Arbitrary<string> => fc.constantFrom(...options);
  const made = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
    fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
  return {
    number: fc.oneof({ depthSize: 'small', withCrossShrink: true },
      fc.integer({ min: -9, max: 20 }).map(String), oneOf('n', 'm', 'nothing', 'missing', 'applicant.birth year', 'numbers[1]', 'people[1].age'),
      made('(', numbers, oneOf(' + ', ' - ', ' * '), numbers, ')'), made('(if ', truths, ' = true then ', numbers, ' else ', numbers, ')'),
      made('count(', lists, ')'), made(lists, '[', fc.integer({ min: 1, max: 4 }).map(String), ']'), made('sum(', lists, ')'),
      made('string length(', texts, ')'), made('floor(', numbers, ')'), made('abs(', numbers, ')'),
      made('{k: ', numbers, ', l: k}.l'), made('(function(x) x + n)(', numbers, ')'),
    ),
    text: fc.oneof({ depthSize: 'small' },
      oneOf('"a"', '"ab"', '""', 's', 't', 'nothing', 'applicant.name'), made('(', texts, ' + ', texts, ')'), made('upper case(', texts, ')'),
      made('substring before(', texts, ', "b")'), made('(if ', truths, ' = true then ', texts, ' else ', texts, ')'),
    ),
    truth: fc.oneof({ depthSize: 'small' },
      oneOf('true', 'false', 'b', 'c', 'nothing = null'),
      made('(', numbers, oneOf(' < ', ' <= ', ' > ', ' >= ', ' = ', ' != '), numbers, ')'), made('(', texts, oneOf(' = ', ' != '), texts, ')'),
      made('(', truths, oneOf(' and ', ' or '), truths, ')'), made('not(', truths, ')'), made('(', numbers, ' = ', texts, ')'),
      made('(', numbers, ' in (', fc.integer().map(String), ', > ', fc.integer({ min: 0, max: 9 }).map(String), '))'),
      made('(', numbers, ' in [', fc.integer({ min: -5, max: 5 }).map(String), '..', fc.integer({ min: 6, max: 9 }).map(String), '))'),
      made('(', numbers, ' between 1 and ', fc.integer({ min: 1, max: 9 }).map(String), ')'), made('contains(', texts, ', "a")'),
      made('(some x in [1, 2, n] satisfies x > ', fc.integer().map(String), ')'), made('(every p in people satisfies p.age > ', fc.integer({ min: 10, max: 40 }).map(String), ')'),
    ),
    list: fc.oneof({ depthSize: 'small' },
      oneOf('numbers', 'people.age', '[1, 2, 3, 2]'), made('[1, 2, n][item > ', fc.integer({ min: 0, max: 8 }).map(String), ']'),
      made('people[age > ', fc.integer({ min: 10, max: 40 }).map(String), '].age'), made('(for x in ', lists, ' return x * 2)'),
      made('concatenate(', lists, ', [4])'), made('reverse(', lists, ')'), made('distinct values(', lists, ')'), made('(for i in 1..3 return i + n)'),
    ),
    any: fc.oneof(numbers, texts, truths, lists),
  };
});

describe('against feelin, an interpreter that is not ours', () => {
  it('random expressions mean the same', () => {
    fc.assert(fc.property(expressions.any, (source) => {
      expect({ source, value: valueOf(source, variables) }).toEqual({ source, value: feelin(source) });
    }), { numRuns: 1_000 });
  });
});

/** Fractions and powers, which feelin reckons in binary: nothing that makes much of a small difference, such as rounding. */
const fractions = fc.letrec<{ number: string }>((tie) => ({
  number: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: 0, max: 4 })).map(([digits, places]) => String(digits / 10 ** places)),
    fc.constantFrom('n', 'm', 'missing', '0.1', '1000'),
    fc.tuple(tie('number'), fc.constantFrom(' + ', ' - ', ' * ', ' / '), tie('number')).map(([a, sign, b]) => `(${a}${sign}${b})`),
    fc.tuple(fc.constantFrom('abs', 'mean'), tie('number')).map(([name, a]) => `${name}(${a})`),
    fc.tuple(tie('number'), fc.integer({ min: 0, max: 3 })).map(([a, b]) => `(${a}) ** ${b}`), fc.tuple(tie('number'), tie('number')).map(([a, b]) => `sum(${a}, ${b})`),
  ),
}));

describe('against feelin, in numbers that it cannot write', () => {
  it('random arithmetic comes as near as binary fractions can', () => {
    fc.assert(fc.property(fractions.number, (source) => {
      const result = evaluation(source, variables);
      const theirs = feelin(source);
      if (!result.ok) expect(result.problem.code).toBe('feel.numberTooLong');
      else if (result.value === null || theirs === null) expect({ source, value: result.value }).toEqual({ source, value: theirs });
      else expect(Math.abs((result.value as number) - (theirs as number))).toBeLessThan(1e-6 * Math.max(1, Math.abs(theirs as number)));
    }), { numRuns: 1_000, seed: 20_261_124 });
  });
});

describe('where the specification and feelin differ, we follow the specification', () => {
  it.each<readonly [source: string, ours: Value, theirs: Value, why: string]>([
    ['0.1 + 0.2', 0.3, 0.30000000000000004, 'numbers are decimals (10.3.2.3.1)'],
    ['1.005 * 1000', 1005, 1004.9999999999999, 'numbers are decimals (10.3.2.3.1)'],
    ['if 1 then "yes" else "no"', 'no', 'yes', 'only true takes the first way (table 64)'],
    ['every x in [1, nothing] satisfies x > 0', null, false, 'every is a conjunction (table 64)'],
    ['some x in [nothing] satisfies x > 0', null, false, 'some is a disjunction (table 64)'],
    ['[1] = 1', null, true, 'a list and a number are of different kinds (table 47)'],
    ['5 between nothing and 3', false, null, 'between is a conjunction (table 55)'],
    ['max("a", "b")', 'b', null, 'whatever has an order has a greatest (10.3.4.4)'],
    ['median(10, 9, 1)', 9, 10, 'numbers are ordered as numbers (10.3.4.4)'],
    ['1e3', 1000, 1, 'numbers have exponents (rule 37)'],
    ['string([1..3])', '[1..3]', '<range>', 'ranges have a text (10.3.4.1)'],
    ['insert before([1], 5, 2)', null, [1, 2], 'positions outside are null (10.3.4.4)'],
    ['9007199254740993 = 9007199254740992', false, true, 'numbers have 34 digits (10.3.2.3.1)'],
    ['string(0.0000001)', '0.0000001', '1e-7', 'the text of a number has no exponent (10.3.4.1)'],
    ['if "true" then 1 else 2', 2, 1, 'only true takes the first way (table 64)'],
    ['1 < "2"', null, true, 'values of different kinds have no order (table 48)'],
    ['1 in [missing..3]', null, true, 'an end that is not known decides nothing (table 55)'],
    ['some x in [1, nothing] satisfies x > 1', null, false, 'some is a disjunction (table 64)'],
    ['for i in 5 return i', [5], null, 'a single value is a list of one (10.3.2.9.4)'],
    ['5 in (? > 3)', true, null, 'a test may ask for its input (table 55)'],
    ['duration("P1M1D")', null, 'P1M1D', 'a duration is of months or of days (10.3.2.3.6, 10.3.2.3.7)'],
    ['duration("P1D") / 2', 'PT12H', null, 'durations are multiplied and divided (table 57)'],
    ['sum([duration("PT1H"), duration("PT30M")])', 'PT1H30M', null, 'durations are added (10.3.4.4)'],
    ['max(date("2026-01-01"), date("2027-01-01"))', '2027-01-01', null, 'whatever has an order has a greatest (10.3.4.4)'],
    ['remove([1, 2, 3], -1)', [1, 2], [1, 3], 'positions count from the end too (10.3.4.4)'],
    ['get value({a: {b: 1}}, ["a", "b"])', 1, null, 'keys may be a list (10.3.4.10)'],
    ['finishes(10, [1..10])', true, null, 'relations are between points and ranges too (10.3.4.11)'],
    ['replace("abc", "x*", "-")', null, '-a-b-c-', 'a pattern that matches nothing at all is an error of XPath (10.3.4.3)'],
    ['matches("e", "[a-z-[aeiou]]")', false, null, 'patterns are those of XPath (10.3.4.3)'],
    ['range("[1..5)")', '[1..5)', null, 'texts can be read as ranges (10.3.4.1)'],
  ])('%s is %j, not %j: %s', (source, ours, theirs) => {
    expect(valueOf(source, variables)).toEqual(ours);
    expect(feelin(source)).toEqual(theirs);
  });
});
