import fc from 'fast-check';
import { deadlineWords } from './deadline.ts';

describe('a deadline in words', () => {
  it.each([
    [null, 'none', 'noDeadline', 0],
    [0, 'soon', 'now', 0],
    [45, 'soon', 'minutesLeft', 45],
    [60, 'soon', 'hoursLeft', 1],
    [200, 'soon', 'hoursLeft', 3],
    [240, 'soon', 'hoursLeft', 4],
    [241, 'onTime', 'hoursLeft', 4],
    [480, 'onTime', 'daysLeft', 1],
    [1439, 'onTime', 'daysLeft', 2],
    [-0.5, 'late', 'minutesLate', 1],
    [-59, 'late', 'minutesLate', 59],
    [-60, 'late', 'hoursLate', 1],
    [-480, 'late', 'daysLate', 1],
    [-1000, 'late', 'daysLate', 2],
  ])('says %p working minutes as %s, %s %i', (minutes, urgency, key, count) => {
    expect(deadlineWords(minutes)).toEqual({ urgency, key, count });
  });

  it('never promises more time than there is, and never says zero of something late', () => {
    const unit: Record<string, number> = { minutesLeft: 1, hoursLeft: 60, daysLeft: 480, now: 0 };
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (minutes) => {
        const { urgency, key, count } = deadlineWords(minutes);
        if (minutes < 0) return urgency === 'late' && count >= 1;
        return count * (unit[key] ?? Number.NaN) <= minutes;
      }),
    );
  });
});
