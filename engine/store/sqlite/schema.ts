/**
 * Each entry takes the schema from one version to the next and is never changed once released: the first
 * makes version 1. Plain tables without triggers or foreign keys, so that any SQLite tool can read, copy
 * and mend them.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE procedures (
    key TEXT PRIMARY KEY, revision INTEGER NOT NULL, document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE versions (
    procedure_key TEXT NOT NULL, number INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (procedure_key, number)
  ) STRICT;

  CREATE TABLE dossiers (
    id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, command_id TEXT UNIQUE,
    procedure_key TEXT NOT NULL, version INTEGER NOT NULL, revision INTEGER NOT NULL,
    live INTEGER NOT NULL, next_due INTEGER, document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX dossiers_due ON dossiers (next_due, id) WHERE next_due IS NOT NULL;
  CREATE INDEX dossiers_live ON dossiers (procedure_key, version) WHERE live = 1;
  CREATE TABLE subscriptions (
    message TEXT NOT NULL, dossier_id TEXT NOT NULL, PRIMARY KEY (message, dossier_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX subscriptions_of_dossier ON subscriptions (dossier_id);

  CREATE TABLE tasks (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE task_lists (
    list TEXT NOT NULL, due_order INTEGER NOT NULL, created_at INTEGER NOT NULL, id TEXT NOT NULL,
    row INTEGER NOT NULL, PRIMARY KEY (list, due_order, created_at, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX task_lists_of_task ON task_lists (row, list);
  CREATE TABLE task_tokens (
    token TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (token, row)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX task_tokens_of_task ON task_tokens (row, token);

  CREATE TABLE searches (
    row INTEGER PRIMARY KEY, dossier_id TEXT NOT NULL UNIQUE, procedure_key TEXT NOT NULL, status TEXT NOT NULL,
    received_at INTEGER NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX searches_newest ON searches (received_at, dossier_id);
  CREATE INDEX searches_by_status ON searches (status, received_at, dossier_id);
  CREATE INDEX searches_by_procedure ON searches (procedure_key, received_at, dossier_id, status);
  CREATE TABLE search_tokens (
    token TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (token, row)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX search_tokens_of_dossier ON search_tokens (row, token);

  CREATE TABLE history (
    dossier_id TEXT NOT NULL, sequence INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (dossier_id, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE accounts (
    id TEXT PRIMARY KEY, username TEXT NOT NULL UNIQUE, document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_expiry ON sessions (expires_at);
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  `,
  `
  CREATE TABLE schedules (
    procedure_key TEXT PRIMARY KEY, revision INTEGER NOT NULL, next_due INTEGER, document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX schedules_due ON schedules (next_due, procedure_key) WHERE next_due IS NOT NULL;
  `,
  // Dossiers carry messages to each other and lend jobs to workers: the tables stay, but an older release cannot tell their histories.
  'SELECT 1',
];
