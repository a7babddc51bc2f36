import type { Role } from '../../engine/contract/account.ts';
import type { Access } from '../../engine/contract/routes.ts';
import { refusedBy } from '../../engine/security/policy.ts';

describe('a policy', () => {
  const nobody = null;
  const officer: { roles: Role[] } = { roles: ['officer'] };
  const both: { roles: Role[] } = { roles: ['officer', 'admin'] };
  const without: { roles: Role[] } = { roles: [] };

  it.each<[Access, { roles: Role[] } | null, string | undefined]>([
    ['public', nobody, undefined],
    ['public', officer, undefined],
    ['signedIn', nobody, 'session.required'],
    ['signedIn', without, undefined],
    [['admin'], nobody, 'session.required'],
    [['admin'], officer, 'access.forbidden'],
    [['admin'], without, 'access.forbidden'],
    [['admin'], both, undefined],
    [['leader', 'officer'], officer, undefined],
    [[], both, 'access.forbidden'],
  ])('%j to %j: %s', (access, account, code) => {
    expect(refusedBy(access, account)?.code).toBe(code);
  });
});
