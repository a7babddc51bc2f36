import type { MigrationFilter } from '../../contract/migration.ts';
import type { DossierDocument } from '../../store/documents.ts';
import type { Store } from '../../store/port.ts';
import { textTokens } from '../../text-tokens.ts';

/** Ids in one part of a walk through dossiers, and where the next part begins. */
export interface Part {
  readonly ids: readonly string[];
  readonly next: string | null;
}

/** The dossiers of a migration, part by part in the order of their ids: those that were named, else those that run. */
export async function partOf(
  store: Store, procedureKey: string, versions: readonly number[],
  { filter, cursor, limit }: { readonly filter: MigrationFilter; readonly cursor?: string | undefined; readonly limit: number },
): Promise<Part> {
  const after = cursor ?? null;
  const ids = filter.dossierIds
    ? [...new Set(filter.dossierIds)].sort().filter((id) => after === null || id > after).slice(0, limit)
    : await store.dossiers.running(procedureKey, versions, after, limit);
  return { ids, next: ids.length < limit ? null : (ids.at(-1) ?? null) };
}

/** Whether a filter takes a dossier. */
export function isTaken(dossier: DossierDocument, filter: MigrationFilter): boolean {
  const { search, status, elementId } = filter;
  if (status !== undefined && dossier.status !== status) return false;
  if (elementId !== undefined && !standsAt(dossier, elementId)) return false;
  const known = textTokens(dossier.code, dossier.applicant?.name ?? '');
  return textTokens(search ?? '').every((word) => known.some((token) => token.startsWith(word)));
}

function standsAt({ state }: DossierDocument, elementId: string): boolean {
  return [...Object.values(state.instances), ...Object.values(state.waits)].some((place) => place.elementId === elementId);
}
