import {
  advance, type Command, type Context, type DossierState, type Event, instanceOf, type ProcessGraph, rootVariables, type StartCommand, startEventsFor, type Variables, type Wait,
} from '../bpmn/index.ts';
import { deepest, keptFor } from '../between-dossiers.ts';
import { type BusinessCalendar, calendarRound } from '../calendar/index.ts';
import type { Evaluation, FeelContext } from '../feel/index.ts';
import type { Refusal } from '../result.ts';
import { jointGraph } from './joint-graph.ts';
import { type Line, lineOf, type OpenWait, waitDetails, type Words } from './line.ts';
import { isoMoment } from './moment.ts';
import { PathRecord } from './path.ts';
import { letterForAnother } from './inside-letters.ts';
import { type Message, receiverOf, type ThrownMessage, thrownMessage } from './receivers.ts';
import type { Sent } from './scenario.ts';
import { type Thrown, ThrownQueue } from './thrown-queue.ts';

/** A dossier in the simulated world; pools of one file share one while it runs. */
export interface Dossier {
  /** From 1, in the order of their beginning. */
  readonly number: number;
  /** Of the file that it began in. */
  readonly graph: ProcessGraph;
  state: DossierState;
}

/** What a run takes place in, apart from its scenario. */
export interface Surroundings {
  /** Says refusals in the reader's language. */
  readonly words: Words;
  /** Of the agency; without it the customary one of Vietnamese agencies in the scenario's years. */
  readonly calendar?: BusinessCalendar | undefined;
  /** Evaluates a decision by its id; without it business rule tasks are jobs that the scenario answers. */
  readonly decide?: ((decisionId: string, context: FeelContext) => Evaluation) | undefined;
  /** Other files, whose procedures messages and signals may reach and begin; their ids have prefixes of their own. */
  readonly others?: readonly ProcessGraph[] | undefined;
}

/** Told of each wait that opens or changes. */
export type Attend = (dossier: Dossier, wait: Wait) => void;

/** Lines after which a run is as good as endless, and processes in one dossier. */
const maxLines = 100_000;
const maxPools = 2_000;

/** What a run happens in: virtual time, the dossiers, and what was said about them so far. */
export class World {
  readonly lines: Line[] = [];
  readonly path: PathRecord;
  readonly zone: string;
  readonly #graph: ProcessGraph;
  readonly #graphs: readonly ProcessGraph[];
  /** All files at once, for the names of their elements. */
  readonly #shown: ProcessGraph;
  readonly #surroundings: Surroundings;
  readonly #calendar: BusinessCalendar;
  readonly #dossiers: Dossier[] = [];
  #kept: Message[] = [];
  #mostPools = 0;
  readonly #thrown = new ThrownQueue<Dossier>();
  /** Those that keep messages; of thousands that a timer has begun hardly one does. */
  readonly #keeping = new Set<Dossier>();
  attend: Attend = () => undefined;
  /** Epoch ms. */
  now: number;
  /** Commands carried out so far. */
  steps = 0;
  /** Why a start or an answer was refused; the run has failed then. */
  refusal: Refusal | undefined;

