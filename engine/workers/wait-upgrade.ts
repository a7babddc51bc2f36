import type { CommandRunner } from '../dossiers/command-runner.ts';
import type { DossierDependencies } from '../dossiers/dependencies.ts';
import { eachOf } from '../dossiers/each-of.ts';
import { subscriptionsOf } from '../dossiers/subscriptions.ts';
import { accept } from '../result.ts';
import type { DossierDocument } from '../store/documents.ts';
import type { Worker } from './worker.ts';

/** Set once a walk over all dossiers found every one of them written as this release writes it. */
const finished = 'upgrade.waits.1';
/** Dossiers that one question asks for. */
const dossiersAtOnce = 200;

function isComplete({ state, commandIds, subscriptions }: DossierDocument): boolean {
  const known = new Set(subscriptions);
  return subscriptionsOf(state, commandIds).every((key) => known.has(key));
}

/**
 * Writes anew the dossiers that an older release stored without everything that they are found by: the signals that they
 * wait for among it, which reached them only after their next step. Walks over all running dossiers at each start until a
 * walk finds nothing to mend: in a rolling update older processes still write while the first new one walks.
 */
export function createWaitUpgrade(deps: DossierDependencies, runner: CommandRunner): Worker {
  const { dossiers, procedures, settings } = deps.store;
  let walked = false;

  async function mend(id: string): Promise<number> {
    const stored = await dossiers.load(id);
    if (!stored || isComplete(stored)) return 0;
    const written = await runner.run(id, { commandId: null, by: null }, () => accept({ entries: [] }));
    return Number(written.ok);
  }

  async function mendVersion(procedureKey: string, version: number): Promise<number> {
    let mended = 0;
    for (let after: string | null = null; ;) {
      const ids: readonly string[] = await dossiers.running(procedureKey, [version], after, dossiersAtOnce);
      for (const count of await eachOf(ids, mend)) mended += count;
      after = ids.at(-1) ?? null;
      if (ids.length < dossiersAtOnce) return mended;
    }
  }

  return {
    name: 'wait-upgrade',
    async runOnce() {
      if (walked || (await settings.read(finished)) === true) return 0;
      let mended = 0;
      for (const { key } of await procedures.list()) {
        for (const version of (await dossiers.runningByVersion(key)).keys()) mended += await mendVersion(key, version);
      }
      walked = true;
      if (mended === 0) await settings.write(finished, true);
      return 0;
    },
  };
}
