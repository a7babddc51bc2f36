import type { AccountStore } from '../store/port.ts';

/** The account by which an installation that has none is entered. */
export interface FirstAccount {
  readonly username: string;
  readonly password: string;
}

/** Makes an administrator where there is no account at all; undefined where there is one. */
export async function makeFirstAccount(
  accounts: AccountStore, newPassword: () => string, hash: (password: string) => Promise<string>, newId: () => string,
): Promise<FirstAccount | undefined> {
  if ((await accounts.list()).length > 0) return undefined;
  const password = newPassword();
  const username = 'quan.tri';
  const made = await accounts.insert({
    schema: 1,
    id: newId(),
    username,
    name: 'Quản trị viên',
    roles: ['admin', 'processOwner'],
    groups: [],
    language: 'vi',
    passwordHash: await hash(password),
    active: true,
  });
  return made ? { username, password } : undefined;
}
