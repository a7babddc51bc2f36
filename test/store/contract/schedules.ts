import type { ScheduleDocument } from '../../../engine/store/documents.ts';
import type { OpenStore } from '../store-contract.ts';
import { openedFor, withAnother } from './opened.ts';

const scheduleOf = (procedureKey: string, given: Partial<ScheduleDocument> = {}): ScheduleDocument => ({
  schema: 1, procedureKey, version: 1, revision: 1, starts: [], ...given,
});
const startAt = (dueAt: number) => ({ elementId: 'start', definition: 0, dueAt, cycle: 'R/P1D', anchor: dueAt, fired: 0 });

export function describeSchedules(open: OpenStore): void {
  describe('a schedule', () => {
    const opened = openedFor(open, 'schedules');

    test('is there once, and comes back as it was written', async () => {
      const { schedules } = opened.store;
      const schedule = scheduleOf('yearly', { starts: [startAt(9000), { elementId: 'rule', definition: 1, dueAt: 8000, held: false }] });
      expect(await schedules.load('yearly')).toBeNull();
      expect(await schedules.insert(schedule)).toBe(true);
      expect(await schedules.insert(scheduleOf('yearly'))).toBe(false);
      expect(await schedules.load('yearly')).toEqual(schedule);
    });

    test('of two processes that move it on at once, one does', async () => {
      const { schedules } = opened.store;
      await schedules.insert(scheduleOf('raced', { starts: [startAt(9000)] }));
      await withAnother(open, 'schedules', {}, async (other) => {
        const moved = await Promise.all([schedules, other.schedules, schedules].map((store, index) =>
          store.replace(scheduleOf('raced', { revision: 2, starts: [startAt(9001 + index)] }), 1)));
        expect(moved.filter(Boolean)).toHaveLength(1);
        expect((await schedules.load('raced'))?.starts[0]?.dueAt).toBe(9001 + moved.indexOf(true));
      });
      expect(await schedules.replace(scheduleOf('raced', { revision: 2 }), 1)).toBe(false);
      expect(await schedules.replace(scheduleOf('unknown', { revision: 2 }), 1)).toBe(false);
    });

    test('is due by the earliest of its starts, to the moment, and no longer once it has none', async () => {
      const { schedules } = opened.store;
      await schedules.insert(scheduleOf('late', { starts: [startAt(300), startAt(120)] }));
      await schedules.insert(scheduleOf('early', { starts: [startAt(110)] }));
      await schedules.insert(scheduleOf('never'));
      expect(await schedules.due(109, 9)).toEqual([]);
      expect(await schedules.due(110, 9)).toEqual(['early']);
      expect(await schedules.due(120, 9)).toEqual(['early', 'late']);
      expect(await schedules.due(120, 1)).toEqual(['early']);
      await schedules.replace(scheduleOf('early', { revision: 2 }), 1);
      await schedules.replace(scheduleOf('late', { revision: 2, starts: [startAt(300)] }), 1);
      await schedules.replace(scheduleOf('never', { revision: 2, starts: [startAt(200)] }), 1);
      expect(await schedules.due(299, 9)).toEqual(['never']);
    });
  });
}
