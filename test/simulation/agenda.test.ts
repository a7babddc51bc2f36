import fc from 'fast-check';
import { Agenda, type Turn } from '../../engine/simulation/agenda.ts';

const turns: readonly Turn[] = ['outside', 'answer', 'timer'];

describe('the agenda', () => {
  it('given anything planned in any order, then it comes by moment, by turn, and then as it was planned', () => {
    const plan = fc.record({ at: fc.integer({ min: 0, max: 5 }), turn: fc.constantFrom(...turns) });
    fc.assert(fc.property(fc.array(plan), (plans) => {
      const agenda = new Agenda();
      const came: number[] = [];
      plans.forEach(({ at, turn }, index) => agenda.plan(at, turn, () => came.push(index)));
      for (let next = agenda.take(); next; next = agenda.take()) next.act();

      const wanted = plans.map((planned, index) => ({ ...planned, index })).sort((one, other) =>
        one.at - other.at || turns.indexOf(one.turn) - turns.indexOf(other.turn) || one.index - other.index);
      expect(came).toEqual(wanted.map(({ index }) => index));
      expect(agenda.next).toBeUndefined();
    }));
  });
});
