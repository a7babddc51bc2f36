import type { Wait } from '../bpmn/index.ts';
import type { Answer, Scenario } from './scenario.ts';

/** What happens to a task or job that the scenario says nothing about. */
const byDefault: Answer = { complete: {} };

/** Opened at each wait of a person's task or a job: what the scenario answers there this time. */
export class AnswerBook {
  readonly #answers: Scenario['answers'];
  readonly #used = new Map<string, number>();
  readonly #escalated = new Set<string>();

  constructor(answers: Scenario['answers']) {
    this.#answers = answers;
  }

  /**
   * The next answer for a wait. An escalation for all times is thrown once for each wait: a task that goes
   * on after it would otherwise escalate for ever.
   */
  next(wait: Wait, dossier: number): Answer {
    const written = Object.hasOwn(this.#answers, wait.elementId) ? this.#answers[wait.elementId] : undefined;
    if (!written) return byDefault;
    if (Array.isArray(written)) {
      const used = this.#used.get(wait.elementId) ?? 0;
      this.#used.set(wait.elementId, used + 1);
      return written[used] ?? byDefault;
    }
    if (written.escalate === undefined) return written;
    const key = `${dossier}:${wait.id}`;
    if (this.#escalated.has(key)) return byDefault;
    this.#escalated.add(key);
    return written;
  }
}
