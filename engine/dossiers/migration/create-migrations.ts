import type { MigrationForecast, MigrationReport } from '../../contract/migration.ts';
import { accept, refuse, type Refusal, type Result } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import { StoreError } from '../../store/store-error.ts';
import { mayRepair } from '../access.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { DossierDependencies } from '../dependencies.ts';
import { eachOf } from '../each-of.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import type { DossierOperations } from '../operations/service.ts';
import { personOf } from '../people.ts';
import { activeSteps } from '../search-copy.ts';
import { requireSeen } from '../seen-revision.ts';
import { checkOrder, decideMigration, findVersion } from './decide-migration.ts';
import { effectsOf } from './effects.ts';
import { obstaclesOf } from './obstacles.ts';
import { orderForDossier } from './order-for-dossier.ts';
import { isTaken, partOf } from './selection.ts';
import { suggestMapping } from './suggest-mapping.ts';

type Migrations = Pick<DossierOperations, 'planMigration' | 'tryMigration' | 'runMigration'>;
type Forecast = MigrationForecast['items'][number];
type Reported = MigrationReport['items'][number];

/** Dossiers looked at in one part where nobody says otherwise: a few seconds at most. */
const usualLimit = 100;

export function createMigrations(deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner): Migrations {
  const { store, clock, calendar } = deps;

  /** What keeps a dossier from being looked at is a bug that its state brings out: it must not hold up the others. */
  async function guarded<T>(id: string, work: () => Promise<T>, failed: (refusal: Refusal) => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StoreError && error.refusal.code !== 'store.documentTooLarge') throw error;
      deps.log?.failed(`migration of ${id}`, error);
      return failed(error instanceof StoreError ? error.refusal : { code: 'migration.failed' });
    }
  }

  async function summary(dossier: DossierDocument) {
    const runnable = await shelf.findWith(dossier.procedureKey, dossier.version, dossier.calls);
    return {
      dossierId: dossier.id,
      code: dossier.code,
      applicantName: dossier.applicant?.name ?? '',
      steps: runnable ? [...activeSteps(runnable.graph, dossier.state)] : [],
      revision: dossier.revision,
      status: dossier.status,
    };
  }

  return {
    async planMigration(actor, { procedureKey, from, to }) {
      const allowed = mayRepair(actor);
      if (!allowed.ok) return allowed;
      const old = await findVersion(shelf, procedureKey, from);
      if (!old.ok) return old;
      const next = await findVersion(shelf, procedureKey, to);
      if (!next.ok) return next;
      const running = (await store.dossiers.runningByVersion(procedureKey)).get(from) ?? 0;
      return accept({ procedureKey, from, to, running, ...suggestMapping(old.value.graph, next.value.graph) });
    },

    async tryMigration(actor, given) {
      const allowed = mayRepair(actor);
      if (!allowed.ok) return allowed;
      const checked = await checkOrder(shelf, given);
      if (!checked.ok) return checked;
      const order = checked.value;
      const by = personOf(actor);

      async function forecast(dossier: DossierDocument): Promise<Forecast> {
        const about = await summary(dossier);
        const refused = (refusal: Refusal): Forecast =>
          ({ ...about, possible: false, effects: [], reasons: obstaclesOf(refusal, actor.language) });
        return guarded(dossier.id, async () => {
          const own = await orderForDossier({ store, shelf }, order, dossier);
          if (!own.ok) return refused(own.refusal);
          const { from, to } = own.value;
          const decision = decideMigration({ dossier, ...from }, own.value, '…');
          if (!decision.ok) return refused(decision.refusal);
          const commit = await carryOut(deps, from, dossier, decision.value, { commandId: null, by, now: clock.now() });
          if (!commit.ok) return refused(commit.refusal);
          const effects = effectsOf(dossier, commit.value, { from: from.graph, to: to.graph }, { language: actor.language, zone: calendar.zone });
          return { ...about, possible: true, effects: [...effects], reasons: [] };
        }, refused);
      }

      const limit = given.limit ?? usualLimit;
      const part = await partOf(store, order.procedureKey, [order.from.version.number], { ...given, limit });
      const items = await eachOf(part.ids, async (id) => {
        const dossier = await store.dossiers.load(id);
        return dossier && isTaken(dossier, order.filter) ? [await forecast(dossier)] : [];
      });
      return accept({ items: items.flat(), next: part.next, examined: part.ids.length });
    },

    async runMigration(actor, given) {
      const allowed = mayRepair(actor);
      if (!allowed.ok) return allowed;
      const checked = await checkOrder(shelf, given);
      if (!checked.ok) return checked;
      const order = checked.value;
      const { commandId, reason, revisions = {} } = given;
      const [from, to] = [order.from.version.number, order.to.version.number];
      const command = { commandId, by: personOf(actor) };

      async function report(dossier: DossierDocument, outcome: Reported['outcome'], refusal?: Refusal): Promise<Reported> {
        return { ...await summary(dossier), outcome, reasons: refusal ? obstaclesOf(refusal, actor.language) : [] };
      }

      /** Decided anew on the dossier as it is when it is written, whoever works on it at the same moment. */
      const move = (id: string): Promise<Result<DossierDocument>> =>
        runner.run(id, command, async (loaded) => {
          const seen = await requireSeen(deps, loaded, Object.hasOwn(revisions, id) ? revisions[id] : undefined);
          if (!seen.ok) return seen;
          if (!isTaken(loaded.dossier, order.filter)) return refuse('migration.notTaken');
          const own = await orderForDossier({ store, shelf }, order, loaded.dossier);
          return own.ok ? decideMigration(loaded, own.value, reason) : own;
        });

      async function migrateOne(id: string): Promise<readonly Reported[]> {
        const dossier = await store.dossiers.load(id);
        if (!dossier || dossier.procedureKey !== order.procedureKey) return [];
        if (from === to) return dossier.version === to && isTaken(dossier, order.filter) ? [await report(dossier, 'unchanged')] : [];
        // One that this run has moved already goes through the runner all the same, which copies out what a crash left.
        const done = dossier.commandIds.includes(commandId);
        if (dossier.version === to && !done) return order.filter.dossierIds ? [await report(dossier, 'unchanged')] : [];
        if (!isTaken(dossier, order.filter) && !done) return [];
        return guarded(id, async () => {
          const moved = await move(id);
          return moved.ok ? [await report(moved.value, 'migrated')] : [await report(dossier, 'refused', moved.refusal)];
        }, async (refusal) => [await report(dossier, 'failed', refusal)]);
      }

      const limit = given.limit ?? usualLimit;
      const part = await partOf(store, order.procedureKey, [from, to], { ...given, limit });
      const items = await eachOf(part.ids, migrateOne);
      return accept({ items: items.flat(), next: part.next, examined: part.ids.length });
    },
  };
}
