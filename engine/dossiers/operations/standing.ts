import { canBeOpened, type DossierState, type Instance, type ProcessGraph } from '../../bpmn/index.ts';
import type { Standing } from '../../contract/operations.ts';
import { isoMoment } from '../../moment.ts';
import type { HistoryDocument } from '../../store/documents.ts';
import { incidentView, jsonOf, type Reading } from '../dossier-view.ts';
import type { LoadedDossier } from '../loaded-dossier.ts';

type Element = NonNullable<ReturnType<ProcessGraph['elements']['get']>>;

/** Kinds at which nothing can be put: they come alive with what they belong to. */
const unplaceable: ReadonlySet<Element['kind']> = new Set(['process', 'boundary', 'eventSubprocess', 'start']);

/** Where exactly a dossier stands, and where it could be put. */
export function standingView(loaded: LoadedDossier, history: readonly HistoryDocument[], reading: Reading): Standing {
  const { dossier, graph } = loaded;
  const { state } = dossier;
  const scopes = runningScopes(state);
  const targets = [...graph.elements.values()].filter((element) => !unplaceable.has(element.kind));
  return {
    dossierId: dossier.id,
    code: dossier.code,
    applicantName: dossier.applicant?.name ?? '',
    procedureKey: dossier.procedureKey,
    version: dossier.version,
    revision: dossier.revision,
    status: dossier.status,
    suspended: suspensionOf(state, history, reading.calendar.zone),
    tokens: Object.entries(state.instances).flatMap(([id, instance]) => tokenView(id, instance, loaded, targets, reading)),
    held: Object.entries(state.instances).flatMap(([id, instance]) => heldTokens(id, instance, graph)),
    scopes: Object.entries(state.instances)
      .filter(([, instance]) => !instance.over && (instance.parentId === undefined || Object.keys(instance.variables ?? {}).length > 0))
      .map(([scopeId, instance]) => ({
        scopeId, elementName: nameOf(graph, instance.elementId), variables: jsonOf(instance.variables ?? {}),
      })),
    targets: targets.map((element) => ({
      elementId: element.id,
      ...(element.name ? { elementName: element.name } : {}),
      type: element.type,
      scopeIds: [...placesFor(element, scopes)],
    })),
    places: [...scopes.values()].flat().map((scopeId) => ({ scopeId, path: pathTo(scopeId, state, graph) })),
    incidents: Object.values(state.incidents).map((incident) => incidentView(incident, loaded, reading)),
  };
}

/** Live instances of processes and subprocesses, by the element that they are instances of. */
function runningScopes(state: DossierState): ReadonlyMap<string, readonly string[]> {
  const live = Object.entries(state.instances).filter(([, instance]) => !instance.over && instance.body === undefined);
  const byElement = Map.groupBy(live, ([, instance]) => instance.elementId);
  return new Map([...byElement].map(([elementId, entries]) => [elementId, entries.map(([id]) => id)]));
}

/** Where an element could be put: where its subprocess runs, else where that could be opened for it. */
function placesFor({ scope }: Element, running: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (!scope) return [];
  return running.get(scope.id) ?? (canBeOpened(scope) ? placesFor(scope, running) : []);
}

/** An instance and all around it. */
function aroundOf(instanceId: string, state: DossierState): readonly string[] {
  const parentId = state.instances[instanceId]?.parentId;
  return [instanceId, ...(parentId === undefined ? [] : aroundOf(parentId, state))];
}

/** The subprocesses around a scope and itself; a loop's body is no place of its own. */
function pathTo(scopeId: string, state: DossierState, graph: ProcessGraph): Standing['places'][number]['path'] {
  const instance = state.instances[scopeId];
  if (!instance || instance.parentId === undefined) return [];
  const before = pathTo(instance.parentId, state, graph);
  const element = graph.elements.get(instance.elementId);
  if (!element || element.kind === 'process' || instance.body !== undefined) return before;
  const item = element.loop?.type === 'multi' && element.loop.item !== undefined ? instance.variables?.[element.loop.item] : undefined;
  const about = typeof item === 'string' || typeof item === 'number' ? String(item) : undefined;
  return [...before, {
    elementName: nameOf(graph, element.id),
    ...(instance.loop === undefined ? {} : { loop: instance.loop }),
    ...(about === undefined ? {} : { item: about }),
  }];
}

function tokenView(
  instanceId: string, instance: Instance, { dossier, graph }: LoadedDossier, targets: readonly Element[], reading: Reading,
): Standing['tokens'] {
  const element = graph.elements.get(instance.elementId);
  const { state, claims } = dossier;
  const { parentId } = instance;
  if (!element || element.kind === 'process' || parentId === undefined || instance.over) return [];
  const waits = (instance.waits ?? []).flatMap((id) => state.waits[id] ?? []);
  const task = waits.find((wait) => wait.kind === 'userTask');
  const since = waits.map((wait) => wait.since).sort((a, b) => a - b)[0];
  const parent = state.instances[parentId];
  const insideOf = parent && graph.elements.get(parent.elementId);
  const scopes = runningScopes(state);
  const around = new Set(aroundOf(parentId, state));
  const isInside = (scopeId: string): boolean => aroundOf(scopeId, state).includes(instanceId);
  const reachable = targets.filter((target) => {
    const places = placesFor(target, scopes).filter((scopeId) => !isInside(scopeId));
    return target.id !== element.id && (places.length === 1 || places.some((scopeId) => around.has(scopeId)));
  });
  return [{
    instanceId,
    elementId: element.id,
    ...(element.name ? { elementName: element.name } : {}),
    type: element.type,
    ...(insideOf && insideOf.kind !== 'process' ? { insideOf: insideOf.name ?? insideOf.id } : {}),
    ...(instance.loop === undefined ? {} : { loop: instance.loop }),
    since: since === undefined ? null : isoMoment(since, reading.calendar.zone),
    assignee: (task && claims[task.id]?.person) ?? null,
    movableTo: reachable.map((target) => target.id),
  }];
}

function heldTokens(scopeId: string, instance: Instance, graph: ProcessGraph): Standing['held'] {
  return Object.entries(instance.tokens ?? {}).flatMap(([flowId, count]) => {
    const flow = graph.flows.get(flowId);
    if (!flow || count === 0) return [];
    return [{
      scopeId, flowId, count,
      from: nameOf(graph, flow.sourceId), to: nameOf(graph, flow.targetId), toElementId: flow.targetId,
    }];
  });
}

function suspensionOf(state: DossierState, history: readonly HistoryDocument[], zone: string): Standing['suspended'] {
  const last = state.suspended ? history.findLast(({ body }) => body.type === 'suspended') : undefined;
  if (last?.body.type !== 'suspended') return null;
  return { reason: last.body.reason, by: last.by, at: isoMoment(last.at, zone) };
}

function nameOf(graph: ProcessGraph, elementId: string): string {
  return graph.elements.get(elementId)?.name ?? elementId;
}
