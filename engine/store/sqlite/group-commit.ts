import type { DatabaseSync } from 'node:sqlite';

/** A write that waits for its group's transaction. */
interface Job {
  /** Does the write and answers what tells the caller so, once the transaction is on disk. */
  readonly attempt: () => () => void;
  readonly fail: (error: unknown) => void;
}

/** Most writes in one transaction: what the event loop is held up for at a time, about 20 ms. */
const largestGroup = 500;

/**
 * Gathers the writes of one turn of the event loop into one transaction. A transaction costs a flush to
 * disk, milliseconds, and a write microseconds: a hundred officers who press a button at once wait for one
 * flush instead of a hundred. Each write keeps its own result and its own failure (a savepoint each), and
 * nobody hears of success before the flush.
 */
export class GroupCommit {
  readonly #database: DatabaseSync;
  #waiting: Job[] = [];
  #scheduled = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Runs a write with the others of this turn; settles when it is durable, or was undone. */
  submit<T>(write: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({
        attempt: () => {
          const result = write();
          return () => { resolve(result); };
        },
        fail: reject,
      });
      this.#schedule();
    });
  }

  /** Writes at once what waits. */
  flush(): void {
    while (this.#waiting.length > 0) this.#commitGroup(this.#waiting.splice(0, largestGroup));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#commitGroup(this.#waiting.splice(0, largestGroup));
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #commitGroup(jobs: readonly Job[]): void {
    if (jobs.length === 0) return;
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      const answers = jobs.map((job) => this.#inSavepoint(job));
      this.#database.exec('COMMIT');
      for (const answer of answers) answer();
    } catch (error) {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
      for (const job of jobs) job.fail(error);
    }
  }

  #inSavepoint(job: Job): () => void {
    this.#database.exec('SAVEPOINT job');
    try {
      const answer = job.attempt();
      this.#database.exec('RELEASE job');
      return answer;
    } catch (error) {
      // A full disk ends the whole transaction: then no write of the group may report success.
      if (!this.#database.isTransaction) throw error;
      this.#database.exec('ROLLBACK TO job');
      this.#database.exec('RELEASE job');
      return () => { job.fail(error); };
    }
  }
}
