import type { ModdleElement } from 'bpmn-moddle';
import { Problems } from '../compile/problems.ts';
import type { Problem } from '../problem.ts';
import { processOf } from './reading.ts';

/** Problems of a file in which some processes are only drawn: a foreign pool may be sketched without keeping one of ours from running. */
export class Findings extends Problems {
  readonly #drawnOnly: ReadonlySet<string>;

  constructor(drawnOnly: ReadonlySet<string>) {
    super();
    this.#drawnOnly = drawnOnly;
  }

  override error(element: ModdleElement, code: string, params?: Problem['params'], section?: string): void {
    if (this.#drawnOnly.has(processOf(element)?.id ?? '')) this.warning(element, code, params, section);
    else super.error(element, code, params, section);
  }
}
