import { accept, refuse, type Result } from '../result.ts';
import type { DossierDocument } from '../store/documents.ts';
import type { CommandRunner } from './command-runner.ts';
import { dueTimer } from './due.ts';

/**
 * Fires the timer of a dossier that is due first at `now` (epoch ms); null where none is. The command's id
 * is made of the timer and its moment, so that of two processes one fires it, and one firing happens once.
 */
export async function fireDueTimer(runner: CommandRunner, id: string, now: number): Promise<Result<DossierDocument | null>> {
  const loaded = await runner.load(id);
  if (!loaded.ok) return loaded;
  const timer = dueTimer(loaded.value.dossier.state, now);
  if (!timer) return accept(null);
  const commandId = `timer:${timer.id}:${timer.dueAt}`;
  return runner.run(id, { commandId, by: null }, ({ dossier }) => {
    const wait = dossier.state.waits[timer.id];
    if (wait?.kind !== 'timer' || wait.dueAt !== timer.dueAt) return refuse('timer.gone');
    return accept({
      entries: [{ type: 'timer.fired', elementId: wait.elementId }],
      commands: [{ type: 'fireTimer', waitId: wait.id }],
    });
  });
}
