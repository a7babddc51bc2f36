import fc from 'fast-check';
import {
  addWorkingDays, addWorkingTime, type BusinessCalendar, vietnamCalendar, workingDaysBetween, workingMinutesBetween,
} from '../../engine/calendar/index.ts';

const morning = { from: '07:30', to: '11:30' };
const agency: BusinessCalendar = {
  ...vietnamCalendar([2025, 2026, 2027]),
  makeUpDays: { '2026-11-28': [morning] },
};
const withCutOff: BusinessCalendar = { ...agency, cutOff: '15:00' };

function at(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Ho_Chi_Minh').epochMilliseconds;
}

function local(moment: number): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

describe('a deadline in working days ends at the close of its last day', () => {
  it.each([
    ['3 days from Monday morning', '2026-11-23T10:00', 3, '2026-11-26T17:00'],
    ['within the day', '2026-11-23T10:00', 0, '2026-11-23T17:00'],
    ['over a weekend', '2026-12-04T10:00', 1, '2026-12-07T17:00'],
    ['onto a make-up Saturday morning', '2026-11-27T10:00', 1, '2026-11-28T11:30'],
    ['received on a Sunday: as on Monday', '2026-11-29T10:00', 1, '2026-12-01T17:00'],
    ['received after closing: as the next morning', '2026-11-23T18:00', 1, '2026-11-25T17:00'],
    ['over the Lunar New Year', '2026-02-13T10:00', 2, '2026-02-24T17:00'],
    ["over Hùng Kings' day on a Sunday, 30 April and 1 May", '2026-04-24T10:00', 3, '2026-05-04T17:00'],
    ['half a day is half of the next one', '2026-11-23T10:00', 0.5, '2026-11-24T11:15'],
    ['one and a half', '2026-11-23T10:00', 1.5, '2026-11-25T11:15'],
    ['counted back', '2026-11-26T10:00', -3, '2026-11-23T17:00'],
  ])('%s', (_case, from, amount, end) => {
    expect(local(addWorkingTime(agency, at(from), { amount, unit: 'workingDay' }))).toBe(end);
  });
});

describe('a deadline in working hours', () => {
  it.each([
    ['within the morning', '2026-11-23T08:00', 2, '2026-11-23T10:00'],
    ['to the last minute of the morning', '2026-11-23T08:00', 3.5, '2026-11-23T11:30'],
    ['over lunch', '2026-11-23T11:00', 1, '2026-11-23T14:00'],
    ['over night: the customary day has 7.5 hours', '2026-11-23T10:00', 8, '2026-11-24T10:30'],
    ['from the lunch break', '2026-11-23T12:15', 1, '2026-11-23T14:30'],
    ['back over night', '2026-11-24T08:00', -1, '2026-11-23T16:30'],
    ['of no length, from outside: when work starts', '2026-11-22T12:00', 0, '2026-11-23T07:30'],
  ])('%s', (_case, from, amount, end) => {
    expect(local(addWorkingTime(agency, at(from), { amount, unit: 'workingHour' }))).toBe(end);
  });
});

describe('the cut-off', () => {
  it.each([
    ['in time', '2026-11-23T15:00', '2026-11-23T17:00'],
    ['a minute late', '2026-11-23T15:01', '2026-11-24T17:00'],
    ['late on Friday before a weekend', '2026-12-04T15:01', '2026-12-07T17:00'],
  ])('received %s, due within the day', (_case, from, end) => {
    expect(local(addWorkingTime(withCutOff, at(from), { amount: 0, unit: 'workingDay' }))).toBe(end);
  });

  it('does not concern what goes on inside the agency', () => {
    const due = addWorkingTime(withCutOff, at('2026-11-23T16:00'), { amount: 0.5, unit: 'workingHour' }, 'continuation');
    expect(local(due)).toBe('2026-11-23T16:30');
  });
});

describe('mistakes are named rather than searched for ever', () => {
  it.each([
    ['more than 400 years', agency, { amount: 1e9, unit: 'workingDay' }],
    ['hours without end', agency, { amount: Infinity, unit: 'workingHour' }],
    ['no number', agency, { amount: NaN, unit: 'workingHour' }],
    ['a calendar without work', { ...agency, week: {}, makeUpDays: {} }, { amount: 1, unit: 'workingHour' }],
  ] as const)('%s', (_case, calendar, time) => {
    expect(() => addWorkingTime(calendar, at('2026-11-23T10:00'), time)).toThrow(RangeError);
  });
});

const saturdays: BusinessCalendar = { ...agency, week: { ...agency.week, 6: [morning] }, cutOff: '15:00' };
const summerTime: BusinessCalendar = { ...agency, zone: 'Europe/Paris', week: { ...agency.week, 7: [{ from: '00:30', to: '06:00' }] } };
const calendars = fc.constantFrom(agency, withCutOff, saturdays, summerTime);
const moments = fc.integer({ min: at('2025-01-01T00:00'), max: at('2027-12-31T00:00') });
const hours = fc.integer({ min: 0, max: 600 * 60 }).map((minutes) => minutes / 60);
const days = fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10);
const times = fc.oneof(
  hours.map((amount) => ({ amount, unit: 'workingHour' as const })),
  days.map((amount) => ({ amount, unit: 'workingDay' as const })),
);

describe('for any calendar, moment and amount', () => {
  it('minutes added are the minutes between', () => {
    fc.assert(fc.property(calendars, moments, hours, (calendar, from, amount) => {
      const due = addWorkingTime(calendar, from, { amount, unit: 'workingHour' }, 'continuation');
      expect(workingMinutesBetween(calendar, from, due)).toBeCloseTo(amount * 60, 6);
    }));
  });

  it('days added are the days between', () => {
    fc.assert(fc.property(calendars, moments, fc.integer({ min: 1, max: 60 }), (calendar, from, amount) => {
      const date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.zone).toPlainDate();
      expect(workingDaysBetween(calendar, date, addWorkingDays(calendar, date, amount))).toBe(amount);
      expect(workingDaysBetween(calendar, date, addWorkingDays(calendar, date, -amount))).toBe(-amount);
    }));
  });

  it('who comes later, or is given more, is due no earlier', () => {
    fc.assert(fc.property(calendars, moments, fc.nat(1e9), times, fc.nat(9), (calendar, from, later, time, more) => {
      const due = addWorkingTime(calendar, from, time);
      expect(addWorkingTime(calendar, from + later, time)).toBeGreaterThanOrEqual(due);
      expect(addWorkingTime(calendar, from, { ...time, amount: time.amount + more })).toBeGreaterThanOrEqual(due);
    }));
  });

  it('the end lies within working time', () => {
    fc.assert(fc.property(calendars, moments, times, (calendar, from, time) => {
      const due = addWorkingTime(calendar, from, time);
      const around = workingMinutesBetween(calendar, due - 60_000, due + 60_000);
      expect(around).toBeGreaterThanOrEqual(1);
    }));
  });

  it('minutes between add up and change their sign with the direction', () => {
    fc.assert(fc.property(calendars, moments, moments, moments, (calendar, a, b, c) => {
      const sum = workingMinutesBetween(calendar, a, b) + workingMinutesBetween(calendar, b, c);
      expect(workingMinutesBetween(calendar, a, c)).toBeCloseTo(sum, 6);
      expect(workingMinutesBetween(calendar, b, a) + workingMinutesBetween(calendar, a, b)).toBe(0);
    }), { numRuns: 25 });
  });
});
