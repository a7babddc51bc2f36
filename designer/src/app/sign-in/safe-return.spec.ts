import { safeReturn } from './safe-return.ts';

describe('where signing in leads', () => {
  it.each([
    [undefined, '/'],
    ['/work/t-1?x=1', '/work/t-1?x=1'],
    ['https://elsewhere.example', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['/sign-in?back=%2Fwork', '/'],
    ['javascript:alert(1)', '/'],
  ])('%p → %s', (back, expected) => {
    expect(safeReturn(back)).toBe(expected);
  });
});
