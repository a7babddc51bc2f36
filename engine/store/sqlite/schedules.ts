import { fromText } from '../document-text.ts';
import type { ScheduleDocument } from '../documents.ts';
import type { ScheduleStore } from '../port.ts';
import { scheduleFields } from '../stored-fields.ts';
import type { Database } from './database.ts';

/** When start events begin dossiers by themselves. */
export function scheduleStore(database: Database): ScheduleStore {
  return {
    async load(procedureKey) {
      const row = database.get<{ document: string }>('SELECT document FROM schedules WHERE procedure_key = ?', procedureKey);
      return row ? fromText<ScheduleDocument>(row.document) : null;
    },
    async insert(schedule) {
      const { revision, nextDue, document } = scheduleFields(schedule);
      return database.write(() => database.run(
        'INSERT INTO schedules (procedure_key, revision, next_due, document) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        schedule.procedureKey, revision, nextDue, document,
      ) === 1);
    },
    async replace(schedule, expectedRevision) {
      const { revision, nextDue, document } = scheduleFields(schedule);
      return database.write(() => database.run(
        'UPDATE schedules SET revision = ?, next_due = ?, document = ? WHERE procedure_key = ? AND revision = ?',
        revision, nextDue, document, schedule.procedureKey, expectedRevision,
      ) === 1);
    },
    async due(now, limit) {
      const rows = database.all<{ procedure_key: string }>(
        'SELECT procedure_key FROM schedules WHERE next_due IS NOT NULL AND next_due <= ? ORDER BY next_due, procedure_key LIMIT ?',
        now, limit,
      );
      return rows.map((row) => row.procedure_key);
    },
  };
}
