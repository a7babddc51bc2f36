import {
  advance, type Command, type DossierState, type Event, type ProcessGraph, rootVariables, type Variables, type Wait,
} from '../bpmn/index.ts';
import type { Refusal } from '../result.ts';
import { Agenda } from './agenda.ts';
import { AnswerBook } from './answer-book.ts';
import { type Line, lineOf, type OpenWait, waitDetails, type Words } from './line.ts';
import { isoMoment, momentAfter } from './moment.ts';
import { PathRecord } from './path.ts';
import type { Answer, OutsideEvent, Scenario } from './scenario.ts';

/** A dossier in the simulated world. */
interface Dossier {
  /** From 1, in the order of their beginning. */
  readonly number: number;
  state: DossierState;
}

/** A message on its way, kept until somebody waits for it. */
interface Message {
  readonly message: string;
  readonly key?: string | undefined;
  readonly variables?: Variables | undefined;
}

/** Everything that a run happens in: virtual time, the dossiers, and whoever answers them. */
export class World {
  readonly lines: Line[] = [];
  readonly path: PathRecord;
  readonly agenda = new Agenda();
  readonly #graph: ProcessGraph;
  readonly #zone: string;
  readonly #words: Words;
  readonly #answers: AnswerBook;
  readonly #dossiers: Dossier[] = [];
  readonly #several: boolean;
  #kept: Message[] = [];
  now: number;
  /** Commands carried out so far. */
  steps = 0;
  /** Why a start or an answer was refused; the run has failed then. */
  refusal: Refusal | undefined;

  constructor(graph: ProcessGraph, scenario: Scenario, words: Words) {
    this.#graph = graph;
    this.#zone = scenario.zone;
    this.#words = words;
    this.#answers = new AnswerBook(scenario.answers);
    this.#several = scenario.start.length > 1;
    this.path = new PathRecord(graph);
    this.now = Temporal.Instant.from(scenario.now).epochMilliseconds;
  }

