import type { Actor } from '../actor.ts';
import type { UserTaskWait } from '../bpmn/index.ts';
import { isoMoment } from '../moment.ts';
import { accept, refuse, type Refusal, type Result } from '../result.ts';
import type { DossierDocument, HistoryBody } from '../store/documents.ts';
import { isOffered } from './access.ts';
import type { CommandRunner } from './command-runner.ts';
import type { Claims, Decision } from './decision.ts';
import type { DossierDependencies } from './dependencies.ts';
import { checkAnswers } from './forms/check-answers.ts';
import type { LoadedDossier } from './loaded-dossier.ts';
import { findPeople, peopleNamedIn, personOf } from './people.ts';
import type { FormData } from './service.ts';
import { offerOf, parseTaskId, taskIdOf } from './task-copy.ts';
import { taskForm } from './task-form.ts';
import { variablesSeenFrom } from './variables.ts';

interface TaskInput {
  readonly commandId: string;
  /** Revision of the task that the person saw. */
  readonly revision: number;
}

/** Claiming, giving back and completing tasks. */
export interface TaskCommands {
  claim(actor: Actor, taskId: string, input: TaskInput): Promise<Result<DossierDocument>>;
  release(actor: Actor, taskId: string, input: TaskInput): Promise<Result<DossierDocument>>;
  complete(actor: Actor, taskId: string, input: TaskInput & { readonly data: FormData }): Promise<Result<DossierDocument>>;
}

/** An open task within its dossier. */
interface OpenTask extends LoadedDossier {
  readonly wait: UserTaskWait;
  readonly element: { readonly id: string; readonly name?: string | undefined };
}

type DecideTask = (task: OpenTask) => Result<Decision> | Promise<Result<Decision>>;

export function createTaskCommands(deps: DossierDependencies, runner: CommandRunner): TaskCommands {
  function onTask(actor: Actor, taskId: string, input: TaskInput, decide: DecideTask): Promise<Result<DossierDocument>> {
    const place = parseTaskId(taskId);
    if (!place) return Promise.resolve(refuse('task.unknown', { id: taskId }));
    const command = { commandId: input.commandId, by: personOf(actor) };
    return runner.run(place.dossierId, command, async (loaded) => {
      const task = await openTask(deps, loaded, place.waitId);
      return task.ok ? decide(task.value) : task;
    }).then((result) => unknownTask(result, taskId));
  }

  return {
    claim: (actor, taskId, input) =>
      onTask(actor, taskId, input, async (task) => {
        const { dossier, wait, element } = task;
        const claim = dossier.claims[wait.id];
        if (claim) return refuse('task.alreadyClaimed', { by: claim.person.name, byId: claim.person.id }, element);
        const offer = offerOf(wait, await findPeople(deps.store, peopleNamedIn(wait)));
        if (!isOffered(actor, offer)) return refuse('task.notYours', {}, element);
        const claims = { ...dossier.claims, [wait.id]: { person: personOf(actor), at: deps.clock.now() } };
        return unlessStale(deps, task, input, () => accept({ entries: [entry('task.claimed', wait)], claims }));
      }),

    release: (actor, taskId, input) =>
      onTask(actor, taskId, input, (task) => {
        const { dossier, wait } = task;
        const owned = claimedBy(actor, task);
        if (!owned.ok) return owned;
        return unlessStale(deps, task, input, () => accept({ entries: [entry('task.released', wait)], claims: without(dossier.claims, wait.id) }));
      }),

    complete: (actor, taskId, input) =>
      onTask(actor, taskId, input, async (task) => {
        const { dossier, wait, element } = task;
        const owned = claimedBy(actor, task);
        if (!owned.ok) return owned;
        if (dossier.state.suspended) return refuse('task.suspended', {}, element);
        const offer = offerOf(wait, await findPeople(deps.store, peopleNamedIn(wait)));
        if (!isOffered(actor, offer)) return refuse('task.notYours', {}, element);
        return unlessStale(deps, task, input, () => {
          const answers = answersFor(deps, task, input.data);
          if (!answers.ok) return answers;
          const data = answers.value;
          return accept({
            entries: [{ type: 'task.completed', waitId: wait.id, elementId: wait.elementId, data }],
            commands: [{ type: 'completeTask', waitId: wait.id, variables: data }],
          });
        });
      }),
  };
}

