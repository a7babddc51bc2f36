import { DraftShelf, SHELF } from './draft-shelf.ts';

const NOW = '2026-11-24T07:30:00.000Z';

describe('the shelf of unsent answers', () => {
  beforeEach(() => localStorage.clear());

  it('gives back what was kept, to the same person and task only', () => {
    const shelf = new DraftShelf(localStorage, () => NOW);
    shelf.keep('lan', 'task-1', { childName: 'An' });

    expect(shelf.read('lan', 'task-1')).toEqual({ data: { childName: 'An' }, at: NOW });
    expect(shelf.read('lan', 'task-2')).toBeNull();
    expect(shelf.read('minh', 'task-1')).toBeNull();
  });

  it('forgets what was sent or thrown away', () => {
    const shelf = new DraftShelf(localStorage, () => NOW);
    shelf.keep('lan', 'task-1', {});
    shelf.discard('lan', 'task-1');

    expect(shelf.read('lan', 'task-1')).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it.each(['not json', '[]', '{"data":1,"at":"x"}', '{"data":{}}'])('takes %s for nothing', (broken) => {
    localStorage.setItem(`${SHELF}lan.task-1`, broken);

    expect(new DraftShelf(localStorage, () => NOW).read('lan', 'task-1')).toBeNull();
  });

  it('lets the work go on where the storage is full', () => {
    const full = { setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } } as unknown as Storage;

    expect(() => new DraftShelf(full, () => NOW).keep('lan', 'task-1', {})).not.toThrow();
  });
});
