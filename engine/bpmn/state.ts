import type { Refusal } from '../result.ts';
import type { Value } from '../feel/value.ts';

/** Something a dossier waits for, known from outside by its id. */
export type Wait = UserTaskWait | JobWait | TimerWait | MessageWait | SignalWait | ConditionWait;

interface WaitBase {
  /** Unique in the dossier, never reused. */
  readonly id: string;
  readonly elementId: string;
  /** Instance of the element that waits. */
  readonly instanceId: string;
  /** Epoch ms. */
  readonly since: number;
}

export interface UserTaskWait extends WaitBase {
  readonly kind: 'userTask';
  /** Evaluated `zeebe:assignmentDefinition`. */
  readonly assignee?: string;
  readonly candidateGroups?: readonly string[];
  readonly candidateUsers?: readonly string[];
  /** Epoch ms, evaluated `zeebe:taskSchedule`. */
  readonly dueAt?: number;
  readonly followUpAt?: number;
  readonly priority?: number;
  /** Id of the form-js schema. */
  readonly formId?: string;
}

export interface JobWait extends WaitBase {
  readonly kind: 'job';
  /** Job type that a worker subscribes to. */
  readonly jobType: string;
  readonly retries: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Epoch ms before which no worker takes it. */
  readonly retryAt?: number;
}

export interface TimerWait extends WaitBase {
  readonly kind: 'timer';
  /** Epoch ms. */
  readonly dueAt: number;
  /** ISO 8601 repetition left, such as `R2/PT10M`, for a cycle. */
  readonly cycle?: string;
}

export interface MessageWait extends WaitBase {
  readonly kind: 'message';
  readonly name: string;
  readonly correlationKey?: string;
}

export interface SignalWait extends WaitBase {
  readonly kind: 'signal';
  readonly name: string;
}

export interface ConditionWait extends WaitBase {
  readonly kind: 'condition';
}

/** Why an element cannot go on; an admin repairs the cause and retries. */
export interface Incident {
  readonly id: string;
  readonly elementId: string;
  readonly instanceId: string;
  /** Epoch ms. */
  readonly at: number;
  readonly reason: Refusal;
}

/** The execution state of one dossier: plain JSON, rebuilt from its events by `apply`. */
export interface DossierState {
  /** Version of this shape; readers read all older ones. */
  readonly schema: 1;
  readonly status: 'running' | 'completed' | 'cancelled';
  readonly suspended?: boolean;
  /** Source of all identifiers in the dossier. */
  readonly counter: number;
  readonly instances: { readonly [instanceId: string]: Instance };
  readonly waits: { readonly [waitId: string]: Wait };
  readonly incidents: { readonly [incidentId: string]: Incident };
}

/**
 * A live instance of an element. Those of scopes (process, subprocess, multi-instance body) are the
 * parents of what runs inside them; variables live on the instance that they are local to.
 */
export interface Instance {
  readonly elementId: string;
  readonly parentId?: string;
  readonly variables?: { readonly [name: string]: Value };
}
