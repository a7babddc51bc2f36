import { type DossierState, keysTaken } from '../bpmn/index.ts';
import type { DossierDocument } from '../store/documents.ts';
import type { DossierStore } from '../store/port.ts';
import type { Thrown } from './thrown.ts';

/*
 * Dossiers are found by what they wait for. Beside the messages that models name, which is what subscriptions are
 * for, other things stand among them whose names no message can have, as XML has no such character.
 */

/** Stands before the name of a signal that a dossier waits for. */
const signal = '\u0001signal';
/** Stands before the id of a command from outside that a dossier carried out. */
const command = '\u0001command';

/** Stands for signals that a dossier threw and others have not heard yet. */
const sends = '\u0001sends';
/** Stands for messages that a dossier threw and nobody looked after yet. */
const posts = '\u0001posts';
/** Stands before the name of a message that a dossier threw and nobody could have. */
const keeps = '\u0001keeps';

/** What begins the ids of commands that say nothing of the dossier that they are for. */
const fromOutside = 'outside:';

/** The id by which a dossier remembers a command from outside. */
export function outsideCommand(commandId: string): string {
  return fromOutside + commandId;
}

/** What a dossier can be found by from outside. */
export function subscriptionsOf(state: DossierState, commandIds: DossierDocument['commandIds']): readonly string[] {
  const waits = Object.values(state.waits).flatMap((wait) => {
    if (wait.kind === 'message') return keysTaken(wait).map((key) => `${wait.name}\n${key ?? ''}`);
    return wait.kind === 'signal' ? `${signal}\n${wait.name}` : [];
  });
  return [...waits, ...commandIds.filter((id) => id.startsWith(fromOutside)).map((id) => `${command}\n${id}`)];
}

/** By what a dossier is found that has thrown something which others do not have yet. */
export function sendingsOf({ outgoing = [], letters = [] }: Thrown): readonly string[] {
  return [
    ...(outgoing.length > 0 ? [`${sends}\n`] : []),
    ...(letters.some(({ kept }) => !kept) ? [`${posts}\n`] : []),
    ...letters.flatMap(({ kept, name }) => (kept ? [`${keeps}\n`, `${keeps}\n${name}`] : [])),
  ];
}

/** Ids of the dossiers that wait for a signal. */
export function waitingForSignal(dossiers: DossierStore, name: string): Promise<readonly string[]> {
  return dossiers.subscribed(signal, name);
}

/** Ids of the dossiers whose signals others have not heard yet. */
export function withSignalsToSend(dossiers: DossierStore): Promise<readonly string[]> {
  return dossiers.subscribed(sends, undefined);
}

/** Ids of the dossiers that threw messages which nobody looked after yet. */
export function withMessagesToPost(dossiers: DossierStore): Promise<readonly string[]> {
  return dossiers.subscribed(posts, undefined);
}

/** Ids of the dossiers that threw a message, of this name or any, which nobody could have. */
export function keepingMessage(dossiers: DossierStore, name?: string): Promise<readonly string[]> {
  return dossiers.subscribed(keeps, name);
}

/** Ids of the dossiers that carried out a command from outside, while they remember it. */
export function dossiersThatDid(dossiers: DossierStore, commandId: string): Promise<readonly string[]> {
  return dossiers.subscribed(command, outsideCommand(commandId));
}

/** Id of the dossier that carried out a command from outside, while it remembers it. */
export async function dossierThatDid(dossiers: DossierStore, commandId: string): Promise<string | undefined> {
  const [id] = await dossiersThatDid(dossiers, commandId);
  return id ?? (await dossiers.findByCommand(outsideCommand(commandId)))?.id;
}
