import { applyEvent } from '../apply/apply-event.ts';
import { Draft } from '../apply/draft.ts';
import type { Context } from '../command.ts';
import type { Event, EventBody } from '../event.ts';
import type { ProcessGraph } from '../graph.ts';
import { Relations } from './relations.ts';
import type { Expression, Flow, Kind, Loop, Node } from '../node.ts';
import type { Evaluation, FeelContext, Value, Variables } from '../../feel/index.ts';
import type { Refusal } from '../../result.ts';
import type { DossierState, Instance, Stage } from '../state.ts';

/** What an element does; one a kind. */
export interface Behaviour {
  /** The element is alive and its inputs are there: do its work, wait, or complete. */
  begin(run: Run, node: Node, id: string): void;
  /** A child is over and none is left, and no token is under way: a scope may be complete. */
  emptied?(run: Run, node: Node, id: string): void;
  /** A child is over: for scopes that look each time. */
  childOver?(run: Run, node: Node, id: string): void;
}

/** What an activity does again and again; one a kind of loop. */
export interface LoopBehaviour {
  /** The body is alive: begin the inner instances. */
  begin(run: Run, node: Node, bodyId: string): void;
  /** An inner instance has done its work and is still there. */
  innerDone(run: Run, node: Node, id: string): void;
}

export interface Behaviours {
  /** What an element with message flows sends when it is done, where sending is not its work already. */
  readonly send: (run: Run, node: Node, id: string) => void;
  readonly kinds: Readonly<Record<Kind, Behaviour>>;
  readonly loops: Readonly<Record<Loop['type'], LoopBehaviour>>;
}

/** Something to do next inside a scope: a token that arrives, or a step of a behaviour. */
interface Step {
  readonly scopeId: string;
  readonly depth: number;
  readonly flow?: Flow;
  readonly act?: () => void;
}

/** Element activations in a row, one causing the next, that a command may bring before it counts as a runaway loop. */
const defaultMaxSteps = 10_000;
/** Activations of a command altogether, in multiples of that: what multiplies itself is stopped by it. */
const widthFactor = 10;

/** One command being decided: the draft with the events so far, and what is still under way. */
export class Run {
  readonly draft: Draft;
  readonly context: Context;
  readonly behaviours: Behaviours;
  events: Event[] = [];
  /** Length of the chain of activations that led here. */
  depth = 0;
  readonly maxDepth: number;
  /** Calls of a process from inside itself that a command may bring. */
  readonly maxCircles = 1_000;
  /** Whether calls in circles were stopped: tokens that are still on their way stay where they are. */
  isCircling = false;
  /** Scopes in which something went away since joins were last looked at. */
  readonly touched = new Set<string>();
  /** Whether a variable changed since conditions were last looked at. */
  conditionsStale = false;
  /** Where in the chain each loop began: its instances are not longer chains, however many they are. */
  readonly loopDepths = new Map<string, number>();
  /** Whether a wait for a message was opened since the mailbox was last looked at. */
  lettersStale = false;
  #activations = 0;
  #planned = 0;
  #circles = 0;
  #queue: Step[] = [];
  #head = 0;
  #pending = new Map<string, number>();
  readonly relations: Relations;
  /** Processes of which tokens are held on their flows: one incident each says so. */
  readonly holding = new Set<string>();
  #feel: FeelContext & { instanceId: string; extra: Variables | undefined };

  constructor(
    graph: ProcessGraph, state: DossierState | undefined, context: Context, behaviours: Behaviours,
  ) {
    this.draft = new Draft(graph, state);
    this.relations = new Relations(this.draft, state);
    this.context = context;
    this.behaviours = behaviours;
    this.maxDepth = context.maxSteps ?? defaultMaxSteps;
    this.#feel = {
      now: context.now,
      zone: context.zone,
      calendar: context.calendar,
      instanceId: '',
      extra: undefined,
      lookUp: (name) => (this.#feel.extra && Object.hasOwn(this.#feel.extra, name) ? this.#feel.extra[name] : this.lookUp(this.#feel.instanceId, name)),
    };
  }

  emit(body: EventBody): void {
    const event: Event = { at: this.context.now, ...body };
    this.relations.note(event);
    this.events.push(event);
    applyEvent(this.draft, event);
    if (event.type === 'variablesSet') this.conditionsStale = true;
  }

  /** The state that the command led to. */
  finish(): DossierState {
    const finished = this.draft.finish();
    this.relations.handOn(finished);
    return finished;
  }

  /** The identifier that the next event with one must carry. */
  nextId(): string {
    return String(this.draft.top.counter + 1);
  }

  instance(id: string): Instance | undefined {
    return this.draft.instances.get(id);
  }

  /** Puts a token on its way along a flow. */
  send(flow: Flow, scopeId: string): void {
    this.#enqueue({ flow, scopeId, depth: this.depth + 1 });
  }

