import fc from 'fast-check';
import { afterTimedStart, timedStarts, type TimedStart } from '../../engine/bpmn/index.ts';
import { flows, graphOf, process } from './model.ts';
import { condition, signal, timer } from './parts.ts';

const zone = 'Asia/Ho_Chi_Minh';
const now = Date.parse('2026-11-24T09:00:00+07:00');
const startingBy = (definition: string, attributes = '', roots = '') =>
  graphOf(process(`<startEvent id="s" ${attributes}>${definition}</startEvent><userTask id="t"/><endEvent id="e"/>${flows('s -> t -> e')}`, roots));

/** The first moments at which a start event begins its process, with the worker always in time. */
async function moments(definition: string, count: number, from = now): Promise<readonly string[]> {
  const graph = await startingBy(definition);
  const found: string[] = [];
  let [start] = timedStarts(graph, { now: from, zone });
  while (start && found.length < count) {
    const { begins, next }: { begins?: object; next?: TimedStart } = afterTimedStart(graph, start, { now: start.dueAt, zone });
    if (begins) found.push(new Date(start.dueAt + 7 * 3_600_000).toISOString().slice(0, 16));
    start = next;
  }
  return found;
}

describe('10.5.2 start events that begin a process by themselves', () => {
  test.each([
    ['every morning', timer.cycle('0 0 8 * * *'), ['2026-11-25T08:00', '2026-11-26T08:00']],
    ['the last day of the month', timer.cycle('0 30 16 L * *'), ['2026-11-30T16:30', '2026-12-31T16:30']],
    ['each month from a day on', timer.cycle('R/2026-01-31T08:00:00/P1M'), ['2026-11-30T08:00', '2026-12-31T08:00']],
    ['the end of each month from a day on', timer.cycle('R/2026-08-31T08:00:00/P1M'), ['2026-11-30T08:00', '2026-12-31T08:00']],
    ['each day up to an end', timer.cycle('R/P1D/2026-11-25T17:00:00'), ['2026-11-24T17:00', '2026-11-25T17:00']],
    ['an end that is over', timer.cycle('R/P1D/2026-11-23T17:00:00'), []],
    ['each quarter of an hour', timer.cycle('R/PT15M'), ['2026-11-24T09:15', '2026-11-24T09:30']],
    ['one day of next year', timer.date('2027-01-01'), ['2027-01-01T00:00']],
    ['in an hour', timer.duration('PT1H'), ['2026-11-24T10:00']],
    ['a cycle that is over', timer.cycle('R3/2026-01-01T08:00:00/P1D'), []],
    ['a day that is over', timer.date('2026-11-23'), []],
    ['no time at all', timer.date('= someday'), []],
    ['each second for twenty years', timer.cycle('R/2006-01-01T00:00:00Z/PT1S'), ['2026-11-24T09:00', '2026-11-24T09:00']],
  ])('%s', async (_title, definition, expected) => {
    expect(await moments(definition, 2)).toEqual(expected);
  });

  test('of a cycle with a start and a number, what lies ahead is what was to be fired from the beginning, wherever one joins it', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 72 }), fc.integer({ min: 0, max: 3000 }), async (count, hours, after) => {
      const definition = timer.cycle(`R${count}/2026-11-24T09:00:00+07:00/PT${hours}H`);
      const whole = await moments(definition, 100, now);
      const later = now + after * 3_600_000;
      const text = new Date(later + 7 * 3_600_000).toISOString().slice(0, 16);
      expect(await moments(definition, 100, later)).toEqual(whole.filter((moment) => moment >= text));
    }), { numRuns: 60 });
  });

  test('a condition begins it when it comes true, to the second', async () => {
    expect(await moments(condition('= now().hour >= 8 and now().hour < 17'), 2)).toEqual(['2026-11-25T08:00', '2026-11-26T08:00']);
    expect(await moments(condition('= today() = date("2026-12-01")'), 1)).toEqual(['2026-12-01T00:00']);
    expect(await moments(condition('= now() >= date and time("2026-11-24T10:07:30+07:00")'), 1)).toEqual(['2026-11-24T10:07']);
    expect(await moments(condition('= nothing > 1'), 0)).toEqual([]);
  });

  test('whenever a condition comes true and stays so for a quarter of an hour, it begins at the first second at which it holds', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 900, max: 9_000 }), async (after, length) => {
      const at = (seconds: number): string => `date and time("${new Date(now + seconds * 1_000).toISOString()}")`;
      const graph = await startingBy(condition(`= now() >= ${at(after)} and now() < ${at(after + length)}`));
      let [start] = timedStarts(graph, { now, zone });
      const begun: number[] = [];
      while (start && start.dueAt < now + 60_000_000) {
        const { begins, next } = afterTimedStart(graph, start, { now: start.dueAt, zone });
        if (begins) begun.push((start.dueAt - now) / 1_000);
        start = next;
      }
      expect(begun).toEqual([after]);
    }), { numRuns: 30 });
  });

  test('a start event with several triggers names the one that came where it waits for all of them', async () => {
    const both = `${signal('storm')}${timer.duration('PT1H')}`;
    const any = await startingBy(both, '', '<signal id="storm" name="storm"/>');
    const every = await startingBy(both, 'parallelMultiple="true"', '<signal id="storm" name="storm"/>');
    const begun = [any, every].map((graph) => timedStarts(graph, { now, zone }).map((start) => afterTimedStart(graph, start, { now: start.dueAt, zone }).begins));
    expect(begun).toEqual([
      [{ type: 'start', processId: 'p', startEventId: 's' }], [{ type: 'start', processId: 'p', startEventId: 's', definition: 1 }],
    ]);
  });
});
