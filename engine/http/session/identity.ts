import type { Request } from 'express';
import { visitorCsrfToken } from '../../security/csrf.ts';
import type { Sessions } from '../../security/sessions.ts';
import type { AccountDocument } from '../../store/documents.ts';
import type { AccountStore } from '../../store/port.ts';
import { readToken } from './cookie.ts';

/** Who sent a request. */
export interface Identity {
  /** Null when nobody is signed in. */
  readonly account: AccountDocument | null;
  /** Token in the cookie: a session's when somebody is signed in, else a visitor's; null without a cookie. */
  readonly token: string | null;
  /** What a request that changes something must carry; null for a visitor who never asked for a token. */
  readonly csrfToken: string | null;
}

/** Finds out who sent a request. A closed account is nobody, even in a session that was opened before. */
export async function identify(request: Request, sessions: Sessions, accounts: AccountStore): Promise<Identity> {
  const token = readToken(request);
  if (token === null) return { account: null, token: null, csrfToken: null };
  const session = await sessions.use(token);
  const account = session ? await accounts.load(session.accountId) : null;
  if (session && account?.active) return { account, token, csrfToken: session.csrfToken };
  return { account: null, token, csrfToken: visitorCsrfToken(token) };
}
