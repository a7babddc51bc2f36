import { accept, type Refusal, refuse } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import type { LetterOrigin, OutgoingLetter } from '../../store/outgoing.ts';
import { rememberedCommands } from '../carry-out.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import { registerDossier } from '../registration.ts';
import { received } from './receivers.ts';
import { startedBy } from './started-by.ts';

/** A message with the dossier that threw it. */
export interface Posted {
  readonly letter: OutgoingLetter;
  readonly sender: DossierDocument;
}

/** How giving a message to the one who was chosen went. */
export type Given =
  | { readonly how: 'given'; readonly dossier: DossierDocument }
  /** Another one is to be chosen, and this one can never have it. */
  | { readonly how: 'gone' }
  /** Somebody else has gone on with the message. */
  | { readonly how: 'overtaken' }
  /** Not now. */
  | { readonly how: 'refused'; readonly refusal: Refusal };

/** The dossier that was chosen for a message. */
type Chosen = Extract<NonNullable<OutgoingLetter['to']>, { readonly dossierId: string }>;

/** A dossier does not wait any more. */
const gone: ReadonlySet<string> = new Set(['bpmn.messageUnexpected', 'bpmn.ended', 'dossier.unknown', 'message.gone']);

/**
 * Gives a message to the dossier that was chosen for it, once: each choice has a command of its own, and what that command
 * came to is written down in the chosen dossier whether it took the message or not. So whoever comes late, or again after
 * a crash, finds the same answer, and a message is never given to a second one while the first may still get it.
 */
export async function giveTo(deps: DossierDependencies, runner: CommandRunner, { letter, sender }: Posted, to: Chosen): Promise<Given> {
  const commandId = commandOf(sender.id, letter, `:${letter.tries}`);
  const missed = missedCommand(commandId);
  const from = originOf(sender, letter);
  const done = await runner.run(to.dossierId, { commandId, by: null }, async (loaded) => {
    const { dossier } = loaded;
    if (dossier.commandIds.includes(missed)) return refuse('message.gone');
    if (dossier.revision - to.revision >= rememberedCommands) {
      if (await hasIt(deps, to, from)) return refuse('message.given');
      if (!(await isStillChosen(deps, sender.id, letter))) return refuse('message.overtaken');
    }
    return accept({ ...received(loaded, letter, from), depth: letter.depth + 1 });
  });
  if (done.ok) return { how: 'given', dossier: done.value };
  if (done.refusal.code === 'message.overtaken') return { how: 'overtaken' };
  if (done.refusal.code === 'message.given') return alreadyGiven(deps, to.dossierId);
  return gone.has(done.refusal.code) ? miss(runner, to.dossierId, commandId) : { how: 'refused', refusal: done.refusal };
}

/** Takes a message back from a dossier that was chosen for it, unless it has it. */
export function takeBack(runner: CommandRunner, { letter, sender }: Posted, to: Chosen): Promise<Given> {
  return miss(runner, to.dossierId, commandOf(sender.id, letter, `:${letter.tries}`));
}

/** Settles that a dossier does not get a message by a command, unless it has got it. */
async function miss(runner: CommandRunner, dossierId: string, commandId: string): Promise<Given> {
  let has: DossierDocument | undefined;
  const settled = await runner.run(dossierId, { commandId: missedCommand(commandId), by: null }, ({ dossier }) => {
    has = dossier.commandIds.includes(commandId) ? dossier : undefined;
    return has ? refuse('message.given') : accept({ entries: [] });
  });
  if (has) return { how: 'given', dossier: has };
  return settled.ok || settled.refusal.code === 'dossier.unknown' ? { how: 'gone' } : { how: 'refused', refusal: settled.refusal };
}

/**
 * Begins a dossier of the procedure that was chosen for a message, for the applicant of the dossier that threw it; the store
 * knows each message's command for good, so that it begins one however often it is tried.
 */
export async function beginWith(deps: DossierDependencies, shelf: VersionShelf, { letter, sender }: Posted, procedureKey: string): Promise<Given> {
  const { name, keys, variables = {}, depth } = letter;
  const commandId = commandOf(sender.id, letter);
  const before = await deps.store.dossiers.findByCommand(commandId);
  if (before) return { how: 'given', dossier: before };
  const starts = await startedBy(deps, shelf, { type: 'message', name, correlationKey: keys[0] });
  const start = starts.find((one) => one.procedureKey === procedureKey);
  if (!start) return { how: 'gone' };
  const [command] = start.commands;
  const registered = await registerDossier(deps, shelf, null, {
    commandId, procedureKey, applicant: sender.applicant, data: variables,
    begins: {
      version: start.version, commands: [command], depth: depth + 1,
      cause: { cause: 'message', elementId: command.startEventId ?? '', name, from: originOf(sender, letter) },
    },
  });
  return registered.ok ? { how: 'given', dossier: registered.value } : { how: 'refused', refusal: registered.refusal };
}

/** The id of a command that gives a message: of each choice another one, of a dossier that it begins always the same. */
function commandOf(senderId: string, { sequence }: OutgoingLetter, choice = ''): string {
  return `message:${senderId}:${sequence}${choice}`;
}

function missedCommand(commandId: string): string {
  return `${commandId}:missed`;
}

function originOf({ id, code }: DossierDocument, { sequence }: OutgoingLetter): LetterOrigin {
  return { id, code, sequence };
}

/** Read off the history since the choice, which a dossier that has gone on for long remembers beyond its last commands. */
async function hasIt({ store }: DossierDependencies, { dossierId, sequence }: Chosen, from: LetterOrigin): Promise<boolean> {
  const since = await store.history.list(dossierId, sequence);
  return since.some(({ body }) => body.type === 'message.received' && body.from?.id === from.id && body.from.sequence === from.sequence);
}

async function isStillChosen({ store }: DossierDependencies, senderId: string, { sequence, tries }: OutgoingLetter): Promise<boolean> {
  const letters = (await store.dossiers.load(senderId))?.letters ?? [];
  return letters.some((letter) => letter.sequence === sequence && letter.tries === tries);
}

async function alreadyGiven({ store }: DossierDependencies, dossierId: string): Promise<Given> {
  const dossier = await store.dossiers.load(dossierId);
  return dossier ? { how: 'given', dossier } : { how: 'gone' };
}
