import type { Refusal } from '../result.ts';
import type { Command, Context } from './command.ts';
import type { Event } from './event.ts';
import type { ProcessGraph } from './graph.ts';
import type { DossierState } from './state.ts';

/** The outcome of a command: the new state with what happened, or why nothing did. */
export type Advance =
  | { readonly ok: true; readonly state: DossierState; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Decides a command and applies what it decided. Pure: the same input gives the same output to the byte.
 * `state` is undefined for the `start` command only.
 */
export function advance(
  _graph: ProcessGraph, _state: DossierState | undefined, _command: Command, _context: Context,
): Advance {
  throw new Error('not built yet');
}

/** Applies one event; replaying a dossier's events gives its state. */
export function apply(_graph: ProcessGraph, _state: DossierState | undefined, _event: Event): DossierState {
  throw new Error('not built yet');
}
