import { checkSize, fromText } from '../document-text.ts';
import type { ScheduleDocument } from '../documents.ts';
import type { ScheduleStore } from '../port.ts';
import { scheduleFields } from '../stored-fields.ts';
import { isDuplicate } from './driver-errors.ts';
import type { Models } from './schema.ts';

/** When start events begin dossiers by themselves. */
export function scheduleStore({ schedules }: Models): ScheduleStore {
  return {
    async load(procedureKey) {
      const row = await schedules.findOne({ _id: procedureKey }, { document: 1 }).lean();
      return row ? fromText<ScheduleDocument>(row.document) : null;
    },
    async insert(schedule) {
      const { nextDue, ...fields } = fieldsOf(schedule);
      try {
        await schedules.create([{ _id: schedule.procedureKey, ...fields, ...(nextDue === null ? {} : { nextDue }) }]);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    async replace(schedule, expectedRevision) {
      const { nextDue, ...fields } = fieldsOf(schedule);
      // What begins nothing any more leaves the sparse index.
      const replaced = await schedules.updateOne(
        { _id: schedule.procedureKey, revision: expectedRevision },
        nextDue === null ? { $set: fields, $unset: { nextDue: 1 } } : { $set: { ...fields, nextDue } },
      );
      return replaced.matchedCount === 1;
    },
    async due(now, limit) {
      const rows = await schedules.find({ nextDue: { $lte: now } }, { _id: 1 }).sort({ nextDue: 1, _id: 1 }).limit(limit).lean();
      return rows.map((row) => row._id);
    },
  };
}

function fieldsOf(schedule: ScheduleDocument): ReturnType<typeof scheduleFields> {
  const fields = scheduleFields(schedule);
  checkSize(schedule.procedureKey, fields.document);
  return fields;
}
