import {
  advance, nextDue, replay, rootVariables, type Advance, type Command, type Context, type DossierState, type Event, type ProcessGraph, type Refusal, type Variables, type Wait,
} from '../../engine/bpmn/index.ts';
import { graphOf } from './model.ts';

/** Monday 2 March 2026, 08:00 in Vietnam. */
export const start = Date.parse('2026-03-02T01:00:00Z');
const hour = 3_600_000;

/**
 * A dossier on a test's table: commands by element id, time by hand. After each command the events so far are replayed,
 * and the state goes through JSON, so that every test of an element is a test of both as well.
 */
export class Play {
  readonly graph: ProcessGraph;
  state: DossierState | undefined;
  events: Event[] = [];
  now = start;
  zone = 'Asia/Ho_Chi_Minh';
  maxSteps: number | undefined;
  decide: Context['decide'];

  constructor(graph: ProcessGraph) {
    this.graph = graph;
  }

  /** Compiles a model and starts it. */
  static async of(xml: string, variables?: Variables, processId?: string): Promise<Play> {
    const play = new Play(await graphOf(xml));
    return play.do({ type: 'start', ...(processId !== undefined ? { processId } : {}), ...(variables ? { variables } : {}) });
  }

  do(command: Command): this {
    const refusal = this.try(command);
    if (refusal) throw new Error(`refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** Carries out a command; the refusal where there is one. */
  try(command: Command): Refusal | undefined {
    const before = JSON.stringify(this.state);
    const done = this.advance(command);
    expect(JSON.stringify(this.state)).toBe(before);
    if (!done.ok) return done.refusal;
    this.events = this.events.concat(done.events);
    const written = JSON.stringify(done.state);
    expect(JSON.stringify(replay(this.graph, undefined, this.events))).toBe(written);
    this.state = JSON.parse(written) as DossierState;
    return undefined;
  }

  /** What a command would come to; nothing is kept of it. */
  advance(command: Command): Advance {
    return advance(this.graph, this.state, command, {
      now: this.now, zone: this.zone,
      ...(this.maxSteps !== undefined ? { maxSteps: this.maxSteps } : {}), ...(this.decide ? { decide: this.decide } : {}),
    });
  }

  get waits(): readonly Wait[] {
    return Object.values(this.state?.waits ?? {});
  }

  /** Elements of the open waits, in order. */
  get open(): readonly string[] {
    return this.waits.map((wait) => wait.elementId);
  }

  wait(elementId: string, index = 0): Wait {
    const wait = this.waits.filter((one) => one.elementId === elementId)[index];
    if (!wait) throw new Error(`nothing waits at ${elementId}, only at ${this.open.join(', ')}`);
    return wait;
  }

  /** Completes a user task or job. */
  complete(elementId: string, variables?: Variables, index = 0): this {
    const wait = this.wait(elementId, index);
    return this.do({ type: wait.kind === 'job' ? 'completeJob' : 'completeTask', waitId: wait.id, ...(variables ? { variables } : {}) });
  }

  /** Lets time pass, firing each timer at its moment. */
  pass(hours: number): this {
    const until = this.now + hours * hour;
    for (;;) {
      const due = this.state ? nextDue(this.state) : null;
      if (due === null || due > until) break;
      this.now = Math.max(this.now, due);
      const wait = this.waits.find((one) => one.kind === 'timer' && one.dueAt === due);
      if (!wait) break;
      this.do({ type: 'fireTimer', waitId: wait.id });
    }
    this.now = until;
    return this;
  }

  message(name: string, correlationKey?: string, variables?: Variables): this {
    return this.do({ type: 'correlateMessage', name, ...(correlationKey !== undefined ? { correlationKey } : {}), ...(variables ? { variables } : {}) });
  }

  signal(name: string, variables?: Variables): this {
    return this.do({ type: 'broadcastSignal', name, ...(variables ? { variables } : {}) });
  }

  /** Ids of the flow nodes that were completed, in order; without loop bodies' inner instances when `inner` is false. */
  get completed(): readonly string[] {
    return this.events.flatMap((event) => (event.type === 'completed' && this.graph.elements.get(event.elementId)?.type !== 'Process' ? [event.elementId] : []));
  }

  get terminated(): readonly string[] {
    return this.events.flatMap((event) => (event.type === 'terminated' ? [event.elementId] : []));
  }

  get taken(): readonly string[] {
    return this.events.flatMap((event) => (event.type === 'taken' ? [event.flowId] : []));
  }

  get incidents(): readonly { elementId: string; code: string }[] {
    return Object.values(this.state?.incidents ?? {}).map(({ elementId, reason }) => ({ elementId, code: reason.code }));
  }

  get variables(): Variables {
    return this.state ? rootVariables(this.state) : {};
  }

  /** `completed`, `cancelled`, `incident` or `waiting`. */
  get outcome(): string {
    if (!this.state || this.state.status !== 'running') return this.state?.status ?? 'none';
    return this.incidents.length > 0 ? 'incident' : 'waiting';
  }
}
