import type { Marking, Move } from './arena.ts';
import type { Exploration, Meeting, Visit } from './explore.ts';
import { type MarkingSet, none } from './marking-sets.ts';
import type { NetNode } from './net.ts';
import { type Action, moveOf, type SetActions, type Way } from './set-actions.ts';

/** Most dead ends that are told apart. */
const mostStuck = 20;

/** The step that led to a state, and a state that it led from. */
export interface Origin {
  readonly step: number;
  readonly action: Action;
  readonly way: Way;
  readonly marking: Marking;
}

/** What is seen while sets of states are explored, each with some way there. */
export class SetRecord {
  readonly #actions: SetActions;
  readonly #originOf: (marking: Marking, before: number) => Origin | undefined;
  readonly #visits: Visit[] = [];
  readonly #stuck: number[] = [];
  readonly #meetings = new Map<NetNode, Meeting>();
  readonly #live = new Set<string>();
  #completes = false;
  #gaveUp = false;

  /** `originOf` tells which of the steps before a number led to a state; undefined for one to begin with. */
  constructor(actions: SetActions, originOf: (marking: Marking, before: number) => Origin | undefined) {
    this.#actions = actions;
    this.#originOf = originOf;
    this.#completes = actions.sets.has(actions.entries, []);
    for (const [number, place] of actions.arena.places.entries()) if (actions.having(actions.entries, [number]) !== none) this.#cover(place.covers);
  }

  /** A node went one of its ways in some states, reached by the steps before a number; the states after it, none where it ends all. */
  went(able: MarkingSet, action: Action, way: Way, step: number): MarkingSet {
    const option = action.node.options[way.option];
    this.#cover(action.node.covers);
    if (!option || option.ends) {
      this.#completes ||= option?.ends === 'completes';
      return none;
    }
    for (const place of option.outputs) this.#cover(place.covers);
    this.#lookForSeconds(able, action, way, step);
    const after = this.#actions.sets.change(able, way.plan);
    this.#completes ||= this.#actions.sets.has(after, []);
    return after;
  }

  /** Notes a state in which tokens stand on two ways into a node that lets each through. */
  lookForMeeting(node: NetNode, states: MarkingSet, step: number): void {
    if (node.join !== 'any' || node.inputs.size < 2 || this.#meetings.has(node)) return;
    const before: number[] = [];
    for (const place of node.inputs) {
      const number = this.#actions.arena.numberOf(place);
      const others = this.#actions.sets.difference(states, this.#actions.lacking(states, before));
      const both = this.#actions.having(others, [number]);
      if (both !== none && !this.#actions.sets.isExhausted) {
        this.#meetings.set(node, { node, at: this.#visitTo(this.#actions.sets.member(both), step) });
        return;
      }
      before.push(number);
    }
  }

  /** Of states in which nothing can happen, one for each join that is the first of those at which tokens wait. */
  tellStuck(states: MarkingSet, step: number): void {
    const { sets, all } = this.#actions;
    let stuck = states;
    for (const { node, inputs } of all) {
      if (node.join === 'any' || this.#stuck.length === mostStuck || sets.isExhausted) continue;
      const elsewhere = this.#actions.lacking(stuck, inputs);
      const here = sets.difference(stuck, elsewhere);
      if (here !== none) this.#stuck.push(this.#visitTo(sets.member(here), step));
      stuck = elsewhere;
    }
  }

  /** What was seen; nothing that may lack its way there, where the bound was hit meanwhile. */
  exploration(): Exploration {
    const { arena, sets, work } = this.#actions;
    const isWhole = !sets.isExhausted;
    return {
      arena, visits: this.#visits, stuck: isWhole ? this.#stuck : [], meetings: isWhole ? [...this.#meetings.values()] : [], growths: [],
      live: this.#live, completes: this.#completes, gaveUp: this.#gaveUp || !isWhole, work,
    };
  }

  #cover(ids: ReadonlySet<string>): void {
    for (const id of ids) this.#live.add(id);
  }

  /** A token that comes where one is already: at a node that lets each through they meet; elsewhere sets cannot hold it. */
  #lookForSeconds(able: MarkingSet, action: Action, way: Way, step: number): void {
    const { arena, sets } = this.#actions;
    for (const [place, change] of way.plan) {
      if (change !== 'gets') continue;
      const filled = this.#actions.having(able, [place]);
      if (filled === none || sets.isExhausted) continue;
      this.#gaveUp = true;
      const { target } = arena.place(place);
      if (target.join !== 'any' || this.#meetings.has(target)) continue;
      const marking = sets.member(filled);
      const move = moveOf(action, way, marking);
      const before = this.#visitTo(marking, step);
      this.#meetings.set(target, { node: target, at: this.#visits.push({ marking: arena.after(marking, move), before, move }) - 1 });
    }
  }

  /** Some way from the beginning to a state, as visits; the number of its last one. */
  #visitTo(marking: Marking, step: number): number {
    const moves: { readonly move: Move; readonly marking: Marking }[] = [];
    let at = marking;
    for (let origin = this.#originOf(at, step); origin && !this.#actions.sets.isExhausted; origin = this.#originOf(at, origin.step)) {
      moves.push({ move: moveOf(origin.action, origin.way, origin.marking), marking: at });
      at = origin.marking;
    }
    let last = this.#visits.push({ marking: at }) - 1;
    for (const { move, marking: reached } of moves.toReversed()) last = this.#visits.push({ marking: reached, before: last, move }) - 1;
    return last;
  }
}
