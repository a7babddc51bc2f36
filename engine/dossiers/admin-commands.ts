import type { Command } from '../bpmn/index.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Decision } from './decision.ts';
import type { LoadedDossier } from './loaded-dossier.ts';
import type { FormData } from './service.ts';

/** Stops a dossier for good. */
export function cancelDecision({ dossier }: LoadedDossier, reason: string): Result<Decision> {
  if (dossier.state.status !== 'running') return refuse('dossier.ended');
  return accept({ entries: [{ type: 'cancelled', reason }], commands: [{ type: 'cancel', reason }] });
}

/** Corrects what an element stumbled over, and tries it again. */
export function retryDecision(
  { dossier }: LoadedDossier, incidentId: string, variables: FormData | undefined,
): Result<Decision> {
  const incident = dossier.state.incidents[incidentId];
  if (!incident) return refuse('incident.unknown', { id: incidentId });
  const corrections: readonly Command[] =
    variables && Object.keys(variables).length > 0 ? [{ type: 'setVariables', variables }] : [];
  return accept({
    entries: [{ type: 'incident.retried', incidentId, elementId: incident.elementId }],
    commands: [...corrections, { type: 'retryIncident', incidentId }],
  });
}
