import { readSpan, type Span, writeSpan } from './iso-duration.ts';
import type { Timer } from './timers.ts';

/** Working time, which the agency's calendar counts: a moment computed when the timer is set. */
const functions = { workingHour: 'add working hours', workingDay: 'add working days' } as const;

/** The timer that goes off when a span is over. */
export function timerAfter(span: Span): Timer {
  const { unit, amount } = span;
  if (unit !== 'workingHour' && unit !== 'workingDay') return { kind: 'duration', value: writeSpan(span) };
  return { kind: 'date', value: `=${functions[unit]}(now(), ${Math.max(1, Math.round(amount))})` };
}

/** The span after which a timer goes off; null for what is no one number and unit. */
export function spanOf(timer: Timer | null): Span | null {
  if (timer?.kind === 'duration') return readSpan(timer.value);
  if (timer?.kind !== 'date') return null;
  const [, days, amount] = /^=\s*add working (hours|days)\(now\(\), (\d+)\)\s*$/.exec(timer.value) ?? [];
  return amount === undefined ? null : { amount: Number(amount), unit: days === 'days' ? 'workingDay' : 'workingHour' };
}
