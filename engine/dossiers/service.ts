import type { Actor } from '../actor.ts';
import type { Value } from '../bpmn/index.ts';
import type {
  Applicant, Dossier, DossierDiagram, DossierSummary, HistoryEntry, ListDossiers,
} from '../contract/dossier.ts';
import type { ListTasks, Task, TaskSummary } from '../contract/task.ts';
import type { Result } from '../result.ts';
import type { OutsideEvents } from './outside/service.ts';
import type { OutsideJobs } from './outside-jobs/service.ts';
import type { DossierOperations } from './operations/service.ts';

/** Values of a form by field key. */
export type FormData = { readonly [key: string]: Value };

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

/** Intake, tasks and the life of dossiers. Who may see or do what with a dossier is decided here. */
export interface DossierService extends DossierOperations, OutsideEvents, OutsideJobs {
  register(
    actor: Actor,
    input: { commandId: string; procedureKey: string; applicant: Applicant; data: FormData },
  ): Promise<Result<Dossier>>;
  list(actor: Actor, filter: ListDossiers): Promise<PageOf<DossierSummary>>;
  dossier(actor: Actor, id: string): Promise<Result<Dossier>>;
  history(actor: Actor, id: string): Promise<Result<readonly HistoryEntry[]>>;
  diagram(actor: Actor, id: string): Promise<Result<DossierDiagram>>;
  tasks(actor: Actor, filter: ListTasks): Promise<PageOf<TaskSummary>>;
  task(actor: Actor, taskId: string): Promise<Result<Task>>;
  /** Of two officers who claim one task the second is refused and told who was first. */
  claim(actor: Actor, taskId: string, input: { commandId: string; revision: number }): Promise<Result<Task>>;
  release(actor: Actor, taskId: string, input: { commandId: string; revision: number }): Promise<Result<Task>>;
  /** Answers are checked against the form: `details` names each field that is wrong. */
  complete(
    actor: Actor, taskId: string, input: { commandId: string; revision: number; data: FormData },
  ): Promise<Result<Task>>;
}
