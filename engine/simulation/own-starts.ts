import { afterTimedStart, type ProcessGraph, type TimedStart, timedStarts, type Value, type Variables } from '../bpmn/index.ts';
import type { Agenda } from './agenda.ts';
import type { World } from './world.ts';

/** How long a condition is looked at where the scenario has no bound, ms: it may speak of a day that never comes. */
const longestLook = 366 * 86_400_000;

/** Start events that begin processes by themselves: at a time, or when a condition comes true. */
export class OwnStarts {
  readonly #world: World;
  readonly #agenda: Agenda;
  readonly #graph: ProcessGraph;
  readonly #byHand: ReadonlySet<string>;
  readonly #from: number;
  readonly #isBounded: boolean;
  /** What was set from outside so far, which conditions of start events may ask for. */
  readonly #outside: Record<string, Value> = {};
  readonly #held = new Set<string>();

  constructor(
    world: World, agenda: Agenda, graph: ProcessGraph, { byHand, isBounded }: { readonly byHand: ReadonlySet<string>; readonly isBounded: boolean },
  ) {
    this.#world = world;
    this.#agenda = agenda;
    this.#graph = graph;
    this.#byHand = byHand;
    this.#from = world.now;
    this.#isBounded = isBounded;
  }

  /** Plans the times of the start events of processes that nobody begins by hand, counted from now. */
  plan(): void {
    for (const start of timedStarts(this.#graph, this.#world.moment)) if (!this.#isByHand(start.elementId)) this.#plan(start);
  }

  /** Variables were set from outside: begins what starts when a condition on them comes true. */
  set(variables: Variables): void {
    Object.assign(this.#outside, variables);
    const context = { ...this.#world.moment, lookUp: (name: string) => (Object.hasOwn(this.#outside, name) ? this.#outside[name] : undefined) };
    for (const node of this.#graph.instantiating) {
      if (node.kind !== 'start' || !node.scope || this.#isByHand(node.id)) continue;
      node.triggers.forEach((trigger, definition) => {
        if (trigger.type !== 'condition') return;
        const value = trigger.condition.evaluate(context);
        const place = `${node.id} ${definition}`;
        const held = this.#held.has(place);
        const holds = value.ok && value.value === true;
        if (holds) this.#held.add(place);
        else this.#held.delete(place);
        if (!holds || held) return;
        this.#world.startAnew({
          type: 'start', processId: node.scope?.id ?? '', startEventId: node.id, ...(node.parallelMultiple ? { definition } : {}), variables: { ...this.#outside },
        });
      });
    }
  }

  #plan(start: TimedStart): void {
    this.#agenda.plan(start.dueAt, 'timer', () => {
      const { begins, next } = afterTimedStart(this.#graph, start, this.#world.moment);
      if (begins) this.#world.startAnew(begins);
      if (next && this.#goesOn(next)) this.#plan(next);
    });
  }

  /** Without a bound of the scenario's own, what repeats for ever begins once, and a condition is looked at for a year. */
  #goesOn({ cycle, dueAt }: TimedStart): boolean {
    if (this.#isBounded) return true;
    return cycle === undefined ? dueAt <= this.#from + longestLook : /^R\d/.test(cycle);
  }

  #isByHand(elementId: string): boolean {
    return this.#byHand.has(this.#graph.elements.get(elementId)?.scope?.id ?? '');
  }
}
