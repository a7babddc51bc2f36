import type { Actor } from '../../actor.ts';
import { keysCarried, keysTaken } from '../../bpmn/index.ts';
import type { MessageReceipt, PublishMessage } from '../../contract/outside-event.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import { mayRepair } from '../access.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { Decision } from '../decision.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { LoadedDossier, VersionShelf } from '../loaded-dossier.ts';
import { personOf } from '../people.ts';
import { registerDossier } from '../registration.ts';
import { dossierThatDid, outsideCommand } from '../subscriptions.ts';
import { startedBy } from './started-by.ts';
import type { OutsideEvents } from './service.ts';

/** A dossier that went on in the moment in which it was found is looked for again so often. */
const attempts = 5;

export function createPublishMessage(deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner): OutsideEvents['publishMessage'] {
  const { dossiers } = deps.store;

  /** Who waits: those that wait with its key, named or in its content, before those that take any. */
  async function waiting(message: PublishMessage): Promise<readonly string[]> {
    const { name, correlationKey } = message;
    const keys = correlationKey === undefined ? await keysIn(deps, shelf, message) : [correlationKey];
    const byKey = (await Promise.all(keys.map((key) => dossiers.subscribed(name, key)))).flat();
    return byKey.length > 0 ? [...new Set(byKey)] : dossiers.subscribed(name, undefined);
  }

  async function severalWait(name: string, ids: readonly string[]): Promise<ReturnType<typeof refuse>> {
    const some = await Promise.all(ids.slice(0, 5).map((id) => dossiers.load(id)));
    const codes = some.flatMap((dossier) => dossier?.code ?? []).join(', ');
    return refuse('message.severalWait', { message: name, count: ids.length, codes });
  }

  const give = (id: string, actor: Actor, message: PublishMessage): Promise<Result<DossierDocument>> =>
    runner.run(id, { commandId: outsideCommand(message.commandId), by: personOf(actor) }, (loaded) => accept(received(loaded, message)));

  async function begin(actor: Actor, message: PublishMessage): Promise<Result<MessageReceipt>> {
    const { name, correlationKey, applicant, variables = {} } = message;
    const starts = await startedBy(deps, shelf, { type: 'message', name, correlationKey });
    const [only, ...others] = starts;
    if (!only) return refuse('message.nobodyWaits', { message: name, key: message.correlationKey ?? '–' });
    if (others.length > 0) return refuse('message.severalBegin', { message: name, procedures: starts.map(({ procedureKey }) => procedureKey).join(', ') });
    if (!applicant) return refuse('message.noApplicant', { message: name });
    const { procedureKey, version, commands } = only;
    const commandId = outsideCommand(message.commandId);
    const registered = await registerDossier(deps, shelf, actor, {
      commandId, procedureKey, applicant, data: variables, begins: { version, commands: [commands[0]] },
    });
    return registered.ok ? accept(receipt('began', registered.value)) : registered;
  }

  return async (actor, message) => {
    const allowed = mayRepair(actor);
    if (!allowed.ok) return allowed;
    const done = await dossierThatDid(dossiers, message.commandId);
    if (done !== undefined) {
      const dossier = await dossiers.load(done);
      if (dossier) return accept(receipt(dossier.commandIds[0] === outsideCommand(message.commandId) ? 'began' : 'received', dossier));
    }
    for (let tried = 0; tried < attempts; tried += 1) {
      const [first, ...others] = await waiting(message);
      if (first === undefined) return begin(actor, message);
      if (others.length > 0) return severalWait(message.name, [first, ...others]);
      const given = await give(first, actor, message);
      if (given.ok) return accept(receipt('received', given.value));
      if (given.refusal.code !== 'bpmn.messageUnexpected') return given;
    }
    return refuse('message.nobodyWaits', { message: message.name, key: message.correlationKey ?? '–' });
  };
}

/** The keys that a message carries in its content, as the newest versions of the published procedures find them. */
async function keysIn(deps: DossierDependencies, shelf: VersionShelf, message: PublishMessage): Promise<readonly string[]> {
  const moment = { now: deps.clock.now(), zone: deps.calendar.zone };
  const procedures = await deps.store.procedures.list();
  const found = await Promise.all(procedures.map(async ({ key, publishedVersion }) => {
    const runnable = publishedVersion === null ? null : await shelf.find(key, publishedVersion);
    return runnable ? keysCarried(runnable.graph, message, moment) : [];
  }));
  return [...new Set(found.flat())];
}

function received({ dossier }: LoadedDossier, { name, correlationKey, variables }: PublishMessage): Decision {
  const wait = Object.values(dossier.state.waits).find((one) =>
    one.kind === 'message' && one.name === name && keysTaken(one).some((key) => key === undefined || key === correlationKey));
  return {
    entries: [{ type: 'message.received', name, ...(wait ? { elementId: wait.elementId } : {}) }],
    commands: [{
      type: 'correlateMessage', name,
      ...(correlationKey === undefined ? {} : { correlationKey }), ...(variables ? { variables: variables } : {}),
    }],
  };
}

function receipt(outcome: MessageReceipt['outcome'], { id, code }: DossierDocument): MessageReceipt {
  return { outcome, dossierId: id, dossierCode: code };
}
