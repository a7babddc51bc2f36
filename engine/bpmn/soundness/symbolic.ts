import { Arena, type Marking, type Move } from './arena.ts';
import type { Exploration, Meeting, Visit } from './explore.ts';
import { type Change, type MarkingSet, MarkingSets, none, type Plan } from './marking-sets.ts';
import { looksAround, type Net, type NetNode, type Option } from './net.ts';

/** Most dead ends that are told apart. */
const mostStuck = 20;

/** Most places: sets are followed place by place, one call in another. */
const mostPlaces = 1200;

/** Most pairs of a place and a join that looks at it. */
const mostPairs = 100_000;

/** Set operations that cost as much as looking at one token of one state. */
const stepsPerState = 4;

/** A node with tokens that it can take, and what it can do with them. */
interface Action {
  readonly node: NetNode;
  /** Places that it takes tokens from; of an inclusive join all those that have one. */
  readonly inputs: readonly number[];
  readonly ways: readonly Way[];
  /** States that it was asked about already. */
  seen: MarkingSet;
}

interface Way {
  /** Number of the node's option. */
  readonly option: number;
  readonly plan: Plan;
}

/** States that one way of an action led from, and all that were reached after it. */
interface Step {
  readonly action: Action;
  readonly way: Way;
  readonly acted: MarkingSet;
  readonly reached: MarkingSet;
}

/**
 * Explores all states of a net at once, as sets: branches that are each here or there make as many states as there are
 * combinations, and yet a small set. It is exact where no place ever holds two tokens; where one would, that state is told, and
 * `gaveUp` says that what comes after it was not looked at.
 */
export function exploreSets(net: Net, bounds: { readonly usualOnly: boolean; readonly work: number }): Exploration {
  return new SetExplorer(net, bounds.usualOnly, bounds.work).run();
}

/** Whether a net can be explored by sets: each node takes and gives one token of a place, and there are not too many of either. */
export function canUseSets({ nodes }: Net): boolean {
  let [places, lookouts] = [0, 0];
  for (const node of nodes) {
    if (node.join === 'quantity' || node.join === 'complex') return false;
    if (node.options.some(({ outputs }) => new Set(outputs).size < outputs.length)) return false;
    places += node.inputs.size;
    if (looksAround(node)) lookouts += 1;
  }
  return places <= mostPlaces && places * lookouts <= mostPairs;
}

class SetExplorer {
  readonly #net: Net;
  readonly #usualOnly: boolean;
  readonly #sets: MarkingSets;
  readonly #arena: Arena;
  readonly #actions: readonly Action[];
  readonly #steps: Step[] = [];
  readonly #visits: Visit[] = [];
  readonly #stuck: number[] = [];
  readonly #meetings: Meeting[] = [];
  readonly #live = new Set<string>();
  #entries: MarkingSet = none;
  #reached: MarkingSet = none;
  #completes = false;
  #gaveUp = false;

  constructor(net: Net, usualOnly: boolean, work: number) {
    this.#net = net;
    this.#usualOnly = usualOnly;
    this.#sets = new MarkingSets(work * stepsPerState);
    this.#arena = new Arena(net);
    this.#actions = this.#actionsOf(net);
  }

