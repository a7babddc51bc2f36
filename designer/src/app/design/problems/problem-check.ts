import type { ModelProblem } from '../../shared/api/contract.ts';
import type { DraftContent } from '../draft/draft-content.ts';

/** The world outside the check. */
export interface CheckPorts {
  /** Checks a model; rejects where the server cannot be reached, or when it is aborted. */
  readonly check: (content: DraftContent, aborted: AbortSignal) => Promise<readonly ModelProblem[]>;
  readonly content: () => Promise<DraftContent>;
  /** Calls back after a while, unless the answer is called before. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
}

/** Rest after the last change before the model is checked. */
export const checkAfter = 800;

/** Checks a model while it is being drawn. An answer that a newer change has overtaken is thrown away. */
export class ProblemCheck {
  readonly #ports: CheckPorts;
  readonly #found: (problems: readonly ModelProblem[]) => void;
  #cancelTimer: () => void = () => undefined;
  #request = new AbortController();

  constructor(ports: CheckPorts, found: (problems: readonly ModelProblem[]) => void) {
    this.#ports = ports;
    this.#found = found;
  }

  /** Something was changed: it will be checked soon. */
  touched(): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#ports.after(checkAfter, () => void this.now());
  }

  /** Checks at once; what is known stays where the server does not answer. */
  async now(): Promise<void> {
    this.#cancelTimer();
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    try {
      const problems = await this.#ports.check(await this.#ports.content(), request.signal);
      if (!request.signal.aborted) this.#found(problems);
    } catch {
      // Offline or overtaken: the next change checks again, and publishing checks in any case.
    }
  }

  close(): void {
    this.#cancelTimer();
    this.#request.abort();
  }
}
