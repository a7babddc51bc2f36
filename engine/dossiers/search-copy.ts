import type { DossierState, ProcessGraph } from '../bpmn/index.ts';
import type { DossierDocument, SearchDocument } from '../store/documents.ts';
import { textTokens } from '../text-tokens.ts';
import { isOnOwnDiagram } from './calls/on-own-diagram.ts';

/** The dossier's line in lists and search. */
export function searchCopy(dossier: DossierDocument, graph: ProcessGraph): SearchDocument {
  return {
    schema: 1,
    dossierId: dossier.id,
    code: dossier.code,
    procedureKey: dossier.procedureKey,
    procedureName: dossier.procedureName,
    version: dossier.version,
    applicantName: dossier.applicant?.name ?? '',
    status: dossier.status,
    publicState: dossier.publicState,
    steps: activeSteps(graph, dossier.state),
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    completedAt: dossier.completedAt,
    tokens: textTokens(dossier.code, dossier.applicant?.name ?? '', dossier.procedureName.vi, dossier.procedureName.en),
    revision: dossier.revision,
  };
}

/**
 * Names of the steps where the dossier stands; a timer on a step's border is not a place to stand, nor is a further
 * beginning of a process that runs, for whose message the process listens.
 */
export function activeSteps(graph: ProcessGraph, state: DossierState): readonly string[] {
  const stands = Object.values(state.waits).filter(({ elementId, instanceId }) =>
    state.instances[instanceId]?.elementId !== graph.elements.get(elementId)?.parentId);
  const places = [...stands, ...Object.values(state.incidents)].map((place) => place.elementId);
  return [...new Set(places)]
    .filter((id) => isPlace(graph, id))
    .map((id) => graph.elements.get(id)?.name ?? id);
}

/** Ids of the elements that are active on the diagram: everything alive but the process itself; what a called procedure does shows at the call activity. */
export function activeElements(graph: ProcessGraph, state: DossierState): readonly string[] {
  const ids = Object.values(state.instances).map((instance) => instance.elementId);
  return [...new Set(ids)].filter((id) => isOnOwnDiagram(id) && !graph.processIds.includes(id) && isPlace(graph, id));
}

function isPlace(graph: ProcessGraph, elementId: string): boolean {
  const type = graph.elements.get(elementId)?.type;
  return type !== 'BoundaryEvent' && type !== 'StartEvent';
}
