import { personOf } from '../dossiers/people.ts';
import type { Actor } from '../actor.ts';
import type { AccountDocument } from '../store/documents.ts';
import type { AccountStore } from '../store/port.ts';

/** Everybody's password on a demo instance; printed at its start and shown beside its sign-in. */
export const demoPassword = 'hoso-dung-thu';

type Profile = Omit<AccountDocument, 'schema' | 'passwordHash' | 'active' | 'language' | 'id'>;

const profiles: readonly Profile[] = [
  { username: 'chu.quytrinh', name: 'Lê Thị Hồng Hạnh', roles: ['processOwner'], groups: [] },
  { username: 'quan.tri', name: 'Phạm Quốc Bảo', roles: ['admin'], groups: [] },
  { username: 'tiep.nhan', name: 'Nguyễn Thị Mai', roles: ['officer'], groups: ['reception'] },
  { username: 'ho.tich', name: 'Trần Thị Dung', roles: ['officer'], groups: ['civil-status'] },
  { username: 'ho.tich2', name: 'Võ Minh Khôi', roles: ['officer'], groups: ['civil-status'] },
  { username: 'kinh.doanh', name: 'Bùi Thanh Sơn', roles: ['officer'], groups: ['business'] },
  { username: 'lanh.dao', name: 'Đặng Văn Hùng', roles: ['leader'], groups: ['leader'] },
];

/** Accounts of a demo instance, apart from their passwords. */
export const demoAccounts: readonly Omit<AccountDocument, 'passwordHash'>[] = profiles.map((profile) => ({
  schema: 1,
  id: `demo-${profile.username}`,
  ...profile,
  language: 'vi',
  active: true,
}));

/** Adds the demo accounts that are not there yet. */
export async function seedAccounts(accounts: AccountStore, hash: (password: string) => Promise<string>): Promise<void> {
  for (const account of demoAccounts) {
    if (await accounts.findByUsername(account.username)) continue;
    await accounts.insert({ ...account, passwordHash: await hash(demoPassword) });
  }
}

/** A demo account as somebody who acts. */
export function demoActor(username: string): Actor {
  const account = demoAccounts.find((candidate) => candidate.username === username);
  if (!account) throw new Error(`There is no demo account ${username}`);
  const { roles, groups, language } = account;
  return { ...personOf(account), roles, groups, language };
}
