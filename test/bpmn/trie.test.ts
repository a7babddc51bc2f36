import fc from 'fast-check';
import { Table } from '../../engine/bpmn/apply/table.ts';
import { Trie } from '../../engine/bpmn/apply/trie.ts';

type Change = readonly ['set' | 'delete', number];

const changes = (numbers: fc.Arbitrary<number>) => fc.array(fc.tuple(fc.constantFrom<Change[0]>('set', 'set', 'delete'), numbers), { maxLength: 200 });
const near = fc.nat(100);
const far = fc.oneof(fc.nat(70), fc.nat(5_000), fc.nat(2 ** 30 - 1));

function contentOf(trie: Trie<string>): readonly (readonly [number, string])[] {
  const content: [number, string][] = [];
  trie.forEach((value, at) => content.push([at, value]));
  return content;
}

function inOrder(map: ReadonlyMap<number, string>): readonly (readonly [number, string])[] {
  return [...map].toSorted(([a], [b]) => a - b);
}

describe('a trie', () => {
  test.each([['near numbers', near], ['numbers far apart', far]])('holds what a map would, in the order of the numbers: %s', (_, numbers) => {
    fc.assert(fc.property(changes(numbers), (made) => {
      const trie = new Trie<string>();
      const map = new Map<number, string>();
      for (const [step, [how, at]] of made.entries()) {
        if (how === 'set') map.set(at, `v${step}`);
        else map.delete(at);
        if (how === 'set') trie.set(at, `v${step}`);
        else trie.delete(at);
        expect(trie.get(at)).toBe(map.get(at));
      }
      expect(contentOf(trie)).toEqual(inOrder(map));
      expect(trie.size).toBe(map.size);
    }));
  });

  test('a copy and what it was made of change apart', () => {
    fc.assert(fc.property(changes(far), changes(far), changes(far), (before, one, other) => {
      const made = (trie: Trie<string>, list: readonly Change[], by: string): Trie<string> => {
        for (const [how, at] of list) if (how === 'set') trie.set(at, by); else trie.delete(at);
        return trie;
      };
      const first = made(new Trie<string>(), before, 'before');
      const copy = new Trie(first);
      made(first, one, 'one');
      made(copy, other, 'other');
      expect(contentOf(first)).toEqual(contentOf(made(made(new Trie<string>(), before, 'before'), one, 'one')));
      expect(contentOf(copy)).toEqual(contentOf(made(made(new Trie<string>(), before, 'before'), other, 'other')));
    }));
  });
});

describe('a table', () => {
  /** So many entries from one on. */
  const tableOf = (count: number): Table<number> => {
    const table = new Table<number>({});
    for (let id = 1; id <= count; id += 1) table.set(String(id), id);
    return table;
  };

  test.each([3, 300, 3_000])('of %i entries gives them back by their identifiers, and in order', (count) => {
    const table = new Table(tableOf(count).finish());
    table.delete('2');
    table.set(String(count + 5), 0);
    expect(table.get('1')).toBe(1);
    expect(table.get('2')).toBeUndefined();
    expect(table.entries().map(([id]) => Number(id)).toSorted((a, b) => a - b)).toEqual(table.entries().map(([id]) => Number(id)));
    expect(table.values()).toHaveLength(count);
    expect(table.isEmpty).toBe(false);
  });

  test.each(['', '01', '1e3', '-1', ' 1', '__proto__', '99999999999', 'abc'])('knows nothing of %j, whatever its size', (id) => {
    for (const count of [3, 3_000]) expect(tableOf(count).get(id)).toBeUndefined();
  });

  test('is kept as a record while it is small, as a trie while it is large, and as a record again', () => {
    expect(tableOf(3).finish()).not.toBeInstanceOf(Trie);
    const table = new Table(tableOf(3_000).finish());
    expect(table.isLarge).toBe(true);
    for (let id = 11; id <= 3_000; id += 1) table.delete(String(id));
    expect(table.finish()).toEqual(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index + 1, index + 1])));
  });

  test('takes identifiers that are no numbers, and stays a record then', () => {
    const table = tableOf(3_000);
    table.set('odd', 7);
    expect(table.get('odd')).toBe(7);
    expect(table.get('2999')).toBe(2999);
    expect(table.finish()).toMatchObject({ odd: 7, 1: 1, 3000: 3000 });
  });
});
