import type { Actor } from '../actor.ts';
import type { Task } from '../contract/task.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { DossierDocument } from '../store/documents.ts';
import { textTokens } from '../text-tokens.ts';
import { groupsOf, mayRead, mayRegister } from './access.ts';
import type { CommandRunner } from './command-runner.ts';
import { courseOf } from './course.ts';
import type { DossierDependencies } from './dependencies.ts';
import { diagramView, dossierSummary, dossierView } from './dossier-view.ts';
import { historyView } from './history-view.ts';
import type { LoadedDossier, VersionShelf } from './loaded-dossier.ts';
import { createBroadcastSignal } from './outside/broadcast-signal.ts';
import { createPublishMessage } from './outside/publish-message.ts';
import { createOutsideJobs } from './outside-jobs/create-outside-jobs.ts';
import { createOperations } from './operations/create-operations.ts';
import { registerDossier } from './registration.ts';
import type { DossierService } from './service.ts';
import { createTaskCommands } from './task-commands.ts';
import { parseTaskId } from './task-copy.ts';
import { taskSummary, taskView } from './task-view.ts';

/** The dossier service over a store; `runner` is shared with the workers of the same process. */
export function createDossierService(
  deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner,
): DossierService {
  const { store, clock, calendar } = deps;
  const taskCommands = createTaskCommands(deps, runner);
  const readingOf = (actor: Actor) => ({ language: actor.language, calendar });

  async function readable(actor: Actor, id: string): Promise<Result<LoadedDossier>> {
    const allowed = mayRead(actor);
    return allowed.ok ? runner.load(id) : allowed;
  }

  async function asView(actor: Actor, changed: Result<DossierDocument>) {
    if (!changed.ok) return changed;
    const loaded = await runner.load(changed.value.id);
    return loaded.ok ? accept(dossierView(loaded.value, readingOf(actor))) : loaded;
  }

  async function readTask(actor: Actor, taskId: string): Promise<Result<Task>> {
    const place = parseTaskId(taskId);
    const task = place ? await store.tasks.load(taskId) : null;
    if (!place || !task) return refuse('task.unknown', { id: taskId });
    const loaded = await readable(actor, place.dossierId);
    if (!loaded.ok) return loaded;
    const history = task.status === 'completed' ? await store.history.list(place.dossierId) : [];
    const { dossier } = loaded.value;
    // What was completed before the dossier moved to another version is shown by the version of that time.
    const before = task.version === dossier.version ? null : await shelf.findWith(dossier.procedureKey, task.version, dossier.calls);
    return accept(taskView(actor, task, { ...loaded.value, ...before }, history, { calendar, now: clock.now() }));
  }

  const afterTaskCommand = async (actor: Actor, taskId: string, changed: Result<DossierDocument>): Promise<Result<Task>> =>
    changed.ok ? readTask(actor, taskId) : changed;

  return {
    async register(actor, input) {
      const allowed = mayRegister(actor);
      return asView(actor, allowed.ok ? await registerDossier(deps, shelf, actor, input) : allowed);
    },

    async list(actor, filter) {
      if (!mayRead(actor).ok) return { items: [], next: null, total: 0 };
      const { search, ...rest } = filter;
      const page = await store.dossiers.list({ ...defined(rest), limit: filter.limit, words: textTokens(search ?? '') });
      return { ...page, items: page.items.map((item) => dossierSummary(item, calendar.zone)) };
    },

    async dossier(actor, id) {
      const loaded = await readable(actor, id);
      return loaded.ok ? accept(dossierView(loaded.value, readingOf(actor))) : loaded;
    },

    async history(actor, id) {
      const loaded = await readable(actor, id);
      if (!loaded.ok) return loaded;
      const history = await store.history.list(id);
      return accept(historyView(history, await courseOf(shelf, loaded.value, history), readingOf(actor)));
    },

    async diagram(actor, id) {
      const loaded = await readable(actor, id);
      if (!loaded.ok) return loaded;
      const history = await store.history.list(id);
      return accept(diagramView(loaded.value, history, await courseOf(shelf, loaded.value, history)));
    },

    ...createOperations(deps, shelf, runner, asView),
    publishMessage: createPublishMessage(deps, shelf, runner),
    broadcastSignal: createBroadcastSignal(deps, shelf, runner),
    ...createOutsideJobs(deps, runner),

    async tasks(actor, filter) {
      const now = clock.now();
      const page = await store.tasks.list({
        ...(filter.view === 'group' ? {} : { assigneeId: actor.id }),
        ...(filter.view === 'mine' ? {} : { offeredTo: { accountId: actor.id, groups: groupsOf(actor) } }),
        ...defined({ cursor: filter.cursor }),
        words: textTokens(filter.search ?? ''),
        limit: filter.limit,
      });
      return { ...page, items: page.items.map((task) => taskSummary(task, calendar, now)) };
    },

    task: readTask,
    claim: async (actor, taskId, input) => afterTaskCommand(actor, taskId, await taskCommands.claim(actor, taskId, input)),
    release: async (actor, taskId, input) => afterTaskCommand(actor, taskId, await taskCommands.release(actor, taskId, input)),
    complete: async (actor, taskId, input) => afterTaskCommand(actor, taskId, await taskCommands.complete(actor, taskId, input)),
  };
}

/** The given settings without those that were left out. */
function defined<T extends object>(settings: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
