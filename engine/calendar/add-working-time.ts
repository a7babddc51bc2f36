import type { BusinessCalendar } from './index.ts';

/** The moment (epoch ms) at which an amount of working time counted from `from` (epoch ms) is used up. */
export function addWorkingTime(
  _calendar: BusinessCalendar, _from: number, _time: { readonly amount: number; readonly unit: 'workingHour' | 'workingDay' },
): number {
  throw new Error('not built yet');
}
