import type { Session } from '../../contract/account.ts';
import { accept } from '../../result.ts';
import { accountView, authenticate } from '../../security/accounts.ts';
import { visitorCsrfToken } from '../../security/csrf.ts';
import { randomToken } from '../../security/random.ts';
import type { Sessions } from '../../security/sessions.ts';
import type { AccountDocument } from '../../store/documents.ts';
import { isoMoment } from '../../moment.ts';
import type { HttpDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { clearToken, writeToken } from './cookie.ts';

/** Sign-in, sign-out, and who is signed in. */
export function sessionHandlers(
  { store, random, zone, demo }: HttpDeps, sessions: Sessions,
): HandlersOf<'readSession' | 'signIn' | 'signOut' | 'changeLanguage'> {
  const view = (account: AccountDocument | null, csrfToken: string): Session => ({
    account: account && accountView(account),
    csrfToken,
    demo: demo
      ? { now: isoMoment(demo.now(), zone), accounts: demo.accounts.map((each) => ({ ...each, roles: [...each.roles] })) }
      : null,
  });

  return {
    async readSession({ identity, request, response }) {
      if (identity.csrfToken !== null) return accept(view(identity.account, identity.csrfToken));
      const visitor = randomToken(random);
      writeToken(request, response, visitor);
      return accept(view(null, visitorCsrfToken(visitor)));
    },

    async signIn({ body, identity, request, response }) {
      const account = await authenticate(store.accounts, body.username, body.password);
      if (!account.ok) return account;
      if (identity.token !== null) await sessions.close(identity.token);
      const { token, session } = await sessions.open(account.value.id);
      writeToken(request, response, token);
      return accept(view(account.value, session.csrfToken));
    },

    async signOut({ identity, request, response }) {
      if (identity.token !== null) await sessions.close(identity.token);
      clearToken(request, response);
      return accept(null);
    },

    async changeLanguage({ body, identity }) {
      const { account, csrfToken } = identity;
      if (!account || csrfToken === null) throw new Error('a language was changed without a session');
      const changed = { ...account, language: body.language };
      await store.accounts.replace(changed);
      return accept(view(changed, csrfToken));
    },
  };
}
