import { Arena, type Marking, type Move } from './arena.ts';
import { type Change, type MarkingSet, MarkingSets, none, type Plan } from './marking-sets.ts';
import type { Net, NetNode, Option } from './net.ts';

/** Set operations that cost as much as looking at one token of one state. */
const stepsPerState = 4;

/** A node with tokens that it can take, and what it can do with them. */
export interface Action {
  readonly node: NetNode;
  /** Places that it takes tokens from; of an inclusive join all those that have one. */
  readonly inputs: readonly number[];
  readonly ways: readonly Way[];
}

export interface Way {
  /** Number of the node's option. */
  readonly option: number;
  readonly plan: Plan;
}

/** What can happen in a net, on whole sets of states; the most upstream first. */
export class SetActions {
  readonly sets: MarkingSets;
  readonly arena: Arena;
  readonly all: readonly Action[];
  /** States to begin with. */
  readonly entries: MarkingSet;

  constructor(net: Net, usualOnly: boolean, work: number) {
    this.sets = new MarkingSets(work * stepsPerState);
    this.arena = new Arena(net);
    this.all = [...net.nodes].toSorted((a, b) => this.arena.rankOf(a) - this.arena.rankOf(b)).flatMap((node) => this.#actionsOf(node, usualOnly));
    this.entries = net.entries.reduce((set: MarkingSet, entry) => this.sets.union(set, this.sets.one(this.#numbersOf(entry))), none);
  }

  /** What was done, in states looked at. */
  get work(): number {
    return this.sets.steps / stepsPerState;
  }

  /** Those of some states in which a node can take its tokens. */
  able(states: MarkingSet, { node, inputs }: Action): MarkingSet {
    if (node.join !== 'inclusive') return this.having(states, inputs);
    let able = this.sets.difference(states, this.lacking(states, inputs));
    for (const { ways, besides, holders } of this.arena.holdersOf(node)) {
      const unserved = ways.length > 0 ? this.lacking(able, ways) : this.sets.difference(able, this.having(able, besides));
      if (unserved !== none) able = this.sets.difference(able, this.sets.difference(unserved, this.lacking(unserved, holders)));
    }
    return able;
  }

  /** States with a token on each of some places. */
  having(states: MarkingSet, numbers: readonly number[]): MarkingSet {
    return this.sets.change(states, numbers.toSorted((a, b) => a - b).map((place) => [place, 'keeps']));
  }

  /** States with a token on none of some places. */
  lacking(states: MarkingSet, numbers: readonly number[]): MarkingSet {
    return this.sets.change(states, numbers.toSorted((a, b) => a - b).map((place) => [place, 'empty']));
  }

  /** A state, among those in which a node acted, of which another came. */
  before(marking: Marking, { plan }: Way, acted: MarkingSet): Marking {
    const filled = new Set(marking);
    const touched = new Map(plan);
    const asked = this.arena.places.flatMap((_, place): Plan => {
      const change = touched.get(place);
      if (change === undefined) return [[place, filled.has(place) ? 'keeps' : 'empty']];
      if (change === 'clears' || change === 'fills') return [];
      return [[place, change === 'gets' ? 'empty' : 'keeps']];
    });
    return this.sets.member(this.sets.change(acted, asked));
  }

  #numbersOf(places: Iterable<Parameters<Arena['numberOf']>[0]>): readonly number[] {
    return [...places].map((place) => this.arena.numberOf(place)).toSorted((a, b) => a - b);
  }

  #actionsOf(node: NetNode, usualOnly: boolean): readonly Action[] {
    const inputs = this.#numbersOf(node.inputs);
    const takings = node.join === 'any' ? inputs.map((place) => [place]) : [inputs];
    return takings.map((taken): Action => ({
      node, inputs: taken,
      ways: node.options.flatMap((option, index) => (option.beside && usualOnly ? [] : [{ option: index, plan: this.#planOf(node, taken, option) }])),
    }));
  }

  #planOf(node: NetNode, taken: readonly number[], option: Option): Plan {
    const isInclusive = node.join === 'inclusive';
    const changes = new Map<number, Change>(taken.map((place) => [place, isInclusive ? 'clears' : 'takes']));
    for (const output of option.outputs) {
      const place = this.arena.numberOf(output);
      changes.set(place, !changes.has(place) ? 'gets' : isInclusive ? 'fills' : 'keeps');
    }
    return [...changes].toSorted(([a], [b]) => a - b);
  }
}

/** An action in one state, as a move. */
export function moveOf({ node, inputs }: Action, { option }: Way, marking: Marking): Move {
  return { node, option, consumed: marking.filter((number) => inputs.includes(number)) };
}
