import { keysCarried, keysTaken, type Variables } from '../../bpmn/index.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { LetterOrigin } from '../../store/outgoing.ts';
import type { Decision } from '../decision.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { LoadedDossier, VersionShelf } from '../loaded-dossier.ts';
import { type StartedProcedure, startedBy } from './started-by.ts';

/** A message that comes to dossiers from outside of them. */
export interface Arriving {
  readonly name: string;
  /** Values of its correlation keys, the first one first; without any, its content may say them. */
  readonly keys: readonly string[];
  readonly variables?: Variables | undefined;
}

/** Who a message is for: the dossier that waits for it, or the procedure that begins with it. */
export type Receiver = { readonly dossierId: string } | { readonly begins: StartedProcedure };

/**
 * Finds the one that a message is for (BPMN 8.4.2): the dossier that waits for it with its key, named or in its content,
 * else the one that takes any, else the published procedure that starts with it. Refused with `message.nobodyWaits`; with
 * `message.severalWait` or `message.severalBegin` rather than given to somebody by chance.
 */
export async function receiverOf(deps: DossierDependencies, shelf: VersionShelf, message: Arriving): Promise<Result<Receiver>> {
  const { name, keys } = message;
  const [dossierId, ...others] = await waitingFor(deps, shelf, message);
  if (dossierId !== undefined) return others.length === 0 ? accept({ dossierId }) : severalWait(deps, name, [dossierId, ...others]);
  const starts = await startedBy(deps, shelf, { type: 'message', name, correlationKey: keys[0] });
  const [begins, ...more] = starts;
  if (!begins) return refuse('message.nobodyWaits', { message: name, key: keys[0] ?? '–' });
  if (more.length === 0) return accept({ begins });
  return refuse('message.severalBegin', { message: name, procedures: starts.map(({ procedureKey }) => procedureKey).join(', ') });
}

/** Those that wait with its key, named or in its content, before those that take any. */
async function waitingFor(deps: DossierDependencies, shelf: VersionShelf, message: Arriving): Promise<readonly string[]> {
  const { dossiers } = deps.store;
  const keys = message.keys.length > 0 ? message.keys : await keysIn(deps, shelf, message);
  const byKey = (await Promise.all(keys.map((key) => dossiers.subscribed(message.name, key)))).flat();
  return byKey.length > 0 ? [...new Set(byKey)] : dossiers.subscribed(message.name, undefined);
}

/** The keys that a message carries in its content, as the newest versions of the published procedures find them. */
async function keysIn(deps: DossierDependencies, shelf: VersionShelf, message: Arriving): Promise<readonly string[]> {
  const moment = { now: deps.clock.now(), zone: deps.calendar.zone };
  const versions = await shelf.published();
  return [...new Set(versions.flatMap(({ graph }) => keysCarried(graph, message, moment)))];
}

async function severalWait({ store }: DossierDependencies, name: string, ids: readonly string[]): Promise<Result<never>> {
  const some = await Promise.all(ids.slice(0, 5).map((id) => store.dossiers.load(id)));
  const codes = some.flatMap((dossier) => dossier?.code ?? []).join(', ');
  return refuse('message.severalWait', { message: name, count: ids.length, codes });
}

/** What receiving a message does to a dossier; `from` is the dossier that threw it. */
export function received({ dossier }: LoadedDossier, { name, keys, variables }: Arriving, from?: LetterOrigin): Decision {
  const [correlationKey] = keys;
  const wait = Object.values(dossier.state.waits).find((one) =>
    one.kind === 'message' && one.name === name && keysTaken(one).some((key) => key === undefined || keys.includes(key)));
  return {
    entries: [{ type: 'message.received', name, ...(wait ? { elementId: wait.elementId } : {}), ...(from ? { from } : {}) }],
    commands: [{
      type: 'correlateMessage', name, ...(correlationKey === undefined ? {} : { correlationKey }), ...(variables ? { variables } : {}),
    }],
  };
}
