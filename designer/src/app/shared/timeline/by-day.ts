import type { HistoryEntry } from '../api/contract.ts';
import { momentParts } from '../time/moments.ts';

/** The entries of one day, each with its time of day. */
export interface HistoryDay {
  readonly date: string;
  readonly entries: readonly (HistoryEntry & { readonly time: string })[];
}

/** Groups a history by the agency's days, newest first. */
export function byDay(history: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days = new Map<string, (HistoryEntry & { time: string })[]>();
  for (const entry of history.toSorted((one, other) => other.sequence - one.sequence)) {
    const { date, time } = momentParts(entry.at);
    const day = days.get(date) ?? [];
    day.push({ ...entry, time });
    days.set(date, day);
  }
  return [...days].map(([date, entries]) => ({ date, entries }));
}
