import type { DossierDependencies } from '../dossiers/dependencies.ts';
import { eachOf } from '../dossiers/each-of.ts';
import type { Carrier, Which } from '../dossiers/outside/carry-letter.ts';
import { keepingMessage, withMessagesToPost } from '../dossiers/subscriptions.ts';
import type { Worker, WorkerLog } from './worker.ts';

/** A dossier whose messages made the worker fail is left alone for this long, ms. */
const rest = 60_000;

/**
 * Carries the messages that dossiers throw (BPMN 10.5.5): those that are new, and those that were kept, as soon as this
 * process wrote of a dossier that it waits for one. `awaited` are their names, which are taken out; what a crash loses of
 * them is found when the message is looked at next.
 */
export function createLetterRelay(deps: DossierDependencies, carrier: Carrier, awaited: Set<string>, log: WorkerLog): Worker {
  const name = 'letter-relay';
  const { dossiers } = deps.store;
  const restingUntil = new Map<string, number>();

  async function carryEach(ids: readonly string[], which: Which): Promise<number> {
    const ended = await eachOf(ids, async (id) => {
      if ((restingUntil.get(id) ?? 0) > deps.clock.now()) return 0;
      restingUntil.delete(id);
      try {
        return await carrier.carry(id, which);
      } catch (error) {
        log.failed(`${name} of ${id}`, error);
        restingUntil.set(id, deps.clock.now() + rest);
        return 0;
      }
    });
    return ended.reduce((sum, count) => sum + count, 0);
  }

  return {
    name,
    async runOnce() {
      let ended = await carryEach(await withMessagesToPost(dossiers), ({ kept }) => !kept);
      const names = [...awaited];
      awaited.clear();
      for (const message of names) {
        ended += await carryEach(await keepingMessage(dossiers, message), (letter) => letter.kept !== undefined && letter.name === message);
      }
      return ended;
    },
  };
}
