import { deepest } from '../between-dossiers.ts';
import type { CommandRunner } from '../dossiers/command-runner.ts';
import type { DossierDependencies } from '../dossiers/dependencies.ts';
import type { VersionShelf } from '../dossiers/loaded-dossier.ts';
import { spreadSignal } from '../dossiers/outside/spread-signal.ts';
import { withSignalsToSend } from '../dossiers/subscriptions.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import { accept } from '../result.ts';
import type { OutgoingSignal } from '../store/outgoing.ts';
import type { Worker, WorkerLog } from './worker.ts';

/**
 * Carries the signals that dossiers throw to all others (BPMN 10.5.5). A dossier keeps its signal until it was carried; who
 * carries it once more after a crash reaches nobody twice, as each has the same command id.
 */
export function createSignalRelay(deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner, log: WorkerLog): Worker {
  const name = 'signal-relay';
  const { dossiers } = deps.store;

  async function spread(id: string, procedureKey: string, signal: OutgoingSignal): Promise<void> {
    const where = `${name}: “${signal.name}” of ${id}`;
    if (signal.depth >= deepest) return log.failed(where, new Error(`given up after ${deepest} signals that led to each other`));
    const { missed, notBegun } = await spreadSignal(deps, shelf, runner, {
      commandId: `signal:${id}:${signal.sequence}`, name: signal.name, variables: signal.variables, by: null,
      from: { id, procedureKey }, depth: signal.depth + 1,
    });
    for (const { refusal } of [...missed, ...notBegun]) log.failed(where, new Error(sentenceOf(refusal, 'en')));
  }

  async function relay(id: string): Promise<number> {
    const dossier = await dossiers.load(id);
    const outgoing = dossier?.outgoing ?? [];
    if (!dossier || outgoing.length === 0) return 0;
    for (const signal of outgoing) await spread(id, dossier.procedureKey, signal);
    const heard = outgoing.map(({ sequence }) => sequence);
    const done = await runner.run(id, { commandId: null, by: null }, () => accept({ entries: [], heard }));
    return done.ok ? outgoing.length : 0;
  }

  return {
    name,
    async runOnce() {
      let done = 0;
      for (const id of await withSignalsToSend(dossiers)) {
        try {
          done += await relay(id);
        } catch (error) {
          log.failed(`${name} of ${id}`, error);
        }
      }
      return done;
    },
  };
}
