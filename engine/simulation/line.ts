import type { Event, ProcessGraph, Variables, Wait } from '../bpmn/index.ts';
import type { Refusal } from '../result.ts';
import { isoMoment } from './moment.ts';

/** One thing that happened in a run; `at` in UTC. What else it carries depends on `event`. */
export interface Line {
  readonly at: string;
  /** `activated`, `completed`, `terminated`, `taken`, `waiting`, `incident`, or another name of the core's events. */
  readonly event: string;
  /** Id of the element, or of the flow for `taken`. */
  readonly element?: string;
  /** Which of several dossiers it happened in, from 1; left out where there is one. */
  readonly dossier?: number;
  readonly [detail: string]: unknown;
}

/** What a run came to. */
export type Outcome = 'completed' | 'waiting' | 'incident' | 'refused';

/** Something that is still waited for at the end. */
export interface OpenWait {
  readonly element: string;
  readonly kind: Wait['kind'];
  readonly since: string;
  readonly dueAt?: string;
  readonly dossier?: number;
  readonly [detail: string]: unknown;
}

/** The last line. */
export interface OutcomeLine {
  readonly at: string;
  readonly event: 'outcome';
  readonly outcome: Outcome;
  readonly waits: readonly OpenWait[];
  readonly variables: Variables;
  readonly incidents?: readonly { readonly element: string; readonly code: string; readonly message: string }[];
  /** Why the run was refused or stopped. */
  readonly reason?: { readonly code: string; readonly message: string };
  /** Present where the scenario expects something: how the run differs from it. */
  readonly differences?: readonly Difference[];
}

/** One thing that is not as the scenario expects. */
export interface Difference {
  /** `path`, `outcome`, `waits`, `ends`, `incidents`, or `variables.` with the variable's name. */
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Puts a refusal into words; the core speaks in codes. */
export type Words = (refusal: Refusal) => string;

/** The line of an event of the core. */
export function lineOf(event: Event, graph: ProcessGraph, words: Words, elementOf: (instanceId: string) => string | undefined): Line {
  const at = isoMoment(event.at);
  switch (event.type) {
    case 'started':
      return { at, event: 'started', element: event.processId, ...named(graph, event.processId), instance: event.instanceId };
    case 'activated':
    case 'completed':
    case 'terminated':
      return {
        at, event: event.type, element: event.elementId, ...typed(graph, event.elementId), instance: event.instanceId,
        ...(event.loop === undefined ? {} : { loop: event.loop }),
      };
    case 'taken':
    case 'held': {
      const flow = graph.flows.get(event.flowId);
      return {
        at, event: event.type, element: event.flowId, ...(flow?.name ? { name: flow.name } : {}),
        ...(flow ? { from: flow.sourceId, to: flow.targetId } : {}),
      };
    }
    case 'waiting':
    case 'waitChanged':
      return { at, event: event.type, ...waitDetails(event.wait) };
    case 'variablesSet': {
      const element = elementOf(event.scopeId);
      return { at, event: 'variablesSet', ...(element ? { element } : {}), variables: event.variables };
    }
    case 'incidentRaised': {
      const { elementId, reason } = event.incident;
      return { at, event: 'incident', element: elementId, ...named(graph, elementId), code: reason.code, message: words(reason) };
    }
    default: {
      const { at: happenedAt, type, elementId, ...details } = event as Event & { readonly elementId?: string };
      return { at: isoMoment(happenedAt), event: type, ...(elementId ? { element: elementId } : {}), ...details };
    }
  }
}

/** What a wait waits for, with its moments in UTC. */
export function waitDetails(wait: Wait): OpenWait {
  const { elementId, instanceId, since, ...details } = wait;
  const moments: Record<string, string> = {};
  for (const name of ['dueAt', 'followUpAt', 'retryAt', 'anchor']) {
    const value = (details as { [name: string]: unknown })[name];
    if (typeof value === 'number') moments[name] = isoMoment(value);
  }
  return { ...details, element: elementId, instance: instanceId, since: isoMoment(since), ...moments } as OpenWait;
}

function named(graph: ProcessGraph, elementId: string): { name?: string } {
  const name = graph.elements.get(elementId)?.name;
  return name ? { name } : {};
}

function typed(graph: ProcessGraph, elementId: string): { type?: string; name?: string } {
  const type = graph.elements.get(elementId)?.type;
  return { ...(type ? { type } : {}), ...named(graph, elementId) };
}
