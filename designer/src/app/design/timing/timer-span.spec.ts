import { spanUnits } from './iso-duration.ts';
import { spanOf, timerAfter } from './timer-span.ts';

describe('a timer after a span', () => {
  it.each(spanUnits)('of %ss is read as it was written', (unit) => {
    expect(spanOf(timerAfter({ amount: 4, unit }))).toEqual({ amount: 4, unit });
  });

  it('of working time is a moment of the agency’s calendar', () => {
    expect(timerAfter({ amount: 4, unit: 'workingHour' })).toEqual({ kind: 'date', value: '=add working hours(now(), 4)' });
  });

  it.each([null, { kind: 'cycle', value: 'R3/P1D' }, { kind: 'date', value: '=appointment' }, { kind: 'duration', value: 'P1DT4H' }] as const)('is not what %j says', (timer) => {
    expect(spanOf(timer)).toBeNull();
  });
});
