import type { ProcessGraph } from '../bpmn/index.ts';
import type { DossierDocument } from '../store/documents.ts';

/*
 * Public states of the national public service portal (Decree 61/2018/NĐ-CP): 2 accepted, 4 in process,
 * 5 supplement asked, 6 financial obligation, 8 stopped, 9 processed.
 */
const accepted = 2;
const inProcess = 4;
const stopped = 8;
const processed = 9;
/** States in which the applicant has something to do; of several active ones they are what must be seen. */
const applicantActs = [5, 6];

/**
 * What the citizen sees: the model's own word for where the dossier is, else what is usual there.
 * @param begun whether anything happened since the registration.
 */
export function publicStateOf(
  graph: ProcessGraph, dossier: Pick<DossierDocument, 'state' | 'endEventIds'>, begun: boolean,
): number {
  const { state } = dossier;
  if (state.status === 'cancelled') return stopped;
  if (state.status === 'completed') return lastOf(statesOf(graph, dossier.endEventIds)) ?? processed;
  const shown = statesOf(graph, Object.values(state.instances).map((instance) => instance.elementId));
  return shown.find((candidate) => applicantActs.includes(candidate)) ?? lastOf(shown) ?? (begun ? inProcess : accepted);
}

function statesOf(graph: ProcessGraph, elementIds: readonly string[]): number[] {
  return elementIds.flatMap((id) => graph.elements.get(id)?.public?.state ?? []);
}

function lastOf(states: readonly number[]): number | undefined {
  return states.at(-1);
}
