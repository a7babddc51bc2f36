import { type Incident, rootVariables, type Wait } from '../bpmn/index.ts';
import type { BusinessCalendar } from '../calendar/index.ts';
import type { Person } from '../contract/common.ts';
import type { Dossier, DossierDiagram, DossierSummary } from '../contract/dossier.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import type { Language } from '../messages/sentence.ts';
import { isoMoment } from '../moment.ts';
import type { HistoryDocument, SearchDocument } from '../store/documents.ts';
import { incidentPlaces, isOnOwnDiagram } from './calls/on-own-diagram.ts';
import type { GraphAt } from './course.ts';
import type { LoadedDossier } from './loaded-dossier.ts';
import { passedElements } from './passed-elements.ts';
import { activeElements, searchCopy } from './search-copy.ts';
import { taskDueAt } from './task-copy.ts';

/** How dossiers are told to a reader. */
export interface Reading {
  readonly language: Language;
  /** By which due dates are counted; its zone is that of the moments. */
  readonly calendar: BusinessCalendar;
}

/** A dossier in a list. */
export function dossierSummary(search: SearchDocument, zone: string): DossierSummary {
  return {
    id: search.dossierId,
    code: search.code,
    procedureKey: search.procedureKey,
    procedureName: search.procedureName,
    version: search.version,
    applicantName: search.applicantName,
    status: search.status,
    publicState: search.publicState,
    steps: [...search.steps],
    receivedAt: isoMoment(search.receivedAt, zone),
    dueAt: momentOrNull(search.dueAt, zone),
    completedAt: momentOrNull(search.completedAt, zone),
  };
}

/** One dossier as its page shows it. */
export function dossierView(loaded: LoadedDossier, reading: Reading): Dossier {
  const { dossier, graph } = loaded;
  const summary = dossierSummary(searchCopy(dossier, graph), reading.calendar.zone);
  const { state } = dossier;
  return {
    ...summary,
    revision: dossier.revision,
    applicant: dossier.applicant,
    receipt: dossier.applicant && dossier.receipt && {
      ...dossier.receipt,
      code: dossier.code,
      procedureName: dossier.procedureName,
      applicant: dossier.applicant,
      receivedAt: summary.receivedAt,
      dueAt: summary.dueAt,
    },
    variables: jsonOf(rootVariables(state)),
    waits: Object.values(state.waits).map((wait) => waitView(wait, loaded, reading.calendar)),
    incidents: Object.values(state.incidents).map((incident) => incidentView(incident, loaded, reading)),
    outcome: dossier.endEventIds.map((id) => ({ elementId: id, ...named(loaded, id) })),
  };
}

/** The version's diagram with what happened on it, read off the history. */
export function diagramView(loaded: LoadedDossier, history: readonly HistoryDocument[], graphAt: GraphAt): DossierDiagram {
  const { dossier, graph, version } = loaded;
  return {
    bpmn: version.bpmn,
    version: version.number,
    passed: passedElements(history, graphAt, graph).filter(isOnOwnDiagram),
    active: [...activeElements(graph, dossier.state)],
    incidents: [...incidentPlaces(dossier.state)],
  };
}

function waitView(wait: Wait, loaded: LoadedDossier, calendar: BusinessCalendar): Dossier['waits'][number] {
  const claim: { readonly person: Person } | undefined = loaded.dossier.claims[wait.id];
  return {
    id: wait.id,
    kind: wait.kind,
    elementId: wait.elementId,
    ...named(loaded, wait.elementId),
    since: isoMoment(wait.since, calendar.zone),
    dueAt: momentOrNull(waitDueAt(wait, loaded, calendar), calendar.zone),
    assignee: claim?.person ?? null,
    candidateGroups: wait.kind === 'userTask' ? [...(wait.candidateGroups ?? [])] : [],
  };
}

function waitDueAt(wait: Wait, { dossier, graph }: LoadedDossier, calendar: BusinessCalendar): number | null {
  if (wait.kind === 'userTask') return taskDueAt(wait, graph.elements.get(wait.elementId), dossier.dueAt, calendar);
  return wait.kind === 'timer' ? wait.dueAt : null;
}

/** An open incident in the reader's words. */
export function incidentView(incident: Incident, loaded: LoadedDossier, reading: Reading): Dossier['incidents'][number] {
  const { elementName } = named(loaded, incident.elementId);
  return {
    id: incident.id,
    elementId: incident.elementId,
    ...(elementName ? { elementName } : {}),
    at: isoMoment(incident.at, reading.calendar.zone),
    message: sentenceOf({ elementId: incident.elementId, ...(elementName ? { elementName } : {}), ...incident.reason }, reading.language),
  };
}

function named(loaded: LoadedDossier, elementId: string): { readonly elementName?: string } {
  const name = loaded.graph.elements.get(elementId)?.name;
  return name ? { elementName: name } : {};
}

/** Epoch ms as ISO 8601, or null. */
export function momentOrNull(epochMs: number | null, zone: string): string | null {
  return epochMs === null ? null : isoMoment(epochMs, zone);
}

/** Variables are plain JSON already; only the read-only marks of their type go. */
export function jsonOf(variables: { readonly [name: string]: unknown }): Dossier['variables'] {
  return variables as Dossier['variables'];
}

