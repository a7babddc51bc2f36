import type { Store } from '../../../engine/store/port.ts';
import type { OpenStore } from '../store-contract.ts';
import { copiesOf, dossierOf, historyOf, lifeAt, searchOf } from '../documents.ts';
import { openedFor, patience, withAnother } from './opened.ts';

export function describeDossiers(open: OpenStore): void {
  describe('dossiers', () => {
    const opened = openedFor(open, 'dossiers');
    const dossiers = () => opened.store.dossiers;
    const insert = (dossier: ReturnType<typeof dossierOf>) => dossiers().insert(dossier, copiesOf(dossier));

    test('are found by id, by code and by the command that registered them', async () => {
      const dossier = dossierOf('found', { commandIds: ['register-1', 'claim-2'] });
      expect(await insert(dossier)).toBe(true);
      expect(await dossiers().load('found')).toEqual(dossier);
      expect(await dossiers().findByCode('code-found')).toEqual(dossier);
      expect(await dossiers().findByCommand('register-1')).toEqual(dossier);
      expect(await dossiers().findByCommand('claim-2')).toBeNull();
      expect(await dossiers().load('code-found')).toBeNull();
      expect(await dossiers().findByCode('found')).toBeNull();
    });

    test('are found by that command when they no longer remember it', async () => {
      await insert(dossierOf('forgetful', { commandIds: ['register-9'] }));
      const later = dossierOf('forgetful', { commandIds: ['claim-9'], revision: 2 });
      await dossiers().commit(later, 1, copiesOf(later));
      expect(await dossiers().findByCommand('register-9')).toEqual(later);
      expect(await dossiers().findByCommand('claim-9')).toBeNull();
    });

    test.each([
      ['id', { id: 'first', code: 'other', commandIds: ['other'] }],
      ['code', { id: 'other', code: 'code-first', commandIds: ['other'] }],
      ['command', { id: 'other', code: 'other', commandIds: ['command-first'] }],
    ])('the same %s is taken once, and nothing of the second is kept', async (what, given) => {
      await insert(dossierOf('first'));
      const second = dossierOf(given.id, { ...given, procedureKey: `second-${what}` });
      const copies = copiesOf(second, { history: [historyOf(second, 77)] });
      expect(await dossiers().insert(second, copies)).toBe(false);
      expect(await dossiers().load('first')).toEqual(dossierOf('first'));
      expect(await dossiers().load('other')).toBeNull();
      expect(await opened.store.history.list(second.id, 76)).toEqual([]);
      expect((await dossiers().list({ procedureKey: `second-${what}`, limit: 1 })).total).toBe(0);
    });

    test('of two that register with one command at once, one is kept', async () => {
      const twice = [1, 2].map((index) => dossierOf(`twice-${index}`, { commandIds: ['twice'] }));
      const kept = await Promise.all(twice.map(insert));
      expect(kept.toSorted()).toEqual([false, true]);
      expect((await dossiers().findByCommand('twice'))?.id).toBe(twice[kept.indexOf(true)]?.id);
    });

    test('a commit writes the dossier and its copies, readable at once', async () => {
      const [first, second] = [lifeAt('commit', 1), lifeAt('commit', 2)];
      await dossiers().insert(first.dossier, first.copies);
      expect(await dossiers().commit(second.dossier, 1, second.copies)).toBe(true);
      expect(await dossiers().load('commit')).toEqual(second.dossier);
      expect(await opened.store.tasks.load('commit:w1')).toEqual(second.copies.tasks[0]);
      expect(await opened.store.tasks.load('commit:w2')).toEqual(second.copies.tasks[1]);
      expect(await opened.store.history.list('commit')).toEqual([...first.copies.history, ...second.copies.history]);
      expect(await opened.store.history.list('commit', 3)).toEqual(second.copies.history.slice(1));
      expect((await dossiers().list({ words: [], limit: 50 })).items).toContainEqual(second.copies.search);
    });

    test('a commit on another revision changes nothing', async () => {
      const [first, second, third] = [lifeAt('stale', 1), lifeAt('stale', 2), lifeAt('stale', 3)];
      await dossiers().insert(first.dossier, first.copies);
      expect(await dossiers().commit(third.dossier, 2, third.copies)).toBe(false);
      await dossiers().commit(second.dossier, 1, second.copies);
      const late = lifeAt('stale', 2, { status: 'cancelled' });
      expect(await dossiers().commit(late.dossier, 1, { ...late.copies, history: [historyOf(late.dossier, 99)] })).toBe(false);
      expect(await dossiers().load('stale')).toEqual(second.dossier);
      expect(await opened.store.tasks.load('stale:w3')).toBeNull();
      expect(await opened.store.history.list('stale', 4)).toEqual([]);
    });

    test('a commit on a dossier that is not there makes none', async () => {
      const second = lifeAt('nowhere', 2);
      expect(await dossiers().commit(second.dossier, 1, second.copies)).toBe(false);
      expect(await dossiers().load('nowhere')).toBeNull();
      expect(await opened.store.tasks.load('nowhere:w2')).toBeNull();
    });

    test("a revision that does not grow by one, or copies of another, are the caller's bug", async () => {
      const first = lifeAt('bug', 1);
      await dossiers().insert(first.dossier, first.copies);
      const third = lifeAt('bug', 3);
      await expect(dossiers().commit(third.dossier, 1, third.copies)).rejects.toThrow('grow by one');
      const second = lifeAt('bug', 2);
      await expect(dossiers().commit(second.dossier, 1, third.copies)).rejects.toThrow('revision 3, not 2');
      expect(await dossiers().load('bug')).toEqual(first.dossier);
    });

    test('a hundred writers in two processes on one dossier: nothing is lost, nothing doubled', async () => {
      const dossier = dossierOf('crowded', { sequence: 0, commandIds: ['crowded'] });
      await insert(dossier);
      await withAnother(open, 'dossiers', {}, async (other) => {
        const writers = Array.from({ length: 100 }, (_, index) => writeOnce(index % 2 === 0 ? opened.store : other, `writer-${index}`));
        await Promise.all(writers);
      });
      const seen = await dossiers().load('crowded');
      expect(seen?.revision).toBe(101);
      expect(seen?.commandIds).toHaveLength(101);
      expect(new Set(seen?.commandIds).size).toBe(101);
      const history = await opened.store.history.list('crowded');
      expect(history.map((entry) => entry.sequence)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
      expect(history.map((entry) => entry.by?.id)).toEqual(seen?.commandIds.slice(1));
      const [line] = (await dossiers().list({ procedureKey: 'crowded', limit: 2 })).items;
      expect(line?.revision).toBe(101);
      expect(await dossiers().copyPending(10)).toBe(0);
    }, patience);

    test('due ones come earliest first, up to the moment and the limit', async () => {
      for (const [id, nextDue] of [['late', 300], ['soon', 100], ['never', null], ['middle', 200]] as const) {
        await insert(dossierOf(`due-${id}`, { nextDue }));
      }
      expect(await dossiers().due(99, 10)).toEqual([]);
      expect(await dossiers().due(200, 10)).toEqual(['due-soon', 'due-middle']);
      expect(await dossiers().due(1000, 2)).toEqual(['due-soon', 'due-middle']);
      const fired = dossierOf('due-soon', { nextDue: null, revision: 2 });
      await dossiers().commit(fired, 1, copiesOf(fired));
      const moved = dossierOf('due-middle', { nextDue: 500, revision: 2 });
      await dossiers().commit(moved, 1, copiesOf(moved));
      expect(await dossiers().due(1000, 10)).toEqual(['due-late', 'due-middle']);
    });

    test('those that wait for a message are found by its name and key, as long as they wait', async () => {
      await insert(dossierOf('waits-1', { subscriptions: ['paid\nA-1', 'paid\nA-1', 'answered\n'] }));
      await insert(dossierOf('waits-2', { subscriptions: ['paid\nA-1', 'paid\n'] }));
      expect(await dossiers().subscribed('paid', 'A-1')).toEqual(['waits-1', 'waits-2']);
      expect(await dossiers().subscribed('answered', undefined)).toEqual(['waits-1']);
      expect(await dossiers().subscribed('paid', undefined)).toEqual(['waits-2']);
      expect(await dossiers().subscribed('paid', 'A-2')).toEqual([]);
      const answered = dossierOf('waits-1', { subscriptions: [], revision: 2 });
      await dossiers().commit(answered, 1, copiesOf(answered));
      expect(await dossiers().subscribed('paid', 'A-1')).toEqual(['waits-2']);
    });

    test('that run by some versions are walked through in the order of their ids, while they move between them', async () => {
      const procedureKey = 'walked';
      const ids = ['w3', 'w1', 'w5', 'w2', 'w4'];
      for (const [index, id] of ids.entries()) await insert(dossierOf(id, { procedureKey, version: index % 2 === 0 ? 1 : 2 }));
      await insert(dossierOf('w0', { procedureKey, version: 1, status: 'completed' }));
      await insert(dossierOf('elsewhere', { procedureKey: 'other', version: 1 }));
      expect(await dossiers().running(procedureKey, [1], null, 10)).toEqual(['w3', 'w4', 'w5']);
      expect(await dossiers().running(procedureKey, [1, 2], null, 2)).toEqual(['w1', 'w2']);

      const moved = dossierOf('w3', { procedureKey, version: 2, revision: 2 });
      await dossiers().commit(moved, 1, copiesOf(moved));

      expect(await dossiers().running(procedureKey, [1, 2], 'w2', 10)).toEqual(['w3', 'w4', 'w5']);
      expect(await dossiers().running(procedureKey, [1], null, 10)).toEqual(['w4', 'w5']);
      expect(await dossiers().running(procedureKey, [1], 'w5', 10)).toEqual([]);
    });

    test('are counted by version while they are neither completed nor cancelled', async () => {
      const rows = [[1, 'running'], [1, 'incident'], [1, 'completed'], [2, 'suspended'], [3, 'cancelled']] as const;
      for (const [index, [version, status]] of rows.entries()) {
        await insert(dossierOf(`count-${index}`, { procedureKey: 'counted', version, status }));
      }
      expect(await dossiers().runningByVersion('counted')).toEqual(new Map([[1, 2], [2, 1]]));
      expect(await dossiers().runningByVersion('unknown')).toEqual(new Map());
      const ended = dossierOf('count-0', { procedureKey: 'counted', status: 'completed', revision: 2 });
      await dossiers().commit(ended, 1, copiesOf(ended));
      expect(await dossiers().runningByVersion('counted')).toEqual(new Map([[1, 1], [2, 1]]));
    });
  });
}

/** Loads, changes, writes; and again from the start where somebody else was faster. */
async function writeOnce({ dossiers }: Store, writer: string): Promise<void> {
  for (;;) {
    const before = await dossiers.load('crowded');
    if (!before) throw new Error('The dossier is gone');
    const after = {
      ...before,
      procedureKey: 'crowded',
      revision: before.revision + 1,
      sequence: before.sequence + 1,
      commandIds: [...before.commandIds, writer],
    };
    const entry = historyOf(after, after.sequence, { by: { id: writer, name: writer } });
    if (await dossiers.commit(after, before.revision, { tasks: [], history: [entry], search: searchOf(after) })) return;
  }
}
