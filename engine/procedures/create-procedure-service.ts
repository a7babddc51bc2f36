import type { Actor } from '../actor.ts';
import { compile } from '../bpmn/index.ts';
import type { ProcedureSummary } from '../contract/procedure.ts';
import { startFormId } from '../dossiers/start-form.ts';
import { formSchemaOf } from '../dossiers/task-form.ts';
import { isoMoment } from '../moment.ts';
import { accept, refuse } from '../result.ts';
import type { ProcedureDocument } from '../store/documents.ts';
import { problemView } from './check-model.ts';
import type { ProcedureDependencies } from './dependencies.ts';
import { createDrafts } from './drafts.ts';
import { problemsHere } from './heard-elsewhere.ts';
import { loadProcedure } from './procedure-changes.ts';
import { createPublication } from './publication.ts';
import type { ProcedureService } from './service.ts';
import { versionSummary, versionView } from './views.ts';

/** The procedure service over a store. */
export function createProcedureService(deps: ProcedureDependencies): ProcedureService {
  const { store, zone } = deps;

  async function summaryOf(procedure: ProcedureDocument, sees: 'drafts' | 'published'): Promise<ProcedureSummary> {
    const running = await store.dossiers.runningByVersion(procedure.key);
    const { draft, publishedVersion } = procedure;
    const published = sees === 'published' && draft ? await store.procedures.version(procedure.key, publishedVersion ?? 0) : null;
    return {
      key: procedure.key,
      name: published?.name ?? procedure.name,
      publishedVersion,
      draft: draft && sees === 'drafts' ? { status: draft.status, savedAt: isoMoment(draft.savedAt, zone), savedBy: draft.savedBy } : null,
      runningDossiers: [...running.values()].reduce((sum, count) => sum + count, 0),
    };
  }

  return {
    ...createDrafts(deps),
    ...createPublication(deps),

    async list(actor) {
      const sees = drawsProcedures(actor) ? 'drafts' : 'published';
      const procedures = await store.procedures.list();
      const seen = procedures.filter((procedure) => sees === 'drafts' || procedure.publishedVersion !== null);
      return Promise.all(seen.map((procedure) => summaryOf(procedure, sees)));
    },

    async check(actor, content) {
      const problems = await problemsHere(deps, content);
      return problems.map((problem) => problemView(problem, actor.language));
    },

    async versions(_actor, key) {
      const loaded = await loadProcedure(deps, key);
      if (!loaded.ok) return loaded;
      const running = await store.dossiers.runningByVersion(key);
      const versions = await store.procedures.versions(key);
      return accept(versions.map((version) => versionSummary(version, running.get(version.number) ?? 0, zone)));
    },

    async version(_actor, key, number) {
      const version = await store.procedures.version(key, number);
      if (!version) return refuse('version.unknown', { key, number });
      const running = await store.dossiers.runningByVersion(key);
      return accept(versionView(version, running.get(number) ?? 0, zone));
    },

    async startForm(_actor, key) {
      const loaded = await loadProcedure(deps, key);
      if (!loaded.ok) return loaded;
      const { publishedVersion, name } = loaded.value;
      const version = publishedVersion === null ? null : await store.procedures.version(key, publishedVersion);
      if (!version) return refuse('procedure.notPublished', { name: name.vi, key });
      const { graph } = await compile(version.bpmn);
      const form = graph ? formSchemaOf(version, startFormId(graph)) : null;
      return accept({ procedureKey: key, procedureName: version.name, version: version.number, form });
    },
  };
}

function drawsProcedures(actor: Actor): boolean {
  return actor.roles.includes('processOwner') || actor.roles.includes('admin');
}
