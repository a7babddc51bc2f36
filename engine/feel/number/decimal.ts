import { type Data, type Kind, Special } from '../data.ts';

/**
 * A number of FEEL: IEEE 754-2008 decimal128 (DMN 1.5, 10.3.2.3.1), 34 digits, rounded half to even.
 *
 * A JavaScript number stands for the decimal that it is written as (`0.1` is a tenth), and each value has one form: a
 * JavaScript number where its shortest text writes the value, else a `Decimal`. So nearly all numbers of procedures are
 * compared and added at the machine's speed, equality needs no conversion, and no digit is lost where there are more.
 */
export type FeelNumber = number | Decimal;

/** `digits` × 10 to the power of `exponent`. */
export interface Scaled {
  readonly digits: bigint;
  readonly exponent: number;
}

/** A number that no JavaScript number writes. Made by `numberOf` only, without zeros at the end, so that equal ones look alike. */
export class Decimal extends Special implements Scaled {
  readonly kind: Kind = 'number';
  readonly digits: bigint;
  readonly exponent: number;
  /** How many digits there are. */
  readonly length: number;

  constructor(digits: bigint, exponent: number, length: number) {
    super();
    this.digits = digits;
    this.exponent = exponent;
    this.length = length;
  }

  /** With an exponent, which tells equal numbers apart from all others. */
  override toString(): string {
    return `${this.digits}e${this.exponent}`;
  }
}

/** Digits of a decimal128. */
export const PRECISION = 34;
/** The exponent of the first digit of the greatest number, and of the last digit of the smallest. */
const GREATEST = 6144;
const SMALLEST = -6176;
const ZERO = 48;
/** A JavaScript number writes each decimal of so many digits, and none of more than two above. */
const ALWAYS_WRITTEN = 15;
const NEVER_WRITTEN = 18;
/** Beyond this exponent, JavaScript numbers lose digits before they end. */
const FULL_NUMBERS = 290;

export function isNumber(value: Data | undefined): value is FeelNumber {
  return typeof value === 'number' || value instanceof Decimal;
}

/** The number nearest to a decimal of any length; null where it is too great for a decimal128. */
export function numberOf(digits: bigint, exponent: number): FeelNumber | null {
  const text = String(digits < 0n ? -digits : digits);
  if (text === '0') return 0;
  const drop = Math.max(text.length - PRECISION, SMALLEST - exponent);
  if (drop > 0) return drop > text.length ? 0 : shortened(text, drop, exponent, digits < 0n);
  if (exponent + text.length - 1 > GREATEST) return null;
  return canonical(text, exponent, digits < 0n);
}

/** A number as digits and exponent. */
export function scaled(value: FeelNumber): Scaled {
  if (typeof value !== 'number') return value;
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), exponent: 0 };
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** The JavaScript number nearest to a number: infinite beyond the greatest, 0 below the smallest. */
export function nearestDouble(value: FeelNumber): number {
  return typeof value === 'number' ? value : Number(`${value.digits}e${value.exponent}`);
}

export function negated(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? 0 - value : new Decimal(-value.digits, value.exponent, value.length);
}

export function isWhole(value: FeelNumber): boolean {
  return typeof value === 'number' ? Number.isInteger(value) : value.exponent >= 0;
}

/** How many digits a whole number has, without its sign. */
export function lengthOf(digits: bigint): number {
  return String(digits).length - (digits < 0n ? 1 : 0);
}

/** A number without its last digits, rounded half to even. On text, which is quicker than dividing long numbers. */
function shortened(text: string, drop: number, exponent: number, isNegative: boolean): FeelNumber | null {
  const kept = text.slice(0, -drop) || '0';
  const lost = text.slice(-drop);
  const first = lost.charCodeAt(0) - ZERO;
  const isAbove = first > 5 || (first === 5 && (/[1-9]/.test(lost.slice(1)) || (kept.charCodeAt(kept.length - 1) - ZERO) % 2 === 1));
  const digits = isAbove ? BigInt(kept) + 1n : BigInt(kept);
  return numberOf(isNegative ? -digits : digits, exponent + drop);
}

/** The one form of a value of at most 34 digits. */
function canonical(text: string, exponent: number, isNegative: boolean): FeelNumber {
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end--;
  const digits = (isNegative ? '-' : '') + text.slice(0, end);
  const last = exponent + text.length - end;
  if (end < NEVER_WRITTEN) {
    const double = Number(`${digits}e${last}`);
    if (end <= ALWAYS_WRITTEN && Math.abs(last + end) < FULL_NUMBERS) return double;
    if (writes(double, digits, last)) return double;
  }
  return new Decimal(BigInt(digits), last, end);
}

/** Whether a JavaScript number's shortest text is this decimal. */
function writes(double: number, digits: string, exponent: number): boolean {
  if (!Number.isFinite(double) || double === 0) return false;
  const [, sign, first, others = '', tens] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(double.toExponential()) ?? [];
  return `${sign}${first}${others}` === digits && Number(tens) - others.length === exponent;
}
