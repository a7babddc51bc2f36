import type { Variables } from '../../bpmn/index.ts';
import type { Person } from '../../contract/common.ts';
import { accept, type Refusal, refuse } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { DossierDependencies } from '../dependencies.ts';
import { eachOf } from '../each-of.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import { outsideCommand, waitingForSignal } from '../subscriptions.ts';
import { beginBySignal } from './begin-by-signal.ts';

/** Signals that a suspended dossier keeps for when it goes on. */
const mostKept = 100;

/** A signal to everybody; the same `commandId` does its work once, however often it is spread. */
export interface SpreadSignal {
  readonly commandId: string;
  readonly name: string;
  readonly variables?: Variables | undefined;
  /** Null for one that a dossier threw. */
  readonly by: Person | null;
  /** The dossier that threw it: it has heard it itself, and begun the processes of its own file. */
  readonly from?: Pick<DossierDocument, 'id' | 'procedureKey'>;
  /** How many signals led to this one. */
  readonly depth?: number;
}

/** What became of a signal. */
export interface Spread {
  readonly reached: number;
  /** Dossiers that it could not reach, suspended ones among them. */
  readonly missed: readonly { readonly dossierId: string; readonly refusal: Refusal }[];
  readonly began: readonly { readonly procedureKey: string; readonly dossier: DossierDocument }[];
  readonly notBegun: readonly { readonly procedureKey: string; readonly refusal: Refusal }[];
}

/** Gives a signal to all dossiers that wait for it, then begins those that start with it (BPMN 10.5.5). */
export async function spreadSignal(
  deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner, signal: SpreadSignal,
): Promise<Spread> {
  const { commandId, name, variables, by, from, depth } = signal;
  const issued = { commandId: outsideCommand(commandId), by };

  async function reach(dossierId: string): Promise<'reached' | 'gone' | Spread['missed'][number]> {
    const done = await runner.run(dossierId, issued, ({ dossier }) => {
      const wait = Object.values(dossier.state.waits).find((one) => one.kind === 'signal' && one.name === name);
      if (!wait) return refuse('signal.gone');
      const entries = [{ type: 'signal.received', name, elementId: wait.elementId } as const];
      const said = { name, ...(variables ? { variables } : {}) };
      const { state, keptSignals = [] } = dossier;
      // Nobody could send it once more.
      if (from && state.suspended && keptSignals.length < mostKept) {
        return accept({ entries, keptSignals: [...keptSignals, { ...said, depth: depth ?? 0 }] });
      }
      return accept({ entries, commands: [{ type: 'broadcastSignal', ...said }], ...(depth === undefined ? {} : { depth }) });
    });
    if (done.ok) return 'reached';
    return done.refusal.code === 'signal.gone' ? 'gone' : { dossierId, refusal: done.refusal };
  }

  const waiting = await waitingForSignal(deps.store.dossiers, name);
  const outcomes = await eachOf(waiting.filter((id) => id !== from?.id), reach);
  return {
    reached: outcomes.filter((outcome) => outcome === 'reached').length,
    missed: outcomes.filter((outcome) => typeof outcome !== 'string'),
    ...(await beginBySignal(deps, shelf, signal)),
  };
}
