import type { AtCrashPoint } from '../crash-point.ts';
import { fromText, toText } from '../document-text.ts';
import type { ProcedureDocument, VersionDocument } from '../documents.ts';
import type { ProcedureStore } from '../port.ts';
import type { Database } from './database.ts';

/** Procedures and their published versions. */
export function procedureStore(database: Database, at: AtCrashPoint): ProcedureStore {
  return {
    async list() {
      const rows = database.all<{ document: string }>('SELECT document FROM procedures ORDER BY key');
      return rows.map((row) => fromText<ProcedureDocument>(row.document));
    },
    async load(key) {
      const row = database.get<{ document: string }>('SELECT document FROM procedures WHERE key = ?', key);
      return row ? fromText<ProcedureDocument>(row.document) : null;
    },
    async insert(procedure) {
      const document = toText(procedure, procedure.key);
      return database.write(() => database.run(
        'INSERT INTO procedures (key, revision, document) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        procedure.key, procedure.revision, document,
      ) === 1);
    },
    replace: async (procedure, expectedRevision) =>
      database.write(() => replaceProcedure(database, procedure, expectedRevision)),

    async publish(version, procedure, expectedRevision) {
      const published = await database.write(() => {
        if (revisionOf(database, procedure.key) !== expectedRevision || !insertVersion(database, version)) return false;
        at('afterVersionWrite');
        return replaceProcedure(database, procedure, expectedRevision);
      });
      if (published) at('afterProcedureWrite');
      return published;
    },

    async versions(key) {
      const rows = database.all<{ document: string }>(
        'SELECT document FROM versions WHERE procedure_key = ? ORDER BY number DESC', key,
      );
      return rows.map((row) => fromText<VersionDocument>(row.document));
    },
    async version(key, number) {
      const row = database.get<{ document: string }>(
        'SELECT document FROM versions WHERE procedure_key = ? AND number = ?', key, number,
      );
      return row ? fromText<VersionDocument>(row.document) : null;
    },
  };
}

function revisionOf(database: Database, key: string): number | undefined {
  return database.get<{ revision: number }>('SELECT revision FROM procedures WHERE key = ?', key)?.revision;
}

function insertVersion(database: Database, version: VersionDocument): boolean {
  return database.run(
    'INSERT INTO versions (procedure_key, number, document) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    version.procedureKey, version.number, toText(version, version.procedureKey),
  ) === 1;
}

function replaceProcedure(database: Database, procedure: ProcedureDocument, expectedRevision: number): boolean {
  return database.run(
    'UPDATE procedures SET revision = ?, document = ? WHERE key = ? AND revision = ?',
    procedure.revision, toText(procedure, procedure.key), procedure.key, expectedRevision,
  ) === 1;
}
