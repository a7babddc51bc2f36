import type { Incident, Wait } from './state.ts';
import type { Variables } from '../feel/value.ts';

/**
 * What happened, in order: enough to rebuild the state and to draw the path on the diagram.
 * A released event never changes its meaning; a change of meaning is a new event type.
 */
export type Event = { readonly at: number } & EventBody;

/** Events apart from when they happened (`at`, epoch ms). */
export type EventBody =
  | { readonly type: 'started'; readonly processId: string; readonly instanceId: string }
  | {
      /** An element's instance came alive. Ids of instances come from the dossier's counter. */
      readonly type: 'activated';
      readonly elementId: string;
      readonly instanceId: string;
      readonly parentId?: string;
      /** What only the applier needs, such as a loop counter. */
      readonly loop?: number;
    }
  | { readonly type: 'completed'; readonly elementId: string; readonly instanceId: string }
  | { readonly type: 'terminated'; readonly elementId: string; readonly instanceId: string }
  | {
      /** A token took a sequence flow. */
      readonly type: 'taken';
      readonly flowId: string;
      readonly scopeId: string;
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
  | {
      readonly type: 'ended';
      readonly status: 'completed' | 'cancelled';
      /** End events that were reached, in order; an outcome is read off them. */
      readonly endEventIds: readonly string[];
      readonly reason?: string;
    };
