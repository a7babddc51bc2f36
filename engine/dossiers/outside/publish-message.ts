import type { Actor } from '../../actor.ts';
import type { MessageReceipt, PublishMessage } from '../../contract/outside-event.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import { mayRepair } from '../access.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import { personOf } from '../people.ts';
import { registerDossier } from '../registration.ts';
import { dossierThatDid, outsideCommand } from '../subscriptions.ts';
import { received, receiverOf } from './receivers.ts';
import type { OutsideEvents } from './service.ts';
import type { StartedProcedure } from './started-by.ts';

/** A dossier that went on in the moment in which it was found is looked for again so often. */
const attempts = 5;

export function createPublishMessage(deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner): OutsideEvents['publishMessage'] {
  const { dossiers } = deps.store;

  async function begin(actor: Actor, message: PublishMessage, { procedureKey, version, commands }: StartedProcedure): Promise<Result<MessageReceipt>> {
    const { name, applicant, variables = {} } = message;
    if (!applicant) return refuse('message.noApplicant', { message: name });
    const registered = await registerDossier(deps, shelf, actor, {
      commandId: outsideCommand(message.commandId), procedureKey, applicant, data: variables, begins: { version, commands: [commands[0]] },
    });
    return registered.ok ? accept(receipt('began', registered.value)) : registered;
  }

  return async (actor, message) => {
    const allowed = mayRepair(actor);
    if (!allowed.ok) return allowed;
    const { name, correlationKey, variables } = message;
    const commandId = outsideCommand(message.commandId);
    const done = await dossierThatDid(dossiers, message.commandId);
    if (done !== undefined) {
      const dossier = await dossiers.load(done);
      if (dossier) return accept(receipt(dossier.commandIds[0] === commandId ? 'began' : 'received', dossier));
    }
    const arriving = { name, keys: correlationKey === undefined ? [] : [correlationKey], variables };
    for (let tried = 0; tried < attempts; tried += 1) {
      const receiver = await receiverOf(deps, shelf, arriving);
      if (!receiver.ok) return receiver;
      if ('begins' in receiver.value) return begin(actor, message, receiver.value.begins);
      const given = await runner.run(receiver.value.dossierId, { commandId, by: personOf(actor) }, (loaded) => accept(received(loaded, arriving)));
      if (given.ok) return accept(receipt('received', given.value));
      if (given.refusal.code !== 'bpmn.messageUnexpected' && given.refusal.code !== 'bpmn.ended') return given;
    }
    return refuse('message.nobodyWaits', { message: name, key: correlationKey ?? '–' });
  };
}

function receipt(outcome: MessageReceipt['outcome'], { id, code }: DossierDocument): MessageReceipt {
  return { outcome, dossierId: id, dossierCode: code };
}
