import { looksAround, type Net, type NetNode, outputsOf, type Place } from './net.ts';

/** Tokens by the number of their place, ascending; a place with two tokens is there twice. */
export type Marking = readonly number[];

/** Places before an inclusive join, and those whose tokens have a way to just these, or send others there besides. */
export interface Holders {
  readonly ways: readonly number[];
  readonly besides: readonly number[];
  readonly holders: readonly number[];
}

/** For each node upstream of a join, the places before the join that its tokens have a way to. */
type Reach = ReadonlyMap<NetNode, ReadonlySet<number>>;

/** Ways that a token itself can go, and those of any token that can come of it. */
interface Ways {
  readonly own: Reach;
  readonly any: Reach;
}

/** Nodes passed on the way to a join that cost as much as a state. */
const nodesPerState = 10;

/** Tokens, and the places that have any. */
export interface State {
  readonly marking: Marking;
  readonly filled: ReadonlySet<number>;
}

/** Tokens that a node can take now. */
export interface Taking {
  readonly consumed: readonly number[];
  /** Of a complex join that starts before all have come: what it notes of those that have. */
  readonly served?: readonly number[];
  /** Of a complex join: it takes what came later, and sends nothing. */
  readonly isReset?: boolean;
  /** Of a complex join: it acts in the moment in which the last token comes that it needs, and nothing else comes between. */
  readonly isImmediate?: boolean;
}

/** One thing that can happen next: the tokens that a node takes, and which of its options it chooses; none at a reset. */
export interface Move extends Taking {
  readonly node: NetNode;
  readonly option: number;
}

/** A net made ready for exploration: places by number, nodes in the order of the flow, and what can reach which join. */
export class Arena {
  readonly places: readonly Place[];
  readonly nodes: readonly NetNode[];
  /** Joins that look around before they go on. */
  readonly lookouts: readonly NetNode[];
  readonly #numbers: ReadonlyMap<Place, number>;
  readonly #ranks: ReadonlyMap<NetNode, number>;
  readonly #beforeLookouts: ReadonlySet<NetNode>;
  /** For each place before a complex join one that says that it was served already, until the join resets. */
  readonly #served: ReadonlyMap<number, number>;
  readonly #ways = new Map<NetNode, Ways>();
  readonly #upstream = new Map<NetNode, ReadonlySet<NetNode>>();
  readonly #holders = new Map<NetNode, readonly Holders[]>();
  #effort = 0;

  constructor(net: Net) {
    this.#ranks = ranksOf(net);
    this.nodes = [...net.nodes];
    this.lookouts = this.nodes.filter(looksAround);
    const places = alongTheFlow(net);
    const joined = places.filter((place) => place.flow !== undefined);
    this.places = [...places, ...joined.map(({ target }): Place => ({ target, path: [], covers: new Set() }))];
    this.#served = new Map(joined.map((place, index) => [places.indexOf(place), places.length + index]));
    this.#numbers = new Map(this.places.map((place, number) => [place, number]));
    this.#beforeLookouts = upstreamOf(this.lookouts);
  }

  /** What finding ways to joins has cost, in states looked at. */
  get effort(): number {
    return this.#effort;
  }

  place(number: number): Place {
    const place = this.places[number];
    if (!place) throw new Error(`no place ${number}`);
    return place;
  }

  numberOf(place: Place): number {
    return this.#numbers.get(place) ?? -1;
  }

  rankOf(node: NetNode): number {
    return this.#ranks.get(node) ?? 0;
  }

  /** Whether a join that looks around is on a way from a node, so that its tokens can hold the join up. */
  reachesLookout(node: NetNode): boolean {
    return this.#beforeLookouts.has(node);
  }

