import { commitCrashPoints, type CrashPoint } from '../../../engine/store/crash-point.ts';
import type { Store } from '../../../engine/store/port.ts';
import type { OpenStore } from '../store-contract.ts';
import { lifeAt } from '../documents.ts';
import { openedFor, patience, withAnother } from './opened.ts';

export function describeCrashes(open: OpenStore): void {
  describe('a crash', () => {
    const opened = openedFor(open, 'crashes');

    /** A process that dies when it passes a point. */
    const dying = async (point: CrashPoint, write: (store: Store) => Promise<unknown>): Promise<void> => {
      const atCrashPoint = (at: CrashPoint): void => { if (at === point) throw new Error(`crashed ${point}`); };
      await expect(withAnother(open, 'crashes', { atCrashPoint }, write)).rejects.toThrow(`crashed ${point}`);
    };

    describe.each(commitCrashPoints)('%s', (point) => {
      const id = `life-${point}`;

      test('of a registration leaves all of it or nothing', async () => {
        const [first, second] = [lifeAt(`new-${point}`, 1), lifeAt(`new-${point}`, 2)];
        await dying(point, (store) => store.dossiers.insert(first.dossier, first.copies));
        await opened.store.dossiers.copyPending(100);
        const revision = (await opened.store.dossiers.load(first.dossier.id))?.revision ?? 0;
        if (point === 'beforeAnswer') expect(revision).toBe(1);
        expect(await seen(opened.store, first.dossier.id)).toEqual(lifeUpTo(first.dossier.id, revision));
        // The client tries again: either it is there already, or it is written now.
        expect(await opened.store.dossiers.insert(first.dossier, first.copies)).toBe(revision === 0);
        expect(await opened.store.dossiers.commit(second.dossier, 1, second.copies)).toBe(true);
        expect(await seen(opened.store, first.dossier.id)).toEqual(lifeUpTo(first.dossier.id, 2));
      }, patience);

      test('of a command leaves all of it or nothing', async () => {
        const [first, second] = [lifeAt(id, 1), lifeAt(id, 2)];
        await opened.store.dossiers.insert(first.dossier, first.copies);
        await dying(point, (store) => store.dossiers.commit(second.dossier, 1, second.copies));
        await opened.store.dossiers.copyPending(100);
        const revision = (await opened.store.dossiers.load(id))?.revision ?? 0;
        expect(revision).toBeGreaterThanOrEqual(point === 'beforeAnswer' ? 2 : 1);
        expect(await seen(opened.store, id)).toEqual(lifeUpTo(id, revision));
        expect(await opened.store.dossiers.copyPending(100)).toBe(0);
      }, patience);

      test('is healed by the next commands, each of which crashes too', async () => {
        const crowd = `crowd-${point}`;
        const first = lifeAt(crowd, 1);
        await opened.store.dossiers.insert(first.dossier, first.copies);
        for (let round = 0; round < 3; round += 1) {
          const revision = (await opened.store.dossiers.load(crowd))?.revision ?? 0;
          const next = lifeAt(crowd, revision + 1);
          await dying(point, (store) => store.dossiers.commit(next.dossier, revision, next.copies));
        }
        const revision = (await opened.store.dossiers.load(crowd))?.revision ?? 0;
        const next = lifeAt(crowd, revision + 1);
        expect(await opened.store.dossiers.commit(next.dossier, revision, next.copies)).toBe(true);
        // Without a worker: the commit itself has copied what the three before it left.
        expect(await seen(opened.store, crowd)).toEqual(lifeUpTo(crowd, revision + 1));
        expect(await opened.store.dossiers.copyPending(100)).toBe(0);
      }, patience);
    });

    test('while workers and officers go on: nothing lost, nothing doubled, nothing older over newer', async () => {
      const ids = Array.from({ length: 4 }, (_, index) => `busy-${index}`);
      for (const id of ids) await opened.store.dossiers.insert(lifeAt(id, 1).dossier, lifeAt(id, 1).copies);
      let passed = 0;
      const atCrashPoint = (): void => {
        passed += 1;
        if (passed % 7 === 0) throw new Error('crashed');
      };
      await withAnother(open, 'crashes', { atCrashPoint }, async (other) => {
        const officers = ids.flatMap((id) => [advanceTo(opened.store, id, 12), advanceTo(other, id, 12)]);
        const workers = Array.from({ length: 5 }, () => opened.store.dossiers.copyPending(10));
        await Promise.all([...officers, ...workers]);
      });
      await opened.store.dossiers.copyPending(100);
      for (const id of ids) expect(await seen(opened.store, id)).toEqual(lifeUpTo(id, 12));
    }, patience);

    test('leaves to a limited worker what it has not come to', async () => {
      const ids = Array.from({ length: 3 }, (_, index) => `limited-${index}`);
      for (const id of ids) await dying('afterDossierWrite', (store) => store.dossiers.insert(lifeAt(id, 1).dossier, lifeAt(id, 1).copies));
      for (const limit of [2, 2, 2]) await opened.store.dossiers.copyPending(limit);
      expect(await opened.store.dossiers.copyPending(2)).toBe(0);
      for (const id of ids) {
        const revision = (await opened.store.dossiers.load(id))?.revision ?? 0;
        expect(await seen(opened.store, id)).toEqual(lifeUpTo(id, revision));
      }
    });
  });
}

/** Goes on from where the dossier is, whoever brought it there, whatever fails on the way. */
async function advanceTo({ dossiers }: Store, id: string, revision: number): Promise<void> {
  for (;;) {
    const at = (await dossiers.load(id))?.revision ?? 0;
    if (at >= revision) return;
    const next = lifeAt(id, at + 1);
    await dossiers.commit(next.dossier, at, next.copies).catch((error: Error) => {
      if (error.message !== 'crashed') throw error;
    });
  }
}

/** What the lists know of a dossier. */
async function seen(store: Store, id: string) {
  const history = await store.history.list(id);
  const search = (await store.dossiers.list({ limit: 200 })).items.filter((line) => line.dossierId === id);
  const tasks = await Promise.all(Array.from({ length: 13 }, (_, index) => store.tasks.load(`${id}:w${index + 1}`)));
  const open = (await store.tasks.list({ limit: 200 })).items.filter((task) => task.dossierId === id);
  return { history, search, tasks: tasks.filter((task) => task !== null), open };
}

/** What they must know at a revision. */
function lifeUpTo(id: string, revision: number): Awaited<ReturnType<typeof seen>> {
  const steps = Array.from({ length: revision }, (_, index) => lifeAt(id, index + 1).copies);
  const tasks = steps.flatMap((copies, index) => [steps[index + 1]?.tasks[0] ?? copies.tasks.at(-1) ?? []].flat());
  return {
    history: steps.flatMap((copies) => copies.history),
    search: steps.slice(-1).map((copies) => copies.search),
    tasks,
    open: tasks.slice(-1),
  };
}
