import type { BusinessCalendar } from '../calendar/index.ts';
import type { Evaluation } from '../feel/index.ts';
import type { Value, Variables } from '../feel/value.ts';
import type { Letter } from './state.ts';

/** What can be asked of a dossier. A command applies whole or not at all. */
export type Command =
  | StartCommand
  | { readonly type: 'completeTask'; readonly waitId: string; readonly variables?: Variables }
  | { readonly type: 'completeJob'; readonly waitId: string; readonly variables?: Variables }
  | {
      readonly type: 'failJob';
      readonly waitId: string;
      readonly reason: string;
      /** Tries that are left; 0 raises an incident. */
      readonly retries: number;
      /** Epoch ms before which no worker takes the job again. */
      readonly retryAt?: number;
    }
  | {
      /** A BPMN error thrown by a task's worker or officer; caught by the nearest error boundary. */
      readonly type: 'throwError';
      readonly waitId: string;
      readonly errorCode: string;
      readonly message?: string;
      readonly variables?: Variables;
    }
  | { readonly type: 'throwEscalation'; readonly waitId: string; readonly escalationCode: string; readonly variables?: Variables }
  | { readonly type: 'fireTimer'; readonly waitId: string }
  | {
      readonly type: 'correlateMessage';
      readonly name: string;
      readonly correlationKey?: string;
      readonly variables?: Variables;
    }
  | {
      /** A message that an element threw, and that is kept for the dossier's own file, is for another dossier. */
      readonly type: 'releaseLetter';
      readonly elementId: string;
      readonly letter: Letter;
    }
  | { readonly type: 'broadcastSignal'; readonly name: string; readonly variables?: Variables }
  | {
      readonly type: 'setVariables';
      /** Scope to set them in; without it the dossier's outermost scope. */
      readonly scopeId?: string;
      readonly variables: Variables;
    }
  | { readonly type: 'retryIncident'; readonly incidentId: string }
  | {
      /** An admin moves, adds or takes away tokens: all of the changes or none. */
      readonly type: 'modify';
      readonly changes: readonly Modification[];
    }
  | { readonly type: 'cancel'; readonly reason: string }
  | { readonly type: 'suspend'; readonly reason: string }
  | { readonly type: 'resume' };

/** One change to where a dossier stands. */
export type Modification =
  | {
      readonly do: 'add';
      readonly elementId: string;
      /** Scope to add it in; may be left out where one live instance of the element's scope exists. */
      readonly scopeId?: string;
      readonly variables?: Variables;
    }
  | { readonly do: 'move'; readonly instanceId: string; readonly toElementId: string; readonly variables?: Variables }
  | { readonly do: 'cancel'; readonly instanceId: string }
  | {
      /** Takes away a token that stays on a flow before a join. */
      readonly do: 'cancelToken';
      readonly scopeId: string;
      readonly flowId: string;
    };

/** Starts a dossier. */
export interface StartCommand {
  readonly type: 'start';
  /** Id of the process; may be left out where the file has one executable process. */
  readonly processId?: string;
  /** A start event other than the process's none start event. */
  readonly startEventId?: string;
  /** Which of that event's definitions has come (by its place), where it waits for all of several; without it, all have. */
  readonly definition?: number;
  /** Correlation key of the message that begins it, where the message's content does not say it. */
  readonly correlationKey?: string;
  readonly variables?: Variables;
}

/** What the world tells the core; the core never looks for itself. */
export interface Context {
  /** Present moment, epoch ms. */
  readonly now: number;
  /** IANA time zone for dates and times without an offset, such as `Asia/Ho_Chi_Minh`. */
  readonly zone: string;
  /** The agency's working time, for expressions that count it. */
  readonly calendar?: BusinessCalendar;
  /** Most element activations that one command may cause before an incident stops it. */
  readonly maxSteps?: number;
  /**
   * Evaluates a decision by its id for the element that asks, which says of which procedure it is. Undefined where that
   * procedure has no decisions; then, and without this, a business rule task is a job.
   */
  readonly decide?: (decisionId: string, lookUp: (name: string) => Value | undefined, elementId: string) => Evaluation | undefined;
}
