import type { Done, Incident, KeyValues, Letter, LoopBody, Undo, Wait } from './state.ts';
import type { Value, Variables } from '../feel/value.ts';

/**
 * What happened, in order: enough to rebuild the state and to draw the path on the diagram.
 * A released event never changes its meaning; a change of meaning is a new event type.
 */
export type Event = { readonly at: number } & EventBody;

/** Events apart from when they happened (`at`, epoch ms). */
export type EventBody =
  | { readonly type: 'started'; readonly processId: string; readonly instanceId: string; readonly variables?: Variables }
  | Activated
  | { readonly type: 'completed'; readonly elementId: string; readonly instanceId: string; readonly loop?: number }
  | { readonly type: 'terminated'; readonly elementId: string; readonly instanceId: string; readonly loop?: number }
  | {
      /** A token took a sequence flow. */
      readonly type: 'taken';
      readonly flowId: string;
      readonly scopeId: string;
    }
  | {
      /** A token stays on its flow although no join waits for it: a bound was reached. */
      readonly type: 'held';
      readonly flowId: string;
      readonly scopeId: string;
    }
  | {
      /** Tokens left their flows without an element coming alive. */
      readonly type: 'consumed';
      readonly scopeId: string;
      readonly flowIds: readonly string[];
    }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | {
      /** A wait is over, because it was answered or because its element went away. */
      readonly type: 'waitEnded';
      readonly waitId: string;
      readonly elementId: string;
      readonly how: 'answered' | 'withdrawn';
    }
  | { readonly type: 'waitChanged'; readonly wait: Wait }
  | { readonly type: 'variablesSet'; readonly scopeId: string; readonly variables: Variables }
  | { readonly type: 'incidentRaised'; readonly incident: Incident }
  | { readonly type: 'incidentResolved'; readonly incidentId: string; readonly elementId: string }
  | { readonly type: 'suspended'; readonly reason: string }
  | { readonly type: 'resumed' }
  | { readonly type: 'loopBegun'; readonly instanceId: string; readonly body: LoopBody }
  | {
      /** An inner instance of a loop is over. */
      readonly type: 'loopAdvanced';
      readonly instanceId: string;
      readonly how: 'completed' | 'terminated';
      readonly index: number;
      readonly output?: Value;
    }
  | { readonly type: 'definitionArrived'; readonly instanceId: string; readonly elementId: string; readonly definition: number }
  | { readonly type: 'definitionsTaken'; readonly instanceId: string; readonly elementId: string }
  | { readonly type: 'gatewayOpened'; readonly scopeId: string; readonly elementId: string; readonly flowIds: readonly string[] }
  | { readonly type: 'gatewayReset'; readonly scopeId: string; readonly elementId: string }
  | { readonly type: 'compensable'; readonly scopeId: string; readonly done: Done }
  | { readonly type: 'compensationTaken'; readonly scopeId: string; readonly indexes: readonly number[] }
  | {
      /** The completion condition of an ad-hoc subprocess has held: nothing more begins in it. */
      readonly type: 'turnsClosed';
      readonly instanceId: string;
    }
  | { readonly type: 'turnsSet'; readonly instanceId: string; readonly turns: readonly string[] }
  | { readonly type: 'undoing'; readonly instanceId: string; readonly undo: Undo }
  | {
      /** A message left the process; `letter.to` where it is addressed inside the file. */
      readonly type: 'messageThrown';
      readonly elementId: string;
      readonly letter: Letter;
    }
  | {
      /** The first message of a conversation gave its correlation keys their values. */
      readonly type: 'keysInitialised';
      readonly instanceId: string;
      readonly keys: KeyValues;
    }
  | { readonly type: 'letterKept'; readonly letter: Letter }
  | {
      /** Nothing in the dossier's file could take a message that was thrown: it is for other dossiers. */
      readonly type: 'messageLeft';
      readonly elementId: string;
      readonly letter: Letter;
    }
  | { readonly type: 'letterDelivered'; readonly index: number }
  | { readonly type: 'signalThrown'; readonly elementId: string; readonly name: string; readonly variables?: Variables }
  | { readonly type: 'escalated'; readonly elementId: string; readonly code?: string; readonly caughtBy?: string }
  | { readonly type: 'errorThrown'; readonly elementId: string; readonly code?: string; readonly caughtBy?: string }
  | {
      /** The dossier goes on by another version: old ids of elements and flows to new ones, those that change. */
      readonly type: 'migrated';
      readonly elements: Readonly<Record<string, string>>;
      readonly flows: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'ended';
      readonly status: 'completed' | 'cancelled';
      /** End events that were reached, in order; an outcome is read off them. */
      readonly endEventIds: readonly string[];
      readonly reason?: string;
    };

/** An element's instance came alive. Ids of instances come from the dossier's counter. */
export interface Activated {
  readonly type: 'activated';
  readonly elementId: string;
  readonly instanceId: string;
  readonly parentId?: string;
  /** Place in a loop, from 1, on its inner instances. */
  readonly loop?: number;
  /** The body of a loop, which holds the inner instances. */
  readonly body?: true;
  /** Flows in the parent from which tokens were taken. */
  readonly consumed?: readonly string[];
  /** The instance runs to compensate this element. */
  readonly undoes?: string;
}
