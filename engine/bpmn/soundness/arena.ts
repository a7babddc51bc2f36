import type { NetNode, Net, Place } from './net.ts';
import { outputsOf } from './net.ts';

/** Tokens by the number of their place, ascending; a place with two tokens is there twice. */
export type Marking = readonly number[];

/** One thing that can happen next: the places it takes tokens from and what it puts out. */
export interface Move {
  readonly node: NetNode;
  readonly consumed: readonly number[];
  readonly option: number;
}

/** A net made ready for exploration: places by number, nodes in the order of the flow, and what can reach which join. */
export class Arena {
  readonly places: readonly Place[];
  readonly #numbers: ReadonlyMap<Place, number>;
  readonly #ranks: ReadonlyMap<NetNode, number>;
  readonly #beforeInclusive: ReadonlySet<NetNode>;
  readonly #reaches = new Map<NetNode, ReadonlyMap<NetNode, ReadonlySet<number>>>();

  constructor(net: Net) {
    this.places = [...new Set([...net.entries.flat(), ...[...net.nodes].flatMap((node) => [...node.inputs, ...outputsOf(node)])])];
    this.#numbers = new Map(this.places.map((place, number) => [place, number]));
    this.#ranks = ranksOf(net);
    this.#beforeInclusive = upstreamOf([...net.nodes].filter((node) => node.join === 'inclusive' && node.inputs.size > 1));
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

  /** Whether an inclusive join is on a way from a node, so that its tokens can hold the join up. */
  reachesInclusive(node: NetNode): boolean {
    return this.#beforeInclusive.has(node);
  }

  /** Nodes that tokens stand before, the most upstream first. */
  targetsOf(filled: ReadonlySet<number>): readonly NetNode[] {
    const targets = new Set([...filled].map((number) => this.place(number).target));
    return [...targets].toSorted((a, b) => this.rankOf(a) - this.rankOf(b));
  }

  /** Ways in which a node can take tokens now; each on its own where it does not wait for others. */
  takings({ marking, filled }: { readonly marking: Marking; readonly filled: ReadonlySet<number> }, node: NetNode): readonly (readonly number[])[] {
    const own = [...node.inputs].map((place) => this.numberOf(place)).filter((number) => filled.has(number));
    if (own.length === 0) return [];
    switch (node.join) {
      case 'any': return own.map((number) => [number]);
      case 'all': return own.length === node.inputs.size ? [own] : [];
      case 'inclusive': return this.#isReady(filled, node, new Set(own)) ? [own] : [];
      case 'quantity': {
        const tokens = marking.filter((number) => own.includes(number)).slice(0, node.quantity);
        return tokens.length === node.quantity ? [tokens] : [];
      }
    }
  }

  /** What is left of the tokens, and where the new ones are. */
  after(marking: Marking, { node, consumed, option }: Move): Marking {
    const chosen = node.options[option];
    if (!chosen || chosen.ends) return [];
    const left = [...marking];
    for (const number of consumed) left.splice(left.indexOf(number), 1);
    for (const place of chosen.outputs) left.push(this.numberOf(place));
    return left.sort((a, b) => a - b);
  }

  /** The rule of inclusive gateways (BPMN 13.4.3), as `decide/inclusive.ts` has it. */
  #isReady(places: ReadonlySet<number>, gateway: NetNode, own: ReadonlySet<number>): boolean {
    if (own.size === gateway.inputs.size) return true;
    const reach = this.#reachOf(gateway);
    for (const number of places) {
      const { target } = this.place(number);
      const ways = target === gateway ? undefined : reach.get(target);
      if (!ways) continue;
      if (![...ways].some((way) => own.has(way))) return false;
    }
    return true;
  }

  /** For each node upstream of a gateway, the places before the gateway that it has a way to. */
  #reachOf(gateway: NetNode): ReadonlyMap<NetNode, ReadonlySet<number>> {
    const known = this.#reaches.get(gateway);
    if (known) return known;
    const reach = new Map<NetNode, Set<number>>();
    for (const input of gateway.inputs) {
      const number = this.numberOf(input);
      const open = input.source ? [input.source] : [];
      for (let node = open.pop(); node; node = open.pop()) {
        if (node === gateway) continue;
        const ways = reach.get(node);
        if (ways?.has(number)) continue;
        if (ways) ways.add(number);
        else reach.set(node, new Set([number]));
        for (const { source } of node.inputs) if (source) open.push(source);
      }
    }
    this.#reaches.set(gateway, reach);
    return reach;
  }
}

function upstreamOf(nodes: Iterable<NetNode>): ReadonlySet<NetNode> {
  const reached = new Set(nodes);
  for (const node of reached) for (const { source } of node.inputs) if (source) reached.add(source);
  return reached;
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
