import fc from 'fast-check';
import { sorted } from '../../engine/feel/functions/sorted.ts';
import { valueOf } from './world.ts';

describe('sort (10.3.4.9)', () => {
  it('gives the order that the function tells, and leaves what is alike in its places', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer())), (pairs) => {
      const list = pairs.map(([key, other], place) => ({ key, other, place }));
      const byKey = list.toSorted((a, b) => a.key - b.key);
      expect(sorted(list, (a, b) => (a as { key: number }).key < (b as { key: number }).key)).toEqual(byKey);
    }));
  });

  it('loses nothing, whatever nonsense the function tells', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.func(fc.boolean()), (list, precedes) => {
      expect(sorted(list, precedes).toSorted()).toEqual(list.toSorted());
    }));
  });

  it('sorts twenty thousand items within the work that an evaluation may do', () => {
    expect(valueOf('sort(for i in 1..20000 return modulo(i * 7919, 20011), function(a, b) a < b)[20000]')).toBe(20_010);
  });
});
