import type { Value } from '../../engine/feel/index.ts';
import { passes } from './world.ts';

describe('unary tests (10.3.1.2, rules 13 to 15)', () => {
  it.each<readonly [string, Value, Value]>([
    ['-', null, true],
    ['5', 5, true], ['5', '5', false], ['"a", "b"', 'b', true], ['not("a", "b")', 'b', false], ['not(> 5)', 3, true],
    ['> 3', 5, true], ['> 3', null, null], ['< limit', 3, true], ['[1..5]', 5, true], ['(1..5)', 5, false], ['< 1, [3..4]', 3, true],
    ['null', null, true], ['null', 0, false], ['not(null)', null, false], ['not(> 3)', 'x', null],
    ['true', true, true], ['false', false, true], ['true', false, false], ['false', true, false],
    ['? > 3 and ? < 6', 5, true], ['contains(?, "x")', 'axb', true], ['? in list', 2, true], ['? = null', null, true],
    ['list', 2, true], ['list', 3, false], ['not(list)', 3, true], ['date("2026-01-01")', '2026-01-01', false],
    ['date(?) >= date("2026-01-01")', '2026-05-01', true], ['every x in ? satisfies x > 0', [1, 2], true],
    ['?', 5, true], ['?', null, true], ['?', false, true], ['?, 3', 5, true], ['not(?)', 5, false],
    ['limit > 3', 'whatever', false], ['limit > 3', true, true], ['limit > 3', null, false], ['limit > 9', false, true],
    ['= 5', 5, true], ['!= 5', 5, false], ['[1, 2]', [1, 2], true],
  ])('%s on %j is %j', (source, input, expected) => {
    expect(passes(source, input, { limit: 4, list: [1, 2] })).toBe(expected);
  });
});
