import type { JsonObject, JsonValue } from '../../shared/api/contract.ts';

/** Where a trial stands, as a screen shows it; a new object after each step. */
export interface TrialView {
  /** ISO 8601 moment of the trial's own clock. */
  readonly now: string;
  readonly work: readonly OpenWork[];
  readonly arrivals: readonly Awaited[];
  readonly timers: readonly SetTimer[];
  readonly incidents: readonly Stuck[];
  readonly history: readonly ToldStep[];
  readonly variables: readonly (readonly [name: string, value: JsonValue])[];
  /** Nodes and flows that were passed, and nodes where the dossier is. */
  readonly passed: readonly string[];
  readonly active: readonly string[];
  readonly over: boolean;
  /** Why a step was refused: the trial cannot go on from there. */
  readonly refused: string | null;
  /** What can be sent from outside. */
  readonly known: KnownNames;
  /** The scenario that led here, where one was played. */
  readonly played: PlayedScenario | null;
}

/** Names of what can come from outside. */
export type KnownNames = Readonly<Record<'message' | 'signal', readonly string[]>>;

/** Something that somebody sends from outside. */
export interface Sending {
  readonly kind: 'message' | 'signal';
  readonly name: string;
  /** What a message finds its dossier by; '' where any will do. */
  readonly key: string;
  readonly variables: JsonObject;
}

/** How a piece of work goes wrong: a code that is reported or told further up, or the reason why a system could not do it. */
export interface Mishap {
  readonly kind: 'error' | 'escalation' | 'failure';
  readonly text: string;
}

/** What a scenario came to. */
export interface PlayedScenario {
  readonly name: string;
  readonly outcome: 'completed' | 'waiting' | 'incident' | 'refused';
  /** How it differs from what it expects; null where it expects nothing. */
  readonly differences: readonly { readonly what: string; readonly expected: string; readonly actual: string }[] | null;
  readonly warnings: readonly string[];
}

/** Something that somebody has to do: a person, another system, a decision that the draft does not have, a called procedure. */
export interface OpenWork {
  readonly id: string;
  readonly kind: 'step' | 'automatic' | 'decision' | 'call';
  readonly elementId: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly formId: string | null;
  /** What its form starts with: everything that can be seen from there. */
  readonly data: JsonObject;
  /** ISO 8601 moment until when it should be done. */
  readonly dueAt: string | null;
  /** Whether it is late by now. */
  readonly late: boolean;
  /** Moment of the next timer that runs because it is not done, else its due date; null where nothing waits for it. */
  readonly lateAt: string | null;
}

/** A message, signal, condition or data that are waited for. */
export interface Awaited {
  readonly id: string;
  readonly kind: 'message' | 'signal' | 'condition' | 'data';
  readonly elementId: string;
  readonly name: string;
  /** What the message, signal or data are called. */
  readonly called: string;
}

export interface SetTimer {
  readonly id: string;
  readonly elementId: string;
  readonly name: string;
  readonly dueAt: string;
}

export interface Stuck {
  readonly id: string;
  readonly elementId: string;
  readonly name: string;
  readonly sentence: string;
}

export interface ToldStep {
  readonly at: string;
  readonly sentence: string;
  readonly wrong: boolean;
}
