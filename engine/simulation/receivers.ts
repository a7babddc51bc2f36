import { beginningBy, type DossierState, type Event, keysCarried, keysNamed, keysTaken, type ProcessGraph, type StartCommand, type Variables } from '../bpmn/index.ts';
import { accept, refuse, type Result } from '../result.ts';

/** A message on its way. */
export interface Message {
  readonly message: string;
  readonly key?: string | undefined;
  readonly variables?: Variables | undefined;
  /** Epoch ms after which nobody gets it any more; without it, it is kept for good. */
  readonly until?: number;
}

/** A message that a dossier threw for others. */
export interface ThrownMessage {
  readonly message: string;
  /** Values of its correlation keys, the first one first. */
  readonly keys: readonly string[];
  readonly variables?: Variables | undefined;
}

/** Who a message is for. */
type Receiver<Dossier> = { readonly dossier: Dossier } | { readonly graph: ProcessGraph; readonly start: StartCommand };

interface Waiting {
  readonly number: number;
  readonly state: DossierState;
}

/** The message of an event with which it leaves its dossier. */
export function thrownMessage({ letter }: Extract<Event, { type: 'messageLeft' }>): ThrownMessage {
  return { message: letter.name, keys: keysNamed(letter), variables: letter.variables };
}

/**
 * Finds who a message that a dossier threw is for, as the product does among its dossiers and procedures
 * (`engine/dossiers/outside/receivers.ts`): the one that waits for it with its key, else the one that takes any, else the
 * file that starts with it.
 */
export function receiverOf<Dossier extends Waiting>(
  thrown: ThrownMessage, running: readonly Dossier[], graphs: readonly ProcessGraph[], moment: { readonly now: number; readonly zone: string },
): Result<Receiver<Dossier>> {
  const { message: name, variables } = thrown;
  const keys = thrown.keys.length > 0 ? thrown.keys : graphs.flatMap((graph) => keysCarried(graph, { name, variables }, moment));
  const byKey = running.filter((dossier) => takes(dossier, name, keys));
  const waiting = byKey.length > 0 ? byKey : running.filter((dossier) => takes(dossier, name, [undefined]));
  const [dossier, ...others] = waiting;
  if (dossier) {
    if (others.length === 0) return accept({ dossier });
    return refuse('message.severalWait', { message: name, count: waiting.length, codes: waiting.map(({ number }) => number).join(', ') });
  }
  const starts = graphs.flatMap((graph) => {
    const start = beginningBy(graph, { name, correlationKey: keys[0] }, moment);
    return start ? [{ graph, start }] : [];
  });
  const [begins, ...more] = starts;
  if (!begins) return refuse('message.nobodyWaits', { message: name, key: keys[0] ?? '–' });
  if (more.length === 0) return accept(begins);
  return refuse('message.severalBegin', { message: name, procedures: starts.map(({ graph }) => graph.processIds[0] ?? '').join(', ') });
}

function takes({ state }: Waiting, name: string, keys: readonly (string | undefined)[]): boolean {
  return Object.values(state.waits).some((wait) => wait.kind === 'message' && wait.name === name && keysTaken(wait).some((key) => keys.includes(key)));
}
