import type { Letter, Variables } from '../bpmn/index.ts';

/*
 * What dossiers throw at others, as it is kept in the dossier that threw it until they have it. Moments are epoch ms.
 */

/** A signal on its way from the dossier that threw it to all others. */
export interface OutgoingSignal {
  /** Sequence number in the dossier's history. */
  readonly sequence: number;
  readonly name: string;
  readonly variables?: Variables;
  /** How many signals led to this one, each thrown because of the one before. */
  readonly depth: number;
}

/** A signal that came while a dossier was suspended. */
export type KeptSignal = Omit<OutgoingSignal, 'sequence'>;

/** A message on its way from the dossier that threw it to the one that it is for. */
export interface OutgoingLetter {
  /** Sequence number in the dossier's history. */
  readonly sequence: number;
  readonly elementId: string;
  readonly name: string;
  /** Values of its correlation keys, the first one first. */
  readonly keys: readonly string[];
  readonly variables?: Variables;
  /** How many messages and signals led to this one, each thrown because of the one before. */
  readonly depth: number;
  /** Where something in the dossier's own file could take it too: the message as the dossier keeps it. */
  readonly inside?: Letter;
  /** How often somebody was chosen to have it. */
  readonly tries: number;
  /** Who was chosen: until that one has it or cannot have it any more, nobody else is. */
  readonly to?:
    | {
        readonly dossierId: string;
        /** How far that dossier was. */
        readonly revision: number;
        readonly sequence: number;
      }
    | { readonly procedureKey: string };
  /** Where nobody could have it at once, epoch ms: when it is given up, and when it is looked at next. */
  readonly kept?: { readonly until: number; readonly lookAt: number; readonly looks: number };
}

/** Where a message between dossiers came from. */
export interface LetterOrigin {
  readonly id: string;
  readonly code: string;
  /** Sequence number in that dossier's history. */
  readonly sequence: number;
}
