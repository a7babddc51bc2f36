import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AtCrashPoint } from '../crash-point.ts';
import type { Store } from '../port.ts';
import { translatingErrors } from '../translate-errors.ts';
import { accountStore } from './accounts.ts';
import { Database } from './database.ts';
import { dossierStore } from './dossiers.ts';
import { translateError } from './driver-errors.ts';
import { historyStore } from './history.ts';
import { migrate } from './migrate.ts';
import { procedureStore } from './procedures.ts';
import { scheduleStore } from './schedules.ts';
import { sessionStore } from './sessions.ts';
import { settingsStore } from './settings.ts';
import { taskStore } from './tasks.ts';

export interface SqliteOptions {
  /** Path of the database file, made where it is missing, with a folder that only this user may read; `:memory:` keeps nothing. */
  readonly file: string;
  /** How long a write waits for another program that holds the file, in ms; the event loop waits along. */
  readonly busyTimeout?: number;
  /** Plays a crash; for tests only. */
  readonly atCrashPoint?: AtCrashPoint;
}

/** Opens the embedded store. Throws a `StoreError` where the file cannot be used or is of a newer release. */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { file, atCrashPoint: at = () => undefined } = options;
  const translate = (error: unknown): unknown => translateError(error, file);
  const database = new Database(connect(options, translate));
  const group = <Group extends object>(operations: Group): Group => translatingErrors(operations, translate);
  return {
    description: file === ':memory:' ? 'SQLite, in memory' : `SQLite, ${file}`,
    procedures: group(procedureStore(database, at)),
    schedules: group(scheduleStore(database)),
    dossiers: group(dossierStore(database, at)),
    tasks: group(taskStore(database)),
    history: group(historyStore(database)),
    accounts: group(accountStore(database)),
    sessions: group(sessionStore(database)),
    settings: group(settingsStore(database)),
    ...group({
      async ping(): Promise<void> { database.get('SELECT 1'); },
      async close(): Promise<void> { database.close(); },
    }),
  };
}

/**
 * `synchronous = FULL` flushes each transaction to the disk before it is answered: WAL's usual NORMAL could
 * lose the last ones in a power cut, and somebody has left with a receipt by then. `fullfsync` is for macOS,
 * whose plain flush stops at the drive's cache.
 */
function connect({ file, busyTimeout = 5000 }: SqliteOptions, translate: (error: unknown) => unknown): DatabaseSync {
  let connection: DatabaseSync | undefined;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    connection = new DatabaseSync(file, { timeout: busyTimeout });
    connection.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA fullfsync = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -64000;
    `);
    migrate(connection);
    return connection;
  } catch (error) {
    if (connection?.isOpen) connection.close();
    throw translate(error);
  }
}
