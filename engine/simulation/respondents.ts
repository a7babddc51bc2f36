import { type Wait, waitOf } from '../bpmn/index.ts';
import type { Agenda } from './agenda.ts';
import type { AnswerBook } from './answer-book.ts';
import { momentAfter } from './moment.ts';
import type { Answer } from './scenario.ts';
import type { Dossier, World } from './world.ts';

type WorkWait = Extract<Wait, { kind: 'userTask' | 'job' }>;

/** Whoever answers what dossiers wait for: people and workers by the scenario, the clock, kept messages. */
export class Respondents {
  readonly #world: World;
  readonly #agenda: Agenda;
  readonly #answers: AnswerBook;

  constructor(world: World, agenda: Agenda, answers: AnswerBook) {
    this.#world = world;
    this.#agenda = agenda;
    this.#answers = answers;
  }

  /** Plans what will become of a wait that has opened or changed. */
  attend(dossier: Dossier, wait: Wait): void {
    switch (wait.kind) {
      case 'userTask':
      case 'job':
        return this.#planAnswer(dossier, wait);
      case 'timer':
        return this.#agenda.plan(Math.max(this.#world.now, wait.dueAt), 'timer', () => {
          const open = waitOf(dossier.state, wait.id);
          // Another time by now: that one was planned when it changed.
          if (open?.kind !== 'timer' || open.dueAt !== wait.dueAt) return;
          this.#world.carryOut(dossier, { type: 'fireTimer', waitId: wait.id });
        });
      case 'message':
        if (this.#world.keepsMessages) this.#agenda.plan(this.#world.now, 'answer', () => this.#world.deliverKept(dossier));
    }
  }

  #planAnswer(dossier: Dossier, wait: WorkWait): void {
    if (wait.kind === 'job' && wait.retries <= 0) return;
    const answer = this.#answers.next(wait, dossier.number);
    if (answer.never) return;
    const from = Math.max(this.#world.now, (wait.kind === 'job' && wait.retryAt) || 0);
    this.#agenda.plan(answer.after ? momentAfter(from, answer.after, this.#world.zone) : from, 'answer', () => {
      for (const sent of answer.publish ?? []) this.#world.send(sent);
      const open = workAt(dossier, wait.id);
      if (open) this.#give(dossier, open, answer);
    });
  }

  #give(dossier: Dossier, wait: WorkWait, answer: Answer): void {
    const { id: waitId } = wait;
    if (answer.fail !== undefined) {
      if (wait.kind === 'userTask') return this.#world.refuse({ code: 'simulation.cannotFail', elementId: wait.elementId });
      return this.#world.carryOut(dossier, { type: 'failJob', waitId, reason: answer.fail, retries: wait.retries - 1 });
    }
    if (answer.throwError) {
      const { code, message, variables } = answer.throwError;
      return this.#world.carryOut(dossier, {
        type: 'throwError', waitId, errorCode: code, ...(message ? { message } : {}), ...(variables ? { variables } : {}),
      });
    }
    if (answer.escalate) {
      const { code, variables } = answer.escalate;
      this.#world.carryOut(dossier, { type: 'throwEscalation', waitId, escalationCode: code, ...(variables ? { variables } : {}) });
      const open = workAt(dossier, waitId);
      if (open) this.#planAnswer(dossier, open);
      return;
    }
    const type = wait.kind === 'userTask' ? 'completeTask' : 'completeJob';
    this.#world.carryOut(dossier, { type, waitId, variables: answer.complete ?? {} });
  }
}

/** The task or job behind a wait, where it is still open in a dossier that runs. */
function workAt(dossier: Dossier, waitId: string): WorkWait | undefined {
  const wait = dossier.state.status === 'running' ? waitOf(dossier.state, waitId) : undefined;
  return wait?.kind === 'userTask' || wait?.kind === 'job' ? wait : undefined;
}
