import type { Event } from '../bpmn/index.ts';
import type { DossierDocument } from '../store/documents.ts';
import type { OutgoingLetter, OutgoingSignal } from '../store/outgoing.ts';
import type { Decision } from './decision.ts';

/** What dossiers throw at each other leads on for ever at most so often. */
export const deepest = 100;

/** What a dossier has thrown and others do not have yet; left out where there is nothing. */
export type Thrown = Pick<DossierDocument, 'outgoing' | 'letters'>;

/**
 * What is on its way to other dossiers after a decision. Those that wait in this one have heard it already.
 * `recorded` is how far the history goes before the events.
 */
export function thrownAfter(before: Thrown, decision: Decision, events: readonly Event[], recorded: number): Thrown {
  const depth = decision.depth ?? 0;
  const outgoing = [
    ...(before.outgoing ?? []).filter(({ sequence }) => !decision.heard?.includes(sequence)),
    ...events.flatMap((event, index) => (event.type === 'signalThrown' ? [signalOf(event, recorded + index + 1, depth)] : [])),
  ];
  const letters = [
    ...(decision.letters ?? before.letters ?? []),
    ...events.flatMap((event, index) => (event.type === 'messageLeft' ? [letterOf(event, recorded + index + 1, depth)] : [])),
  ];
  return { ...(outgoing.length > 0 ? { outgoing } : {}), ...(letters.length > 0 ? { letters } : {}) };
}

/** When a message that nobody could have is looked at next (epoch ms); null where there is none. */
export function nextLookOf({ letters = [] }: Thrown): number | null {
  const moments = letters.flatMap(({ kept }) => kept?.lookAt ?? []);
  return moments.length === 0 ? null : Math.min(...moments);
}

function signalOf({ name, variables }: Extract<Event, { type: 'signalThrown' }>, sequence: number, depth: number): OutgoingSignal {
  return { sequence, name, ...(variables ? { variables } : {}), depth };
}

function letterOf({ elementId, letter }: Extract<Event, { type: 'messageLeft' }>, sequence: number, depth: number): OutgoingLetter {
  const { name, correlationKey, keys = {}, variables } = letter;
  const values = [correlationKey, ...Object.values(keys)].filter((key) => typeof key === 'string');
  return { sequence, elementId, name, keys: [...new Set(values)], ...(variables ? { variables } : {}), depth, tries: 0 };
}
