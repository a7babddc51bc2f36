import fc from 'fast-check';
import { isAnswer, parseTypedDay, parseTypedTime, readAnswer, showDay, writeMoment, writeTime } from './typed-date.ts';
import type { TimeFormat } from './typed-date.ts';

const FORMATS: readonly TimeFormat[] = ['utc_offset', 'utc_normalized', 'no_timezone'];
const day = fc
  .date({ min: new Date('1890-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);

describe('a typed day', () => {
  it.each([
    ['24/11/2026', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24112026', '2026-11-24'],
    [' 4/1/2026 ', '2026-01-04'],
    ['29/2/2028', '2028-02-29'],
    ['29/2/2026', null],
    ['31/04/2026', null],
    ['11/24/2026', null],
    ['24/11/26', null],
    ['mai', null],
    ['', null],
  ])('reads %p as %p', (typed, expected) => {
    expect(parseTypedDay(typed)).toBe(expected);
  });

  it('is read back as it is shown', () => {
    fc.assert(fc.property(day, (iso) => parseTypedDay(showDay(iso)) === iso));
  });
});

describe('a typed time', () => {
  it.each([
    ['14:30', '14:30'],
    ['14h30', '14:30'],
    ['1430', '14:30'],
    ['9:05', '09:05'],
    ['14h', '14:00'],
    ['24:00', null],
    ['12:60', null],
    ['sáng', null],
  ])('reads %p as %p', (typed, expected) => {
    expect(parseTypedTime(typed)).toBe(expected);
  });
});

describe('answers of date fields', () => {
  it('keep day and time, however they are written', () => {
    fc.assert(
      fc.property(day, time, fc.constantFrom(...FORMATS), (iso, clock, format) => {
        expect(readAnswer(writeMoment(iso, clock, format))).toEqual({ day: iso, time: clock });
        expect(readAnswer(writeTime(clock, format))).toEqual({ day: '', time: clock });
        expect(isAnswer(writeMoment(iso, clock, format), 'datetime')).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-11-24', 'date', true],
    ['31/02/2026', 'date', false],
    ['2026-11-24T08:00', 'date', false],
    ['14:30', 'time', true],
    ['chiều', 'time', false],
    ['2026-11-24T', 'datetime', false],
    ['T14:30', 'datetime', false],
  ])('know whether %p answers a %s field: %p', (answer, subtype, expected) => {
    expect(isAnswer(answer, subtype)).toBe(expected);
  });
});
