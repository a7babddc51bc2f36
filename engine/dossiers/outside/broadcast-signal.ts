import type { SignalReceipt } from '../../contract/outside-event.ts';
import { sentenceOf } from '../../messages/catalogue.ts';
import { accept, refuse } from '../../result.ts';
import { mayRepair } from '../access.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { DossierDependencies } from '../dependencies.ts';
import { eachOf } from '../each-of.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import { personOf } from '../people.ts';
import { outsideCommand, waitingForSignal } from '../subscriptions.ts';
import { beginBySignal } from './begin-by-signal.ts';
import type { OutsideEvents } from './service.ts';

export function createBroadcastSignal(
  deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner,
): OutsideEvents['broadcastSignal'] {
  const { dossiers } = deps.store;
  return async (actor, signal) => {
    const allowed = mayRepair(actor);
    if (!allowed.ok) return allowed;
    const { commandId, name, variables } = signal;
    const issued = { commandId: outsideCommand(commandId), by: personOf(actor) };

    async function reach(id: string): Promise<'reached' | 'gone' | SignalReceipt['missed'][number]> {
      const done = await runner.run(id, issued, ({ dossier }) => {
        const wait = Object.values(dossier.state.waits).find((one) => one.kind === 'signal' && one.name === name);
        if (!wait) return refuse('signal.gone');
        return accept({
          entries: [{ type: 'signal.received', name, elementId: wait.elementId }],
          commands: [{ type: 'broadcastSignal', name, ...(variables ? { variables: variables } : {}) }],
        });
      });
      if (done.ok) return 'reached';
      if (done.refusal.code === 'signal.gone') return 'gone';
      const code = (await dossiers.load(id))?.code ?? id;
      return { dossierId: id, code, sentence: sentenceOf(done.refusal, actor.language) };
    }

    const outcomes = await eachOf(await waitingForSignal(dossiers, name), reach);
    const { began, notBegun } = await beginBySignal(deps, shelf, actor, signal);
    return accept({
      reached: outcomes.filter((outcome) => outcome === 'reached').length,
      began,
      missed: outcomes.filter((outcome) => typeof outcome !== 'string'),
      notBegun,
    });
  };
}
