import fc from 'fast-check';
import { decimalForm, dividedBy, floor, minus, nearestDecimal, plus, rational, type Rational, times } from './rational.ts';
import { exactValueOf } from './world.ts';

/** Decimals of up to 34 digits, many of them short, near one another or at the edge of what JavaScript numbers write. */
const decimals = fc.tuple(
  fc.boolean(), fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 34n - 1n }), fc.bigInt({ min: 0n, max: 99_999n }), fc.bigInt({ min: 2n ** 53n - 9n, max: 2n ** 53n + 9n }),
    fc.bigInt({ min: 10n ** 15n - 9n, max: 10n ** 16n }), fc.bigInt({ min: 10n ** 15n, max: 10n ** 17n }), fc.constantFrom(5n * 10n ** 33n, 10n ** 33n + 1n, 10n ** 34n - 1n),
  ), fc.oneof(fc.integer({ min: -6, max: 3 }), fc.integer({ min: -60, max: 60 })),
).map(([isNegative, digits, exponent]) => `${isNegative ? '-' : ''}${digits}e${exponent}`);

/** What FEEL makes of it, in the form of `nearestDecimal`. */
function feel(source: string): string {
  return decimalForm(String(exactValueOf(source)));
}

describe('numbers are decimals of 34 digits, halves rounded to even (10.3.2.3.1), as fractions without rounding tell', () => {
  it.each<readonly [sign: string, oracle: (a: Rational, b: Rational) => Rational]>([
    ['+', plus], ['-', minus], ['*', times], ['/', dividedBy],
  ])('a %s b', (sign, oracle) => {
    fc.assert(fc.property(decimals, decimals, (a, b) => {
      const [x, y] = [rational(a), rational(b)];
      fc.pre(sign !== '/' || y.over !== 0n);
      expect(feel(`(${a}) ${sign} (${b})`)).toBe(nearestDecimal(oracle(x, y)));
    }), { numRuns: 2_000 });
  });

  it('sums and products of three, each step rounded', () => {
    fc.assert(fc.property(decimals, decimals, decimals, (a, b, c) => {
      const [x, y, z] = [a, b, c].map(rational) as [Rational, Rational, Rational];
      expect(feel(`sum(${a}, ${b}, ${c})`)).toBe(nearestDecimal(plus(rational(nearestDecimal(plus(x, y))), z)));
      expect(feel(`product(${a}, ${b}, ${c})`)).toBe(nearestDecimal(times(rational(nearestDecimal(times(x, y))), z)));
    }));
  });

  it('modulo is dividend − divisor × floor(dividend / divisor) (10.3.4.5)', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => {
      const [x, y] = [rational(a), rational(b)];
      fc.pre(y.over !== 0n);
      const whole = { over: floor(dividedBy(x, y)), under: 1n };
      expect(feel(`modulo(${a}, ${b})`)).toBe(nearestDecimal(minus(x, times(y, whole))));
    }));
  });

  it('whole powers are repeated products rounded once', () => {
    fc.assert(fc.property(decimals, fc.integer({ min: -20, max: 20 }), (a, exponent) => {
      fc.pre(rational(a).over !== 0n);
      const power = Array.from({ length: Math.abs(exponent) }, () => rational(a)).reduce(times, { over: 1n, under: 1n });
      expect(feel(`(${a}) ** (${exponent})`)).toBe(nearestDecimal(exponent < 0 ? dividedBy({ over: 1n, under: 1n }, power) : power));
    }));
  });

  it('the order and equality are those of the fractions', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => {
      const off = minus(rational(a), rational(b)).over;
      expect(exactValueOf(`[${a} < ${b}, ${a} = ${b}, ${a} > ${b}, ${a} in [${b}..${b}], ${a} between ${b} and ${b}]`))
        .toEqual([off < 0n, off === 0n, off > 0n, off === 0n, off === 0n]);
    }), { numRuns: 1_000 });
  });

  it.each<readonly [name: string, rounded: (value: Rational) => bigint]>([
    ['floor', floor],
    ['ceiling', ({ over, under }) => -floor({ over: -over, under })],
    ['round down', ({ over, under }) => (over < 0n ? -floor({ over: -over, under }) : floor({ over, under }))],
    ['round up', ({ over, under }) => (over < 0n ? floor({ over, under }) : -floor({ over: -over, under }))],
    ['round half up', ({ over, under }) => (over < 0n ? -floor({ over: -2n * over + under, under: 2n * under }) : floor({ over: 2n * over + under, under: 2n * under }))],
    ['round half down', ({ over, under }) => (over < 0n ? floor({ over: 2n * over + under, under: 2n * under }) : -floor({ over: under - 2n * over, under: 2n * under }))],
  ])('%s (10.3.4.5)', (name, rounded) => {
    fc.assert(fc.property(decimals, fc.integer({ min: -8, max: 8 }), (a, scale) => {
      const unit = rational(`1e${-scale}`);
      expect(feel(`${name}(${a}, ${scale})`)).toBe(nearestDecimal(times({ over: rounded(dividedBy(rational(a), unit)), under: 1n }, unit)));
    }));
  });

  it('no number is nearer to the square root', () => {
    fc.assert(fc.property(decimals, (a) => {
      const x = rational(a.replace('-', ''));
      fc.pre(x.over !== 0n);
      const root = feel(`sqrt(${a.replace('-', '')})`);
      const length = root.split('e')[0]?.length ?? 0;
      const half = rational(`5e${Number(root.split('e')[1]) + length - 35}`);
      const [low, high] = [minus(rational(root), half), plus(rational(root), half)];
      expect(minus(times(low, low), x).over <= 0n && minus(x, times(high, high)).over <= 0n).toBe(true);
    }));
  });

  it('exp is the sum of its series, and log undoes it', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), (digits) => {
      const x = { over: digits, under: 10n ** 32n };
      let sum = { over: 1n, under: 1n };
      let term = 1n;
      let factorial = 1n;
      for (let n = 1n; n < 90n; n++) {
        term *= digits;
        factorial *= n;
        sum = { over: sum.over * n * x.under + term, under: factorial * x.under ** n };
      }
      const power = feel(`exp(${digits}e-32)`);
      expect(power).toBe(nearestDecimal(sum));
      const back = minus(rational(feel(`log(${power})`)), x);
      expect(times(back, rational('1e32')).over ** 2n <= times(back, rational('1e32')).under ** 2n).toBe(true);
    }), { numRuns: 50 });
  });

  it('a number reads as it is written, whatever its form', () => {
    fc.assert(fc.property(decimals, (a) => {
      expect(decimalForm(String(exactValueOf(`string(${a})`)))).toBe(nearestDecimal(rational(a)));
      expect(exactValueOf(`number(string(${a})) = ${a}`)).toBe(true);
      expect(decimalForm(JSON.stringify(exactValueOf(a)).replaceAll('"', ''))).toBe(nearestDecimal(rational(a)));
    }));
  });
});
