import type { Kind } from './selected.ts';

/** A question that the panel asks; its words are `design.ask.<name>`. */
export type Section = 'units' | 'who' | 'filledIn' | 'deadline' | 'late' | 'citizen' | 'condition' | 'branches' | 'timer' | 'decision' | 'called';

const questions: Readonly<Partial<Record<Kind, readonly Section[]>>> = {
  procedure: ['deadline', 'units'],
  step: ['who', 'filledIn', 'deadline', 'late', 'citizen'],
  start: ['filledIn', 'citizen'],
  choice: ['branches'],
  several: ['branches'],
  timer: ['timer', 'citizen'],
  lateTimer: ['timer'],
  end: ['citizen'],
  automatic: ['citizen'],
  rules: ['decision', 'citizen'],
  called: ['called', 'citizen'],
  stage: ['citizen'],
};

/** What the kind alone does not say about an element. */
export interface Circumstances {
  /** Whether a flow comes out of a branch that decides. */
  readonly hasChoice: boolean;
  /** Whether a procedure has a process behind it, and a pool that can have lanes. */
  readonly hasProcess: boolean;
  readonly hasPool: boolean;
}

/** What is asked about an element of a kind. */
export function sectionsFor(kind: Kind, { hasChoice, hasProcess, hasPool }: Circumstances): readonly Section[] {
  if (kind === 'flow') return hasChoice ? ['condition'] : [];
  if (kind === 'procedure' && !hasProcess) return [];
  return (questions[kind] ?? []).filter((section) => section !== 'units' || hasPool);
}
