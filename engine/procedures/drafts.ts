import type { Actor } from '../actor.ts';
import type { Draft } from '../contract/procedure.ts';
import { personOf } from '../dossiers/people.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ProcedureDocument } from '../store/documents.ts';
import { errorsAmong, problemsOf } from './check-model.ts';
import type { ProcedureDependencies } from './dependencies.ts';
import { emptyDiagram } from './empty-diagram.ts';
import { problemsHere } from './heard-elsewhere.ts';
import { parseModel } from './model.ts';
import { loadDraft, replaceProcedure, requireRevision } from './procedure-changes.ts';
import type { ProcedureService } from './service.ts';
import { draftView } from './views.ts';

/** Beginning, saving, submitting and returning drafts. */
export type Drafts = Pick<ProcedureService, 'create' | 'draft' | 'saveDraft' | 'submit' | 'sendBack'>;

export function createDrafts(deps: ProcedureDependencies): Drafts {
  const { store, clock, zone } = deps;

  async function asDraft(actor: Actor, written: Result<ProcedureDocument>): Promise<Result<Draft>> {
    if (!written.ok) return written;
    const { draft } = written.value;
    return draft ? accept(draftView(actor, written.value, draft, await problemsHere(deps, draft), zone)) : refuse('draft.none');
  }

  return {
    async create(actor, { key, name }) {
      const now = clock.now();
      const by = personOf(actor);
      const procedure: ProcedureDocument = {
        schema: 1,
        key,
        name,
        revision: 1,
        createdAt: now,
        createdBy: by,
        publishedVersion: null,
        draft: { status: 'editing', bpmn: emptyDiagram(key, name.vi), forms: {}, decisions: {}, savedAt: now, savedBy: by },
      };
      const inserted = await store.procedures.insert(procedure);
      return asDraft(actor, inserted ? accept(procedure) : refuse('procedure.keyTaken', { key }));
    },

    async draft(actor, key) {
      const loaded = await loadDraft(deps, key);
      if (!loaded.ok) return loaded;
      const { procedure, draft } = loaded.value;
      return accept(draftView(actor, procedure, draft, await problemsHere(deps, draft), zone));
    },

    async saveDraft(actor, key, input) {
      const loaded = await loadDraft(deps, key);
      if (!loaded.ok) return loaded;
      const { procedure, draft: before } = loaded.value;
      const current = await requireRevision(deps, procedure, input.revision);
      if (!current.ok) return current;
      const model = await parseModel(input.bpmn);
      if (!model.ok) return model;
      const { bpmn, forms, name, decisions = before.decisions ?? {} } = input;
      const draft = { status: 'editing', bpmn, forms, decisions, savedAt: clock.now(), savedBy: personOf(actor) } as const;
      return asDraft(actor, await replaceProcedure(deps, input.revision, { ...procedure, name, draft }));
    },

    async submit(actor, key, input) {
      const loaded = await loadDraft(deps, key);
      if (!loaded.ok) return loaded;
      const { procedure, draft, isStored } = loaded.value;
      const current = await requireRevision(deps, procedure, input.revision);
      if (!current.ok) return current;
      if (!isStored) return refuse('draft.none');
      if (draft.status === 'submitted') return refuse('draft.alreadySubmitted');
      const errors = errorsAmong(await problemsOf(draft));
      if (errors.length > 0) {
        return { ok: false, refusal: { code: 'draft.hasErrors', params: { count: errors.length }, details: errors } };
      }
      const { bpmn, forms, decisions = {}, savedAt, savedBy } = draft;
      const submitted = {
        bpmn, forms, decisions, savedAt, savedBy,
        status: 'submitted',
        submittedAt: clock.now(),
        submittedBy: personOf(actor),
        ...(input.note === undefined ? {} : { note: input.note }),
      } as const;
      return asDraft(actor, await replaceProcedure(deps, input.revision, { ...procedure, draft: submitted }));
    },

    async sendBack(actor, key, input) {
      const loaded = await loadDraft(deps, key);
      if (!loaded.ok) return loaded;
      const { procedure, draft } = loaded.value;
      const current = await requireRevision(deps, procedure, input.revision);
      if (!current.ok) return current;
      if (draft.status !== 'submitted') return refuse('draft.notSubmitted');
      const returned = {
        ...draft, status: 'editing', note: input.reason, returnedAt: clock.now(), returnedBy: personOf(actor),
      } as const;
      return asDraft(actor, await replaceProcedure(deps, input.revision, { ...procedure, draft: returned }));
    },
  };
}