  run(): Exploration {
    const sets = this.#sets;
    for (const entry of this.#net.entries) {
      const marking = entry.map((place) => this.#arena.numberOf(place)).toSorted((a, b) => a - b);
      this.#completes ||= marking.length === 0;
      this.#entries = sets.union(this.#entries, sets.one(marking));
    }
    this.#reached = this.#entries;
    for (let isNew = true; isNew && !sets.isExhausted;) {
      isNew = false;
      for (const action of this.#actions) isNew = this.#act(action) || isNew;
    }
    if (!sets.isExhausted) this.#conclude();
    // What was found while the bound was hit may lack its way there.
    const isWhole = !sets.isExhausted;
    return {
      arena: this.#arena, visits: this.#visits, stuck: isWhole ? this.#stuck : [], meetings: isWhole ? this.#meetings : [], growths: [],
      live: this.#live, completes: this.#completes, gaveUp: this.#gaveUp || !isWhole, work: sets.steps / stepsPerState,
    };
  }

  #actionsOf(net: Net): readonly Action[] {
    const nodes = [...net.nodes].toSorted((a, b) => this.#arena.rankOf(a) - this.#arena.rankOf(b));
    return nodes.flatMap((node) => {
      const inputs = [...node.inputs].map((place) => this.#arena.numberOf(place)).toSorted((a, b) => a - b);
      const takings = node.join === 'any' ? inputs.map((place) => [place]) : [inputs];
      return takings.map((taken): Action => ({
        node, inputs: taken, seen: none,
        ways: node.options.flatMap((option, index) => (option.beside && this.#usualOnly ? [] : [{ option: index, plan: this.#planOf(node, taken, option) }])),
      }));
    });
  }

  #planOf(node: NetNode, taken: readonly number[], option: Option): Plan {
    const isInclusive = node.join === 'inclusive';
    const changes = new Map<number, Change>(taken.map((place) => [place, isInclusive ? 'clears' : 'takes']));
    for (const output of option.outputs) {
      const place = this.#arena.numberOf(output);
      changes.set(place, !changes.has(place) ? 'gets' : isInclusive ? 'fills' : 'keeps');
    }
    return [...changes].toSorted(([a], [b]) => a - b);
  }

  /** Lets a node act in every state in which it can and was not asked to yet. True when that led to states not known before. */
  #act(action: Action): boolean {
    const fresh = this.#sets.difference(this.#reached, action.seen);
    action.seen = this.#reached;
    const able = this.#able(fresh, action);
    if (able === none) return false;
    for (const id of action.node.covers) this.#live.add(id);
    let isNew = false;
    for (const way of action.ways) isNew = this.#go(able, action, way) || isNew;
    return isNew;
  }

  #go(able: MarkingSet, action: Action, way: Way): boolean {
    const sets = this.#sets;
    const option = action.node.options[way.option];
    if (!option || option.ends) {
      this.#completes ||= option?.ends === 'completes';
      return false;
    }
    this.#lookForSeconds(able, action, way);
    const after = sets.change(able, way.plan);
    this.#completes ||= sets.has(after, []);
    const reached = sets.union(this.#reached, after);
    if (reached === this.#reached || sets.isExhausted) return false;
    this.#reached = reached;
    this.#steps.push({ action, way, acted: able, reached });
    return true;
  }

  /** Those of some states in which a node can take its tokens. */
  #able(states: MarkingSet, { node, inputs }: Action): MarkingSet {
    const sets = this.#sets;
    if (node.join !== 'inclusive') return this.#with(states, inputs);
    let able = sets.difference(states, this.#without(states, inputs));
    for (const [ways, holders] of this.#arena.holdersOf(node)) {
      const unserved = this.#without(able, ways);
      if (unserved !== none) able = sets.difference(able, sets.difference(unserved, this.#without(unserved, holders)));
    }
    return able;
  }

  #with(states: MarkingSet, numbers: readonly number[]): MarkingSet {
    return this.#sets.change(states, numbers.toSorted((a, b) => a - b).map((place) => [place, 'keeps']));
  }

  #without(states: MarkingSet, numbers: readonly number[]): MarkingSet {
    return this.#sets.change(states, numbers.toSorted((a, b) => a - b).map((place) => [place, 'empty']));
  }

  /** A token that comes where one is already: at a node that lets each through they meet; elsewhere sets cannot hold it. */
  #lookForSeconds(able: MarkingSet, action: Action, way: Way): void {
    for (const [place, change] of way.plan) {
      if (change !== 'gets') continue;
      const filled = this.#with(able, [place]);
      if (filled === none || this.#sets.isExhausted) continue;
      this.#gaveUp = true;
      const { target } = this.#arena.place(place);
      if (target.join !== 'any' || this.#meetings.some((meeting) => meeting.node === target)) continue;
      const marking = this.#sets.member(filled);
      const before = this.#visitTo(marking);
      const move = moveOf(action, way, marking);
      this.#meetings.push({ node: target, at: this.#visits.push({ marking: this.#arena.after(marking, move), before, move }) - 1 });
    }
  }

  /** What all the states that were reached say together. */
  #conclude(): void {
    const sets = this.#sets;
    for (const [number, place] of this.#arena.places.entries()) {
      if (this.#with(this.#reached, [number]) !== none) for (const id of place.covers) this.#live.add(id);
    }
    for (const node of this.#net.nodes) if (node.join === 'any') this.#lookForMeeting(node);
    let stuck = sets.difference(this.#reached, sets.one([]));
    for (const action of this.#actions) stuck = sets.difference(stuck, this.#able(stuck, action));
    this.#tellStuck(stuck);
  }

  /** One state for each join that is the first of those at which tokens wait. */
  #tellStuck(states: MarkingSet): void {
    let stuck = states;
    for (const { node, inputs } of this.#actions) {
      if (node.join === 'any' || this.#stuck.length === mostStuck || this.#sets.isExhausted) continue;
      const elsewhere = this.#without(stuck, inputs);
      const here = this.#sets.difference(stuck, elsewhere);
      if (here !== none) this.#stuck.push(this.#visitTo(this.#sets.member(here)));
      stuck = elsewhere;
    }
  }

  #lookForMeeting(node: NetNode): void {
    if (this.#meetings.some((meeting) => meeting.node === node)) return;
    const before: number[] = [];
    for (const place of node.inputs) {
      const number = this.#arena.numberOf(place);
      const others = this.#sets.difference(this.#reached, this.#without(this.#reached, before));
      const both = this.#with(others, [number]);
      if (both !== none) {
        this.#meetings.push({ node, at: this.#visitTo(this.#sets.member(both)) });
        return;
      }
      before.push(number);
    }
  }

  /** Some way from the beginning to a state that was reached, as visits; the number of its last one. */
  #visitTo(marking: Marking): number {
    const moves: { readonly move: Move; readonly marking: Marking }[] = [];
    let at = marking;
    for (let step = this.#firstStepTo(at); step; step = this.#firstStepTo(at)) {
      const before = this.#before(at, step);
      moves.push({ move: moveOf(step.action, step.way, before), marking: at });
      at = before;
    }
    let last = this.#visits.push({ marking: at }) - 1;
    for (const { move, marking: reached } of moves.toReversed()) last = this.#visits.push({ marking: reached, before: last, move }) - 1;
    return last;
  }

  /** The step that first reached a state; undefined for one to begin with. */
  #firstStepTo(marking: Marking): Step | undefined {
    if (this.#sets.isExhausted || this.#sets.has(this.#entries, marking)) return undefined;
    let [low, high] = [0, this.#steps.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sets.has(this.#steps[middle]?.reached ?? none, marking)) high = middle;
      else low = middle + 1;
    }
    return this.#steps[low];
  }

  /** A state in which a step acted so that another came of it. */
  #before(marking: Marking, { way, acted }: Step): Marking {
    const filled = new Set(marking);
    const touched = new Map(way.plan);
    const plan = this.#arena.places.flatMap((_, place): Plan => {
      const change = touched.get(place);
      if (change === undefined) return [[place, filled.has(place) ? 'keeps' : 'empty']];
      if (change === 'clears' || change === 'fills') return [];
      return [[place, change === 'gets' ? 'empty' : 'keeps']];
    });
    return this.#sets.member(this.#sets.change(acted, plan));
  }
}

function moveOf({ node, inputs }: Action, { option }: Way, marking: Marking): Move {
  return { node, option, consumed: marking.filter((number) => inputs.includes(number)) };
}
