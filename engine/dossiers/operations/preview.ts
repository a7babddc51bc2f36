import type { ProcessGraph } from '../../bpmn/index.ts';
import type { Preview } from '../../contract/operations.ts';
import { incidentPlaces } from '../calls/on-own-diagram.ts';
import type { Commit } from '../carry-out.ts';
import type { Reading } from '../dossier-view.ts';
import { historyView } from '../history-view.ts';
import { activeElements, activeSteps } from '../search-copy.ts';

/** What a commit that is not written would have come to. */
export function previewOf({ dossier, copies }: Commit, graph: ProcessGraph, reading: Reading): Preview {
  const { state } = dossier;
  return {
    status: dossier.status,
    steps: [...activeSteps(graph, state)],
    active: [...activeElements(graph, state)],
    incidents: [...incidentPlaces(state)],
    entries: historyView(copies.history, () => graph, reading).filter((entry) => entry.main),
  };
}
