import type { Page, Store } from '../../../engine/store/port.ts';
import type { TaskDocument } from '../../../engine/store/documents.ts';
import type { OpenStore } from '../store-contract.ts';
import { copiesOf, dossierOf, taskOf } from '../documents.ts';
import { openedFor, patience } from './opened.ts';

export function describeLists(open: OpenStore): void {
  describe('the work list', () => {
    const opened = openedFor(open, 'work-list');
    const list = (filter: Partial<Parameters<Store['tasks']['list']>[0]> = {}) =>
      opened.store.tasks.list({ limit: 50, ...filter });
    const waits = (page: Page<TaskDocument>) => page.items.map((task) => task.waitId);

    beforeAll(async () => {
      const an = { id: 'an', name: 'An' };
      await insertTasks(opened.store, 'work', [
        { waitId: 'late', dueAt: 100, candidateGroups: ['reception', 'records'], createdAt: 5 },
        { waitId: 'undue-old', dueAt: null, createdAt: 1 },
        { waitId: 'undue-new', dueAt: null, createdAt: 2, candidateGroups: ['records'] },
        { waitId: 'due-new', dueAt: 200, createdAt: 4 },
        { waitId: 'due-old', dueAt: 200, createdAt: 3 },
        { waitId: 'mine', dueAt: 150, assignee: an, candidateGroups: ['reception'] },
        { waitId: 'for-an', dueAt: 250, candidateGroups: [], candidateUsers: ['an'] },
        { waitId: 'done', dueAt: 1, status: 'completed', assignee: an },
        { waitId: 'withdrawn', dueAt: 1, status: 'withdrawn' },
      ]);
    }, patience);

    test('has open tasks by due date with none last, then age', async () => {
      const page = await list();
      expect(waits(page)).toEqual(['late', 'mine', 'due-old', 'due-new', 'for-an', 'undue-old', 'undue-new']);
      expect(page).toMatchObject({ next: null, total: 7 });
    });

    test.each([
      ['claimed by an account', { assigneeId: 'an' }, ['mine']],
      ['claimed by nobody of that name', { assigneeId: 'binh' }, []],
      ['offered to a group, unclaimed', { offeredTo: { accountId: 'x', groups: ['reception'] } }, ['late', 'due-old', 'due-new', 'undue-old']],
      ['offered to two groups, each once', { offeredTo: { accountId: 'x', groups: ['records', 'reception', 'records'] } },
        ['late', 'due-old', 'due-new', 'undue-old', 'undue-new']],
      ['offered to the account itself', { offeredTo: { accountId: 'an', groups: [] } }, ['for-an']],
      ['either of the two', { assigneeId: 'an', offeredTo: { accountId: 'an', groups: ['records'] } }, ['late', 'mine', 'for-an', 'undue-new']],
    ])('knows what is %s', async (_, filter, expected) => {
      const page = await list(filter);
      expect(waits(page)).toEqual(expected);
      expect(page.total).toBe(expected.length);
      expect(waits({ ...page, items: await everyPage(opened.store.tasks, { ...filter, limit: 1 }) })).toEqual(expected);
    });

    test('moves a task with its claim, its release and its end', async () => {
      const before = dossierOf('moving');
      const task = (revision: number, given: Partial<TaskDocument>) =>
        taskOf({ ...before, revision }, 'w', { candidateGroups: ['movers'], ...given });
      const offered = async () => (await list({ offeredTo: { accountId: 'x', groups: ['movers'] } })).total;
      const claimed = async () => (await list({ assigneeId: 'mover' })).total;
      const commit = async (revision: number, given: Partial<TaskDocument>) => {
        const dossier = { ...before, revision };
        await opened.store.dossiers.commit(dossier, revision - 1, copiesOf(dossier, { tasks: [task(revision, given)] }));
        return [await offered(), await claimed()];
      };
      await opened.store.dossiers.insert(before, copiesOf(before, { tasks: [task(1, {})] }));
      expect([await offered(), await claimed()]).toEqual([1, 0]);
      expect(await commit(2, { assignee: { id: 'mover', name: 'M' } })).toEqual([0, 1]);
      expect(await commit(3, {})).toEqual([1, 0]);
      expect(await commit(4, { status: 'completed' })).toEqual([0, 0]);
      expect(await opened.store.tasks.load('moving:w')).toEqual(task(4, { status: 'completed' }));
    });
  });

  describe('pages', () => {
    const opened = openedFor(open, 'pages');

    test('of tasks neither repeat nor skip a row while rows come in between', async () => {
      const rows = Array.from({ length: 25 }, (_, index) => ({
        waitId: `w${index}`, dueAt: [10, 20, null][index % 3] ?? null, createdAt: index % 4,
      }));
      await insertTasks(opened.store, 'paged', rows);
      const before = (await opened.store.tasks.list({ limit: 100 })).items.map((task) => task.id);
      let round = 0;
      const met = await everyPage(opened.store.tasks, { limit: 4 }, async () => {
        round += 1;
        // One at the very front, one at the very end.
        await insertTasks(opened.store, `between-${round}`, [{ waitId: 'w', dueAt: 1 }, { waitId: 'v', dueAt: null, createdAt: 99 }]);
      });
      const ids = met.map((task) => task.id);
      expect(ids.filter((id) => id.startsWith('paged'))).toEqual(before);
      expect(new Set(ids).size).toBe(ids.length);
    }, patience);

    test('of dossiers come newest first and stay in step while others arrive', async () => {
      const moments = [5, 3, 3, 9, 1, 3, 7, 7];
      for (const [index, receivedAt] of moments.entries()) {
        const dossier = dossierOf(`list-${index}`, { receivedAt, procedureKey: 'listed', status: index % 2 ? 'running' : 'completed' });
        await opened.store.dossiers.insert(dossier, copiesOf(dossier));
      }
      let arrivals = 0;
      const met = await everyPage(opened.store.dossiers, { procedureKey: 'listed', limit: 3 }, async () => {
        arrivals += 1;
        const dossier = dossierOf(`arrival-${arrivals}`, { receivedAt: 100, procedureKey: 'listed' });
        await opened.store.dossiers.insert(dossier, copiesOf(dossier));
      });
      expect(met.map((line) => line.dossierId)).toEqual([3, 7, 6, 0, 5, 2, 1, 4].map((index) => `list-${index}`));
    });

    test.each([
      [{ status: 'running' }, ['list-3', 'list-7', 'list-5', 'list-1']],
      [{ status: 'completed', procedureKey: 'listed' }, ['list-6', 'list-0', 'list-2', 'list-4']],
      [{ status: 'incident' }, []],
      [{ procedureKey: 'other' }, []],
    ] as const)('of dossiers can be narrowed to %j', async (filter, expected) => {
      const met = (await everyPage(opened.store.dossiers, { ...filter, limit: 3 })).map((line) => line.dossierId);
      expect(met.filter((id) => id.startsWith('list-'))).toEqual(expected);
      expect((await opened.store.dossiers.list({ ...filter, limit: 1 })).total).toBe(met.length);
    });

    test.each(['', 'x', 'bm90IGpzb24', Buffer.from('[1]').toString('base64url'), Buffer.from('["1","2","3"]').toString('base64url')])(
      'refuse a cursor that no list made: %j', async (cursor) => {
        const refusal = { refusal: { code: 'store.cursorInvalid' } };
        await expect(opened.store.dossiers.list({ cursor, limit: 1 })).rejects.toMatchObject(refusal);
        await expect(opened.store.tasks.list({ cursor, limit: 1 })).rejects.toMatchObject(refusal);
      },
    );
  });
}

/** One dossier with several tasks. */
export async function insertTasks(
  store: Store, id: string, tasks: readonly (Partial<TaskDocument> & { readonly waitId: string })[],
): Promise<void> {
  const dossier = dossierOf(id);
  await store.dossiers.insert(dossier, copiesOf(dossier, { tasks: tasks.map((given) => taskOf(dossier, given.waitId, given)) }));
}

/** Turns pages to the last, doing something `between` them. */
export async function everyPage<T, F extends { readonly limit: number }>(
  lister: { list(filter: F & { cursor?: string }): Promise<Page<T>> }, filter: F, between: () => Promise<void> = async () => undefined,
): Promise<T[]> {
  const met: T[] = [];
  for (let cursor: string | undefined, last = false; !last;) {
    const page = await lister.list({ ...filter, ...(cursor === undefined ? {} : { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(filter.limit);
    met.push(...page.items);
    cursor = page.next ?? undefined;
    last = page.next === null;
    if (!last) await between();
  }
  return met;
}
