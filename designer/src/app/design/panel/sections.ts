import type { Kind } from './selected.ts';

/** A question that the panel asks; its words are `design.ask.<name>`. */
export type Section = 'who' | 'filledIn' | 'deadline' | 'late' | 'citizen' | 'condition' | 'branches' | 'timer';

const questions: Readonly<Partial<Record<Kind, readonly Section[]>>> = {
  procedure: ['deadline'],
  step: ['who', 'filledIn', 'deadline', 'late', 'citizen'],
  start: ['filledIn', 'citizen'],
  choice: ['branches'],
  several: ['branches'],
  timer: ['timer', 'citizen'],
  lateTimer: ['timer'],
  end: ['citizen'],
  automatic: ['citizen'],
  stage: ['citizen'],
};

/** What is asked about an element of a kind. `hasChoice` says whether the flow comes out of a branch that decides. */
export function sectionsFor(kind: Kind, hasChoice: boolean, hasProcess: boolean): readonly Section[] {
  if (kind === 'flow') return hasChoice ? ['condition'] : [];
  if (kind === 'procedure' && !hasProcess) return [];
  return questions[kind] ?? [];
}