  /** Whether a place holds no token, but what a complex join has noted. */
  #isMark(number: number): boolean {
    return number >= this.places.length - this.#served.size;
  }

  /** Whether there is a way from one node to another. */
  leadsTo(from: NetNode, to: NetNode): boolean {
    let upstream = this.#upstream.get(to);
    if (!upstream) {
      upstream = upstreamOf([to]);
      this.#upstream.set(to, upstream);
      this.#effort += upstream.size / nodesPerState;
    }
    return upstream.has(from);
  }

  /** Nodes that tokens stand before, the most upstream first. */
  targetsOf(filled: ReadonlySet<number>): readonly NetNode[] {
    const targets = new Set([...filled].map((number) => this.place(number).target));
    return [...targets].toSorted((a, b) => this.rankOf(a) - this.rankOf(b));
  }

  /** Ways in which a node can take tokens now; each on its own where it does not wait for others. */
  takings(state: State, node: NetNode): readonly Taking[] {
    const own = [...node.inputs].map((place) => this.numberOf(place)).filter((number) => state.filled.has(number));
    if (node.join === 'complex') return this.#takingsOfComplex(state, node, own);
    if (own.length === 0) return [];
    switch (node.join) {
      case 'any': return own.map((number) => ({ consumed: [number] }));
      case 'all': return own.length === node.inputs.size ? [{ consumed: own }] : [];
      case 'inclusive': return this.#isReady(state.filled, node, new Set(own)) ? [{ consumed: own }] : [];
      case 'quantity': {
        const consumed = state.marking.filter((number) => own.includes(number)).slice(0, node.quantity);
        return consumed.length === node.quantity ? [{ consumed }] : [];
      }
    }
  }

  /** A complex join starts as soon as its condition holds, and resets once nothing more can come: what `decide/complex.ts` does. */
  #takingsOfComplex({ marking, filled }: State, node: NetNode, own: readonly number[]): readonly Taking[] {
    const numbers = [...node.inputs].map((place) => this.numberOf(place));
    const served = numbers.filter((number) => filled.has(this.#served.get(number) ?? -1));
    if (served.length > 0) {
      const rest = own.filter((number) => !served.includes(number));
      const isImmediate = rest.length + served.length === node.inputs.size;
      if (!isImmediate && !this.#isReady(filled, node, new Set([...own, ...served]))) return [];
      return [{ consumed: [...rest, ...served.map((number) => this.#served.get(number) ?? -1)], isReset: true, isImmediate }];
    }
    if (own.length === 0) return [];
    const arrivals = new Map(numbers.map((number) => [this.place(number).flow ?? '', marking.filter((token) => token === number).length]));
    if (!node.activation?.(arrivals)) return [];
    return [{ consumed: own, isImmediate: true, ...(own.length < node.inputs.size ? { served: own.map((number) => this.#served.get(number) ?? -1) } : {}) }];
  }

  /** What is left of the tokens, and where the new ones are. */
  after(marking: Marking, { node, consumed, option, served = [], isReset }: Move): Marking {
    const chosen = node.options[option];
    if (!isReset && (!chosen || chosen.ends)) return [];
    const left = [...marking, ...served];
    for (const number of consumed) left.splice(left.indexOf(number), 1);
    for (const place of isReset ? [] : chosen?.outputs ?? []) left.push(this.numberOf(place));
    return left.sort((a, b) => a - b);
  }

  /** The rule of inclusive gateways (BPMN 13.4.3), as `decide/inclusive.ts` has it. */
  #isReady(places: ReadonlySet<number>, gateway: NetNode, own: ReadonlySet<number>): boolean {
    if (own.size === gateway.inputs.size) return true;
    const reach = this.#waysTo(gateway);
    const isFilled = (way: number): boolean => own.has(way);
    for (const number of places) {
      const { target } = this.place(number);
      const ways = target === gateway || this.#isMark(number) ? undefined : reach.any.get(target);
      if (ways && !ways.values().every(isFilled) && !reach.own.get(target)?.values().some(isFilled)) return false;
    }
    return true;
  }

  /** Places before a join that a token before a node has a way to. */
  waysTo(join: NetNode, node: NetNode): ReadonlySet<number> {
    return this.#waysTo(join).any.get(node) ?? new Set();
  }

  /** For each set of places before an inclusive join, the places whose tokens have a way to just these. */
  holdersOf(gateway: NetNode): readonly Holders[] {
    const known = this.#holders.get(gateway);
    if (known) return known;
    const { own, any } = this.#waysTo(gateway);
    this.#effort += this.places.length / nodesPerState;
    const holders = new Map<string, Holders & { readonly holders: number[] }>();
    for (const [number, { target }] of this.places.entries()) {
      const all = target === gateway ? undefined : any.get(target);
      if (!all) continue;
      const ways = [...own.get(target) ?? []].toSorted((a, b) => a - b);
      const besides = [...all].filter((way) => !ways.includes(way)).toSorted((a, b) => a - b);
      const key = `${ways.join()};${besides.join()}`;
      const alike = holders.get(key);
      if (alike) alike.holders.push(number);
      else holders.set(key, { ways, besides, holders: [number] });
    }
    const all = [...holders.values()];
    this.#holders.set(gateway, all);
    return all;
  }

  #waysTo(gateway: NetNode): Ways {
    const known = this.#ways.get(gateway);
    if (known) return known;
    const any = this.#reachOf(gateway, () => true);
    const hasBesides = [gateway, ...any.keys()].some(({ inputs }) => inputs.values().some(({ isBeside }) => isBeside));
    const ways = { any, own: hasBesides ? this.#reachOf(gateway, ({ isBeside }) => !isBeside) : any };
    this.#ways.set(gateway, ways);
    return ways;
  }

  #reachOf(gateway: NetNode, counts: (place: Place) => boolean): Reach {
    const reach = new Map<NetNode, Set<number>>();
    for (const input of gateway.inputs) {
      const number = this.numberOf(input);
      const open = input.source && counts(input) ? [input.source] : [];
      for (let node = open.pop(); node; node = open.pop()) {
        if (node === gateway) continue;
        const ways = reach.get(node);
        if (ways?.has(number)) continue;
        this.#effort += 1 / nodesPerState;
        if (ways) ways.add(number);
        else reach.set(node, new Set([number]));
        for (const before of node.inputs) if (before.source && counts(before)) open.push(before.source);
      }
    }
    return reach;
  }
}

function upstreamOf(nodes: Iterable<NetNode>): ReadonlySet<NetNode> {
  const reached = new Set(nodes);
  for (const node of reached) for (const { source } of node.inputs) if (source) reached.add(source);
  return reached;
}

/** All places, each right before what its tokens lead to: what belongs together stands together, which keeps sets of markings small. */
function alongTheFlow({ entries, nodes }: Net): readonly Place[] {
  const found = new Set<Place>();
  const open = [...[...nodes].flatMap((node) => [...node.inputs]).toReversed(), ...entries.flat().toReversed()];
  for (let place = open.pop(); place; place = open.pop()) {
    if (found.has(place)) continue;
    found.add(place);
    open.push(...[...outputsOf(place.target)].toReversed());
  }
  return [...found];
}

/** Places in reverse postorder: what comes first in the flow has the lower rank, loops aside. */
function ranksOf(net: Net): ReadonlyMap<NetNode, number> {
  const order: NetNode[] = [];
  const seen = new Set<NetNode>();
  for (const root of net.entries.flat().toReversed().map((place) => place.target)) {
    if (seen.has(root)) continue;
    seen.add(root);
    const frames = [{ node: root, next: nextOf(root), index: 0 }];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const next = frame.next[frame.index];
      if (!next) {
        order.push(frame.node);
        frames.pop();
        continue;
      }
      frame.index += 1;
      if (seen.has(next)) continue;
      seen.add(next);
      frames.push({ node: next, next: nextOf(next), index: 0 });
    }
  }
  return new Map(order.toReversed().map((node, rank) => [node, rank]));
}

function nextOf(node: NetNode): readonly NetNode[] {
  return [...outputsOf(node)].map((place) => place.target);
}
