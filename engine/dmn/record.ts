import type { LongNumber } from '../feel/boundary.ts';
import type { Budget, Run } from '../feel/run.ts';
import type { Value } from '../feel/value.ts';
import type { Hit } from './boxed/surroundings.ts';

/** How one decision came about: for the record, and for whoever asks why. */
export interface DecisionRecord {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly value: Value;
  /** Rules that hit, of each table that was evaluated. */
  readonly hits: readonly Hit[];
}

/** The records of one evaluation, and how a number too long for a variable stands in them. */
export interface Records {
  readonly all: DecisionRecord[];
  readonly longNumber: LongNumber;
}

/** Hits since the last decision was finished, by the budget that all parts of one evaluation share. */
const hits = new WeakMap<Budget, Hit[]>();

/** Notes which rules hit. */
export function recordHit(hit: Hit, run: Run): void {
  const noted = hits.get(run.budget);
  if (noted) noted.push(hit);
  else hits.set(run.budget, [hit]);
}

/** Does a decision's work and gives what it noted, leaving untouched what was noted outside of it. */
export function withHits<T>(run: Run, work: () => T): { readonly result: T; readonly hits: readonly Hit[] } {
  const outside = hits.get(run.budget);
  const own: Hit[] = [];
  hits.set(run.budget, own);
  const result = work();
  hits.set(run.budget, outside ?? []);
  return { result, hits: own };
}
