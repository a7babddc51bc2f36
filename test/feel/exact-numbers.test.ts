import fc from 'fast-check';
import type { Value } from '../../engine/feel/index.ts';
import { evaluation, exactValueOf, mistakeOf, valueOf } from './world.ts';

describe('numbers are decimals (10.3.2.3.1)', () => {
  it.each([
    ['0.1 + 0.2', 0.3], ['0.1 + 0.2 = 0.3', true], ['0.3 - 0.1', 0.2], ['1.1 * 1.1', 1.21], ['0.3 / 0.1', 3], ['1.005 * 100', 100.5],
    ['sum([0.1, 0.2, 0.3])', 0.6], ['mean(0.1, 0.2)', 0.15], ['1.1 ** 2', 1.21], ['10 ** -2', 0.01], ['4.35 * 100', 435],
    ['999999999999.99 + 0.01', 1_000_000_000_000], ['1234567890.12 * 3', 3703703670.36], ['1e-7 + 2e-7', 3e-7], ['1.05 ** 3', 1.157625],
    ['0 ** 0', 1], ['0 ** -1', null], ['(-8) ** 0.5', null], ['1 / 3 * 3 = 1', false], ['-1 ** 1000000000000', 1],
  ])('%s is %p', (source, value) => {
    expect(valueOf(source)).toBe(value);
  });

  it.each<readonly [source: string, value: Value]>([
    ['1 / 3', '0.3333333333333333333333333333333333'], ['2 / 3', '0.6666666666666666666666666666666667'],
    ['12345678901234567890 + 1', '12345678901234567891'], ['9007199254740992 + 1', '9007199254740993'], ['9007199254740993', '9007199254740993'],
    ['99999999999999999.99 + 0.01', 1e17], ['1234567890123456.78 * 2', '2469135780246913.56'],
    ['1234567890123456789012345678901234.5', '1234567890123456789012345678901234'], ['1234567890123456789012345678901235.5', '1234567890123456789012345678901236'],
    ['10 ** 34 + 1', 1e34], ['10 ** 33 + 1', '1000000000000000000000000000000001'], ['2 ** 0.5', '1.414213562373095048801688724209698'], ['2 ** 100', '1267650600228229401496703205376'],
    ['sqrt(2)', '1.414213562373095048801688724209698'], ['sqrt(1e40)', 1e20], ['exp(1)', '2.718281828459045235360287471352662'],
    ['log(10)', '2.302585092994045684017991454684364'], ['decimal(1 / 3, 20)', '0.33333333333333333333'], ['decimal(0.12345678901234567895, 19)', '0.123456789012345679'],
    ['stddev(2, 4, 7, 5)', '2.081665999466132735282297706979931'], ['mean(1, 2, 2)', '1.666666666666666666666666666666667'],
    ['median(12345678901234567890, 12345678901234567891)', '12345678901234567890.5'], ['abs(-12345678901234567891)', '12345678901234567891'],
    ['string(12345678901234567890.123)', '12345678901234567890.123'], ['number("12 345 678 901 234 567 890,5", " ", ",")', '12345678901234567890.5'],
    ['-(12345678901234567891)', '-12345678901234567891'], ['modulo(12345678901234567891, 10)', 1], ['odd(12345678901234567891)', true], ['even(1 / 3)', false],
    ['distinct values([1 / 3, 2 / 6, 0.5, 1 / 2])', ['0.3333333333333333333333333333333333', 0.5]], ['mode([1 / 3, 2, 2 / 6])', ['0.3333333333333333333333333333333333']],
    ['count(distinct values(for i in 1..14000 return modulo(i, 7000) / 7))', 7000], ['distinct values([1 / 3, "1e2", string(1 / 3)])', ['0.3333333333333333333333333333333333', '1e2', '0.3333333333333333333333333333333333']],
    ['list contains([9007199254740993], 9007199254740992)', false], ['12345678901234567891 in [12345678901234567890..12345678901234567892]', true],
    ['(1 / 3) instance of number', true], ['1 / 3 = "a"', null], ['9007199254740993 = 9007199254740992', false], ['max(9007199254740993, 9007199254740992)', '9007199254740993'],
    ['for i in 9007199254740992..9007199254740994 return i', [9007199254740992, '9007199254740993', 9007199254740994]],
    ['for i in 0.1..2.1 return i', [0.1, 1.1, 2.1]], ['[1, 2, 3][4 / 3]', null], ['[1, 2, 3][6 / 3]', 2], ['substring("abc", 6 / 3)', 'bc'],
    ['duration("PT1H") * (1 / 3)', 'PT20M'], ['duration("PT1S") / 3', 'PT0.333333333S'], ['duration("P1Y") / 7', 'P1M'], ['duration("P3D") / duration("P7D")', '0.4285714285714285714285714285714286'],
    ['duration("P1D") / 0', null], ['1e6144 * 10', null], ['1e-6176 / 10', 0], ['1e7000', null], ['1e6144 - 1', '1e6144'], ['[1e400, 2e400][1]', '1e400'], ['range("[1..9007199254740993]").end', '9007199254740993'],
  ])('%s is %j, to the last digit', (source, value) => {
    expect(exactValueOf(source)).toEqual(value);
  });

  const cents = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
  const money = (amount: bigint): string => `(${amount}e-2)`;

  it('adds and subtracts money to the cent', () => {
    fc.assert(fc.property(cents, cents, (a, b) => {
      expect(valueOf(`${money(a)} + ${money(b)}`)).toBe(Number(`${a + b}e-2`));
      expect(valueOf(`${money(a)} - ${money(b)}`)).toBe(Number(`${a - b}e-2`));
    }));
  });
});

