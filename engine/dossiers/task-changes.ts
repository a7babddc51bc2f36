import type { DossierState, Event, ProcessGraph, UserTaskWait } from '../bpmn/index.ts';
import type { BusinessCalendar } from '../calendar/index.ts';
import type { DossierDocument, TaskDocument } from '../store/documents.ts';
import type { Claims } from './decision.ts';
import { type People, personOf } from './people.ts';
import { taskCopy } from './task-copy.ts';

/** User tasks that a command opened, changed or ended. */
export interface TaskChanges {
  readonly opened: readonly UserTaskWait[];
  readonly changed: readonly UserTaskWait[];
  readonly completed: readonly UserTaskWait[];
  readonly withdrawn: readonly UserTaskWait[];
}

/** Compares the open tasks before and after a command. */
export function taskChangesOf(
  before: DossierState | undefined, after: DossierState, events: readonly Event[],
  { claims, showsOther }: {
    readonly claims: { readonly before: Claims; readonly after: Claims };
    /** Whether the rows of all open tasks say something else now. */
    readonly showsOther: boolean;
  },
): TaskChanges {
  const old = userTasksOf(before);
  const present = userTasksOf(after);
  const answered = new Set(events.flatMap((event) => (event.type === 'waitEnded' && event.how === 'answered' ? event.waitId : [])));
  const touched = new Set(events.flatMap((event) => (event.type === 'waitChanged' ? event.wait.id : [])));
  const ended = old.filter((wait) => !(wait.id in after.waits));
  return {
    opened: present.filter((wait) => !before || !(wait.id in before.waits)),
    changed: present.filter(
      (wait) =>
        before && wait.id in before.waits && (showsOther || touched.has(wait.id) || claims.before[wait.id] !== claims.after[wait.id]),
    ),
    completed: ended.filter((wait) => answered.has(wait.id)),
    withdrawn: ended.filter((wait) => !answered.has(wait.id)),
  };
}

/** Claims of the tasks that are open after a command; a task that its model assigns begins claimed. */
export function claimsAfter(decided: Claims, state: DossierState, opened: readonly UserTaskWait[], people: People): Claims {
  const kept = Object.entries(decided).filter(([waitId]) => waitId in state.waits);
  const assigned = opened.flatMap((wait) => {
    const account = wait.assignee ? people.find(wait.assignee) : undefined;
    return account ? [[wait.id, { person: personOf(account), at: wait.since }] as const] : [];
  });
  return Object.fromEntries([...kept, ...assigned]);
}

/** The work list's rows of the tasks that changed. */
export function taskCopies(
  changes: TaskChanges,
  context: {
    readonly dossier: DossierDocument;
    readonly graph: ProcessGraph;
    readonly calendar: BusinessCalendar;
    readonly people: People;
    /** Claims as they were when a task ended. */
    readonly decided: Claims;
  },
): readonly TaskDocument[] {
  const copies = (waits: readonly UserTaskWait[], status: TaskDocument['status'], claims: Claims): TaskDocument[] =>
    waits.map((wait) => taskCopy({ ...context, wait, status, assignee: claims[wait.id]?.person ?? null }));
  return [
    ...copies([...changes.opened, ...changes.changed], 'open', context.dossier.claims),
    ...copies(changes.completed, 'completed', context.decided),
    ...copies(changes.withdrawn, 'withdrawn', context.decided),
  ];
}

function userTasksOf(state: DossierState | undefined): readonly UserTaskWait[] {
  return Object.values(state?.waits ?? {}).filter((wait) => wait.kind === 'userTask');
}
