import fc from 'fast-check';
import { nextCron, parseCron } from '../../engine/bpmn/decide/cron.ts';

const second = 1000;
const day = 86_400_000;
const zone = 'Asia/Ho_Chi_Minh';

/** The first second after a moment whose clock fits, looked for one by one. */
function lookedFor(after: number, { seconds, minutes, hours }: { seconds: number[]; minutes: number[]; hours: number[] }): number | undefined {
  for (let moment = Math.floor(after / second) * second + second; moment <= after + day; moment += second) {
    // Vietnam is seven hours ahead all the year.
    const clock = Math.floor(moment / second) + 7 * 3600;
    if (seconds.includes(clock % 60) && minutes.includes(Math.floor(clock / 60) % 60) && hours.includes(Math.floor(clock / 3600) % 24)) return moment;
  }
  return undefined;
}

const valuesUpTo = (most: number) => fc.uniqueArray(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 5 });

describe('the next time of a cron expression', () => {
  it('is the first second that fits, whatever the moment asked from', () => {
    fc.assert(fc.property(
      valuesUpTo(59), valuesUpTo(59), valuesUpTo(23), fc.integer({ min: 0, max: 400 * day }).map((part) => Date.UTC(2026, 0, 1) + part),
      (seconds, minutes, hours, after) => {
        // Given a cron expression of some seconds, minutes and hours of every day
        const cron = parseCron(`${seconds.join(',')} ${minutes.join(',')} ${hours.join(',')} * * *`);
        // When its next time after any moment is asked for
        const next = cron && nextCron(cron, after, zone);
        // Then it is the one found by trying every second
        expect(next).toBe(lookedFor(after, { seconds, minutes, hours }));
      },
    ), { numRuns: 200 });
  });

  it('follows the clock on the day on which it is changed', () => {
    // Given half past two each night, in a zone whose clock goes from two to three on 29 March 2026
    const cron = parseCron('0 30 2 * * *');
    // When the next time is asked for on the evening before
    const next = cron && nextCron(cron, Date.parse('2026-03-28T20:00:00+01:00'), 'Europe/Berlin');
    // Then it is the moment at which that clock shows half past three
    expect(next).toBe(Date.parse('2026-03-29T03:30:00+02:00'));
  });
});
