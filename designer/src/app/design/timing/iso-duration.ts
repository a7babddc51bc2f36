/** A duration as people choose it: one number and one unit. */
export interface Span {
  readonly amount: number;
  readonly unit: SpanUnit;
}

export type SpanUnit = 'workingHour' | 'workingDay' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export const spanUnits: readonly SpanUnit[] = ['workingHour', 'workingDay', 'minute', 'hour', 'day', 'week', 'month', 'year'];

const patterns: readonly (readonly [SpanUnit, RegExp, (amount: number) => string])[] = [
  ['minute', /^PT(\d+)M$/, (amount) => `PT${amount}M`],
  ['hour', /^PT(\d+)H$/, (amount) => `PT${amount}H`],
  ['day', /^P(\d+)D$/, (amount) => `P${amount}D`],
  ['week', /^P(\d+)W$/, (amount) => `P${amount}W`],
  ['month', /^P(\d+)M$/, (amount) => `P${amount}M`],
  ['year', /^P(\d+)Y$/, (amount) => `P${amount}Y`],
];

/** ISO 8601 text of a span of clock time; '' for working time, which has none. */
export function writeSpan({ amount, unit }: Span): string {
  const write = patterns.find(([name]) => name === unit)?.[2];
  return write ? write(Math.max(1, Math.round(amount))) : '';
}

/** A span of one unit out of ISO 8601 text; null for what has several units or is no duration. */
export function readSpan(text: string): Span | null {
  for (const [unit, pattern] of patterns) {
    const amount = pattern.exec(text.trim())?.[1];
    if (amount !== undefined) return { amount: Number(amount), unit };
  }
  return null;
}
