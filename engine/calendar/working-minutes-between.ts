import type { BusinessCalendar } from './index.ts';

/** Working minutes from `from` to `to` (epoch ms); negative when `to` is earlier. */
export function workingMinutesBetween(_calendar: BusinessCalendar, _from: number, _to: number): number {
  throw new Error('not built yet');
}
