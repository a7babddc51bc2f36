/** Fractions of whole numbers of any size: an arithmetic that never rounds, to judge one that does. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** A decimal as it is written, with or without exponent. */
export function rational(text: string): Rational {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/.exec(text) ?? [];
  const digits = BigInt(whole + fraction) * (sign ? -1n : 1n);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? { over: digits * 10n ** BigInt(power), under: 1n } : { over: digits, under: 10n ** BigInt(-power) };
}

export const plus = (a: Rational, b: Rational): Rational => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
export const minus = (a: Rational, b: Rational): Rational => plus(a, { over: -b.over, under: b.under });
export const times = (a: Rational, b: Rational): Rational => ({ over: a.over * b.over, under: a.under * b.under });
export const dividedBy = (a: Rational, b: Rational): Rational => times(a, b.over < 0n
  ? { over: -b.under, under: -b.over }
  : { over: b.under, under: b.over });

/** The greatest whole number that is not above. */
export function floor({ over, under }: Rational): bigint {
  return over >= 0n ? over / under : -((-over + under - 1n) / under);
}

/** Whole digits and exponent of the decimal of 34 digits that is nearest, halves to even; without zeros at the end. */
export function nearestDecimal(value: Rational): string {
  if (value.over === 0n) return '0e0';
  const isNegative = value.over < 0n;
  const over = isNegative ? -value.over : value.over;
  let exponent = String(over).length - String(value.under).length - 34;
  const scaledUp = (): bigint => 2n * over * 10n ** BigInt(Math.max(0, -exponent)) / (value.under * 10n ** BigInt(Math.max(0, exponent)));
  const isExact = (): boolean => (2n * over * 10n ** BigInt(Math.max(0, -exponent))) % (value.under * 10n ** BigInt(Math.max(0, exponent))) === 0n;
  while (scaledUp() >= 2n * 10n ** 34n) exponent++;
  const doubled = scaledUp();
  const below = doubled / 2n;
  const isAboveHalf = doubled % 2n === 1n && !isExact();
  const isHalf = doubled % 2n === 1n && isExact();
  return written(below + (isAboveHalf || (isHalf && below % 2n === 1n) ? 1n : 0n), exponent, isNegative);
}

/** A decimal in the same form as `nearestDecimal` gives. */
export function decimalForm(text: string): string {
  const { over, under } = rational(text);
  return over === 0n ? '0e0' : written(over < 0n ? -over : over, 1 - String(under).length, over < 0n);
}

function written(digits: bigint, exponent: number, isNegative: boolean): string {
  const all = String(digits);
  const short = all.replace(/0+$/, '');
  return `${isNegative ? '-' : ''}${short}e${exponent + all.length - short.length}`;
}
