import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { migrations } from './schema.ts';

/**
 * Brings a file to this release's schema, all of it or nothing. Refuses a file that a newer release wrote:
 * writing into tables that it does not know could lose what the newer one relies on.
 */
export function migrate(connection: DatabaseSync): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    connection.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT');
    const found = Number(connection.prepare('SELECT max(version) AS version FROM schema_version').get()?.['version'] ?? 0);
    if (found > migrations.length) {
      throw new StoreError('store.newerSchema', { found, known: migrations.length });
    }
    for (const [index, migration] of migrations.entries()) {
      if (index < found) continue;
      connection.exec(migration);
      connection.prepare('INSERT INTO schema_version (version) VALUES (?)').run(index + 1);
    }
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
