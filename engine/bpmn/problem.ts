import type { Refusal } from '../result.ts';

/** Something in a model that keeps it from running (`error`) or that its author should know (`warning`). */
export interface Problem extends Refusal {
  readonly severity: 'error' | 'warning';
  /** Section of BPMN 2.0.2 that asks for it, where one does. */
  readonly section?: string;
  /** Ids of elements and flows, in order, that show what is wrong. */
  readonly path?: readonly string[];
  /** Ids of all elements that it is about, where there are several. */
  readonly elements?: readonly string[];
}
