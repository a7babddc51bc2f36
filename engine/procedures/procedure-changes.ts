import type { Person } from '../contract/common.ts';
import { isoMoment } from '../moment.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { DraftDocument, ProcedureDocument } from '../store/documents.ts';
import type { ProcedureDependencies } from './dependencies.ts';

/** A procedure and the draft that a person sees: the stored one, or the published version to begin from. */
export interface LoadedDraft {
  readonly procedure: ProcedureDocument;
  readonly draft: DraftDocument;
  /** False where the draft was not saved yet. */
  readonly isStored: boolean;
}

/** The procedure of a key; refused with `procedure.unknown`. */
export async function loadProcedure(deps: ProcedureDependencies, key: string): Promise<Result<ProcedureDocument>> {
  const procedure = await deps.store.procedures.load(key);
  return procedure ? accept(procedure) : refuse('procedure.unknown', { key });
}

/** The draft of a procedure, begun from the published version where there is none. */
export async function loadDraft(deps: ProcedureDependencies, key: string): Promise<Result<LoadedDraft>> {
  const loaded = await loadProcedure(deps, key);
  if (!loaded.ok) return loaded;
  const procedure = loaded.value;
  if (procedure.draft) return accept({ procedure, draft: procedure.draft, isStored: true });
  const published = await deps.store.procedures.version(key, procedure.publishedVersion ?? 0);
  if (!published) throw new Error(`Procedure ${key} has neither a draft nor a published version`);
  const { bpmn, forms, decisions = {}, publishedAt, publishedBy } = published;
  return accept({ procedure, draft: { status: 'editing', bpmn, forms, decisions, savedAt: publishedAt, savedBy: publishedBy }, isStored: false });
}

/**
 * Writes a changed procedure where nobody changed it since `revision`; else `revision.stale` says who did,
 * and when.
 */
export async function replaceProcedure(
  deps: ProcedureDependencies, revision: number, changed: ProcedureDocument,
): Promise<Result<ProcedureDocument>> {
  const written: ProcedureDocument = { ...changed, revision: revision + 1 };
  return (await deps.store.procedures.replace(written, revision)) ? accept(written) : staleRevision(deps, changed.key);
}

/** Refuses where somebody changed the procedure since the given revision. */
export async function requireRevision(
  deps: ProcedureDependencies, procedure: ProcedureDocument, revision: number,
): Promise<Result<true>> {
  return procedure.revision === revision ? accept(true) : staleRevision(deps, procedure.key);
}

/** Who changed a procedure last, and when (ISO 8601), as the refusal `revision.stale`. */
export async function staleRevision(deps: ProcedureDependencies, key: string): Promise<ReturnType<typeof refuse>> {
  const last = await lastChange(deps, key);
  return refuse('revision.stale', { by: last.by.name, byId: last.by.id, at: isoMoment(last.at, deps.zone) });
}

async function lastChange(deps: ProcedureDependencies, key: string): Promise<{ readonly by: Person; readonly at: number }> {
  const procedure = await deps.store.procedures.load(key);
  if (!procedure) throw new Error(`Procedure ${key} went away; procedures are never removed`);
  const { draft } = procedure;
  if (draft) {
    const { returnedAt, returnedBy, submittedAt, submittedBy } = draft;
    if (returnedAt !== undefined && returnedBy) return { by: returnedBy, at: returnedAt };
    if (submittedAt !== undefined && submittedBy) return { by: submittedBy, at: submittedAt };
    return { by: draft.savedBy, at: draft.savedAt };
  }
  const version = await deps.store.procedures.version(key, procedure.publishedVersion ?? 0);
  return version ? { by: version.publishedBy, at: version.publishedAt } : { by: procedure.createdBy, at: procedure.createdAt };
}
