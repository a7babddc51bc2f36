import { sentenceOf } from '../../messages/catalogue.ts';
import { accept } from '../../result.ts';
import { mayRepair } from '../access.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import { personOf } from '../people.ts';
import type { OutsideEvents } from './service.ts';
import { spreadSignal } from './spread-signal.ts';

export function createBroadcastSignal(
  deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner,
): OutsideEvents['broadcastSignal'] {
  const codeOf = async (id: string): Promise<string> => (await deps.store.dossiers.load(id))?.code ?? id;
  return async (actor, { commandId, name, variables }) => {
    const allowed = mayRepair(actor);
    if (!allowed.ok) return allowed;
    const { reached, began, missed, notBegun } = await spreadSignal(deps, shelf, runner, { commandId, name, variables, by: personOf(actor) });
    return accept({
      reached,
      began: began.map(({ procedureKey, dossier }) => ({ procedureKey, dossierId: dossier.id, dossierCode: dossier.code })),
      missed: await Promise.all(missed.map(async ({ dossierId, refusal }) => (
        { dossierId, code: await codeOf(dossierId), sentence: sentenceOf(refusal, actor.language) }))),
      notBegun: notBegun.map(({ procedureKey, refusal }) => ({ procedureKey, sentence: sentenceOf(refusal, actor.language) })),
    });
  };
}
