import { formatDate, formatMoment, formatRecent, isoDay } from './moments.ts';

describe('moments as offices write them', () => {
  it('shows the agency’s wall clock, whatever offset the moment is written with', () => {
    expect(formatMoment('2026-11-24T14:30:00+07:00')).toBe('24/11/2026, 14:30');
    expect(formatMoment('2026-11-24T07:30:00Z')).toBe('24/11/2026, 14:30');
  });

  it('counts the first hours after midnight in Vietnam to the new day', () => {
    expect(formatDate('2026-11-23T17:00:00Z')).toBe('24/11/2026');
    expect(isoDay('2026-11-23T17:00:00Z')).toBe('2026-11-24');
    expect(formatMoment('2026-11-23T17:05:00Z')).toBe('24/11/2026, 00:05');
  });

  it('leaves out the day for today only', () => {
    expect(formatRecent('2026-11-24T08:00:00+07:00', '2026-11-24T17:00:00+07:00')).toBe('08:00');
    expect(formatRecent('2026-11-23T08:00:00+07:00', '2026-11-24T17:00:00+07:00')).toBe('23/11/2026, 08:00');
  });
});
