import { accept } from '../../result.ts';
import { accountView } from '../../security/accounts.ts';
import type { AccountStore } from '../../store/port.ts';
import type { HandlersOf } from '../handler.ts';

/** Accounts, for admins. */
export function accountHandlers(accounts: AccountStore): HandlersOf<'listAccounts'> {
  return {
    listAccounts: async () => accept((await accounts.list()).map(accountView)),
  };
}
