import { applyEvent } from './apply/apply-event.ts';
import { Draft } from './apply/draft.ts';
import type { Command, Context } from './command.ts';
import { carryOut, openRun } from './decide/decide.ts';
import type { Event } from './event.ts';
import type { ProcessGraph } from './graph.ts';
import type { Refusal } from '../result.ts';
import type { DossierState } from './state.ts';

/** The outcome of a command: the new state with what happened, or why nothing did. */
export type Advance =
  | { readonly ok: true; readonly state: DossierState; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Decides a command and applies what it decided. Pure: the same input gives the same output to the byte.
 * `state` is undefined for the first `start` only; a further `start` begins another process of the file in the same dossier.
 */
export function advance(
  graph: ProcessGraph, state: DossierState | undefined, command: Command, context: Context,
): Advance {
  const run = openRun(graph, state, context);
  const refusal = carryOut(run, command);
  return refusal ? { ok: false, refusal } : { ok: true, state: run.finish(), events: run.events };
}

/** Applies one event; replaying a dossier's events gives its state. */
export function apply(graph: ProcessGraph, state: DossierState | undefined, event: Event): DossierState {
  return replay(graph, state, [event]);
}

/** Applies many events, without a state in between for each. */
export function replay(graph: ProcessGraph, state: DossierState | undefined, events: readonly Event[]): DossierState {
  const draft = new Draft(graph, state);
  for (const event of events) applyEvent(draft, event);
  return draft.finish();
}
