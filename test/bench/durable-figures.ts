import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { vietnamCalendar } from '../../engine/calendar/index.ts';
import { createCommandRunner, type CommandRunner } from '../../engine/dossiers/command-runner.ts';
import type { DossierDependencies } from '../../engine/dossiers/dependencies.ts';
import { createVersionShelf } from '../../engine/dossiers/loaded-dossier.ts';
import { registerDossier } from '../../engine/dossiers/registration.ts';
import { accept } from '../../engine/result.ts';
import type { Store } from '../../engine/store/port.ts';
import { openMongoStore } from '../../engine/store/mongo/open.ts';
import { openSqliteStore } from '../../engine/store/sqlite/open.ts';
import { procedureOf, versionOf } from '../store/documents.ts';
import { findMongo, startMongo } from '../store/mongo-server.ts';
import * as second from './bpmn-engine.ts';
import { beside, type Figure } from './figure.ts';
import { perSecond } from './measure.ts';
import { tenSteps } from './models.ts';

const officer = { id: 'bench', name: 'Bench', roles: ['officer' as const], groups: [], language: 'en' as const };
const key = 'ten-steps';

/** Saves one instance's state where the next save overwrites it. */
type Save = (id: string, state: string) => unknown;

/** Durable task completions a second on the embedded store. */
export async function onSqlite(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'));
  const store = await openSqliteStore({ file: join(folder, 'hoso.sqlite') });
  const other = new DatabaseSync(join(folder, 'bpmn-engine.sqlite'));
  other.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE states (id TEXT PRIMARY KEY, state TEXT)');
  const write = other.prepare('INSERT OR REPLACE INTO states VALUES (?, ?)');
  try {
    return await compared('SQLite', store, (id, state) => write.run(id, state));
  } finally {
    other.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same on MongoDB; the reason where there is none to measure. */
export async function onMongo(): Promise<readonly Figure[] | string> {
  const source = findMongo();
  if (source.kind === 'none') return source.reason;
  const server = await startMongo(source);
  const database = `hoso_bench_${process.pid}`;
  const store = await openMongoStore({ uri: server.uri(database) });
  const connection = await mongoose.createConnection(server.uri(`${database}_other`)).asPromise();
  const states = connection.collection<{ _id: string; state: string }>('states', { writeConcern: { w: 'majority', journal: true } } as never);
  try {
    return await compared('MongoDB', store, (id, state) => states.updateOne({ _id: id }, { $set: { state } }, { upsert: true }));
  } finally {
    await store.close();
    await connection.close();
    await server.drop(database);
    await server.drop(`${database}_other`);
    await server.stop();
  }
}

async function compared(name: string, store: Store, save: Save): Promise<readonly Figure[]> {
  const office = await openOffice(store);
  const model = await second.readModel(tenSteps('userTask'));
  const theirs = await perSecond(() => {
    const id = randomUUID();
    return second.runThrough(model, (state) => save(id, JSON.stringify(state)));
  });
  const alone = await perSecond(() => office());
  const crowd = 32;
  const together = await perSecond(async () => {
    const counts = await Promise.all(Array.from({ length: crowd }, () => office()));
    return counts.reduce((sum, count) => sum + count, 0);
  });
  return [
    beside(`${name}, durable task completions, one at a time`, alone, theirs, { note: 'ours with work list, history and search; theirs saves its state only' }),
    beside(`${name}, durable task completions, ${crowd} dossiers at a time`, together, theirs),
  ];
}

/** An office that takes a dossier through its ten steps, each written before it is answered; answers how many. */
async function openOffice(store: Store): Promise<() => Promise<number>> {
  const deps: DossierDependencies = {
    store, clock: { now: () => Date.now() }, newId: randomUUID, calendar: vietnamCalendar([2026, 2027]), agency: 'H29',
  };
  const procedure = procedureOf(key);
  await store.procedures.insert(procedure);
  await store.procedures.publish(
    versionOf(key, 1, { bpmn: tenSteps('userTask'), hash: 'ten-steps' }), { ...procedure, revision: 2, publishedVersion: 1 }, 1,
  );
  const shelf = createVersionShelf(store);
  const runner = createCommandRunner(deps, shelf);
  return async () => {
    const registered = await registerDossier(deps, shelf, officer, {
      commandId: randomUUID(), procedureKey: key, applicant: { name: 'Nguyễn Văn An' }, data: {},
    });
    if (!registered.ok) throw new Error(registered.refusal.code);
    let steps = 0;
    do steps += 1; while (await completeNext(runner, registered.value.id));
    return steps;
  };
}

/** Completes a dossier's open task; false where it has none any more. */
async function completeNext(runner: CommandRunner, dossierId: string): Promise<boolean> {
  const outcome = await runner.run(dossierId, { commandId: randomUUID(), by: officer }, ({ dossier }) => {
    const wait = Object.values(dossier.state.waits)[0];
    if (!wait) throw new Error('nothing to complete');
    return accept({
      entries: [{ type: 'task.completed', waitId: wait.id, elementId: wait.elementId, data: {} }],
      commands: [{ type: 'completeTask', waitId: wait.id }],
    });
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.state.status === 'running';
}
