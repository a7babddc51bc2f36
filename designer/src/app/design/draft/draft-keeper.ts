import { ProblemError } from '../../shared/api/problem-error.ts';
import type { DraftContent } from './draft-content.ts';
import type { LocalDrafts } from './local-drafts.ts';

/** Where the author's work is. */
export type Keeping =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  /** The server cannot be reached; `kept` says whether this browser has the work instead. */
  | { readonly state: 'offline'; readonly kept: boolean; readonly at: string }
  /** Somebody else saved in between; nothing is sent any more until the author has decided. */
  | { readonly state: 'conflict'; readonly by: string | null; readonly at: string | null }
  | { readonly state: 'refused'; readonly problem: ProblemError };

/** What a successful save answers. */
export interface Saved {
  readonly revision: number;
  readonly savedAt: string;
}

/** The world outside the keeper. */
export interface KeeperPorts {
  /** Sends the draft; rejects with a ProblemError where it is refused or cannot be sent. */
  readonly send: (revision: number, content: DraftContent) => Promise<Saved>;
  /** What is drawn now. */
  readonly content: () => Promise<DraftContent>;
  readonly local: LocalDrafts;
  /** Calls back after a while, unless the answer is called before. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
  /** ISO 8601 moment of now. */
  readonly now: () => string;
}

/** Rest after the last change before it is saved. */
export const autosaveAfter = 2_000;
/** How long to wait before trying an unreachable server again. */
export const retryAfter = 10_000;

/**
 * Saves a draft while it is being drawn: two seconds after the last change, one request at a time, each
 * with the revision that it was made from. What cannot be sent is kept in the browser and sent later.
 */
export class DraftKeeper {
  readonly #procedureKey: string;
  readonly #ports: KeeperPorts;
  readonly #changed: (keeping: Keeping) => void;
  #revision: number;
  #keeping: Keeping;
  #cancelTimer: () => void = () => undefined;
  #dirty = false;
  #sending: Promise<void> | null = null;

  constructor(procedureKey: string, from: Saved, ports: KeeperPorts, changed: (keeping: Keeping) => void) {
    this.#procedureKey = procedureKey;
    this.#ports = ports;
    this.#changed = changed;
    this.#revision = from.revision;
    this.#keeping = { state: 'saved', at: from.savedAt };
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Revision that the next save starts from. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether everything that was drawn is with the server. */
  get settled(): boolean {
    return !this.#dirty && this.#sending === null;
  }

  /** Something was changed: it will be saved soon. */
  touched(): void {
    this.#dirty = true;
    if (this.#keeping.state === 'conflict') return;
    if (this.#keeping.state !== 'offline') this.#become({ state: 'unsaved' });
    this.#wait(autosaveAfter);
  }

  /** Saves now what was changed; resolves when it is with the server, or it is clear why not. */
  async save(): Promise<void> {
    this.#cancelTimer();
    if (this.#sending) await this.#sending;
    if (!this.#dirty || this.#keeping.state === 'conflict') return;
    this.#sending = this.#send().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    if (this.#dirty && this.#keeping.state === 'saved') {
      this.#become({ state: 'unsaved' });
      this.#wait(autosaveAfter);
    }
  }

  /** Goes on from what the server has now, after a conflict or a submission. */
  resume(from: Saved): void {
    this.#cancelTimer();
    this.#dirty = false;
    this.#revision = from.revision;
    this.#ports.local.forget(this.#procedureKey);
    this.#become({ state: 'saved', at: from.savedAt });
  }

  /** Stops; what waits for its two seconds is kept in the browser. */
  async close(): Promise<void> {
    this.#cancelTimer();
    if (this.#dirty) this.#keepLocally(await this.#ports.content());
  }

  async #send(): Promise<void> {
    const content = await this.#ports.content();
    this.#dirty = false;
    if (this.#keeping.state !== 'offline') this.#become({ state: 'saving' });
    try {
      const { revision, savedAt } = await this.#ports.send(this.#revision, content);
      this.#revision = revision;
      this.#ports.local.forget(this.#procedureKey);
      this.#become({ state: 'saved', at: savedAt });
    } catch (error) {
      this.#dirty = true;
      this.#explain(error, content);
    }
  }

  #explain(error: unknown, content: DraftContent): void {
    if (!(error instanceof ProblemError)) throw error;
    const kept = this.#keepLocally(content);
    if (error.stale) {
      this.#become({ state: 'conflict', by: error.details.changedBy?.name ?? null, at: error.details.changedAt ?? null });
    } else if (error.passing) {
      this.#become({ state: 'offline', kept, at: this.#ports.now() });
      this.#wait(retryAfter);
    } else {
      this.#become({ state: 'refused', problem: error });
    }
  }

  #keepLocally(content: DraftContent): boolean {
    return this.#ports.local.keep(this.#procedureKey, { schema: 1, ...content, revision: this.#revision, keptAt: this.#ports.now() });
  }

  #wait(milliseconds: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#ports.after(milliseconds, () => void this.save());
  }

  #become(keeping: Keeping): void {
    this.#keeping = keeping;
    this.#changed(keeping);
  }
}
