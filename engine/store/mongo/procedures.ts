import { Types } from 'mongoose';
import type { AtCrashPoint } from '../crash-point.ts';
import { checkSize, fromText, toText } from '../document-text.ts';
import type { ProcedureDocument, VersionDocument } from '../documents.ts';
import type { ProcedureStore } from '../port.ts';
import { isDuplicate } from './driver-errors.ts';
import type { Models } from './schema.ts';

/**
 * Procedures and their published versions. A version's row is written first, under an id of its own, and
 * becomes visible by the procedure's compare-and-set, which names it. Two admins who publish at once write
 * two rows and one of them is named; what a crash left unnamed is in nobody's way. Turned down: rows by
 * procedure and number, where the loser of that race would overwrite what the winner points at.
 */
export function procedureStore(models: Models, at: AtCrashPoint): ProcedureStore {
  const { procedures, versions } = models;
  return {
    async list() {
      const rows = await procedures.find({}, { document: 1 }).sort({ _id: 1 }).lean();
      return rows.map((row) => fromText<ProcedureDocument>(row.document));
    },
    async load(key) {
      const row = await procedures.findOne({ _id: key }, { document: 1 }).lean();
      return row ? fromText<ProcedureDocument>(row.document) : null;
    },
    async insert(procedure) {
      try {
        await procedures.create([{ _id: procedure.key, ...fieldsOf(procedure), versions: [] }]);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    async replace(procedure, expectedRevision) {
      const replaced = await procedures.updateOne(
        { _id: procedure.key, revision: expectedRevision }, { $set: fieldsOf(procedure) },
      );
      return replaced.matchedCount === 1;
    },

    async publish(version, procedure, expectedRevision) {
      const row = new Types.ObjectId();
      const { procedureKey, number } = version;
      await versions.create([{ _id: row, procedureKey, number, document: toText(version, procedureKey) }]);
      at('afterVersionWrite');
      const named = await procedures.updateOne(
        { _id: procedure.key, revision: expectedRevision, 'versions.number': { $ne: number } },
        { $set: fieldsOf(procedure), $push: { versions: { number, row } } },
      );
      if (named.matchedCount === 0) {
        await versions.deleteOne({ _id: row });
        return false;
      }
      at('afterProcedureWrite');
      // Unnamed rows of this number can no longer win: the number is taken.
      await versions.deleteMany({ procedureKey, number, _id: { $ne: row } });
      return true;
    },

    async versions(key) {
      const procedure = await procedures.findOne({ _id: key }, { versions: 1 }).lean();
      const visible = procedure?.versions.map((version) => version.row) ?? [];
      const rows = await versions.find({ _id: { $in: visible } }, { document: 1 }).sort({ number: -1 }).lean();
      return rows.map((row) => fromText<VersionDocument>(row.document));
    },
    async version(key, number) {
      const procedure = await procedures.findOne({ _id: key }, { versions: 1 }).lean();
      const visible = procedure?.versions.find((version) => version.number === number);
      const row = visible ? await versions.findOne({ _id: visible.row }, { document: 1 }).lean() : null;
      return row ? fromText<VersionDocument>(row.document) : null;
    },
  };
}

function fieldsOf(procedure: ProcedureDocument): { readonly revision: number; readonly document: string } {
  const document = toText(procedure, procedure.key);
  checkSize(procedure.key, document);
  return { revision: procedure.revision, document };
}
