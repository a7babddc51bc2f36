import type { AtCrashPoint } from '../crash-point.ts';
import { checkSize, fromText } from '../document-text.ts';
import type { Copies, DossierDocument } from '../documents.ts';
import type { DossierStore } from '../port.ts';
import { assertRevisions, dossierFields, dossierIdentity, subscriptionKey } from '../stored-fields.ts';
import { isDuplicate, isTooLarge } from './driver-errors.ts';
import { makeAllPending, makePending } from './pending.ts';
import type { DossierRow, Models } from './schema.ts';
import { listDossiers } from './searches.ts';

/**
 * Dossiers: each commit is one write of one document, which takes its copies along in `pending` until they
 * are made.
 */
export function dossierStore(models: Models, at: AtCrashPoint): DossierStore {
  const { dossiers } = models;
  return {
    load: async (id) => read(await dossiers.findOne({ _id: id }, { document: 1 }).lean()),
    findByCode: async (code) => read(await dossiers.findOne({ code }, { document: 1 }).lean()),
    findByCommand: async (commandId) => read(await dossiers.findOne({ commandId }, { document: 1 }).lean()),

    async insert(dossier, copies) {
      assertRevisions(dossier, copies);
      const { code, commandId } = dossierIdentity(dossier);
      const row = { _id: dossier.id, code, ...(commandId === null ? {} : { commandId }), ...rowOf(dossier, copies) };
      try {
        await dossiers.create([row]);
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
      at('afterDossierWrite');
      await makePending(models, row, at);
      at('beforeAnswer');
      return true;
    },

    async commit(dossier, expectedRevision, copies) {
      assertRevisions(dossier, copies, expectedRevision);
      const written = await withRoom(models, dossier.id, at, () => replace(models, dossier, expectedRevision, copies));
      if (!written) return false;
      at('afterDossierWrite');
      await makePending(models, written, at);
      at('beforeAnswer');
      return true;
    },

    copyPending: async (limit) => makeAllPending(models, limit, at),

    async due(now, limit) {
      const rows = await dossiers.find({ nextDue: { $lte: now } }, { _id: 1 }).sort({ nextDue: 1 }).limit(limit).lean();
      return rows.map((row) => row._id);
    },

    async subscribed(messageName, correlationKey) {
      const subscriptions = subscriptionKey(messageName, correlationKey);
      const rows = await dossiers.find({ subscriptions }, { _id: 1 }).sort({ _id: 1 }).lean();
      return rows.map((row) => row._id);
    },

    list: async (filter) => listDossiers(models, filter),

    async runningByVersion(procedureKey) {
      const rows = await dossiers.aggregate<{ _id: number; running: number }>([
        { $match: { procedureKey, live: true } },
        { $group: { _id: '$version', running: { $sum: 1 } } },
      ]);
      return new Map(rows.map((row) => [row._id, row.running]));
    },

    async running(procedureKey, versions, after, limit) {
      const beyond = after === null ? {} : { _id: { $gt: after } };
      const rows = await dossiers.find({ procedureKey, live: true, version: { $in: [...versions] }, ...beyond }, { _id: 1 })
        .sort({ _id: 1 }).limit(limit).lean();
      return rows.map((row) => row._id);
    },
  };
}

/** What each write sets in a dossier's row; what it has not is left out, so that the sparse indexes stay small. */
function rowOf(dossier: DossierDocument, copies: Copies): Omit<DossierRow, '_id' | 'code' | 'commandId'> {
  const { nextDue, subscriptions, ...fields } = dossierFields(dossier);
  const text = JSON.stringify(copies);
  checkSize(dossier.code, fields.document, text);
  return {
    ...fields,
    ...(nextDue === null ? {} : { nextDue }),
    ...(subscriptions.length === 0 ? {} : { subscriptions }),
    pending: [{ revision: dossier.revision, copies: text }],
    pendingRevision: dossier.revision,
  };
}

/** The compare-and-set; answers what there is to copy now, or null where somebody else was faster. */
async function replace(models: Models, dossier: DossierDocument, expectedRevision: number, copies: Copies) {
  const { pending, ...fields } = rowOf(dossier, copies);
  const gone = { ...('nextDue' in fields ? {} : { nextDue: 1 }), ...('subscriptions' in fields ? {} : { subscriptions: 1 }) };
  return models.dossiers.findOneAndUpdate(
    { _id: dossier.id, revision: expectedRevision },
    { $set: fields, ...(Object.keys(gone).length === 0 ? {} : { $unset: gone }), $push: { pending: { $each: pending } } },
    { projection: { revision: 1, pending: 1 }, returnDocument: 'after' },
  ).lean();
}

/**
 * A commit carries on what commits before it left to copy. Where that no longer fits beside it, the old is
 * copied out first.
 */
async function withRoom<T>(models: Models, id: string, at: AtCrashPoint, commit: () => Promise<T>): Promise<T> {
  try {
    return await commit();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const dossier = await models.dossiers.findOne({ _id: id }, { revision: 1, pending: 1 }).lean();
    if (dossier) await makePending(models, dossier, at);
    return commit();
  }
}

function read(row: Pick<DossierRow, 'document'> | null): DossierDocument | null {
  return row ? fromText<DossierDocument>(row.document) : null;
}
