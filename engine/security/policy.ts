import type { Access } from '../contract/routes.ts';
import type { AccountDocument } from '../store/documents.ts';
import type { Refusal } from '../result.ts';

/** Why this account (null: nobody signed in) may not call a route with this access; null when it may. */
export function refusedBy(access: Access, account: Pick<AccountDocument, 'roles'> | null): Refusal | null {
  if (access === 'public') return null;
  if (!account) return { code: 'session.required' };
  if (access === 'signedIn') return null;
  return account.roles.some((role) => access.includes(role)) ? null : { code: 'access.forbidden' };
}
