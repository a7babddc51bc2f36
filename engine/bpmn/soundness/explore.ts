import { Arena, type Marking, type Move, type Taking } from './arena.ts';
import { looksAround, type Net, type NetNode } from './net.ts';

/** A state that can be reached, and the move that led there first. */
export interface Visit {
  readonly marking: Marking;
  readonly before?: number;
  readonly move?: Move;
}

/** Tokens that meet where nothing joins them. */
export interface Meeting {
  readonly node: NetNode;
  readonly at: number;
}

/** A state that holds all tokens of an earlier one, and more: going on like that makes ever more. */
export interface Growth {
  readonly at: number;
  /** Nodes before which tokens have become more. */
  readonly before: readonly NetNode[];
}

/** Everything that was seen of a net. */
export interface Exploration {
  readonly arena: Arena;
  readonly visits: readonly Visit[];
  /** States in which tokens are left and nothing can happen any more. */
  readonly stuck: readonly number[];
  readonly meetings: readonly Meeting[];
  readonly growths: readonly Growth[];
  /** Ids of everything that can come alive. */
  readonly live: ReadonlySet<string>;
  /** Whether the scope can end in the usual way. */
  readonly completes: boolean;
  /** Whether the bound was hit, so that there is more than was looked at. */
  readonly gaveUp: boolean;
  readonly work: number;
}

export interface Bounds {
  /** Most states, each with its tokens, to look at. */
  readonly work: number;
  /** Whether what happens only besides the usual is left out. */
  readonly usualOnly: boolean;
  /** Orders to look at: every one, those that an inclusive join could tell apart, or one for all that come to the same without such joins. */
  readonly orders: 'every' | 'relevant' | 'one';
  /** Whether to follow one way to its end before the next, which finds what lies deep, by a longer way. */
  readonly depthFirst?: boolean;
}

/** Most tokens of a state that is worth following. */
const mostTokens = 2000;

/**
 * Explores the states that a net can reach, up to a bound. Where nodes never compete for a token, the order in which they act
 * leads to the same dead ends, so one order is enough: the most upstream token first, except in a circle that comes back to
 * known states (stubborn sets: Valmari, 1991). Inclusive joins look at tokens elsewhere: before them order matters.
 */
export function explore(net: Net, bounds: Bounds): Exploration {
  return new Explorer(net, bounds).run();
}

class Explorer {
  readonly #net: Net;
  readonly #bounds: Bounds;
  readonly #arena: Arena;
  readonly #visits: Visit[] = [];
  readonly #known = new Map<string, number>();
  /** States that are not looked at yet; in use where depth goes first. */
  readonly #open: number[] = [];
  readonly #meetings = new Map<NetNode, Meeting>();
  readonly #growths: Growth[] = [];
  readonly #stuck: number[] = [];
  readonly #live = new Set<string>();
  readonly #looksAround: boolean;
  #completes = false;
  #gaveUp = false;
  #work = 0;

  constructor(net: Net, bounds: Bounds) {
    this.#net = net;
    this.#bounds = bounds;
    this.#arena = new Arena(net);
    this.#looksAround = [...net.nodes].some(looksAround);
  }

