import type { AtCrashPoint } from '../crash-point.ts';
import { fromText } from '../document-text.ts';
import type { Copies, DossierDocument } from '../documents.ts';
import type { DossierStore } from '../port.ts';
import { assertRevisions, dossierFields, dossierIdentity, subscriptionKey } from '../stored-fields.ts';
import { writeCopies } from './copies.ts';
import type { Database } from './database.ts';
import { listDossiers } from './searches.ts';

/** Dossiers, each written together with its copies in one transaction. */
export function dossierStore(database: Database, at: AtCrashPoint): DossierStore {
  return {
    load: async (id) => read(database.get('SELECT document FROM dossiers WHERE id = ?', id)),
    findByCode: async (code) => read(database.get('SELECT document FROM dossiers WHERE code = ?', code)),
    findByCommand: async (commandId) => read(database.get('SELECT document FROM dossiers WHERE command_id = ?', commandId)),

    async insert(dossier, copies) {
      assertRevisions(dossier, copies);
      const inserted = await database.write(() => insertDossier(database, dossier) && withCopies(database, dossier, copies, at));
      if (inserted) at('beforeAnswer');
      return inserted;
    },

    async commit(dossier, expectedRevision, copies) {
      assertRevisions(dossier, copies, expectedRevision);
      const committed = await database.write(
        () => replaceDossier(database, dossier, expectedRevision) && withCopies(database, dossier, copies, at),
      );
      if (committed) at('beforeAnswer');
      return committed;
    },

    // A dossier and its copies are one transaction here: there is nothing that a crash could leave behind.
    copyPending: async () => 0,

    async due(now, limit) {
      const rows = database.all<{ id: string }>(
        'SELECT id FROM dossiers WHERE next_due IS NOT NULL AND next_due <= ? ORDER BY next_due, id LIMIT ?', now, limit,
      );
      return rows.map((row) => row.id);
    },

    async subscribed(messageName, correlationKey) {
      const rows = database.all<{ dossier_id: string }>(
        'SELECT dossier_id FROM subscriptions WHERE message = ? ORDER BY dossier_id', subscriptionKey(messageName, correlationKey),
      );
      return rows.map((row) => row.dossier_id);
    },

    list: async (filter) => listDossiers(database, filter),

    async runningByVersion(procedureKey) {
      const rows = database.all<{ version: number; running: number }>(
        'SELECT version, count(*) AS running FROM dossiers WHERE procedure_key = ? AND live = 1 GROUP BY version', procedureKey,
      );
      return new Map(rows.map((row) => [row.version, row.running]));
    },

    async running(procedureKey, versions, after, limit) {
      const places = versions.map(() => '?').join(', ');
      const rows = database.all<{ id: string }>(
        `SELECT id FROM dossiers WHERE procedure_key = ? AND version IN (${places}) AND live = 1 AND id > ? ORDER BY id LIMIT ?`,
        procedureKey, ...versions, after ?? '', limit,
      );
      return rows.map((row) => row.id);
    },
  };
}

function insertDossier(database: Database, dossier: DossierDocument): boolean {
  const { code, commandId } = dossierIdentity(dossier);
  const { procedureKey, version, revision, live, nextDue, document } = dossierFields(dossier);
  const inserted = database.run(
    `INSERT INTO dossiers (id, code, command_id, procedure_key, version, revision, live, next_due, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    dossier.id, code, commandId, procedureKey, version, revision, Number(live), nextDue, document,
  );
  return inserted === 1;
}

function replaceDossier(database: Database, dossier: DossierDocument, expectedRevision: number): boolean {
  const { procedureKey, version, revision, live, nextDue, document } = dossierFields(dossier);
  const replaced = database.run(
    `UPDATE dossiers SET procedure_key = ?, version = ?, revision = ?, live = ?, next_due = ?, document = ?
     WHERE id = ? AND revision = ?`,
    procedureKey, version, revision, Number(live), nextDue, document, dossier.id, expectedRevision,
  );
  return replaced === 1;
}

function withCopies(database: Database, dossier: DossierDocument, copies: Copies, at: AtCrashPoint): boolean {
  database.run('DELETE FROM subscriptions WHERE dossier_id = ?', dossier.id);
  for (const message of new Set(dossier.subscriptions)) {
    database.run('INSERT INTO subscriptions (message, dossier_id) VALUES (?, ?)', message, dossier.id);
  }
  at('afterDossierWrite');
  writeCopies(database, copies, at);
  return true;
}

function read(row: { document: string } | undefined): DossierDocument | null {
  return row ? fromText<DossierDocument>(row.document) : null;
}
