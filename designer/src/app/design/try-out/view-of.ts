import { type ProcessGraph, rootVariables, type DossierState, type Value, type Wait } from '../../../../../engine/bpmn/index.ts';
import { addWorkingTime, type BusinessCalendar } from '../../../../../engine/calendar/index.ts';
import { sentenceOf } from '../../../../../engine/messages/catalogue.ts';
import type { Dossier, World } from '../../../../../engine/simulation/world.ts';
import type { Forms, JsonObject, JsonValue, Language } from '../../shared/api/contract.ts';
import { drawnElement } from './by-hand.ts';
import { namesWaitedFor } from './outside.ts';
import { tellSteps } from './told-steps.ts';
import { idIn } from './id-in-dossier.ts';
import type { Awaited, OpenWork, PlayedScenario, SetTimer, Stuck, TrialView } from './trial-view.ts';

/** A trial, as far as it is to be shown. */
export interface Shown {
  readonly graph: ProcessGraph;
  readonly forms: Forms;
  readonly world: World;
  readonly calendar: BusinessCalendar;
  readonly language: Language;
  readonly played: PlayedScenario | null;
}

/** Everything that a screen says about a trial. */
export function viewOf(shown: Shown): TrialView {
  const { graph, world, language } = shown;
  const waits = world.dossiers.flatMap((dossier) => Object.values(dossier.state.waits).map((wait) => ({ dossier, wait })));
  const incidents = world.dossiers.flatMap((dossier) => Object.values(dossier.state.incidents).map(({ id, elementId, reason }): Stuck => ({
    id: idIn(dossier, id), elementId: drawnElement(elementId), name: nameOf(graph, elementId),
    sentence: sentenceOf({ elementId, elementName: nameOf(graph, elementId), ...reason }, language),
  })));
  const lines = world.lines.filter(({ element }) => element !== undefined && drawnElement(element) === element);
  return {
    now: moment(world.now),
    work: waits.flatMap(({ dossier, wait }) => workOf(shown, dossier, wait, incidents)),
    arrivals: waits.flatMap(({ dossier, wait }) => awaitedOf(graph, dossier, wait)),
    timers: waits.flatMap(({ dossier, wait }) => timerOf(graph, dossier, wait)).sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt)),
    incidents,
    history: tellSteps(world.lines, graph, language),
    variables: Object.entries(variablesOf(world)).map(([name, value]) => [name, value as JsonValue] as const),
    passed: unique(lines.flatMap(({ event, element }) => (element && (event === 'completed' || event === 'taken') ? [element] : []))),
    active: unique(waits.flatMap(({ wait }) => (standsHere(graph, wait) ? [drawnElement(wait.elementId)] : []))),
    over: world.dossiers.length > 0 && world.isOver,
    refused: world.refusal ? sentenceOf(world.refusal, language) : null,
    known: namesWaitedFor(graph),
    played: shown.played,
  };
}

function workOf({ graph, forms, world, calendar }: Shown, dossier: Dossier, wait: Wait, incidents: readonly Stuck[]): readonly OpenWork[] {
  const { state } = dossier;
  if (wait.kind !== 'userTask' && wait.kind !== 'job') return [];
  const elementId = drawnElement(wait.elementId);
  // A job without tries is shown as what is stuck.
  if (wait.kind === 'job' && wait.retries <= 0 && incidents.some((stuck) => stuck.elementId === elementId)) return [];
  const element = graph.elements.get(elementId);
  const due = wait.kind !== 'userTask' ? undefined
    : wait.dueAt ?? (element?.deadline ? addWorkingTime(calendar, wait.since, element.deadline) : undefined);
  const formId = wait.kind === 'userTask' ? wait.formId : undefined;
  const late = timersOf(graph, state, elementId)[0] ?? (due !== undefined && due > world.now ? due : undefined);
  return [{
    id: idIn(dossier, wait.id), elementId, name: nameOf(graph, elementId),
    kind: elementId !== wait.elementId ? 'call' : wait.kind === 'userTask' ? 'step' : element?.kind === 'decision' ? 'decision' : 'automatic',
    groups: wait.kind === 'userTask' ? (wait.candidateGroups ?? []) : [],
    formId: formId !== undefined && formId in forms ? formId : null,
    data: variablesAt(state, wait.instanceId) as JsonObject,
    dueAt: due === undefined ? null : moment(due),
    late: due !== undefined && due <= world.now,
    lateAt: late === undefined ? null : moment(late),
  }];
}

/** When the timers on an activity, or on what holds it, run next. */
function timersOf(graph: ProcessGraph, state: DossierState, elementId: string): readonly number[] {
  const holders = new Set<string>();
  for (let at = graph.elements.get(elementId); at; at = at.scope) holders.add(at.id);
  return Object.values(state.waits).flatMap((wait) => {
    const host = graph.elements.get(wait.elementId)?.attachedTo;
    return wait.kind === 'timer' && host && holders.has(host.id) ? [wait.dueAt] : [];
  }).sort((one, other) => one - other);
}

function awaitedOf(graph: ProcessGraph, dossier: Dossier, wait: Wait): readonly Awaited[] {
  if (wait.kind !== 'message' && wait.kind !== 'signal' && wait.kind !== 'condition') return [];
  const called = wait.kind === 'condition' ? wait.data?.join(', ') ?? '' : wait.name;
  const kind = wait.kind === 'condition' && wait.data ? 'data' : wait.kind;
  return [{ id: idIn(dossier, wait.id), kind, elementId: wait.elementId, name: nameOf(graph, wait.elementId), called }];
}

function timerOf(graph: ProcessGraph, dossier: Dossier, wait: Wait): readonly SetTimer[] {
  if (wait.kind !== 'timer') return [];
  return [{ id: idIn(dossier, wait.id), elementId: wait.elementId, name: nameOf(graph, wait.elementId), dueAt: moment(wait.dueAt) }];
}

/** Whether the dossier stands at what it waits for, rather than listening while it stands elsewhere. */
function standsHere(graph: ProcessGraph, { elementId }: Wait): boolean {
  const kind = graph.elements.get(elementId)?.kind;
  return kind !== 'boundary' && kind !== 'start';
}

/** What can be seen from an instance: its own variables and those of the scopes around it, the nearer first. */
function variablesAt(state: DossierState, instanceId: string): Record<string, Value> {
  const seen: Record<string, Value> = {};
  for (let at: string | undefined = instanceId; at !== undefined; at = state.instances[at]?.parentId) {
    for (const [name, value] of Object.entries(state.instances[at]?.variables ?? {})) {
      if (!Object.hasOwn(seen, name)) seen[name] = value;
    }
  }
  return seen;
}

function variablesOf(world: World): Record<string, Value> {
  return Object.assign({}, ...world.dossiers.toReversed().map(({ state }) => rootVariables(state)));
}

/** What an element is called; an event on a step that has no name of its own goes by the step's. */
function nameOf(graph: ProcessGraph, elementId: string): string {
  const element = graph.elements.get(drawnElement(elementId));
  return element?.name ?? element?.attachedTo?.name ?? drawnElement(elementId);
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function moment(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}