/** The task where it is open, else why it is not: `task.completed`, `task.withdrawn` or `task.unknown`. */
async function openTask(deps: DossierDependencies, loaded: LoadedDossier, waitId: string): Promise<Result<OpenTask>> {
  const wait = loaded.dossier.state.waits[waitId];
  if (wait?.kind === 'userTask') {
    const name = loaded.graph.elements.get(wait.elementId)?.name;
    return accept({ ...loaded, wait, element: { id: wait.elementId, name } });
  }
  const taskId = taskIdOf(loaded.dossier.id, waitId);
  const ended = await deps.store.tasks.load(taskId);
  if (!ended) return refuse('task.unknown', { id: taskId });
  const element = { id: ended.elementId, name: ended.name };
  if (ended.status === 'withdrawn') return refuse('task.withdrawn', {}, element);
  return ended.assignee
    ? refuse('task.completed', { by: ended.assignee.name, byId: ended.assignee.id }, element)
    : refuse('task.completed', { by: '' }, element);
}

function claimedBy(actor: Actor, { dossier, wait, element }: OpenTask): Result<true> {
  const claim = dossier.claims[wait.id];
  if (!claim) return refuse('task.claimFirst', {}, element);
  if (claim.person.id === actor.id) return accept(true);
  return refuse('task.alreadyClaimed', { by: claim.person.name, byId: claim.person.id }, element);
}

function answersFor(deps: DossierDependencies, task: OpenTask, data: FormData): Result<FormData> {
  const form = taskForm(task.versionAt(task.wait.elementId), task.wait.formId);
  const variables = variablesSeenFrom(task.dossier.state, task.wait.instanceId);
  const checked = checkAnswers(form, data, { variables, now: deps.clock.now(), zone: deps.calendar.zone });
  if (checked.ok) return checked;
  const { id, name } = task.element;
  return { ok: false, refusal: { ...checked.refusal, elementId: id, ...(name ? { elementName: name } : {}) } };
}

/** The decision, unless the person saw an older state of the task, with another form perhaps; then `task.changed` says who was there. */
async function unlessStale(
  deps: DossierDependencies, task: OpenTask, input: TaskInput, decide: () => Result<Decision>,
): Promise<Result<Decision>> {
  const { dossier, wait, element } = task;
  const seen = await deps.store.tasks.load(taskIdOf(dossier.id, wait.id));
  if (!seen || seen.revision === input.revision) return decide();
  const history = await deps.store.history.list(dossier.id);
  const last = history.findLast(({ body }) => changesTask(body, wait.id));
  const at = isoMoment(last?.at ?? wait.since, deps.calendar.zone);
  return refuse('task.changed', { by: last?.by?.name ?? '', byId: last?.by?.id ?? '', at }, element);
}

/** Whether something changed a task's row while it was open: who has it, or what it shows of the dossier. */
function changesTask(body: HistoryBody, waitId: string): boolean {
  if ('waitId' in body) return body.waitId === waitId;
  return body.type === 'migrated' || (body.type === 'variables.corrected' && body.names.includes('applicant'));
}

function entry(type: 'task.claimed' | 'task.released', wait: UserTaskWait): Decision['entries'][number] {
  return { type, waitId: wait.id, elementId: wait.elementId };
}

function without(claims: Claims, waitId: string): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([id]) => id !== waitId));
}

/** Whoever asks for a task of no dossier asked for an unknown task. */
function unknownTask(result: Result<DossierDocument>, taskId: string): Result<DossierDocument> {
  if (result.ok || result.refusal.code !== 'dossier.unknown') return result;
  const refusal: Refusal = { code: 'task.unknown', params: { id: taskId } };
  return { ok: false, refusal };
}
