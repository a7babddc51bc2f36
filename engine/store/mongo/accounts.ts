import { fromText, toText } from '../document-text.ts';
import type { AccountDocument } from '../documents.ts';
import type { AccountStore } from '../port.ts';
import { isDuplicate } from './driver-errors.ts';
import type { AccountRow, Models } from './schema.ts';

/** Who may sign in. */
export function accountStore({ accounts }: Models): AccountStore {
  return {
    load: async (id) => read(await accounts.findOne({ _id: id }, { document: 1 }).lean()),
    findByUsername: async (username) => read(await accounts.findOne({ username }, { document: 1 }).lean()),
    async list() {
      const rows = await accounts.find({}, { document: 1 }).sort({ username: 1 }).lean();
      return rows.map((row) => fromText<AccountDocument>(row.document));
    },
    insert: async (account) => unlessTaken(async () => {
      await accounts.create([{ _id: account.id, ...fieldsOf(account) }]);
      return true;
    }),
    replace: async (account) => unlessTaken(async () => {
      const replaced = await accounts.updateOne({ _id: account.id }, { $set: fieldsOf(account) });
      return replaced.matchedCount === 1;
    }),
  };
}

async function unlessTaken(write: () => Promise<boolean>): Promise<boolean> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

function fieldsOf(account: AccountDocument): Pick<AccountRow, 'username' | 'document'> {
  return { username: account.username, document: toText(account, account.username) };
}

function read(row: Pick<AccountRow, 'document'> | null): AccountDocument | null {
  return row ? fromText<AccountDocument>(row.document) : null;
}