  /** Does something after what is already under way; nothing when the scope is gone by then. */
  later(scopeId: string, act: () => void): void {
    this.#enqueue({ act, scopeId, depth: this.depth });
  }

  hasPending(scopeId: string): boolean {
    return (this.#pending.get(scopeId) ?? 0) > 0;
  }

  /** Takes back what is under way in a scope that is interrupted: its tokens are gone with the rest. */
  withdraw(scopeId: string): void {
    if (!this.hasPending(scopeId)) return;
    this.#queue = this.#queue.slice(this.#head).filter((step) => step.scopeId !== scopeId);
    this.#head = 0;
    this.#pending.delete(scopeId);
  }

  /** The next step whose scope is still alive. */
  next(): Step | undefined {
    while (this.#head < this.#queue.length) {
      const step = this.#queue[this.#head++] as Step;
      if (this.#head > 1024 && this.#head * 2 > this.#queue.length) {
        this.#queue = this.#queue.slice(this.#head);
        this.#head = 0;
      }
      this.#pending.set(step.scopeId, (this.#pending.get(step.scopeId) ?? 1) - 1);
      const scope = this.instance(step.scopeId);
      if (scope && !scope.over) {
        this.depth = step.depth;
        return step;
      }
    }
    return undefined;
  }

  countActivation(): void {
    this.#activations += 1;
  }

  /** False when the command has gone too far and must stop here. */
  get mayGoOn(): boolean {
    return this.depth <= this.maxDepth && this.#activations <= this.maxDepth * widthFactor;
  }

  /** Counts a call of a process that it lies in itself. False when the command has made too many: what doubles itself at each level grows too fast for a bound on its depth. */
  mayCallInCircle(): boolean {
    this.#circles += 1;
    this.isCircling ||= this.#circles > this.maxCircles;
    return !this.isCircling;
  }

  /** Sets room aside for activations that are going to come. False when there would be too many: none of them may begin. */
  mayPlan(activations: number): boolean {
    this.isCircling ||= this.#circles >= this.maxCircles;
    if (this.isCircling || this.#planned + activations > (this.maxDepth * widthFactor) / 4) return false;
    this.#planned += activations;
    return true;
  }

  /** Counts a token beyond the first that an element sends. */
  countToken(): void {
    this.#activations += 1;
  }

  /** Whether the command has brought more than it may: too long a chain, or too much altogether. */
  get isExhausted(): boolean {
    return this.isCircling || this.depth > this.maxDepth || this.#activations >= this.maxDepth * widthFactor;
  }

  /** Value of a variable as an instance sees it: its own, else of the scopes around it up to its process. */
  lookUp(instanceId: string, name: string): Value | undefined {
    let id: string | undefined = instanceId;
    while (id !== undefined) {
      const instance: Instance | undefined = this.draft.instances.get(id);
      if (!instance) return undefined;
      const value = instance.variables?.[name];
      if (value !== undefined && Object.hasOwn(instance.variables as object, name)) return value;
      if (instance.body) {
        const inner = this.#loopVariable(instance, name);
        if (inner !== undefined) return inner;
      }
      if (this.isProcess(instance)) return undefined;
      id = instance.parentId;
    }
    return undefined;
  }

  evaluate(expression: Expression, instanceId: string, extra?: Variables): Evaluation {
    this.#feel.instanceId = instanceId;
    this.#feel.extra = extra;
    return expression.evaluate(this.#feel);
  }

  raise(node: Node, instanceId: string, stage: Stage, reason: Refusal): void {
    this.emit({
      type: 'incidentRaised',
      incident: {
        id: this.nextId(), elementId: node.id, instanceId, at: this.context.now, stage,
        reason: { ...reason, elementId: node.id, ...(node.name ? { elementName: node.name } : {}) },
      },
    });
  }

  /** Whether what an instance knows and sees ends with itself: a process, or a global task since it is given variables of its own. */
  isProcess(instance: Instance): boolean {
    if (instance.parentId === undefined) return true;
    const node = this.draft.element(instance.elementId);
    return node.kind === 'process' || (node.scope === undefined && instance.variables !== undefined);
  }

  #loopVariable(instance: Instance, name: string): Value | undefined {
    const { body } = instance;
    if (!body) return undefined;
    switch (name) {
      case 'numberOfInstances': case 'nrOfInstances': return body.total;
      case 'numberOfActiveInstances': case 'nrOfActiveInstances': return instance.live ?? 0;
      case 'numberOfCompletedInstances': case 'nrOfCompletedInstances': return body.completed;
      case 'numberOfTerminatedInstances': case 'nrOfTerminatedInstances': return body.terminated;
    }
    const { loop } = this.draft.element(instance.elementId);
    return loop?.type === 'multi' && loop.outputCollection === name ? body.outputs : undefined;
  }

  #enqueue(step: Step): void {
    this.#queue.push(step);
    this.#pending.set(step.scopeId, (this.#pending.get(step.scopeId) ?? 0) + 1);
  }
}
