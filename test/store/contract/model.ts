import fc from 'fast-check';
import { commitCrashPoints, type CrashPoint } from '../../../engine/store/crash-point.ts';
import type { DossierDocument, HistoryDocument, SearchDocument, TaskDocument } from '../../../engine/store/documents.ts';
import type { Store, TaskFilter } from '../../../engine/store/port.ts';
import type { OpenStore } from '../store-contract.ts';
import { dossierOf, historyOf, searchOf, taskOf, type Written } from '../documents.ts';
import { everyPage } from './lists.ts';
import { openedFor, patience } from './opened.ts';

/** A store in the plainest form: maps, and lists that are sorted and filtered anew each time. */
interface Model {
  readonly dossiers: Map<string, DossierDocument>;
  readonly tasks: Map<string, TaskDocument>;
  readonly history: HistoryDocument[];
  readonly searches: Map<string, SearchDocument>;
}

interface Real {
  readonly store: Store;
  /** The same database, by a process that dies at the point set. */
  readonly dying: Store;
  readonly crash: { point: CrashPoint | undefined };
  /** Keeps this history apart from those before it. */
  readonly run: string;
}

type Step = fc.AsyncCommand<Model, Real>;

/** One random change of a dossier. */
interface Change {
  readonly dossier: number;
  readonly wait: number;
  readonly dueAt: number | null;
  readonly nextDue: number | null;
  readonly createdAt: number;
  readonly status: TaskDocument['status'];
  readonly assignee: string | null;
  readonly groups: readonly string[];
  readonly words: readonly string[];
  readonly dossierStatus: DossierDocument['status'];
}

export function describeModel(open: OpenStore, runs: number): void {
  describe('any history', () => {
    const opened = openedFor(open, 'model');
    const crash: Real['crash'] = { point: undefined };
    const atCrashPoint = (at: CrashPoint): void => { if (at === crash.point) throw new Error('crashed'); };
    const dying = openedFor((database) => open(database, { atCrashPoint }), 'model');
    let run = 0;

    test('of registrations, commands, crashes and questions is answered as by a plain list in memory', async () => {
      await fc.assert(fc.asyncProperty(fc.commands(steps, { maxCommands: 25 }), async (history) => {
        run += 1;
        const real = { store: opened.store, dying: dying.store, crash, run: `run${run}x` };
        const model = { dossiers: new Map(), tasks: new Map(), history: [], searches: new Map() };
        await fc.asyncModelRun(() => ({ model, real }), history);
      }), { numRuns: runs });
    }, patience);
  });
}

const words = fc.constantFrom('an', 'anh', 'nguyen', 'ngoc', 'van');
const change: fc.Arbitrary<Change> = fc.record({
  dossier: fc.nat(3),
  wait: fc.nat(2),
  dueAt: fc.option(fc.nat(3)),
  nextDue: fc.option(fc.nat(50)),
  createdAt: fc.nat(2),
  status: fc.constantFrom('open' as const, 'open' as const, 'completed' as const, 'withdrawn' as const),
  assignee: fc.constantFrom(null, null, 'an', 'binh'),
  groups: fc.subarray(['red', 'blue']),
  words: fc.uniqueArray(words, { maxLength: 3 }),
  dossierStatus: fc.constantFrom('running' as const, 'completed' as const, 'incident' as const),
});

const steps: fc.Arbitrary<Step>[] = [
  change.map(write),
  change.map(write),
  fc.tuple(change, fc.constantFrom(-1, 1)).map(([given, off]) => stale(given, off)),
  fc.tuple(change, fc.constantFrom(...commitCrashPoints)).map(([given, point]) => dies(given, point)),
  fc.record({
    mine: fc.boolean(), offered: fc.option(fc.subarray(['red', 'blue'])), words: fc.array(words, { maxLength: 2 }), limit: fc.integer({ min: 1, max: 3 }),
  }).map(askTasks),
  fc.record({
    words: fc.array(words, { maxLength: 2 }), status: fc.constantFrom(undefined, 'running' as const), limit: fc.integer({ min: 1, max: 3 }),
  }).map(askDossiers),
];

/** The next revision of a dossier, or its registration. */
function next(model: Model, run: string, given: Change): { readonly before: DossierDocument | undefined; readonly written: Written } {
  const id = `${run}-${given.dossier}`;
  const before = model.dossiers.get(id);
  const dossier = dossierOf(id, {
    procedureKey: run, revision: (before?.revision ?? 0) + 1, sequence: (before?.sequence ?? 0) + 1, status: given.dossierStatus,
    nextDue: given.nextDue === null ? null : given.nextDue + 1, receivedAt: given.dossier % 2,
  });
  const task = taskOf(dossier, `w${given.wait}`, {
    status: given.status, dueAt: given.dueAt, createdAt: given.createdAt, tokens: given.words,
    assignee: given.assignee ? { id: run + given.assignee, name: given.assignee } : null,
    candidateGroups: given.groups.map((group) => run + group),
  });
  const history = [historyOf(dossier, dossier.sequence)];
  return { before, written: { dossier, copies: { tasks: [task], history, search: searchOf(dossier, { tokens: given.words }) } } };
}

