import fc from 'fast-check';
import { add, divide, modulo, multiply, power, round, subtract } from '../../engine/feel/decimal.ts';
import { valueOf } from './world.ts';

describe('numbers are decimals', () => {
  it.each([
    ['0.1 + 0.2', 0.3], ['0.1 + 0.2 = 0.3', true], ['0.3 - 0.1', 0.2], ['1.1 * 1.1', 1.21], ['0.3 / 0.1', 3], ['1.005 * 100', 100.5],
    ['sum([0.1, 0.2, 0.3])', 0.6], ['mean(0.1, 0.2)', 0.15], ['1.1 ** 2', 1.21], ['10 ** -2', 0.01], ['4.35 * 100', 435],
    ['999999999999.99 + 0.01', 1_000_000_000_000], ['1234567890.12 * 3', 3703703670.36], ['1e-7 + 2e-7', 3e-7], ['2 ** 100', 2 ** 100], ['1 / 3', 1 / 3],
  ])('%s is %p', (source, value) => {
    expect(valueOf(source)).toBe(value);
  });

  const cents = fc.integer({ min: -1e13, max: 1e13 });
  const money = (amount: number): number => Number(`${amount}e-2`);

  it('adds and subtracts money to the cent', () => {
    fc.assert(fc.property(cents, cents, (a, b) => {
      expect(add(money(a), money(b))).toBe(money(a + b) + 0);
      expect(subtract(money(a), money(b)) + 0).toBe(money(a - b) + 0);
    }));
  });

  it('multiplies money by a rate without a trace of binary fractions', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
      expect(multiply(money(amount), Number(`${rate}e-4`))).toBe(Number(`${amount * rate}e-6`));
    }));
  });

  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 });

  it('adds in any order, and takes away what it added where nothing was rounded', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => {
      expect(add(a, b)).toBe(add(b, a));
      expect(subtract(a, a) + 0).toBe(0);
    }));
  });

  it('divides what it multiplied', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
      expect(divide(multiply(money(a), money(b)), money(b))).toBe(money(a));
    }));
  });

  it('keeps dividend = divisor × quotient + remainder', () => {
    fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e4 }), (a, b) => {
      const rest = modulo(money(a), money(b));
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(rest).toBeLessThan(money(b));
      expect(Number.isInteger(divide(subtract(money(a), rest), money(b)))).toBe(true);
    }));
  });

  it('rounds to the nearest, halves by the rule', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
      const value = Number(`${thousandths}e-3`);
      expect(Math.abs(subtract(round(value, 2, 'half even'), value))).toBeLessThanOrEqual(0.005);
      expect(round(value, 2, 'floor')).toBeLessThanOrEqual(value);
      expect(round(value, 2, 'ceiling')).toBeGreaterThanOrEqual(value);
      expect(Math.abs(round(value, 2, 'down'))).toBeLessThanOrEqual(Math.abs(value));
      expect(Math.abs(round(value, 2, 'up'))).toBeGreaterThanOrEqual(Math.abs(value));
    }));
  });

  it('gives whole powers as repeated multiplication would', () => {
    expect(power(1.05, 3)).toBe(1.157625);
    expect(power(0, 0)).toBe(1);
    expect(power(0, -1)).toBeNaN();
  });
});
