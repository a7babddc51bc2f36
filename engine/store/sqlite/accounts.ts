import { fromText, toText } from '../document-text.ts';
import type { AccountDocument } from '../documents.ts';
import type { AccountStore } from '../port.ts';
import type { Database } from './database.ts';

/** Who may sign in. */
export function accountStore(database: Database): AccountStore {
  return {
    load: async (id) => read(database.get('SELECT document FROM accounts WHERE id = ?', id)),
    findByUsername: async (username) => read(database.get('SELECT document FROM accounts WHERE username = ?', username)),
    async list() {
      const rows = database.all<{ document: string }>('SELECT document FROM accounts ORDER BY username');
      return rows.map((row) => fromText<AccountDocument>(row.document));
    },
    insert: async (account) => database.write(() => database.run(
      'INSERT INTO accounts (id, username, document) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      account.id, account.username, toText(account, account.username),
    ) === 1),
    replace: async (account) => database.write(() => database.run(
      'UPDATE OR IGNORE accounts SET username = ?, document = ? WHERE id = ?',
      account.username, toText(account, account.username), account.id,
    ) === 1),
  };
}

function read(row: { document: string } | undefined): AccountDocument | null {
  return row ? fromText<AccountDocument>(row.document) : null;
}