  run(): Exploration {
    const arena = this.#arena;
    if (this.#net.entries.every((entry) => entry.length === 0)) this.#completes = true;
    for (const entry of this.#net.entries) this.#visit(entry.map((place) => arena.numberOf(place)).toSorted((a, b) => a - b));
    if (this.#bounds.depthFirst) for (let at = this.#open.pop(); at !== undefined && !this.#gaveUp; at = this.#open.pop()) this.#expand(at);
    else for (let at = 0; at < this.#visits.length && !this.#gaveUp; at += 1) this.#expand(at);
    return {
      arena, visits: this.#visits, stuck: this.#stuck, meetings: [...this.#meetings.values()], growths: this.#growths,
      live: this.#live, completes: this.#completes, gaveUp: this.#gaveUp,
      work: this.#work + this.#arena.effort,
    };
  }

  /** True when the state is new. */
  #visit(marking: Marking, before?: number, move?: Move): boolean {
    const key = String.fromCharCode(...marking);
    if (this.#known.has(key)) return false;
    this.#work += 1 + marking.length;
    if (this.#work + this.#arena.effort > this.#bounds.work) {
      this.#gaveUp = true;
      return false;
    }
    this.#known.set(key, this.#visits.length);
    this.#open.push(this.#visits.length);
    this.#visits.push({ marking, ...(before !== undefined ? { before } : {}), ...(move ? { move } : {}) });
    return true;
  }

  #expand(at: number): void {
    const marking = this.#visits[at]?.marking ?? [];
    if (marking.length === 0) return;
    for (const number of marking) this.#cover(this.#arena.place(number).covers);
    this.#lookForMeetings(at, marking);
    if (marking.length > mostTokens) {
      this.#gaveUp = true;
      return;
    }
    if (this.#grows(at, marking)) return;
    const groups = this.#groupsOf(marking);
    if (groups.length === 0) this.#stuck.push(at);
    const first = groups.find((group) => this.#standsForAll(group, groups));
    if (!first) {
      for (const group of groups) this.#take(at, marking, group);
      return;
    }
    const isNew = this.#take(at, marking, first);
    const others = groups.filter((group) => group !== first && (!isNew || isLast(group) || clearsAll(group)));
    for (const group of others) this.#take(at, marking, group);
  }

  /** Whether the other groups may wait until these moves are done, as neither changes what the other can do. */
  #standsForAll(group: readonly Move[], groups: readonly (readonly Move[])[]): boolean {
    const [move] = group;
    if (this.#bounds.orders === 'every' || clearsAll(group)) return false;
    if (this.#bounds.orders === 'one') return true;
    return move !== undefined && !this.#arena.reachesLookout(move.node) && !groups.some(([other]) => other && this.#mayMeet(other, move));
  }

  /** Whether a token may still come to where another is let through by itself: they must be seen together. */
  #mayMeet({ node: from }: Move, { node: to }: Move): boolean {
    return from !== to && to.join === 'any' && this.#arena.leadsTo(from, to);
  }

  /** Moves that compete with each other, group by group, the most upstream first; inclusive joins last. */
  #groupsOf(marking: Marking): readonly (readonly Move[])[] {
    const filled = new Set(marking);
    const groups: (readonly Move[])[] = [];
    for (const node of this.#arena.targetsOf(filled)) {
      for (const taking of this.#arena.takings({ marking, filled }, node)) {
        const moves = this.#movesOf(node, taking);
        if (taking.isImmediate) return [moves];
        groups.push(moves);
      }
    }
    return [...groups.filter((group) => !isLast(group)), ...groups.filter(isLast)];
  }

  #movesOf(node: NetNode, taking: Taking): readonly Move[] {
    if (taking.isReset) return [{ node, ...taking, option: -1 }];
    return node.options.flatMap((option, index): readonly Move[] => (option.beside && this.#bounds.usualOnly ? [] : [{ node, ...taking, option: index }]));
  }

  #take(at: number, marking: Marking, moves: readonly Move[]): boolean {
    let isNew = false;
    for (const move of moves) {
      this.#cover(move.node.covers);
      const after = this.#arena.after(marking, move);
      this.#completes ||= after.length === 0 && move.node.options[move.option]?.ends !== 'aborts';
      isNew = this.#visit(after, at, move) || isNew;
    }
    return isNew;
  }

  #cover(ids: ReadonlySet<string>): void {
    for (const id of ids) this.#live.add(id);
  }

  /** Notes tokens on two ways into a node that lets each through, and two tokens on one way. */
  #lookForMeetings(at: number, marking: Marking): void {
    const seen = new Map<NetNode, number>();
    for (const number of marking) {
      const { target } = this.#arena.place(number);
      if (target.join !== 'any' || this.#net.counted.has(target.element)) continue;
      if (seen.has(target) && !this.#meetings.has(target)) this.#meetings.set(target, { node: target, at });
      seen.set(target, number);
    }
  }

  /** Whether the state holds an earlier one on its way and more. */
  #grows(at: number, marking: Marking): boolean {
    if (new Set(marking).size === marking.length) return false;
    for (let before = this.#visits[at]?.before; before !== undefined; before = this.#visits[before]?.before) {
      this.#work += 0.2;
      const more = surplus(marking, this.#visits[before]?.marking ?? []);
      if (!more || more.length === 0 || !this.#goesOn(before, at)) continue;
      this.#growths.push({ at, before: [...new Set(more.map((number) => this.#arena.place(number).target))] });
      return true;
    }
    return false;
  }

  /**
   * Whether what led from one state to another can happen once more, and so for ever. Without joins that look around it always can:
   * more tokens hinder nobody else.
   */
  #goesOn(from: number, to: number): boolean {
    if (!this.#looksAround) return true;
    const moves: Move[] = [];
    for (let index: number | undefined = to; index !== undefined && index !== from; index = this.#visits[index]?.before) {
      const move = this.#visits[index]?.move;
      if (move) moves.push(move);
    }
    let marking = this.#visits[to]?.marking ?? [];
    for (const move of moves.toReversed()) {
      this.#work += 1;
      const takings = this.#arena.takings({ marking, filled: new Set(marking) }, move.node);
      if (!takings.some(({ consumed, isReset }) => isReset === move.isReset && consumed.join() === move.consumed.join())) return false;
      marking = this.#arena.after(marking, move);
    }
    return true;
  }
}

/** Whether a join looks around before it goes on, which it does once nothing else moves. */
function isLast([move]: readonly Move[]): boolean {
  return move?.node.join === 'inclusive' || move?.node.join === 'complex';
}

/** Whether nothing is left whatever of these moves is taken, so that what the others would do is not seen after it. */
function clearsAll(group: readonly Move[]): boolean {
  return group.every(({ node, option }) => node.options[option]?.ends !== undefined);
}

/** What a marking has besides another; undefined where it lacks something of it. Both are in order. */
function surplus(marking: Marking, other: Marking): Marking | undefined {
  const more: number[] = [];
  let index = 0;
  for (const number of marking) {
    if (number === other[index]) index += 1;
    else more.push(number);
  }
  return index === other.length ? more : undefined;
}
