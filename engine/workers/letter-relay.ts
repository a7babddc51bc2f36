import type { DossierDependencies } from '../dossiers/dependencies.ts';
import { eachOf } from '../dossiers/each-of.ts';
import type { Carrier, Which } from '../dossiers/outside/carry-letter.ts';
import { keepingMessage, withMessagesToPost } from '../dossiers/subscriptions.ts';
import type { Worker, WorkerLog } from './worker.ts';

/** A dossier whose messages made the worker fail is left alone for this long, ms. */
const rest = 60_000;

/**
 * Carries the messages that dossiers throw (BPMN 10.5.5): those that are new, and those that were kept, as soon as this
 * process wrote of a dossier or a version that it waits for one. `awaited` are their names, which are taken out. What a
 * crash lost of them is made up for by looking at all that are kept when a process starts.
 */
export function createLetterRelay(deps: DossierDependencies, carrier: Carrier, awaited: Set<string>, log: WorkerLog): Worker {
  const name = 'letter-relay';
  const { dossiers } = deps.store;
  const restingUntil = new Map<string, number>();
  let hasLookedAtAll = false;

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
      if (!hasLookedAtAll) ended += await carryEach(await keepingMessage(dossiers), ({ kept }) => kept !== undefined);
      hasLookedAtAll = true;
      for (const message of names) {
        ended += await carryEach(await keepingMessage(dossiers, message), (letter) => letter.kept !== undefined && letter.name === message);
      }
      return ended;
    },
  };
}
