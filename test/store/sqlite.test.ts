import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../engine/store/open-store.ts';
import { openSqliteStore } from '../../engine/store/sqlite/open.ts';
import { copiesOf, dossierOf, lifeAt, taskOf } from './documents.ts';
import { describeStoreContract } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoso-sqlite-'));
const fileOf = (database: string): string => join(folder, 'data', `${database}.db`);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write('Store tested: SQLite\n');
});

describeStoreContract('SQLite', (database, options) => openSqliteStore({ file: fileOf(database), ...options }), 40);

describe('a SQLite file', () => {
  test('flushes each transaction, and is opened where no MongoDB is named', async () => {
    const store = await openStore({ mongoUri: '', file: fileOf('plain') });
    expect(store.description).toBe(`SQLite, ${fileOf('plain')}`);
    await store.close();
    const file = new DatabaseSync(fileOf('plain'), { readOnly: true });
    expect(file.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(file.prepare('SELECT version FROM schema_version').all()).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }]);
    file.close();
  });

  test('of a newer release is left alone', async () => {
    await (await openSqliteStore({ file: fileOf('newer') })).close();
    const file = new DatabaseSync(fileOf('newer'));
    file.exec('INSERT INTO schema_version (version) VALUES (99)');
    file.close();
    await expect(openSqliteStore({ file: fileOf('newer') })).rejects.toMatchObject({
      refusal: { code: 'store.newerSchema', params: { found: 99, known: 3 } },
    });
  });

  test('that is none is refused in words', async () => {
    writeFileSync(join(folder, 'letter.docx'), 'Kính gửi: '.repeat(1000));
    for (const file of [join(folder, 'letter.docx'), folder, join(folder, 'letter.docx', 'below.db')]) {
      await expect(openSqliteStore({ file })).rejects.toMatchObject({ refusal: { code: 'store.fileUnusable', params: { file } } });
    }
  });

  test('that another program holds is said to be busy, with nothing written', async () => {
    const store = await openSqliteStore({ file: fileOf('busy'), busyTimeout: 10 });
    const other = new DatabaseSync(fileOf('busy'));
    other.exec('BEGIN IMMEDIATE');
    const dossier = dossierOf('busy');
    await expect(store.dossiers.insert(dossier, copiesOf(dossier))).rejects.toMatchObject({ refusal: { code: 'store.busy' } });
    other.exec('ROLLBACK');
    expect(await store.dossiers.load('busy')).toBeNull();
    expect(await store.dossiers.insert(dossier, copiesOf(dossier))).toBe(true);
    other.close();
    await store.close();
  });

  test('takes the writes of one turn in one transaction, each with its own outcome', async () => {
    let passed = 0;
    const store = await openSqliteStore({
      file: fileOf('turn'),
      atCrashPoint: (point) => {
        if (point !== 'afterTaskCopies') return;
        passed += 1;
        if (passed === 4 || passed === 8) throw new Error('crashed');
      },
    });
    const before = transactionsIn(`${fileOf('turn')}-wal`);
    const ids = [0, 1, 2, 3, 4, 5, 6, 7, 8, 8].map((index) => `turn-${index}`);
    const lives = ids.map((id) => lifeAt(id, 1));
    const outcomes = await Promise.allSettled(lives.map(({ dossier, copies }) => store.dossiers.insert(dossier, copies)));
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'crashed'))).toEqual(
      [true, true, true, 'crashed', true, true, true, 'crashed', true, false],
    );
    expect(transactionsIn(`${fileOf('turn')}-wal`) - before).toBe(1);
    expect((await store.dossiers.list({ limit: 20 })).total).toBe(7);
    for (const id of ['turn-3', 'turn-7']) expect(await store.tasks.load(`${id}:w1`)).toBeNull();
    await store.close();
  });

  test('is searched to the same end from a rare word as through a common one', async () => {
    const store = await openSqliteStore({ file: fileOf('crowd') });
    const dossier = dossierOf('crowd');
    const tasks = Array.from({ length: 2300 }, (_, index) => taskOf(dossier, `w${index}`, {
      tokens: ['quantity', 'quality', `n${index % 1000}x`], candidateGroups: ['crowd'], dueAt: index,
    }));
    await store.dossiers.insert(dossier, copiesOf(dossier, { tasks }));
    const found = async (...words: string[]) => {
      const page = await store.tasks.list({ words, offeredTo: { accountId: 'x', groups: ['crowd'] }, limit: 3 });
      return [page.total, ...page.items.map((task) => task.dueAt)];
    };
    expect(await found('quantity')).toEqual([2300, 0, 1, 2]);
    expect(await found('quantity', 'quality', 'qu')).toEqual([2300, 0, 1, 2]);
    expect(await found('quantity', 'n7x')).toEqual([3, 7, 1007, 2007]);
    expect(await found('quantity', 'n')).toEqual([2300, 0, 1, 2]);
    expect(await found('quantity', 'zz')).toEqual([0]);
    await store.close();
  });

  test('has on disk what was asked of it before it was closed', async () => {
    const store = await openSqliteStore({ file: fileOf('closing') });
    const written = store.settings.write('in time', 1);
    await store.close();
    await expect(written).resolves.toBeUndefined();
    const again = await openSqliteStore({ file: fileOf('closing') });
    expect(await again.settings.read('in time')).toBe(1);
    await again.close();
  });
});

/**
 * Transactions in a write-ahead log: frames whose header says how large the database is after them
 * (https://sqlite.org/fileformat2.html#the_write_ahead_log).
 */
function transactionsIn(walFile: string): number {
  const wal = readFileSync(walFile);
  const pageSize = wal.readUInt32BE(8);
  let transactions = 0;
  for (let frame = 32; frame < wal.length; frame += 24 + pageSize) {
    if (wal.readUInt32BE(frame + 4) > 0) transactions += 1;
  }
  return transactions;
}
