import type { Refusal } from '../../result.ts';

/** What is wrong with one answer: a code of the catalogue and what its sentence needs besides the field. */
export interface FieldProblem {
  readonly code: string;
  readonly params?: NonNullable<Refusal['params']>;
}
