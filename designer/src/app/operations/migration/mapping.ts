import type { ResponseOf } from '../../shared/api/contract.ts';

export type MigrationPlan = ResponseOf<'planMigration'>;
export type PlannedElement = MigrationPlan['elements'][number];

/** One row of the mapping: an old step and what it becomes. */
export interface MappingRow {
  readonly element: PlannedElement;
  /** Null where nothing was chosen: dossiers that stand there stay where they are. */
  readonly becomes: string | null;
  /** What it can become: steps of the same kind. */
  readonly choices: MigrationPlan['targets'];
  /** Whether the suggestion needs no look: the same id, and nothing else was chosen. */
  readonly settled: boolean;
}

/** The rows of a plan with the choices that somebody made, by old id. */
export function mappingRows(plan: MigrationPlan, chosen: ReadonlyMap<string, string | null>): readonly MappingRow[] {
  return plan.elements.map((element) => ({
    element,
    becomes: chosen.has(element.id) ? (chosen.get(element.id) ?? null) : element.suggestion,
    choices: plan.targets.filter(({ type }) => type === element.type),
    settled: element.because === 'sameId' && !chosen.has(element.id),
  }));
}

/** What the server is told: only what gets another id, as all others keep theirs. */
export function mappingOf(rows: readonly MappingRow[]): Record<string, string> {
  return Object.fromEntries(rows.flatMap(({ element, becomes }) => (becomes !== null && becomes !== element.id ? [[element.id, becomes]] : [])));
}

/** Reasons with the number of dossiers that each keeps back, the most frequent first. */
export function reasonsOf(items: readonly { readonly reasons: readonly { readonly sentence: string }[] }[]): readonly { readonly sentence: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { reasons } of items) for (const { sentence } of reasons) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].map(([sentence, count]) => ({ sentence, count })).toSorted((one, other) => other.count - one.count);
}
