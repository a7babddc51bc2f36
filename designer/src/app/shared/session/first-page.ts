import type { Role } from '../api/contract.ts';

const FIRST_PAGES: readonly (readonly [Role, string])[] = [
  ['officer', '/work'],
  ['leader', '/work'],
  ['processOwner', '/procedures'],
  ['admin', '/release'],
];

/** Where a person lands after signing in: the page of the work that cannot wait, for who holds several roles. */
export function firstPage(roles: readonly Role[]): string {
  return FIRST_PAGES.find(([role]) => roles.includes(role))?.[1] ?? '/no-permission';
}
