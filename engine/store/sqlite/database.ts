import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { GroupCommit } from './group-commit.ts';

/** Most prepared statements kept; searches of many words make statements of their own. */
const keptStatements = 200;

/** The connection as the operation groups use it: prepared statements, and writes in groups. */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #commits: GroupCommit;
  readonly #statements = new Map<string, StatementSync>();

  constructor(connection: DatabaseSync) {
    this.#connection = connection;
    this.#commits = new GroupCommit(connection);
  }

  /** Rows of a query. Their type is what the schema of this folder says they are. */
  all<Row>(sql: string, ...parameters: SQLInputValue[]): Row[] {
    return this.#prepared(sql).all(...parameters) as Row[];
  }

  /** The only row of a query, undefined where there is none. */
  get<Row>(sql: string, ...parameters: SQLInputValue[]): Row | undefined {
    return this.#prepared(sql).get(...parameters) as Row | undefined;
  }

  /** Runs a statement inside of `write` and answers how many rows it changed. */
  run(sql: string, ...parameters: SQLInputValue[]): number {
    return Number(this.#prepared(sql).run(...parameters).changes);
  }

  /** Does `work` as one atomic write; settles when it is on disk. */
  write<T>(work: () => T): Promise<T> {
    return this.#commits.submit(work);
  }

  /** Writes what waits, then lets go of the file. */
  close(): void {
    if (!this.#connection.isOpen) return;
    this.#commits.flush();
    this.#connection.exec('PRAGMA optimize');
    this.#connection.close();
  }

  #prepared(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > keptStatements) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    return statement;
  }
}
