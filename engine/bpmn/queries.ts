import { entryOf } from './apply/draft.ts';
import type { Node } from './node.ts';
import type { DossierState, Instance, Wait } from './state.ts';
import type { Value, Variables } from '../feel/value.ts';

/** Epoch ms of the next timer or job retry, or null where none is set or the dossier does not run. */
export function nextDue(state: DossierState): number | null {
  if (state.status !== 'running' || state.suspended) return null;
  let next: number | null = null;
  for (const id in state.waits) {
    const wait = state.waits[id];
    const due = wait?.kind === 'timer' ? wait.dueAt : wait?.kind === 'job' && wait.retries > 0 ? wait.retryAt : undefined;
    if (due !== undefined && (next === null || due < next)) next = due;
  }
  return next;
}

/** A wait by its id; of ten thousand as fast as of one. */
export function waitOf(state: DossierState, id: string): Wait | undefined {
  return entryOf(state, 'waits', id);
}

/** An instance by its id; of ten thousand as fast as of one. */
export function instanceOf(state: DossierState, id: string): Instance | undefined {
  return entryOf(state, 'instances', id);
}

/** Whether a scope can be brought to life by hand, for a token that is put inside. */
export function canBeOpened({ kind, loop }: Pick<Node, 'kind' | 'loop'>): boolean {
  return (kind === 'subprocess' || kind === 'transaction') && loop === undefined;
}

/** Variables of the dossier's outermost scope; where several processes of a file run in it, an earlier one's come first. */
export function rootVariables(state: DossierState): Variables {
  const [first, ...others] = state.roots;
  const own = first === undefined ? undefined : instanceOf(state, first)?.variables;
  if (others.length === 0) return own ?? {};
  const merged: Record<string, Value> = {};
  for (const id of state.roots.toReversed()) Object.assign(merged, instanceOf(state, id)?.variables);
  return merged;
}
