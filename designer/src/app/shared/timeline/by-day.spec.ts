import type { HistoryEntry } from '../api/contract.ts';
import { byDay } from './by-day.ts';

const entry = (sequence: number, at: string): HistoryEntry => ({ sequence, at, by: null, type: 'element.activated', sentence: `Việc ${sequence}`, main: true });

describe('a history by days', () => {
  it('has the newest first, and the agency’s days', () => {
    const days = byDay([entry(1, '2026-11-23T09:14:00+07:00'), entry(2, '2026-11-23T16:59:00Z'), entry(3, '2026-11-23T17:01:00Z')]);

    expect(days.map(({ date, entries }) => [date, entries.map(({ time, sequence }) => `${sequence} ${time}`)])).toEqual([
      ['24/11/2026', ['3 00:01']],
      ['23/11/2026', ['2 23:59', '1 09:14']],
    ]);
  });
});
