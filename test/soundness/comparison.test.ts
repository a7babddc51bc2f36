import fc from 'fast-check';
import { type Comparison, comparisonIn, excludeEachOther } from '../../engine/bpmn/soundness/comparison.ts';

describe('a condition that compares something with a constant', () => {
  test.each<[string, boolean, Comparison | undefined]>([
    ['n > 10', true, { term: 'n', operator: '>', constant: 10 }],
    ['n > 10', false, { term: 'n', operator: '<=', constant: 10 }],
    ['dossier.kind = "new"', true, { term: 'dossier.kind', operator: '=', constant: 'new' }],
    ['dossier.kind="new"', false, { term: 'dossier.kind', operator: '!=', constant: 'new' }],
    ['count(papers) >= 2.5', true, { term: 'count(papers)', operator: '>=', constant: 2.5 }],
    ['late', true, { term: 'late', operator: '=', constant: true }],
    ['late', false, { term: 'late', operator: '!=', constant: true }],
    ['late = false', true, { term: 'late', operator: '=', constant: false }],
    ['n > limit', true, undefined], ['a and b > 2', true, undefined], ['n in [1..3]', true, undefined], ['5 > 3', true, undefined], ['true', true, undefined],
    ['now() > 5', true, undefined],
  ])('%s (%s)', (condition, holds, expected) => {
    expect(comparisonIn(condition, holds)).toEqual(expected);
  });

  test('two exclude each other when no value passes both', () => {
    const comparison = fc.record({ term: fc.constant('n'), operator: fc.constantFrom<Comparison['operator']>('=', '!=', '<', '<=', '>', '>='), constant: fc.integer({ min: 0, max: 4 }) });
    const passes = (value: number, { operator, constant }: { operator: Comparison['operator']; constant: number }) =>
      ({ '=': value === constant, '!=': value !== constant, '<': value < constant, '<=': value <= constant, '>': value > constant, '>=': value >= constant })[operator];
    const values = Array.from({ length: 13 }, (_, at) => at / 2 - 1);
    fc.assert(fc.property(comparison, comparison, (one, other) => {
      expect(excludeEachOther(one, other)).toBe(!values.some((value) => passes(value, one) && passes(value, other)));
    }), { numRuns: 500 });
  });

  test.each([['late', 'late = false', true], ['kind = "a"', 'kind = "b"', true], ['kind = "a"', 'kind != "a"', true], ['kind = "a"', 'kind != "b"', false], ['n > 1', 'n = "a"', true]])(
    '%s and %s: %s', (one, other, expected) => {
      const [a, b] = [comparisonIn(one, true), comparisonIn(other, true)];
      expect(a && b && [excludeEachOther(a, b), excludeEachOther(b, a)]).toEqual([expected, expected]);
    });
});
