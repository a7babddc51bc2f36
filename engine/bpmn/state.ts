import type { Refusal } from '../result.ts';
import type { Value, Variables } from '../feel/value.ts';

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
  /** Which of the event's definitions it stands for, where that is not the first. */
  readonly definition?: number;
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
  /** ISO 8601 repetition left, such as `R2/PT10M`, or a cron expression, for a cycle. */
  readonly cycle?: string;
  /**
   * Moment that a cycle counts from, epoch ms, so that months stay exact. It is due `fired + 1` intervals after that: -1 at a start
   * that is the first firing itself, less where a cycle counts back from its end.
   */
  readonly anchor?: number;
  readonly fired?: number;
}

export interface MessageWait extends WaitBase {
  readonly kind: 'message';
  readonly name: string;
  /** The value that a message must carry; of several, the first. */
  readonly correlationKey?: string;
  /** Where the model has correlation keys: the value of each that is known. */
  readonly keys?: KeyValues;
}

export interface SignalWait extends WaitBase {
  readonly kind: 'signal';
  readonly name: string;
}

export interface ConditionWait extends WaitBase {
  readonly kind: 'condition';
  /** What the condition was when it was last looked at: only a change to true counts. */
  readonly held?: boolean;
  /** Where an element waits for its data inputs: the names that have no value yet. */
  readonly data?: readonly string[];
}

/** Why an element cannot go on; an admin repairs the cause and retries. */
export interface Incident {
  readonly id: string;
  readonly elementId: string;
  readonly instanceId: string;
  /** Epoch ms. */
  readonly at: number;
  readonly reason: Refusal;
  /** Where the element goes on when it is tried again. */
  readonly stage: Stage;
}

/**
 * How far an element had come when an incident stopped it: `begin` before its inputs, `work` before its own
 * work, `complete` before its outputs, `leave` before its flows, `job` a job without retries,
 * `held` tokens that stay on their flows, `deadlock` a join that no token can reach any more, or a process
 * that is over but for data that it must give.
 */
export type Stage = 'begin' | 'work' | 'complete' | 'leave' | 'job' | 'held' | 'deadlock';

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
  /** Instances of processes that were begun, in order: one, or several where pools of a file talk. */
  readonly roots: readonly string[];
  /** End events of processes that were reached, in order. */
  readonly reached: readonly string[];
  /** Messages between the pools of this file that nobody waited for yet. */
  readonly mailbox?: readonly Letter[];
}

/**
 * Values of correlation keys by their ids. One that is left out has no value yet and takes any; null is one that
 * the process's data do not give yet, and takes none.
 */
export interface KeyValues {
  readonly [keyId: string]: string | null;
}

/** A message on its way inside a dossier. */
export interface Letter {
  readonly name: string;
  readonly correlationKey?: string;
  /** Values of the correlation keys that it carries. */
  readonly keys?: KeyValues;
  readonly variables?: Variables;
  /** Elements that it is addressed to by message flows. */
  readonly to?: readonly string[];
}

/**
 * A live instance of an element. Those of scopes (process, subprocess, multi-instance body) are the
 * parents of what runs inside them; variables live on the instance that they are local to. The instances of
 * processes stay when they are over, with their variables.
 */
export interface Instance {
  readonly elementId: string;
  readonly parentId?: string;
  readonly variables?: Variables;
  /** Number of live children; on scopes only. */
  readonly live?: number;
  /** Ids of its waits. */
  readonly waits?: readonly string[];
  /** Tokens that stay on flows inside this scope until a join takes them. */
  readonly tokens?: { readonly [flowId: string]: number };
  /** Place in a loop, from 1; on inner instances only. */
  readonly loop?: number;
  /** On the body of a loop. */
  readonly body?: LoopBody;
  /** On a process: it is over. */
  readonly over?: boolean;
  /** On a process: correlation keys of its conversations, from the first message that carried each. */
  readonly keys?: KeyValues;
  /** Definitions of a parallel multiple event that have come, by element id. */
  readonly arrived?: { readonly [elementId: string]: readonly number[] };
  /** Flows from which a complex gateway in this scope took its first tokens, by gateway id. */
  readonly resetting?: { readonly [gatewayId: string]: readonly string[] };
  /** What was completed inside this scope and can be undone, in order. */
  readonly done?: readonly Done[];
  /** What a compensation that began here has still to do. */
  readonly undo?: Undo;
  /** Elements of an ad-hoc subprocess that have not had their turn. */
  readonly turns?: readonly string[];
  /** On an ad-hoc subprocess: only what runs is still waited for. */
  readonly closing?: boolean;
  /** Element that this instance runs to undo. */
  readonly undoes?: string;
}

export interface LoopBody {
  readonly total: number;
  readonly begun: number;
  readonly completed: number;
  readonly terminated: number;
  readonly items?: readonly Value[];
  readonly outputs?: readonly Value[];
}

/** A completed activity that can be compensated, with what it knew. */
export interface Done {
  readonly elementId: string;
  readonly variables?: Variables;
  readonly done?: readonly Done[];
  readonly loop?: number;
}

/** A compensation under way: the handlers that are still to run, in order, and what follows. */
export interface Undo {
  readonly left: readonly UndoStep[];
  readonly then: 'complete' | 'cancel';
}

export interface UndoStep {
  readonly handlerId: string;
  /** The activity that it undoes. */
  readonly elementId: string;
  /** What the activity and the scopes around it inside the compensated scope knew. */
  readonly variables?: Variables;
  /** What was completed inside it, for its compensation event subprocess. */
  readonly done?: readonly Done[];
}