  constructor(graph: ProcessGraph, surroundings: Surroundings, now: number, zone: string) {
    this.#graph = graph;
    this.#graphs = [graph, ...(surroundings.others ?? [])];
    this.#shown = jointGraph(this.#graphs);
    this.#surroundings = surroundings;
    this.#calendar = surroundings.calendar ?? calendarRound(now);
    this.now = now;
    this.zone = zone;
    this.path = new PathRecord(this.#shown);
  }

  /** Begins a process: in the dossier that runs, as a further pool of its file, else in a dossier of its own. */
  start(command: StartCommand): void {
    const running = this.#running().findLast(({ graph }) => graph === this.#graph);
    if (running) this.carryOut(running, command);
    else this.startAnew(command);
  }

  /** Begins a process in a dossier of its own, as what begins by its own time does. */
  startAnew(command: StartCommand, graph = this.#graph): void {
    this.steps += 1;
    const started = advance(graph, undefined, command, this.#context());
    if (!started.ok) return this.refuse(started.refusal);
    const dossier: Dossier = { number: this.#dossiers.length + 1, graph, state: started.state };
    this.#dossiers.push(dossier);
    this.#happened(dossier, started.events);
    this.#carryThrown();
  }

  /** Carries a command out; a refusal fails the run, as nobody would give such a command. */
  carryOut(dossier: Dossier, command: Command): void {
    const refusal = this.#try(dossier, command);
    if (refusal) this.refuse(refusal);
  }

  refuse(refusal: Refusal): void {
    this.refusal ??= refusal;
    this.#say('refused', {
      ...(refusal.elementId ? { element: refusal.elementId } : {}), code: refusal.code, message: this.#surroundings.words(refusal),
    });
  }

  /** Whether an element is in one of the files. */
  knows(elementId: string): boolean {
    return this.#shown.elements.has(elementId);
  }

  /** Something that the scenario's author should know. */
  warn(refusal: Refusal): void {
    this.#say('warning', { code: refusal.code, message: this.#surroundings.words(refusal) });
  }

  /**
   * Gives a message to whoever waits for it, else begins a process that starts with it, else keeps it until
   * somebody waits.
   */
  publish(message: Message): void {
    const { message: name, key, variables } = message;
    this.#say('published', { message: name, ...(key === undefined ? {} : { key }), ...(variables ? { variables } : {}) });
    if (this.#running().some((dossier) => this.#deliver(dossier, message))) return;
    for (const graph of this.#graphs) {
      const [start] = startEventsFor(graph, { type: 'message', name, correlationKey: key }, this.#context());
      if (start) return this.#begin(graph, { ...start, ...(variables ? { variables } : {}) });
    }
    this.#kept.push(message);
  }

  /** Sends out a message or a signal. */
  send(sent: Sent): void {
    if ('message' in sent) this.publish(sent);
    else this.broadcast(sent.signal, sent.variables);
  }

  /** Looks whether a dossier now waits for a message that was kept. */
  deliverKept(dossier: Dossier): void {
    const kept = this.#kept.filter(({ until = Infinity }) => until >= this.now);
    this.#kept = [];
    const left = kept.filter((message) => dossier.state.status !== 'running' || !this.#deliver(dossier, message));
    this.#kept = [...left, ...this.#kept];
  }

  get keepsMessages(): boolean {
    return this.#kept.length > 0;
  }

  /** Reaches everybody who waits for a signal, and begins the processes that start with it. */
  broadcast(name: string, variables: Variables | undefined): void {
    this.#say('broadcast', { signal: name, ...(variables ? { variables } : {}) });
    this.#spread(name, variables ? { variables } : {});
  }

  /** A signal reaches all dossiers but the one that threw it, and begins what no pool of that one's file is. */
  #spread(name: string, given: { readonly variables?: Variables }, from?: Dossier): void {
    const waiting = new Set(this.waits.map((wait) => wait.element));
    for (const dossier of this.#running()) if (dossier !== from) this.carryOut(dossier, { type: 'broadcastSignal', name, ...given });
    for (const graph of this.#graphs) {
      if (graph === from?.graph) continue;
      for (const start of startEventsFor(graph, { type: 'signal', name }, this.#context())) {
        // A process that begins with several events together may have begun with another of them, and wait for this one.
        if (start.startEventId === undefined || !waiting.has(start.startEventId)) this.#begin(graph, { ...start, ...given });
      }
    }
  }

  /** Begins a process of a file; of the file that is tried out, as a further pool of what runs. */
  #begin(graph: ProcessGraph, command: StartCommand): void {
    if (graph === this.#graph) this.start(command);
    else this.startAnew(command, graph);
  }

  /** Carries what dossiers threw to others; also what one kept for itself, once another one waits for its very key. */
  #carryThrown(): void {
    this.#thrown.empty((thrown) => this.#carry(thrown), () => {
      const kept = this.#keeping.size === 0 ? undefined : letterForAnother(this.#running());
      if (kept) this.carryOut(kept.dossier, { type: 'releaseLetter', elementId: '', letter: kept.letter });
    });
  }

  #carry({ event, depth, from }: Thrown<Dossier>): void {
    if (this.isEndless) return;
    if (depth >= deepest) this.warn({ code: 'message.endless', params: { message: event.type === 'signalThrown' ? event.name : event.letter.name, count: deepest } });
    else if (event.type === 'signalThrown') this.#spread(event.name, event.variables ? { variables: event.variables } : {}, from);
    else this.#pass(thrownMessage(event));
  }

  /** Gives a message that a dossier threw to the one that it is for, or keeps it. */
  #pass(thrown: ThrownMessage): void {
    const { message, keys: [key], variables } = thrown;
    const receiver = receiverOf(thrown, this.#running(), this.#graphs, this.moment);
    if (!receiver.ok) {
      if (receiver.refusal.code !== 'message.nobodyWaits') return this.warn(receiver.refusal);
      this.#kept.push({ message, key, variables, until: this.now + keptFor });
      return this.#say('kept', { message, ...(key === undefined ? {} : { key }) });
    }
    if ('dossier' in receiver.value) this.#deliver(receiver.value.dossier, { message, key, variables });
    else this.startAnew({ ...receiver.value.start, ...(variables ? { variables } : {}) }, receiver.value.graph);
  }

  /** Changes variables of every process that runs. */
  setVariables(variables: Variables): void {
    for (const dossier of this.#running()) {
      for (const scopeId of dossier.state.roots) {
        if (!instanceOf(dossier.state, scopeId)?.over) this.carryOut(dossier, { type: 'setVariables', scopeId, variables });
      }
    }
  }

  get waits(): readonly OpenWait[] {
    return this.#dossiers.flatMap((dossier) =>
      Object.values(dossier.state.waits).map((wait) => ({ ...waitDetails(wait), ...this.#numbered(dossier) })));
  }

  get incidents(): readonly { element: string; code: string; message: string }[] {
    return this.#dossiers.flatMap(({ state }) => Object.values(state.incidents)).map(({ elementId, reason }) => ({
      element: elementId, code: reason.code, message: this.#surroundings.words(reason),
    }));
  }

  /** All that began so far, in their order. */
  get dossiers(): readonly Dossier[] {
    return this.#dossiers;
  }

  /** Variables of all dossiers; of the same name, the earlier dossier's. */
  get variables(): Variables {
    return Object.assign({}, ...this.#dossiers.toReversed().map(({ state }) => rootVariables(state)));
  }

  /** Whether more happened than anybody reads, or than a computer keeps up with: pools that begin one another for ever. */
  get isEndless(): boolean {
    return this.lines.length >= maxLines || this.#mostPools >= maxPools;
  }

  /** Whether nothing runs any more. */
  get isOver(): boolean {
    return this.#running().length === 0;
  }

  #running(): Dossier[] {
    return this.#dossiers.filter(({ state }) => state.status === 'running');
  }

  /** The present, as expressions know it. */
  get moment(): { readonly now: number; readonly zone: string; readonly calendar: BusinessCalendar } {
    return { now: this.now, zone: this.zone, calendar: this.#calendar };
  }

  #context(): Context {
    const { moment } = this;
    const { decide } = this.#surroundings;
    return decide ? { ...moment, decide: (id, lookUp) => decide(id, { ...moment, lookUp }) } : moment;
  }

  #try(dossier: Dossier, command: Command): Refusal | undefined {
    this.steps += 1;
    const result = advance(dossier.graph, dossier.state, command, this.#context());
    if (!result.ok) return result.refusal;
    dossier.state = result.state;
    this.#happened(dossier, result.events);
    this.#carryThrown();
    return undefined;
  }

  #deliver(dossier: Dossier, { message, key, variables }: Message): boolean {
    const refusal = this.#try(dossier, {
      type: 'correlateMessage', name: message, ...(key === undefined ? {} : { correlationKey: key }), ...(variables ? { variables } : {}),
    });
    return refusal === undefined;
  }

  #happened(dossier: Dossier, events: readonly Event[]): void {
    this.#mostPools = Math.max(this.#mostPools, dossier.state.roots.length);
    if (dossier.state.mailbox?.length) this.#keeping.add(dossier);
    else this.#keeping.delete(dossier);
    for (const event of events) {
      this.path.add(event, dossier.number);
      if (event.type === 'messageLeft' || event.type === 'signalThrown') this.#thrown.add(dossier, event);
      const line = lineOf(event, this.#shown, this.#surroundings.words, (id) => instanceOf(dossier.state, id)?.elementId);
      this.lines.push({ ...line, ...this.#numbered(dossier) });
    }
    for (const event of events) {
      if (event.type === 'waiting' || event.type === 'waitChanged') this.attend(dossier, event.wait);
    }
    // What a dossier that is over has sent to pools of its file may still find one that begins later.
    if (dossier.state.status !== 'running') {
      for (const { name, correlationKey, variables } of dossier.state.mailbox ?? []) {
        this.#kept.push({ message: name, key: correlationKey, variables });
      }
    }
  }

  #say(event: string, details: { readonly [name: string]: unknown }): void {
    this.lines.push({ at: isoMoment(this.now), event, ...details });
  }

  /** Told apart from the second dossier on. */
  #numbered(dossier: Dossier): { dossier?: number } {
    return dossier.number > 1 ? { dossier: dossier.number } : {};
  }
}
