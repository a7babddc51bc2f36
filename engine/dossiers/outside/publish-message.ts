import type { Actor } from '../../actor.ts';
import { type StartCommand, startEventsFor } from '../../bpmn/index.ts';
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
import type { OutsideEvents } from './service.ts';

/** A dossier that went on in the moment in which it was found is looked for again so often. */
const attempts = 5;

export function createPublishMessage(deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner): OutsideEvents['publishMessage'] {
  const { dossiers } = deps.store;

  /** Who waits: those that wait with this key before those that take any. */
  async function waiting({ name, correlationKey }: PublishMessage): Promise<readonly string[]> {
    const byKey = await dossiers.subscribed(name, correlationKey);
    return byKey.length > 0 || correlationKey === undefined ? byKey : dossiers.subscribed(name, undefined);
  }

  async function severalWait(name: string, ids: readonly string[]): Promise<ReturnType<typeof refuse>> {
    const some = await Promise.all(ids.slice(0, 5).map((id) => dossiers.load(id)));
    const codes = some.flatMap((dossier) => dossier?.code ?? []).join(', ');
    return refuse('message.severalWait', { message: name, count: ids.length, codes });
  }

  const give = (id: string, actor: Actor, message: PublishMessage): Promise<Result<DossierDocument>> =>
    runner.run(id, { commandId: outsideCommand(message.commandId), by: personOf(actor) }, (loaded) => accept(received(loaded, message)));

  async function begin(actor: Actor, message: PublishMessage): Promise<Result<MessageReceipt>> {
    const { name, applicant, variables = {} } = message;
    const starts = await startsWith(deps, shelf, name);
    const [only, ...others] = starts;
    if (!only) return refuse('message.nobodyWaits', { message: name, key: message.correlationKey ?? '–' });
    if (others.length > 0) return refuse('message.severalBegin', { message: name, procedures: starts.map(({ procedureKey }) => procedureKey).join(', ') });
    if (!applicant) return refuse('message.noApplicant', { message: name });
    const { procedureKey, begins } = only;
    const commandId = outsideCommand(message.commandId);
    const registered = await registerDossier(deps, shelf, actor, { commandId, procedureKey, applicant, data: variables, begins });
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

/** The published procedures that start with a message. */
async function startsWith(
  deps: DossierDependencies, shelf: VersionShelf, name: string,
): Promise<readonly { readonly procedureKey: string; readonly begins: StartCommand }[]> {
  const procedures = await deps.store.procedures.list();
  const moment = { now: deps.clock.now(), zone: deps.calendar.zone };
  const found = await Promise.all(procedures.map(async ({ key, publishedVersion }) => {
    const runnable = publishedVersion === null ? null : await shelf.find(key, publishedVersion);
    if (!runnable) return [];
    const { graph } = runnable;
    const starts = startEventsFor(graph, { type: 'message', name }, moment).filter(({ processId }) => processId === graph.processIds[0]);
    return starts.slice(0, 1).map((begins) => ({ procedureKey: key, begins }));
  }));
  return found.flat();
}

function received({ dossier }: LoadedDossier, { name, correlationKey, variables }: PublishMessage): Decision {
  const wait = Object.values(dossier.state.waits).find((one) =>
    one.kind === 'message' && one.name === name && (one.correlationKey === undefined || one.correlationKey === correlationKey));
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
