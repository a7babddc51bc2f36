import { calendarRound, vietnamCalendar } from '../../engine/calendar/index.ts';
import { vietnameseLunarDate } from '../../engine/calendar/vietnamese-lunar-date.ts';

describe('the Vietnamese lunar calendar', () => {
  it.each([
    [1985, '1985-01-21', 'a month before China, whose New Year was 20 February'],
    [2007, '2007-02-17', 'a day before China'],
    [2020, '2020-01-25', ''],
    [2023, '2023-01-22', 'a year with a leap month'],
    [2024, '2024-02-10', ''],
    [2025, '2025-01-29', ''],
    [2026, '2026-02-17', ''],
    [2030, '2030-02-02', 'a day before China'],
    [2033, '2033-01-31', 'before the leap month of winter'],
    [2034, '2034-02-19', 'after the leap month of winter'],
  ])('puts New Year %d on %s %s', (year, date) => {
    expect(vietnameseLunarDate(year, 1, 1).toString()).toBe(date);
  });

  it.each([
    [2020, '2020-04-02'], [2023, '2023-04-29'], [2024, '2024-04-18'], [2025, '2025-04-07'], [2026, '2026-04-26'], [2027, '2027-04-16'],
  ])("puts Hùng Kings' day %d on %s", (year, date) => {
    expect(vietnameseLunarDate(year, 3, 10).toString()).toBe(date);
  });
});

describe('the customary calendar', () => {
  it('knows the holidays of 2026, with the day in place of a Sunday', () => {
    expect(vietnamCalendar([2026]).holidays).toEqual([
      '2026-01-01',
      '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20',
      '2026-04-26', '2026-04-27',
      '2026-04-30', '2026-05-01',
      '2026-09-01', '2026-09-02',
    ]);
  });

  it('gives a New Year on a weekend two more days', () => {
    const february = vietnamCalendar([2024]).holidays.filter((date) => date.startsWith('2024-02'));
    expect(february).toEqual([
      '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15',
    ]);
  });

  it('follows what was announced for a year', () => {
    const calendar = vietnamCalendar([2024, 2026], {
      2024: { lunarNewYear: ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'] },
      2026: { besideNationalDay: '2026-09-03', swaps: [{ off: '2026-01-02', madeUpOn: '2026-01-10' }] },
    });

    expect(calendar.holidays.filter((date) => date.startsWith('2024-02'))).toEqual([
      '2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14',
    ]);
    expect(calendar.holidays).toEqual(expect.arrayContaining(['2026-01-02', '2026-09-03']));
    expect(calendar.holidays).not.toContain('2026-09-01');
    expect(Object.keys(calendar.makeUpDays)).toEqual(['2026-01-10']);
  });

  it.each([
    [2021, '2021-09-03'], [2022, '2022-09-01'], [2023, '2023-09-01'], [2024, '2024-09-03'], [2025, '2025-09-01'],
  ])('makes the long break that was given round 2 September %d', (year, beside) => {
    expect(vietnamCalendar([year]).holidays).toContain(beside);
  });
});

describe('the calendar round a moment', () => {
  const now = Date.UTC(2026, 10, 24);

  it.each(['2014-01-31', '2023-01-23', '2026-02-17', '2038-02-04'])('knows the Lunar New Year of %s', (date) => {
    expect(calendarRound(now).holidays).toContain(date);
  });

  it('is another one in another year, by Vietnamese time', () => {
    const newYear = Date.UTC(2026, 11, 31, 17);
    expect(calendarRound(newYear - 1).holidays.at(-1)).toMatch(/^2038/);
    expect(calendarRound(newYear).holidays.at(-1)).toMatch(/^2039/);
    expect(calendarRound(now).holidays.at(0)).toMatch(/^2014/);
  });
});
