import { isoMoment } from '../moment.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { DossierDependencies } from './dependencies.ts';
import type { LoadedDossier } from './loaded-dossier.ts';

/**
 * Refuses with `dossier.changed` where a dossier is no longer at the revision that somebody looked at, and says
 * who changed it last, and when. Without a revision whatever the dossier is by now will do.
 */
export async function requireSeen(
  deps: DossierDependencies, { dossier }: LoadedDossier, revision: number | undefined,
): Promise<Result<true>> {
  if (revision === undefined || revision === dossier.revision) return accept(true);
  const history = await deps.store.history.list(dossier.id);
  const last = history.findLast(({ body }) => body.type !== 'core') ?? history.at(-1);
  const at = isoMoment(last?.at ?? dossier.receivedAt, deps.calendar.zone);
  return last?.by
    ? refuse('dossier.changed', { by: last.by.name, byId: last.by.id, at })
    : refuse('dossier.wentOn', { at });
}
