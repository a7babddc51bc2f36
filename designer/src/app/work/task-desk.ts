import { computed, signal } from '@angular/core';
import type { JsonObject, Task } from '../shared/api/contract.ts';
import { newCommandId } from '../shared/api/command-id.ts';
import { ProblemError } from '../shared/api/problem-error.ts';

/** What can be done with a task. */
export type TaskAction = 'claim' | 'release' | 'complete';

interface Command {
  readonly commandId: string;
  readonly revision: number;
}

/** The server's side of a task. */
export interface TaskPort {
  read(id: string): Promise<Task>;
  claim(id: string, command: Command): Promise<Task>;
  release(id: string, command: Command): Promise<Task>;
  complete(id: string, command: Command & { readonly data: JsonObject }): Promise<Task>;
}

/**
 * One task on the desk: what it is, what is being done with it, and what went wrong. An attempt that failed in passing (no
 * network, server restarting) keeps its command id, so that trying again can never do the thing twice.
 */
export class TaskDesk {
  readonly #task = signal<Task | null>(null);
  readonly #busy = signal<TaskAction | null>(null);
  readonly #problem = signal<unknown>(null);
  readonly #readError = signal<unknown>(null);
  readonly #attempts = new Map<TaskAction, string>();
  #wanted: string | null = null;

  readonly task = this.#task.asReadonly();
  readonly busy = this.#busy.asReadonly();
  /** Why the last action was refused; null when there was none, or it succeeded. */
  readonly problem = this.#problem.asReadonly();
  readonly readError = this.#readError.asReadonly();
  /** Whether somebody else changed the task since it was read. */
  readonly stale = computed(() => {
    const problem = this.#problem();
    return problem instanceof ProblemError && problem.stale ? problem : null;
  });
  readonly mayFillIn = computed(() => this.#task()?.may.complete === true);

  readonly #port: TaskPort;
  constructor(port: TaskPort) {
    this.#port = port;
  }

  /** Reads a task; another one is taken off the desk at once, the same one stays until the newer state is there. */
  async open(id: string): Promise<void> {
    if (this.#wanted !== id) {
      this.#task.set(null);
      this.#attempts.clear();
    }
    this.#wanted = id;
    this.#readError.set(null);
    try {
      const task = await this.#port.read(id);
      if (this.#wanted !== id) return;
      this.#task.set(task);
      this.#problem.set(null);
    } catch (error) {
      if (this.#wanted === id) this.#readError.set(error);
    }
  }

  /** The task after claiming, null where that was refused (see `problem`). */
  claim(): Promise<Task | null> {
    return this.#do('claim', (id, command) => this.#port.claim(id, command));
  }

  release(): Promise<Task | null> {
    return this.#do('release', (id, command) => this.#port.release(id, command));
  }

  complete(data: JsonObject): Promise<Task | null> {
    return this.#do('complete', (id, command) => this.#port.complete(id, { ...command, data }));
  }

  async #do(action: TaskAction, call: (id: string, command: Command) => Promise<Task>): Promise<Task | null> {
    const task = this.#task();
    if (task === null || this.#busy() !== null) return null;
    const commandId = this.#attempts.get(action) ?? newCommandId();
    this.#attempts.set(action, commandId);
    this.#busy.set(action);
    this.#problem.set(null);
    try {
      const changed = await call(task.id, { commandId, revision: task.revision });
      this.#attempts.delete(action);
      if (this.#wanted === task.id) this.#task.set(changed);
      return changed;
    } catch (error) {
      if (!(error instanceof ProblemError && error.passing)) this.#attempts.delete(action);
      if (this.#wanted === task.id) this.#problem.set(error);
      return null;
    } finally {
      this.#busy.set(null);
    }
  }
}