function put(store: Store, before: DossierDocument | undefined, { dossier, copies }: Written): Promise<boolean> {
  return before ? store.dossiers.commit(dossier, before.revision, copies) : store.dossiers.insert(dossier, copies);
}

function remember(model: Model, { dossier, copies }: Written): void {
  model.dossiers.set(dossier.id, dossier);
  for (const task of copies.tasks) model.tasks.set(task.id, task);
  model.history.push(...copies.history);
  model.searches.set(dossier.id, copies.search);
}

/** A step that checks, behind itself, all that can be asked by id. */
function step(name: string, run: (model: Model, real: Real) => Promise<void>): Step {
  return {
    check: () => true,
    async run(model, real) {
      await run(model, real);
      for (const [id, dossier] of model.dossiers) {
        expect(await real.store.dossiers.load(id)).toEqual(dossier);
        expect(await real.store.history.list(id)).toEqual(model.history.filter((entry) => entry.dossierId === id));
      }
      for (const [id, task] of model.tasks) expect(await real.store.tasks.load(id)).toEqual(task);
    },
    toString: () => name,
  };
}

function write(given: Change): Step {
  return step(`write ${JSON.stringify(given)}`, async (model, real) => {
    const { before, written } = next(model, real.run, given);
    expect(await put(real.store, before, written)).toBe(true);
    remember(model, written);
  });
}

function stale(given: Change, off: number): Step {
  return step(`stale by ${off} ${JSON.stringify(given)}`, async (model, real) => {
    const { before, written } = next(model, real.run, given);
    const revision = written.dossier.revision + off;
    if (!before || revision < 2) return;
    const { dossier, copies } = written;
    const stamp = <T>(document: T) => ({ ...document, revision });
    const late = { tasks: copies.tasks.map(stamp), history: copies.history, search: stamp(copies.search) };
    expect(await real.store.dossiers.commit(stamp(dossier), revision - 1, late)).toBe(false);
    expect(await real.store.dossiers.insert(dossier, copies)).toBe(false);
  });
}

function dies(given: Change, point: CrashPoint): Step {
  return step(`die ${point} ${JSON.stringify(given)}`, async (model, real) => {
    const { before, written } = next(model, real.run, given);
    real.crash.point = point;
    await expect(put(real.dying, before, written)).rejects.toThrow('crashed');
    real.crash.point = undefined;
    const kept = (await real.store.dossiers.load(written.dossier.id))?.revision === written.dossier.revision;
    if (kept || point === 'beforeAnswer') remember(model, written);
    await real.store.dossiers.copyPending(10);
  });
}

function askTasks(asked: { mine: boolean; offered: string[] | null; words: string[]; limit: number }): Step {
  return step(`ask tasks ${JSON.stringify(asked)}`, async (model, { store, run }) => {
    const groups = asked.offered?.map((group) => run + group);
    const filter: TaskFilter = {
      ...(asked.mine || !groups ? { assigneeId: `${run}an` } : {}),
      ...(groups ? { offeredTo: { accountId: run, groups } } : {}),
      words: asked.words,
      limit: asked.limit,
    };
    const mine = (task: TaskDocument) => filter.assigneeId !== undefined && task.assignee?.id === filter.assigneeId;
    const offered = (task: TaskDocument) => task.assignee === null && task.candidateGroups.some((group) => groups?.includes(group));
    const expected = [...model.tasks.values()]
      .filter((task) => task.status === 'open' && (mine(task) || offered(task)) && matches(task.tokens, asked.words))
      .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    expect(await everyPage(store.tasks, filter)).toEqual(expected.map((task) => task));
    expect((await store.tasks.list(filter)).total).toBe(expected.length);
  });
}

function askDossiers(asked: { words: string[]; status: 'running' | undefined; limit: number }): Step {
  return step(`ask dossiers ${JSON.stringify(asked)}`, async (model, { store, run }) => {
    const filter = { procedureKey: run, words: asked.words, limit: asked.limit, ...(asked.status ? { status: asked.status } : {}) };
    const expected = [...model.searches.values()]
      .filter((line) => (!asked.status || line.status === asked.status) && matches(line.tokens, asked.words))
      .toSorted((a, b) => b.receivedAt - a.receivedAt || (a.dossierId < b.dossierId ? 1 : -1));
    expect(await everyPage(store.dossiers, filter)).toEqual(expected);
    expect((await store.dossiers.list(filter)).total).toBe(expected.length);
    const running = [...model.dossiers.values()].filter((dossier) => dossier.status !== 'completed').length;
    expect([...(await store.dossiers.runningByVersion(run)).values()]).toEqual(running === 0 ? [] : [running]);
    const due = [...model.dossiers.values()].filter((dossier) => dossier.nextDue !== null && dossier.nextDue <= 20);
    const met = (await store.dossiers.due(20, 10_000)).filter((id) => id.startsWith(run));
    expect(met.toSorted()).toEqual(due.map((dossier) => dossier.id).toSorted());
  });
}

function matches(tokens: readonly string[], asked: readonly string[]): boolean {
  return asked.every((word) => tokens.some((token) => token.startsWith(word)));
}
