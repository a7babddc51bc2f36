import type { ProcedureService } from '../../procedures/service.ts';
import { accept } from '../../result.ts';
import type { HandlersOf } from '../handler.ts';

/** Drafts, review and versions. */
export function procedureHandlers(procedures: ProcedureService): HandlersOf<
  | 'listProcedures' | 'createProcedure' | 'checkModel' | 'readDraft' | 'saveDraft' | 'submitDraft' | 'returnDraft'
  | 'readReview' | 'publishVersion' | 'listVersions' | 'readVersion' | 'readStartForm'
> {
  return {
    listProcedures: async ({ actor }) => accept(await procedures.list(actor)),
    createProcedure: ({ actor, body }) => procedures.create(actor, body),
    checkModel: async ({ actor, body }) => accept(await procedures.check(actor, body)),
    readDraft: ({ actor, params }) => procedures.draft(actor, params.key),
    saveDraft: ({ actor, params, body }) => procedures.saveDraft(actor, params.key, body),
    submitDraft: ({ actor, params, body }) => procedures.submit(actor, params.key, body),
    returnDraft: ({ actor, params, body }) => procedures.sendBack(actor, params.key, body),
    readReview: ({ actor, params }) => procedures.review(actor, params.key),
    publishVersion: ({ actor, params, body }) => procedures.publish(actor, params.key, body),
    listVersions: ({ actor, params }) => procedures.versions(actor, params.key),
    readVersion: ({ actor, params }) => procedures.version(actor, params.key, params.number),
    readStartForm: ({ actor, params }) => procedures.startForm(actor, params.key),
  };
}