describe('a number that becomes a variable, which is a double, is never wrong in silence', () => {
  it.each<readonly [source: string, value: Value]>([
    ['1 / 3', 1 / 3], ['10000000000 / 3', 10_000_000_000 / 3], ['1.05 ** 20', 2.65329770514442], ['9007199254740992', 9_007_199_254_740_992],
    ['9007199254740991 + 1', 9_007_199_254_740_992], ['exp(-100)', Math.exp(-100)], ['1e-400', 0], ['[1 / 3, {a: 2 / 3}]', [1 / 3, { a: 2 / 3 }]],
    ['decimal(1e15 / 3, 0)', 333_333_333_333_333], ['string(9007199254740993)', '9007199254740993'], ['decimal(9007199254740993 / 2, 0)', 4_503_599_627_370_496],
  ])('%s: what is lost is less than half a hundredth', (source, value) => {
    expect(valueOf(source)).toEqual(value);
  });

  it.each([
    '9007199254740993', '9007199254740992 + 1', '1234567890123456.78 + 0.01', '1e15 / 3', '2 ** 100', '1e400', '-1e400', '[{a: 9007199254740993}]',
  ])('%s: it is refused by name, with its digits', (source) => {
    expect(mistakeOf(source)).toBe('feel.numberTooLong');
  });

  it('the refusal says what to do', () => {
    expect(evaluation('9007199254740992 + 1')).toMatchObject({ reason: expect.stringMatching(/^The result 9007199254740993 .*decimal\(…\).*string\(…\)/) as string });
  });

  const dong = fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n });

  it('sums of whole đồng below 2^53 are exact; beyond, exact or refused', () => {
    fc.assert(fc.property(dong, dong, (a, b) => {
      const result = evaluation(`(${a}) + (${b})`);
      if (a + b >= -(2n ** 53n) && a + b <= 2n ** 53n) expect(result).toEqual({ ok: true, value: Number(a + b) });
      else if (result.ok) expect(BigInt(result.value as number)).toBe(a + b);
      else expect(result.problem).toMatchObject({ code: 'feel.numberTooLong', params: { number: String(a + b) } });
    }));
  });

  it('decides inside an expression with all digits, which no variable needs to hold', () => {
    expect(valueOf('if 9007199254740993 > limit then "above" else "not above"', { limit: 9_007_199_254_740_992 })).toBe('above');
  });
});
