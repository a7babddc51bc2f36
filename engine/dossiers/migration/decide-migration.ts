import type { MigrationFilter } from '../../contract/migration.ts';
import { accept, refuse, type Refusal, type Result } from '../../result.ts';
import type { Decision } from '../decision.ts';
import type { LoadedDossier, RunnableVersion, VersionShelf } from '../loaded-dossier.ts';
import type { DossierOrder } from './order-for-dossier.ts';

/** A migration whose versions and elements were found. */
export interface CheckedOrder {
  readonly procedureKey: string;
  readonly from: RunnableVersion;
  readonly to: RunnableVersion;
  readonly mapping: Readonly<Record<string, string>>;
  readonly filter: MigrationFilter;
}

/** Finds what a migration names: refused with `version.unknown`, and `migration.mappingWrong` with each element that is not there. */
export async function checkOrder(
  shelf: VersionShelf,
  order: { readonly procedureKey: string; readonly from: number; readonly to: number; readonly mapping: Readonly<Record<string, string>>; readonly filter: MigrationFilter },
): Promise<Result<CheckedOrder>> {
  const { procedureKey, mapping, filter } = order;
  const from = await findVersion(shelf, procedureKey, order.from);
  if (!from.ok) return from;
  const to = await findVersion(shelf, procedureKey, order.to);
  if (!to.ok) return to;
  const wrong = Object.entries(mapping).flatMap(([old, next]): Refusal[] => [
    ...(from.value.graph.elements.has(old) ? [] : [notThere(old, order.from, `mapping.${old}`)]),
    ...(to.value.graph.elements.has(next) ? [] : [notThere(next, order.to, `mapping.${old}`)]),
  ]);
  if (wrong.length > 0) return { ok: false, refusal: { code: 'migration.mappingWrong', details: wrong } };
  return accept({ procedureKey, from: from.value, to: to.value, mapping, filter });
}

/** A version with its graph; refused with `version.unknown`. */
export async function findVersion(shelf: VersionShelf, key: string, number: number): Promise<Result<RunnableVersion>> {
  const found = await shelf.find(key, number);
  return found ? accept(found) : refuse('version.unknown', { key, number });
}

/** Moves a dossier to the other version, unless it is over, or goes by another version than was thought. */
export function decideMigration({ dossier }: LoadedDossier, order: DossierOrder, reason: string): Result<Decision> {
  const from = order.from.version.number;
  if (dossier.state.status !== 'running') return refuse('dossier.ended');
  if (dossier.procedureKey !== order.procedureKey || dossier.version !== from) {
    return refuse('migration.otherVersion', { name: dossier.procedureName.vi, version: dossier.version, from });
  }
  const { to, mapping, calls } = order;
  return accept({
    entries: [{ type: 'migrated', from, to: to.version.number, reason, ...(dossier.calls ? { calls: dossier.calls } : {}) }],
    migration: { to, mapping, calls },
  });
}

function notThere(elementId: string, version: number, field: string): Refusal {
  return { code: 'migration.noSuchElement', params: { element: elementId, version, field }, elementId };
}
