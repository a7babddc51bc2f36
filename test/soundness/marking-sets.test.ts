import fc from 'fast-check';
import { type Change, type MarkingSet, MarkingSets, none } from '../../engine/bpmn/soundness/marking-sets.ts';

const marking = fc.uniqueArray(fc.nat(7), { maxLength: 5 }).map((places) => places.toSorted((a, b) => a - b));
const markings = fc.array(marking, { maxLength: 12 });
const plan = fc.uniqueArray(fc.tuple(fc.nat(7), fc.constantFrom<Change>('takes', 'keeps', 'gets', 'empty', 'clears', 'fills')), {
  maxLength: 5, selector: ([place]) => place,
}).map((changes) => changes.toSorted(([a], [b]) => a - b));

/** Every set of places of 0 to 7. */
const all = Array.from({ length: 256 }, (_, bits) => Array.from({ length: 8 }, (_unused, place) => place).filter((place) => (bits >> place) % 2 === 1));

function setOf(sets: MarkingSets, list: readonly (readonly number[])[]): MarkingSet {
  return list.reduce((set: MarkingSet, one) => sets.union(set, sets.one(one)), none);
}

function membersOf(sets: MarkingSets, set: MarkingSet): readonly string[] {
  return all.filter((one) => sets.has(set, one)).map((one) => one.join()).toSorted();
}

const texts = (list: readonly (readonly number[])[]): readonly string[] => [...new Set(list.map((one) => one.join()))].toSorted();

/** What a plan makes of one marking; undefined where it does not fit. */
function changed(one: readonly number[], changes: readonly (readonly [number, Change])[]): readonly number[] | undefined {
  const places = new Set(one);
  for (const [place, change] of changes) {
    if ((change === 'takes' || change === 'keeps') && !places.has(place)) return undefined;
    if ((change === 'gets' || change === 'empty') && places.has(place)) return undefined;
    if (change === 'takes' || change === 'clears') places.delete(place);
    if (change === 'gets' || change === 'fills') places.add(place);
  }
  return [...places].toSorted((a, b) => a - b);
}

describe('sets of markings are sets', () => {
  test('union, difference and membership', () => {
    fc.assert(fc.property(markings, markings, (one, other) => {
      const sets = new MarkingSets(1_000_000);
      const [a, b] = [setOf(sets, one), setOf(sets, other)];
      expect(membersOf(sets, sets.union(a, b))).toEqual(texts([...one, ...other]));
      expect(membersOf(sets, sets.difference(a, b))).toEqual(texts(one).filter((text) => !texts(other).includes(text)));
      expect(setOf(sets, one.toReversed())).toBe(a);
      if (one.length > 0) expect(texts(one)).toContain(sets.member(a).join());
    }));
  });

  test('a plan changes each marking that it fits, and leaves the others out', () => {
    fc.assert(fc.property(markings, plan, (list, changes) => {
      const sets = new MarkingSets(1_000_000);
      const expected = texts(list.flatMap((one) => {
        const after = changed(one, changes);
        return after ? [after] : [];
      }));
      expect(membersOf(sets, sets.change(setOf(sets, list), changes))).toEqual(expected);
    }));
  });

  test('a million markings take a handful of nodes, and stay exact while the tables grow', () => {
    const sets = new MarkingSets(1_000_000);
    let set = sets.one([]);
    for (let place = 0; place < 600; place += 1) set = sets.union(set, sets.change(set, [[place, 'gets']]));
    const [even, gap] = [Array.from({ length: 300 }, (_, at) => 2 * at), [599]];
    expect([sets.has(set, even), sets.has(set, gap), sets.has(set, [600])]).toEqual([true, true, false]);
    expect(sets.isExhausted).toBe(false);
  });

  test('the bound is kept and told', () => {
    const sets = new MarkingSets(100);
    let set = sets.one([]);
    for (let place = 0; place < 600; place += 1) set = sets.union(set, sets.change(set, [[place, 'gets']]));
    expect(sets.isExhausted).toBe(true);
    expect(sets.steps).toBeLessThan(2000);
  });
});
