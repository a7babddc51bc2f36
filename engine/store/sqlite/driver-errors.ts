import { StoreError } from '../store-error.ts';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) that have a sentence of their own. */
const busy = 5;
const full = 13;
/** Read-only, I/O error, corrupt, cannot open, not a database. */
const unusable: ReadonlySet<number> = new Set([8, 10, 11, 14, 26]);

/** An error of `node:sqlite` or of the file system as the store's own; a bug stays as it is. */
export function translateError(error: unknown, file: string): unknown {
  if (!Error.isError(error)) return error;
  const code = primaryCode(error);
  if (code === busy) return new StoreError('store.busy', {}, error);
  if (code === full) return new StoreError('store.diskFull', {}, error);
  const isFileFailure = code === undefined ? 'syscall' in error : unusable.has(code);
  return isFileFailure ? new StoreError('store.fileUnusable', { file, reason: error.message }, error) : error;
}

function primaryCode(error: Error): number | undefined {
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
