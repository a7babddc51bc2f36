import { accept, type Result } from '../../result.ts';
import type { CalledVersion, DossierDocument } from '../../store/documents.ts';
import { bindCalls, type Catalogue } from '../calls/bind-calls.ts';
import { placeOf } from '../calls/called-place.ts';
import type { CheckedOrder } from './decide-migration.ts';

/** A migration as it is for one dossier: its versions with those that the dossier's calls go to. */
export interface DossierOrder extends CheckedOrder {
  /** Where its calls go afterwards. */
  readonly calls: readonly CalledVersion[];
}

/** A procedure that is being called at this moment goes on by the version that it goes by; other calls are bound anew. */
export async function orderForDossier(catalogue: Catalogue, order: CheckedOrder, dossier: DossierDocument): Promise<Result<DossierOrder>> {
  const { procedureKey, mapping } = order;
  const live = new Set(Object.values(dossier.state.instances).map(({ elementId }) => elementId));
  const kept = (dossier.calls ?? []).flatMap((call) => {
    if (placeOf(call.callId)) return [call];
    return live.has(call.callId) ? [{ ...call, callId: mapping[call.callId] ?? call.callId }] : [];
  });
  const { version: next, graph } = order.to;
  const bound = await bindCalls(catalogue, { procedureKey, graph, bound: next.calls ?? [] }, kept);
  if (!bound.ok) return bound;
  const from = await catalogue.shelf.findWith(procedureKey, order.from.version.number, dossier.calls);
  const to = await catalogue.shelf.findWith(procedureKey, next.number, bound.value);
  return accept({ ...order, from: from ?? order.from, to: to ?? order.to, calls: bound.value });
}
