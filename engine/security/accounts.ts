import type { Actor } from '../actor.ts';
import type { Account } from '../contract/account.ts';
import type { Language } from '../messages/sentence.ts';
import { refuse, type Result } from '../result.ts';
import type { AccountDocument } from '../store/documents.ts';
import type { AccountStore } from '../store/port.ts';
import { verifyPassword } from './password.ts';

/**
 * The account that a username and password belong to. An unknown name, a closed account and a wrong
 * password are one refusal, `signIn.wrong`, after the same work: nobody learns which names exist.
 */
export async function authenticate(
  accounts: AccountStore, username: string, password: string,
): Promise<Result<AccountDocument>> {
  const account = await accounts.findByUsername(storedUsername(username));
  const usable = account?.active ? account : null;
  const verified = await verifyPassword(password, usable?.passwordHash);
  return usable && verified ? { ok: true, value: usable } : refuse('signIn.wrong');
}

/** A username as accounts keep it: whoever types `Lan ` on a phone means `lan`. */
export function storedUsername(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/** On whose behalf services act when this account asks. */
export function actorOf(account: AccountDocument, language: Language): Actor {
  const { id, name, roles, groups } = account;
  return { id, name, roles, groups, language };
}

/** An account as the API shows it: never with its password's hash. */
export function accountView(account: AccountDocument): Account {
  const { id, username, name, roles, groups, language } = account;
  return { id, username, name, roles: [...roles], groups: [...groups], language };
}
