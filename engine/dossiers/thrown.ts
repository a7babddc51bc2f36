import { type DossierState, type Event, keptAt, keysNamed, type Letter } from '../bpmn/index.ts';
import type { DossierDocument } from '../store/documents.ts';
import type { OutgoingLetter, OutgoingSignal } from '../store/outgoing.ts';
import type { Decision } from './decision.ts';
import { earliestOf } from './due.ts';

/** What a dossier has thrown and others do not have yet; left out where there is nothing. */
export type Thrown = Pick<DossierDocument, 'outgoing' | 'letters'>;

/** What the core made of a decision. */
export interface Outcome {
  readonly events: readonly Event[];
  /** How far the history goes before the events. */
  readonly recorded: number;
  readonly state: DossierState;
}

/** What is on its way to other dossiers after a decision. Those that wait in this one have heard it already. */
export function thrownAfter(before: Thrown, decision: Decision, { events, recorded, state }: Outcome): Thrown {
  const depth = decision.depth ?? 0;
  const outgoing = [
    ...(before.outgoing ?? []).filter(({ sequence }) => !decision.heard?.includes(sequence)),
    ...events.flatMap((event, index) => (event.type === 'signalThrown' ? [signalOf(event, recorded + index + 1, depth)] : [])),
  ];
  const letters = [
    ...(decision.letters ?? before.letters ?? []),
    ...events.flatMap((event, index) => lettersIn(event, events[index - 1], state, { sequence: recorded + index + 1, depth })),
  ];
  return { ...(outgoing.length > 0 ? { outgoing } : {}), ...(letters.length > 0 ? { letters } : {}) };
}

/** When a message that nobody could have is looked at next (epoch ms); null where there is none. */
export function nextLookOf({ letters = [] }: Thrown): number | null {
  return earliestOf(letters.map(({ kept }) => kept?.lookAt ?? null));
}

function signalOf({ name, variables }: Extract<Event, { type: 'signalThrown' }>, sequence: number, depth: number): OutgoingSignal {
  return { sequence, name, ...(variables ? { variables } : {}), depth };
}

/**
 * A message that left, or that is kept for the dossier's own file: where it has a key, another dossier may wait for just
 * that one.
 */
function lettersIn(
  event: Event, before: Event | undefined, { mailbox }: DossierState, place: Pick<OutgoingLetter, 'sequence' | 'depth'>,
): readonly OutgoingLetter[] {
  if (event.type === 'messageLeft') return [{ ...place, elementId: event.elementId, ...contentOf(event.letter), tries: 0 }];
  if (event.type !== 'letterKept' || before?.type !== 'messageThrown') return [];
  const { letter } = event;
  const isForAKey = !letter.to && keysNamed(letter).length > 0;
  return !isForAKey || keptAt(mailbox, letter) < 0 ? [] : [{ ...place, elementId: before.elementId, ...contentOf(letter), inside: letter, tries: 0 }];
}

function contentOf(letter: Letter): Pick<OutgoingLetter, 'name' | 'keys' | 'variables'> {
  const { name, variables } = letter;
  return { name, keys: keysNamed(letter), ...(variables ? { variables } : {}) };
}
