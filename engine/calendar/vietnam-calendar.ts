import type { BusinessCalendar } from './index.ts';

/** The customary calendar of Vietnamese agencies for these years, holidays included. */
export function vietnamCalendar(_years: readonly number[]): BusinessCalendar {
  throw new Error('not built yet');
}
