import type { Flow, Node } from '../node.ts';
import { type Comparison, comparisonIn, excludeEachOther } from './comparison.ts';
import type { Exploration, Visit } from './explore.ts';
import { visitsTo } from './path.ts';
import { idsOn } from './trail.ts';

/** Most conditions about one variable that are compared with each other. */
const mostCompared = 100;

/** What a way takes for granted of one condition. */
interface Fact {
  readonly gateway: Node;
  readonly condition: string;
  readonly holds: boolean;
  readonly names: readonly string[];
  readonly comparison?: Comparison;
}

/**
 * Whether data may keep the way to a state from being gone: it needs one condition to be true at one gateway and false at another,
 * or two conditions about the same variable of which nobody can tell here whether both can be. Data may change in between, so the
 * way is not impossible, but it is not certain either.
 */
export function dependsOnData(exploration: Exploration, at: number, flowOf: (id: string) => Flow | undefined): boolean {
  const facts = visitsTo(exploration, at).flatMap((visit) => factsOf(visit, flowOf));
  // A gateway that is passed twice is in a loop, where data is bound to change.
  const passed = new Map<Node, number>();
  for (const gateway of facts.filter(({ holds }) => holds).map((fact) => fact.gateway)) passed.set(gateway, (passed.get(gateway) ?? 0) + 1);
  const lasting = facts.filter(({ gateway }) => gateway.kind !== 'exclusive' || (passed.get(gateway) ?? 0) < 2);
  return [...byName(lasting).values()].some((alike) => alike.some((one, index) => alike.slice(index + 1).some((other) => !areIndependent(one, other))));
}

/** Facts that may have to do with each other: those about the same variable, each once. */
function byName(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const buckets = new Map<string, Map<string, Fact>>();
  for (const fact of facts) {
    for (const name of fact.names) {
      const bucket = buckets.get(name) ?? new Map<string, Fact>();
      buckets.set(name, bucket);
      bucket.set(`${fact.gateway.id} ${String(fact.holds)} ${fact.condition}`, fact);
    }
  }
  return new Map([...buckets].map(([name, bucket]) => [name, [...bucket.values()].slice(0, mostCompared)]));
}

/** Whether two flows of one gateway can never be chosen together, whatever the data: their conditions exclude each other. */
export function areAlternatives(one: Flow, other: Flow): boolean {
  if (!one.condition || !other.condition) return false;
  return relationOf(factOf(one.source, one.condition.source, true), factOf(other.source, other.condition.source, true)) === 'opposed';
}

function factsOf({ move }: Visit, flowOf: (id: string) => Flow | undefined): readonly Fact[] {
  const option = move?.node.options[move.option];
  if (!move || !option || option.isVague || move.node.options.length < 2) return [];
  const firsts = option.outputs.flatMap((place) => idsOn(place.path).slice(0, 1));
  return [...firsts, ...idsOn(option.path)].flatMap((id) => {
    const flow = flowOf(id);
    return flow ? factsOfFlow(flow) : [];
  });
}

/** A flow that was chosen says that its condition holds, and at an exclusive gateway that those before it do not. */
function factsOfFlow(flow: Flow): readonly Fact[] {
  const gateway = flow.source;
  const chosen = flow.condition && flow !== gateway.defaultFlow ? [factOf(gateway, flow.condition.source, true)] : [];
  if (gateway.kind !== 'exclusive') return chosen;
  const others = gateway.outgoing.filter((other) => other !== flow && other !== gateway.defaultFlow && other.condition);
  const failed = chosen.length > 0 ? others.filter((other) => gateway.outgoing.indexOf(other) < gateway.outgoing.indexOf(flow)) : others;
  return [...chosen, ...failed.map((other) => factOf(gateway, other.condition?.source ?? '', false))];
}

function factOf(gateway: Node, source: string, holds: boolean): Fact {
  const condition = source.replace(/^\s*=/, '').replace(/\s+/g, ' ').trim();
  const negated = /^not\s*\((.*)\)$/.exec(condition)?.[1];
  const [said, isTrue] = negated === undefined ? [condition, holds] : [negated.trim(), !holds];
  const comparison = comparisonIn(said, isTrue);
  return { gateway, condition: said, holds: isTrue, names: namesIn(said), ...(comparison ? { comparison } : {}) };
}

/** Whether two facts can be true together. An exclusive gateway's own order of conditions is as its author drew it. */
function areIndependent(one: Fact, other: Fact): boolean {
  if (one.gateway === other.gateway && one.gateway.kind === 'exclusive') return true;
  return relationOf(one, other) === 'fine';
}

function relationOf(one: Fact, other: Fact): 'fine' | 'opposed' | 'unknown' {
  if (one.condition === other.condition) return one.holds === other.holds ? 'fine' : 'opposed';
  const [a, b] = [one.comparison, other.comparison];
  if (a && b && a.term === b.term) return excludeEachOther(a, b) ? 'opposed' : 'fine';
  return other.names.some((name) => one.names.includes(name)) ? 'unknown' : 'fine';
}

const words = new Set(['and', 'or', 'not', 'if', 'then', 'else', 'true', 'false', 'null', 'between', 'in']);

/** Names in a condition; of a path its first, as that is what changes. */
function namesIn(condition: string): readonly string[] {
  const found = condition.replace(/"[^"]*"/g, '').match(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*(?!\s*\()/gu) ?? [];
  return found.filter((name) => !words.has(name));
}
