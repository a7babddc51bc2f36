import type { Change } from '../shared/api/contract.ts';

/** Ids to mark on the two diagrams that stand side by side. */
export interface ChangeMarks {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Changed or moved: they are on both. */
  readonly changed: readonly string[];
}

/** Which elements to mark; an element that was changed in several ways is marked once. */
export function marksOf(changes: readonly Change[]): ChangeMarks {
  const idsOf = (...kinds: readonly Change['kind'][]) => [...new Set(changes.filter(({ kind }) => kinds.includes(kind)).map(({ elementId }) => elementId))];
  return { added: idsOf('added'), removed: idsOf('removed'), changed: idsOf('changed', 'moved') };
}
