import { areaOf, areasFor } from '../../shell/areas.ts';
import { firstPage } from './first-page.ts';

describe('what a role gets to see first', () => {
  it.each([
    [['officer'], '/work'],
    [['leader'], '/work'],
    [['processOwner'], '/procedures'],
    [['admin'], '/release'],
    [['admin', 'officer'], '/work'],
    [[], '/no-permission'],
  ] as const)('%p lands on %s', (roles, page) => {
    expect(firstPage(roles)).toBe(page);
  });

  it.each(['officer', 'leader', 'processOwner', 'admin'] as const)('is in the rail of the %s', (role) => {
    expect(areasFor([role]).map(({ path }) => path)).toContain(firstPage([role]));
  });
});

describe('where an address is', () => {
  it.each([
    ['/work', 'work'],
    ['/work/task-1?x=1', 'work'],
    ['/dossiers?status=running', 'dossiers'],
    ['/workshop', undefined],
    ['/', undefined],
  ])('%s is in %p', (url, key) => {
    expect(areaOf(url)?.key).toBe(key);
  });
});
