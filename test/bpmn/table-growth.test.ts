import fc from 'fast-check';
import { Table } from '../../engine/bpmn/apply/table.ts';

describe('a table that grows by one entry a command', () => {
  it('given identifiers in any steps, then it is kept as a large one before it has five hundred entries', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 1_000 }), (step, first) => {
      let kept = new Table<number>({}).finish();
      let isLarge = false;
      for (let count = 0; count < 500 && !isLarge; count += 1) {
        const table = new Table(kept);
        table.set(String(first + count * step), count);
        kept = table.finish();
        isLarge = table.isLarge;
      }
      expect(isLarge).toBe(true);
    }));
  });
});
