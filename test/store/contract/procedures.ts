import { publishCrashPoints } from '../../../engine/store/crash-point.ts';
import type { OpenStore } from '../store-contract.ts';
import { procedureOf, versionOf } from '../documents.ts';
import { openedFor, patience, withAnother } from './opened.ts';

export function describeProcedures(open: OpenStore): void {
  describe('procedures', () => {
    const opened = openedFor(open, 'procedures');
    const procedures = () => opened.store.procedures;

    test('a key is taken once', async () => {
      expect(await procedures().insert(procedureOf('once'))).toBe(true);
      expect(await procedures().insert(procedureOf('once', { createdAt: 5 }))).toBe(false);
      expect(await procedures().load('once')).toEqual(procedureOf('once'));
      expect(await procedures().load('never')).toBeNull();
    });

    test('are listed by key', async () => {
      for (const key of ['list-b', 'list-c', 'list-a']) await procedures().insert(procedureOf(key));
      const keys = (await procedures().list()).map((procedure) => procedure.key);
      expect(keys.filter((key) => key.startsWith('list-'))).toEqual(['list-a', 'list-b', 'list-c']);
      expect(keys).toEqual(keys.toSorted());
    });

    test('a change is written on the revision that it started from, and on no other', async () => {
      await procedures().insert(procedureOf('draft'));
      expect(await procedures().replace(procedureOf('draft', { revision: 2, draft: null }), 1)).toBe(true);
      expect(await procedures().replace(procedureOf('draft', { revision: 2 }), 1)).toBe(false);
      expect(await procedures().replace(procedureOf('absent', { revision: 2 }), 1)).toBe(false);
      expect(await procedures().load('draft')).toEqual(procedureOf('draft', { revision: 2, draft: null }));
      expect(await procedures().load('absent')).toBeNull();
    });

    test('versions come newest first and do not change the ones before', async () => {
      await procedures().insert(procedureOf('versions'));
      for (const number of [1, 2, 3]) {
        const published = procedureOf('versions', { revision: number + 1, publishedVersion: number });
        expect(await procedures().publish(versionOf('versions', number), published, number)).toBe(true);
      }
      expect(await procedures().versions('versions')).toEqual([3, 2, 1].map((number) => versionOf('versions', number)));
      expect(await procedures().version('versions', 2)).toEqual(versionOf('versions', 2));
      expect(await procedures().version('versions', 4)).toBeNull();
      expect(await procedures().versions('unknown')).toEqual([]);
    });

    test('publishing a stale draft leaves nothing behind', async () => {
      await procedures().insert(procedureOf('stale', { revision: 5 }));
      const published = procedureOf('stale', { revision: 5, publishedVersion: 1 });
      expect(await procedures().publish(versionOf('stale', 1), published, 4)).toBe(false);
      expect(await procedures().publish(versionOf('missing', 1), procedureOf('missing'), 1)).toBe(false);
      expect(await procedures().load('stale')).toEqual(procedureOf('stale', { revision: 5 }));
      expect(await procedures().versions('stale')).toEqual([]);
      expect(await procedures().version('missing', 1)).toBeNull();
    });

    test('a published number is never published again', async () => {
      await procedures().insert(procedureOf('number'));
      await procedures().publish(versionOf('number', 1), procedureOf('number', { revision: 2 }), 1);
      const again = versionOf('number', 1, { reason: 'lần hai' });
      expect(await procedures().publish(again, procedureOf('number', { revision: 3 }), 2)).toBe(false);
      expect(await procedures().versions('number')).toEqual([versionOf('number', 1)]);
      expect((await procedures().load('number'))?.revision).toBe(2);
    });

    test('of admins who publish at once one wins, and the version is his', async () => {
      await procedures().insert(procedureOf('race'));
      const admins = Array.from({ length: 8 }, (_, index) => `admin ${index}`);
      const won = await withAnother(open, 'procedures', {}, async (other) => Promise.all(admins.map(async (reason, index) => {
        const { procedures: used } = index % 2 === 0 ? opened.store : other;
        return used.publish(versionOf('race', 1, { reason }), procedureOf('race', { revision: 2, publishedVersion: 1 }), 1);
      })));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await procedures().versions('race')).toEqual([versionOf('race', 1, { reason: admins[won.indexOf(true)] ?? '' })]);
    }, patience);

    test.each(publishCrashPoints)('a crash %s is all or nothing, and the next publish goes through', async (point) => {
      const key = `crash-${point.toLowerCase()}`;
      await procedures().insert(procedureOf(key));
      const first = procedureOf(key, { revision: 2, publishedVersion: 1 });
      const crash = (at: string): void => { if (at === point) throw new Error(`crashed ${point}`); };
      await expect(withAnother(open, 'procedures', { atCrashPoint: crash }, (other) =>
        other.procedures.publish(versionOf(key, 1, { reason: 'crashed' }), first, 1))).rejects.toThrow(`crashed ${point}`);

      const seen = await procedures().load(key);
      const published = seen?.publishedVersion ?? 0;
      expect((await procedures().versions(key)).map((version) => version.number)).toEqual(published === 1 ? [1] : []);
      expect(await procedures().version(key, 1)).toEqual(published === 1 ? versionOf(key, 1, { reason: 'crashed' }) : null);

      const next = versionOf(key, published + 1, { reason: 'next' });
      const revision = seen?.revision ?? 0;
      const after = procedureOf(key, { revision: revision + 1, publishedVersion: published + 1 });
      expect(await procedures().publish(next, after, revision)).toBe(true);
      expect(await procedures().version(key, published + 1)).toEqual(next);
      expect(await procedures().versions(key)).toHaveLength(published + 1);
    });
  });
}
