import { PagedList } from './paged-list.ts';
import type { Page } from './paged-list.ts';

interface Row {
  readonly id: string;
}
const rows = (...ids: number[]): Row[] => ids.map((id) => ({ id: String(id) }));

/** Answers that are given when the test says so, in whatever order. */
function answers() {
  const waiting: { cursor: string | undefined; answer: (page: Page<Row>) => void; fail: (error: unknown) => void }[] = [];
  const list = new PagedList<Row>((cursor) => new Promise((answer, fail) => waiting.push({ cursor, answer, fail })));
  return { list, waiting };
}

const ids = (list: PagedList<Row>) => list.items().map(({ id }) => Number(id));

describe('a long list', () => {
  it('reads on where the page before ended, and shows no row twice', async () => {
    const { list, waiting } = answers();
    const first = list.restart();
    waiting[0]?.answer({ items: rows(1, 2), next: 'after-2', total: 3 });
    await first;
    const more = list.loadMore();
    waiting[1]?.answer({ items: rows(2, 3), next: null, total: 3 });
    await more;

    expect(waiting.map(({ cursor }) => cursor)).toEqual([undefined, 'after-2']);
    expect(ids(list)).toEqual([1, 2, 3]);
    expect(list.more()).toBe(false);
  });

  it('throws away what an older question answers late', async () => {
    const { list, waiting } = answers();
    const older = list.restart();
    const newer = list.restart();
    waiting[1]?.answer({ items: rows(9), next: null, total: 1 });
    await newer;
    waiting[0]?.answer({ items: rows(1), next: null, total: 1 });
    await older;

    expect(ids(list)).toEqual([9]);
    expect(list.busy()).toBe(false);
  });

  it('keeps what was scrolled to when the first page is read again', async () => {
    const { list, waiting } = answers();
    void list.restart();
    waiting[0]?.answer({ items: rows(1, 2), next: 'a', total: 4 });
    await Promise.resolve();
    const more = list.loadMore();
    waiting[1]?.answer({ items: rows(3, 4), next: 'b', total: 5 });
    await more;
    const again = list.refresh();
    waiting[2]?.answer({ items: rows(0, 1), next: 'z', total: 6 });
    await again;

    expect(ids(list)).toEqual([0, 1, 2, 3, 4]);
    const on = list.loadMore();
    expect(waiting[3]?.cursor).toBe('b');
    waiting[3]?.answer({ items: [], next: null, total: 6 });
    await on;
  });

  it('keeps its rows when reading fails, and says why', async () => {
    const { list, waiting } = answers();
    const first = list.restart();
    waiting[0]?.answer({ items: rows(1), next: null, total: 1 });
    await first;
    const again = list.refresh();
    waiting[1]?.fail(new Error('away'));
    await again;

    expect(ids(list)).toEqual([1]);
    expect(list.error()).toEqual(new Error('away'));
  });

  it('counts down when a row is taken out, once', async () => {
    const { list, waiting } = answers();
    const first = list.restart();
    waiting[0]?.answer({ items: rows(1, 2), next: null, total: 2 });
    await first;
    list.remove('1');
    list.remove('1');

    expect([ids(list), list.total()]).toEqual([[2], 1]);
  });
});
