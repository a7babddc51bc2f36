import { readFileSync } from 'node:fs';
import { maximumBytes } from '../../../engine/store/document-text.ts';
import type {
  AccountDocument, DossierDocument, HistoryDocument, ProcedureDocument, SearchDocument, SessionDocument, TaskDocument,
  VersionDocument,
} from '../../../engine/store/documents.ts';
import type { OpenStore } from '../store-contract.ts';
import { copiesOf, dossierOf, historyOf, procedureOf, versionOf } from '../documents.ts';
import { openedFor, patience } from './opened.ts';

interface Documents {
  readonly procedure: ProcedureDocument;
  readonly version: VersionDocument;
  readonly dossier: DossierDocument;
  readonly task: TaskDocument;
  readonly history: readonly HistoryDocument[];
  readonly search: SearchDocument;
  readonly account: AccountDocument;
  readonly session: SessionDocument;
}

/** What release 1 writes, with every name that a database might take for its own. */
const schema1 = JSON.parse(readFileSync(new URL('../documents/schema-1.json', import.meta.url), 'utf8')) as Documents;

export function describeFidelity(open: OpenStore): void {
  describe('what was stored', () => {
    const opened = openedFor(open, 'fidelity');

    test('of schema 1 is read back to the letter', async () => {
      const { store } = opened;
      const { procedure, version, dossier, task, history, search, account, session } = schema1;
      await store.procedures.insert(procedure);
      expect(text(await store.procedures.load(procedure.key))).toBe(text(procedure));
      await store.procedures.publish(version, { ...procedure, revision: 8, publishedVersion: 1 }, 7);
      expect(text(await store.procedures.version(procedure.key, 1))).toBe(text(version));
      await store.dossiers.insert(dossier, { tasks: [task], history, search });
      expect(text(await store.dossiers.load(dossier.id))).toBe(text(dossier));
      expect(text(await store.tasks.load(task.id))).toBe(text(task));
      expect(text(await store.history.list(dossier.id))).toBe(text(history));
      expect(text((await store.dossiers.list({ limit: 10 })).items.at(0))).toBe(text(search));
      expect(await store.dossiers.subscribed('paid.fee', '$A.1')).toEqual([dossier.id]);
      await store.accounts.insert(account);
      expect(text(await store.accounts.load(account.id))).toBe(text(account));
      await store.sessions.save(session);
      expect(text(await store.sessions.load(session.id))).toBe(text(session));
    });

    test('by a newer release is refused in words rather than misread', async () => {
      await opened.store.accounts.insert({ ...schema1.account, id: 'new', username: 'new', schema: 2 as 1 });
      await expect(opened.store.accounts.load('new')).rejects.toMatchObject({
        refusal: { code: 'store.newerSchema', params: { found: 2, known: 1 } },
      });
    });

    test('may be big', async () => {
      const note = 'Hồ sơ đất đai '.repeat(450_000);
      const before = dossierOf('big');
      const dossier = withNote(before, note);
      await opened.store.dossiers.insert(before, copiesOf(before));
      expect(await opened.store.dossiers.commit(dossier, 1, copiesOf(dossier))).toBe(true);
      expect(await opened.store.dossiers.load('big')).toEqual(dossier);
      const version = versionOf('big', 1, { bpmn: note });
      await opened.store.procedures.insert(procedureOf('big'));
      await opened.store.procedures.publish(version, procedureOf('big', { revision: 2 }), 1);
      expect(await opened.store.procedures.versions('big')).toEqual([version]);
    }, patience);

    test('beyond the limit is refused in words, and what was there stays', async () => {
      const note = 'x'.repeat(maximumBytes);
      const refusal = { refusal: { code: 'store.documentTooLarge', params: { what: 'code-large', limit: 14 } } };
      const before = dossierOf('large');
      const dossier = withNote(before, note);
      await expect(opened.store.dossiers.insert({ ...dossier, revision: 1 }, copiesOf(before))).rejects.toMatchObject(refusal);
      expect(await opened.store.dossiers.load('large')).toBeNull();
      await opened.store.dossiers.insert(before, copiesOf(before));
      const history = [historyOf(dossier, 1)];
      await expect(opened.store.dossiers.commit(dossier, 1, copiesOf(dossier, { history }))).rejects.toMatchObject(refusal);
      expect(await opened.store.dossiers.load('large')).toEqual(before);
      expect(await opened.store.history.list('large')).toEqual([]);
      await expect(opened.store.procedures.insert(procedureOf('large', {
        draft: { status: 'editing', bpmn: note, forms: {}, savedAt: 1, savedBy: { id: 'a', name: 'A' } },
      }))).rejects.toThrow('large is too large to store: 14.1 MB of at most 14 MB');
      expect(await opened.store.procedures.load('large')).toBeNull();
    }, patience);
  });
}

/** The dossier's next revision, with a long answer in it. */
function withNote(before: DossierDocument, note: string): DossierDocument {
  const instances = { i1: { elementId: 'process', variables: { note } } };
  return { ...before, revision: 2, state: { ...before.state, instances } };
}

/** Deep-equal, order of keys and all. */
function text(document: unknown): string {
  return JSON.stringify(document);
}
