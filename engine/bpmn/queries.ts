import type { DossierState } from './state.ts';
import type { Variables } from '../feel/value.ts';

/** Epoch ms of the next timer or job retry, or null where none is set. */
export function nextDue(_state: DossierState): number | null {
  throw new Error('not built yet');
}

/** Variables of the dossier's outermost scope. */
export function rootVariables(_state: DossierState): Variables {
  throw new Error('not built yet');
}
