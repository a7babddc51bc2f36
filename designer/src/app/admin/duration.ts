export type Unit = 'minute' | 'hour' | 'day' | 'week';

/** An ISO 8601 duration, null where the amount is no whole number of at least one. */
export function durationOf(amount: number, unit: Unit): string | null {
  if (!Number.isInteger(amount) || amount < 1) return null;
  switch (unit) {
    case 'minute':
      return `PT${amount}M`;
    case 'hour':
      return `PT${amount}H`;
    case 'day':
      return `P${amount}D`;
    case 'week':
      return `P${amount}W`;
  }
}