  /** Begins a process: a pool of the dossier that runs already, where the core takes it, else a dossier of its own. */
  start(command: Extract<Command, { type: 'start' }>): void {
    this.steps += 1;
    const started = advance(this.#graph, undefined, command, this.#context());
    if (!started.ok) return this.#refuse(started.refusal);
    const dossier: Dossier = { number: this.#dossiers.length + 1, state: started.state };
    this.#dossiers.push(dossier);
    this.#happened(dossier, started.events);
  }

  /** Plans what comes from outside, `from` being the beginning of the run. */
  planOutside(event: OutsideEvent, from: number): void {
    this.agenda.plan(momentAfter(from, event.at, this.#zone), 'outside', () => {
      if ('message' in event) this.#publish(event);
      else if ('signal' in event) this.#broadcast(event.signal, event.variables);
      else for (const dossier of this.#running()) this.#carryOut(dossier, { type: 'setVariables', variables: event.set });
    });
  }

  get waits(): readonly OpenWait[] {
    return this.#dossiers.flatMap((dossier) =>
      Object.values(dossier.state.waits).map((wait) => ({ ...waitDetails(wait), ...this.#numbered(dossier) })));
  }

  get incidents(): readonly { element: string; code: string; message: string }[] {
    return this.#dossiers.flatMap(({ state }) => Object.values(state.incidents)).map(({ elementId, reason }) => ({
      element: elementId, code: reason.code, message: this.#words(reason),
    }));
  }

  /** Variables of all dossiers; of the same name, the later dossier's. */
  get variables(): Variables {
    return Object.assign({}, ...this.#dossiers.map(({ state }) => rootVariables(state)));
  }

  get allOver(): boolean {
    return this.#running().length === 0;
  }

  #running(): Dossier[] {
    return this.#dossiers.filter(({ state }) => state.status === 'running');
  }

  #context(): { now: number; zone: string } {
    return { now: this.now, zone: this.#zone };
  }

  /** Carries a command out; its refusal where the core refuses it. */
  #try(dossier: Dossier, command: Command): Refusal | undefined {
    this.steps += 1;
    const result = advance(this.#graph, dossier.state, command, this.#context());
    if (!result.ok) return result.refusal;
    dossier.state = result.state;
    this.#happened(dossier, result.events);
    return undefined;
  }

  #carryOut(dossier: Dossier, command: Command): void {
    const refusal = this.#try(dossier, command);
    if (refusal) this.#refuse(refusal, dossier);
  }

  #refuse(refusal: Refusal, dossier?: Dossier): void {
    this.refusal ??= refusal;
    this.lines.push({
      at: isoMoment(this.now), event: 'refused', ...(refusal.elementId ? { element: refusal.elementId } : {}),
      code: refusal.code, message: this.#words(refusal), ...(dossier ? this.#numbered(dossier) : {}),
    });
  }

  #happened(dossier: Dossier, events: readonly Event[]): void {
    for (const event of events) {
      this.path.add(event, dossier.number);
      const line = lineOf(event, this.#graph, this.#words, (id) => dossier.state.instances[id]?.elementId);
      this.lines.push({ ...line, ...this.#numbered(dossier) });
    }
    for (const event of events) this.#react(dossier, event);
  }

  #react(dossier: Dossier, event: Event): void {
    switch (event.type) {
      case 'waiting':
      case 'waitChanged':
        return this.#attend(dossier, event.wait);
      case 'messageThrown':
        if (!event.letter.to) {
          const { name, correlationKey, variables } = event.letter;
          this.agenda.plan(this.now, 'answer', () => this.#publish({ message: name, key: correlationKey, variables }));
        }
        return;
      case 'signalThrown':
        return this.agenda.plan(this.now, 'answer', () => this.#broadcast(event.name, event.variables, dossier));
    }
  }

  #attend(dossier: Dossier, wait: Wait): void {
    switch (wait.kind) {
      case 'userTask':
      case 'job':
        return this.#planAnswer(dossier, wait);
      case 'timer':
        return this.agenda.plan(Math.max(this.now, wait.dueAt), 'timer', () => {
          const open = dossier.state.waits[wait.id];
          if (open?.kind === 'timer' && open.dueAt === wait.dueAt) this.#carryOut(dossier, { type: 'fireTimer', waitId: wait.id });
        });
      case 'message':
        if (this.#kept.length > 0) this.agenda.plan(this.now, 'answer', () => this.#deliverKept(dossier));
    }
  }

  #planAnswer(dossier: Dossier, wait: Extract<Wait, { kind: 'userTask' | 'job' }>): void {
    if (wait.kind === 'job' && wait.retries <= 0) return;
    const answer = this.#answers.next(wait, dossier.number);
    if (answer.never) return;
    const from = wait.kind === 'job' ? Math.max(this.now, wait.retryAt ?? 0) : this.now;
    this.agenda.plan(answer.after ? momentAfter(from, answer.after, this.#zone) : from, 'answer', () => {
      const open = dossier.state.waits[wait.id];
      if (open?.kind === 'userTask' || open?.kind === 'job') this.#answer(dossier, open, answer);
    });
  }

  #answer(dossier: Dossier, wait: Extract<Wait, { kind: 'userTask' | 'job' }>, answer: Answer): void {
    for (const message of answer.publish ?? []) this.#publish(message);
    if (!dossier.state.waits[wait.id]) return;
    const { id: waitId } = wait;
    if (answer.fail !== undefined) {
      if (wait.kind === 'userTask') {
        return this.#refuse({ code: 'simulation.cannotFail', elementId: wait.elementId }, dossier);
      }
      return this.#carryOut(dossier, { type: 'failJob', waitId, reason: answer.fail, retries: Math.max(0, wait.retries - 1) });
    }
    if (answer.throwError) {
      const { code, message, variables } = answer.throwError;
      return this.#carryOut(dossier, {
        type: 'throwError', waitId, errorCode: code, ...(message ? { message } : {}), ...(variables ? { variables } : {}),
      });
    }
    if (answer.escalate) {
      const { code, variables } = answer.escalate;
      this.#carryOut(dossier, { type: 'throwEscalation', waitId, escalationCode: code, ...(variables ? { variables } : {}) });
      const open = dossier.state.waits[waitId];
      if (open?.kind === 'userTask' || open?.kind === 'job') this.#planAnswer(dossier, open);
      return;
    }
    const type = wait.kind === 'userTask' ? 'completeTask' : 'completeJob';
    this.#carryOut(dossier, { type, waitId, variables: answer.complete ?? {} });
  }

  /** Gives a message to the first dossier that waits for it; where none does, it is kept until one does. */
  #publish(message: Message): void {
    const { message: name, key, variables } = message;
    this.lines.push({ at: isoMoment(this.now), event: 'published', message: name, ...(key === undefined ? {} : { key }), ...(variables ? { variables } : {}) });
    if (!this.#running().some((dossier) => this.#deliver(dossier, message))) this.#kept.push(message);
  }

  #deliver(dossier: Dossier, { message, key, variables }: Message): boolean {
    return !this.#try(dossier, {
      type: 'correlateMessage', name: message, ...(key === undefined ? {} : { correlationKey: key }), ...(variables ? { variables } : {}),
    });
  }

  #deliverKept(dossier: Dossier): void {
    const kept = this.#kept;
    this.#kept = [];
    this.#kept = kept.filter((message) => dossier.state.status !== 'running' || !this.#deliver(dossier, message)).concat(this.#kept);
  }

  #broadcast(signal: string, variables: Variables | undefined, except?: Dossier): void {
    if (!except) this.lines.push({ at: isoMoment(this.now), event: 'broadcast', signal, ...(variables ? { variables } : {}) });
    for (const dossier of this.#running()) {
      if (dossier !== except) this.#try(dossier, { type: 'broadcastSignal', name: signal, ...(variables ? { variables } : {}) });
    }
  }

  #numbered(dossier: Dossier): { dossier?: number } {
    return this.#several || this.#dossiers.length > 1 ? { dossier: dossier.number } : {};
  }
}
