import type { Actor } from '../../actor.ts';
import type { Dossier } from '../../contract/dossier.ts';
import { accept, type Result } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import { mayCancel, mayPause, mayRepair } from '../access.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { Decision } from '../decision.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { LoadedDossier, VersionShelf } from '../loaded-dossier.ts';
import { createMigrations } from '../migration/create-migrations.ts';
import { personOf } from '../people.ts';
import { requireSeen } from '../seen-revision.ts';
import {
  attemptDecision, cancelDecision, correctDecision, modifyDecision, resumeDecision, retryDecision, suspendDecision,
} from './interventions.ts';
import { previewOf } from './preview.ts';
import type { DossierOperations } from './service.ts';
import { standingView } from './standing.ts';

interface Asked {
  readonly commandId: string;
  readonly revision?: number | undefined;
}

/** Operations over a store; `asView` tells a changed dossier to whoever changed it. */
export function createOperations(
  deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner,
  asView: (actor: Actor, changed: Result<DossierDocument>) => Promise<Result<Dossier>>,
): DossierOperations {
  const readingOf = (actor: Actor) => ({ language: actor.language, calendar: deps.calendar });

  async function intervene(
    actor: Actor, allowed: Result<true>, id: string, asked: Asked, decide: (loaded: LoadedDossier) => Result<Decision>,
  ): Promise<Result<Dossier>> {
    if (!allowed.ok) return allowed;
    const command = { commandId: asked.commandId, by: personOf(actor) };
    return asView(actor, await runner.run(id, command, async (loaded) => {
      const seen = await requireSeen(deps, loaded, asked.revision);
      return seen.ok ? decide(loaded) : seen;
    }));
  }

  return {
    async standing(actor, id) {
      const allowed = mayRepair(actor);
      if (!allowed.ok) return allowed;
      const loaded = await runner.load(id);
      if (!loaded.ok) return loaded;
      return accept(standingView(loaded.value, await deps.store.history.list(id), readingOf(actor)));
    },

    async preview(actor, id, { revision, attempt }) {
      const allowed = mayRepair(actor);
      if (!allowed.ok) return allowed;
      const loaded = await runner.load(id);
      if (!loaded.ok) return loaded;
      const seen = await requireSeen(deps, loaded.value, revision);
      if (!seen.ok) return seen;
      const decision = attemptDecision(loaded.value, attempt);
      if (!decision.ok) return decision;
      const { graph, dossier } = loaded.value;
      const issued = { commandId: null, by: personOf(actor), now: deps.clock.now() };
      const commit = await carryOut(deps, loaded.value, dossier, decision.value, issued);
      return commit.ok ? accept(previewOf(commit.value, graph, readingOf(actor))) : commit;
    },

    cancel: (actor, id, input) => intervene(actor, mayCancel(actor), id, input, (loaded) => cancelDecision(loaded, input.reason)),
    suspend: (actor, id, input) => intervene(actor, mayPause(actor), id, input, (loaded) => suspendDecision(loaded, input.reason)),
    resume: (actor, id, input) => intervene(actor, mayPause(actor), id, input, (loaded) => resumeDecision(loaded, input.reason)),
    correct: (actor, id, input) =>
      intervene(actor, mayRepair(actor), id, input, (loaded) => correctDecision(loaded, input, input.reason)),
    modify: (actor, id, input) =>
      intervene(actor, mayRepair(actor), id, input, (loaded) => modifyDecision(loaded, input.changes, input.reason)),
    retryIncident: (actor, id, incidentId, input) =>
      intervene(actor, mayRepair(actor), id, input, (loaded) => retryDecision(loaded, incidentId, input)),

    ...createMigrations(deps, shelf, runner),
  };
}
