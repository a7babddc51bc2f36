import type { Kind } from './kind.ts';

/** A question that the panel asks; its words are `design.ask.<name>`. */
export type Section = 'units' | 'who' | 'filledIn' | 'deadline' | 'late' | 'citizen' | 'condition' | 'branches' | 'timer' | 'decision' | 'called'
  | 'event' | 'link' | 'expression' | 'stops' | 'script' | 'job' | 'repeat' | 'triggers' | 'undo' | 'begins' | 'data' | 'dataFlow';

/** One that only an expert asks. */
export type AdvancedSection = 'connect' | 'moreTriggers' | 'adHoc' | 'behaviour' | 'quantity';

const questions: Readonly<Partial<Record<Kind, readonly Section[]>>> = {
  procedure: ['deadline', 'units'],
  partner: ['units'],
  step: ['who', 'filledIn', 'deadline', 'late', 'citizen'],
  start: ['filledIn'],
  choice: ['branches'],
  several: ['branches'],
  timer: ['citizen'],
  message: ['citizen'],
  signal: ['citizen'],
  conditional: ['citizen'],
  multiple: ['citizen'],
  error: ['citizen'],
  terminate: ['citizen'],
  complex: ['branches'],
  end: ['citizen'],
  automatic: ['job', 'citizen'],
  computation: ['script'],
  send: ['citizen'],
  receive: ['citizen'],
  optional: ['citizen'],
  transaction: ['citizen'],
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
  /** What is asked because of what the element is made of. */
  readonly details: readonly Section[];
  readonly isRepeatable: boolean;
  /** Whether a dossier never stands there: it passes at once. */
  readonly passes: boolean;
}

/** What is asked about an element of a kind. */
export function sectionsFor(kind: Kind, { hasChoice, hasProcess, hasPool, details, isRepeatable, passes }: Circumstances): readonly Section[] {
  if (kind === 'flow') return hasChoice ? ['condition'] : [];
  if (kind === 'procedure' && !hasProcess) return [];
  // A formula is not asked for where a worker does the work; and what citizens see says where a dossier stands.
  const unasked: readonly (Section | false)[] = [!hasPool && 'units', details.includes('job') && 'script', passes && 'citizen'];
  const own = (questions[kind] ?? []).filter((section) => !unasked.includes(section));
  return [...details, ...own, ...(isRepeatable ? ['repeat' as const] : [])];
}
