import type { Extensions } from '../drawing/extensions.ts';
import type { Drawn } from '../drawing/services.ts';

const type = 'zeebe:CalledDecision';

/** Which decision a step looks up, and where its result goes (`zeebe:calledDecision`). */
export class DecisionLinks {
  static readonly $inject = ['hosoExtensions'];
  readonly #extensions: Extensions;

  constructor(extensions: Extensions) {
    this.#extensions = extensions;
  }

  read(element: Drawn): { readonly decisionId: string; readonly resultVariable: string } {
    return {
      decisionId: this.#extensions.read(element, type, 'decisionId'),
      resultVariable: this.#extensions.read(element, type, 'resultVariable'),
    };
  }

  /** Looks up another decision; without one the step looks nothing up. The name of the result stays once it was given. */
  link(element: Drawn, decisionId: string, suggestedVariable = 'result'): void {
    if (!decisionId) return this.#extensions.remove(element, type);
    const { resultVariable } = this.read(element);
    this.#extensions.write(element, type, { decisionId, resultVariable: resultVariable || suggestedVariable });
  }

  nameResult(element: Drawn, resultVariable: string): void {
    const { decisionId } = this.read(element);
    this.#extensions.write(element, type, { decisionId: decisionId || undefined, resultVariable: resultVariable || undefined });
  }
}
