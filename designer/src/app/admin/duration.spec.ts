import { durationOf } from './duration.ts';

describe('how far the demo clock moves', () => {
  it.each([
    [90, 'minute', 'PT90M'],
    [4, 'hour', 'PT4H'],
    [3, 'day', 'P3D'],
    [2, 'week', 'P2W'],
    [0, 'day', null],
    [1.5, 'day', null],
    [Number.NaN, 'day', null],
  ] as const)('%p %s → %p', (amount, unit, expected) => {
    expect(durationOf(amount, unit)).toBe(expected);
  });
});
