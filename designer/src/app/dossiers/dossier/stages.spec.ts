import type { DossierStatus } from '../../shared/api/contract.ts';
import { stagesOf } from './stages.ts';

const line = (publicState: number, status: DossierStatus) => stagesOf(publicState, status).map(({ key, state }) => `${key}:${state}`).join(' ');

describe('the line of stages', () => {
  it.each([
    [2, 'running', 'received:now processing:next processed:next handedOver:next'],
    [4, 'running', 'received:done processing:now processed:next handedOver:next'],
    [5, 'running', 'received:done processing:done supplement:now processed:next handedOver:next'],
    [4, 'incident', 'received:done processing:now processed:next handedOver:next'],
    [10, 'completed', 'received:done processing:done processed:done handedOver:done'],
    [9, 'completed', 'received:done processing:done processed:done handedOver:ended'],
    [3, 'completed', 'received:done notAccepted:done'],
    [4, 'cancelled', 'received:done processing:done stopped:done'],
  ] as const)('state %i, %s: %s', (publicState, status, expected) => {
    expect(line(publicState, status)).toBe(expected);
  });

  it('has exactly one present stage for what is going on, none for what is over', () => {
    for (let state = 1; state <= 10; state += 1) {
      const present = (status: DossierStatus) => stagesOf(state, status).filter((stage) => stage.state === 'now').length;
      expect([state, present('running'), present('completed')]).toEqual([state, 1, 0]);
    }
  });
});
