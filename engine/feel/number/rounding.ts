/** How a digit that falls away changes the one before it. */
export type Rounding = 'up' | 'down' | 'half up' | 'half down' | 'half even' | 'floor' | 'ceiling';

/** `digits / unit` as a whole number; `unit` is above 0. */
export function roundedQuotient(digits: bigint, unit: bigint, rounding: Rounding): bigint {
  const quotient = digits / unit;
  const rest = digits % unit;
  if (rest === 0n) return quotient;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  return goesAway(rounding, digits < 0n, twice < unit ? -1 : twice > unit ? 1 : 0, quotient)
    ? quotient + (digits < 0n ? -1n : 1n)
    : quotient;
}

/** Whether a rest, less than half (-1), half (0) or more than half (1) of the unit, makes the quotient grow away from 0. */
function goesAway(rounding: Rounding, isNegative: boolean, rest: -1 | 0 | 1, quotient: bigint): boolean {
  switch (rounding) {
    case 'up': return true;
    case 'down': return false;
    case 'floor': return isNegative;
    case 'ceiling': return !isNegative;
    case 'half up': return rest >= 0;
    case 'half down': return rest > 0;
    case 'half even': return rest > 0 || (rest === 0 && quotient % 2n !== 0n);
  }
}
