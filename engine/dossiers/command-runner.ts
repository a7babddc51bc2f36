import type { Person } from '../contract/common.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { DossierDocument } from '../store/documents.ts';
import { carryOut, type Issued } from './carry-out.ts';
import type { Decide } from './decision.ts';
import type { DossierDependencies } from './dependencies.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import type { LoadedDossier, VersionShelf } from './loaded-dossier.ts';

/** Every change of a dossier goes through here. */
export interface CommandRunner {
  /** A dossier with its version; refused with `dossier.unknown`. */
  load(id: string): Promise<Result<LoadedDossier>>;
  /**
   * Loads the dossier, decides, and writes where nobody else wrote in between; else decides again on what
   * they wrote. A command id that was carried out before changes nothing and answers the dossier as it is.
   * Refused with `dossier.busy` when others are faster every time.
   */
  run(
    id: string, command: { readonly commandId: string | null; readonly by: Person | null }, decide: Decide,
  ): Promise<Result<DossierDocument>>;
}

/** Only other processes can be faster; dozens in a row mean that something is wrong. */
const attempts = 50;

/** Makes the runner; one for each process, as it puts the process's own commands in line. */
export function createCommandRunner(deps: DossierDependencies, shelf: VersionShelf): CommandRunner {
  const queue = createKeyedQueue();

  async function load(id: string): Promise<Result<LoadedDossier>> {
    const dossier = await deps.store.dossiers.load(id);
    if (!dossier) return refuse('dossier.unknown', { id });
    const runnable = await shelf.findWith(dossier.procedureKey, dossier.version, dossier.calls);
    if (!runnable) throw new Error(`Version ${dossier.version} of ${dossier.procedureKey} is gone, and dossier ${id} runs by it`);
    return accept({ dossier, ...runnable });
  }

  async function attempt(id: string, issued: Issued, decide: Decide): Promise<Result<DossierDocument | null>> {
    const loaded = await load(id);
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    if (issued.commandId !== null && dossier.commandIds.includes(issued.commandId)) {
      await copyWhatACrashLeft(deps);
      return accept(dossier);
    }
    const decision = await decide(loaded.value);
    if (!decision.ok) return decision;
    const commit = await carryOut(deps, loaded.value, dossier, decision.value, issued);
    if (!commit.ok) return commit;
    const written = await deps.store.dossiers.commit(commit.value.dossier, dossier.revision, commit.value.copies);
    if (written) deps.awaited?.(commit.value.awaits);
    return accept(written ? commit.value.dossier : null);
  }

  return {
    load,
    run: (id, command, decide) =>
      queue.run(id, async () => {
        for (let tried = 0; tried < attempts; tried += 1) {
          const outcome = await attempt(id, { ...command, now: deps.clock.now() }, decide);
          if (!outcome.ok) return outcome;
          if (outcome.value) return accept(outcome.value);
        }
        return refuse('dossier.busy', { id });
      }),
  };
}

/** Whoever repeats a command because its answer got lost must see what the first one did. */
async function copyWhatACrashLeft(deps: DossierDependencies): Promise<void> {
  await deps.store.dossiers.copyPending(100);
}
