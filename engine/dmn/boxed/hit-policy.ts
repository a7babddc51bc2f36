import { compare, equals } from '../../feel/compare.ts';
import type { Data } from '../../feel/data.ts';
import { statisticFunctions } from '../../feel/functions/statistic-functions.ts';
import { charge, Mistake, type Run } from '../../feel/run.ts';

/** What becomes of the rules that hit (DMN 1.5, 8.2.8). */
export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';

/** A rule that hit: its number, and its outputs in the order of the columns, worked out when they are asked for. */
export interface RuleHit {
  readonly number: number;
  outputs(): readonly Data[];
}

/** An output column: its name, and its values from the most to the least important. */
export interface OutputColumn {
  readonly name: string;
  readonly priorities: readonly Data[];
}

/** A table's policy with what it needs. */
export interface Policy {
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | undefined;
  readonly columns: readonly OutputColumn[];
}

/** Policies that stop at the first rule that hits. */
export function isSettledByOne(hitPolicy: HitPolicy): boolean {
  return hitPolicy === 'FIRST';
}

/** Policies that go by the order of the output values. */
export function isRanked(hitPolicy: HitPolicy): boolean {
  return hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
}

/** The result of the rules that hit, at least one; a policy that is broken ends in words. */
export function resultOf(policy: Policy, hits: readonly RuleHit[], run: Run): Data {
  const [first] = hits as [RuleHit, ...RuleHit[]];
  switch (policy.hitPolicy) {
    case 'UNIQUE': {
      if (hits.length > 1) throw new Mistake('dmn.notUnique', { rules: numbersOf(hits) });
      return shaped(policy, first.outputs());
    }
    case 'ANY': return anyOf(policy, hits, run);
    case 'FIRST': return shaped(policy, first.outputs());
    case 'PRIORITY': return shaped(policy, ranked(policy, hits, run)[0] ?? []);
    case 'RULE ORDER': return hits.map((hit) => shaped(policy, hit.outputs()));
    case 'OUTPUT ORDER': return ranked(policy, hits, run).map((outputs) => shaped(policy, outputs));
    case 'COLLECT': return collected(policy, hits, run);
  }
}

/** One output is the value itself, several are a context. */
export function shaped({ columns }: Policy, outputs: readonly Data[]): Data {
  return columns.length === 1 ? (outputs[0] ?? null) : Object.fromEntries(columns.map(({ name }, index) => [name, outputs[index] ?? null]));
}

function anyOf(policy: Policy, hits: readonly RuleHit[], run: Run): Data {
  const [first, ...others] = hits.map((hit) => hit.outputs());
  const differs = others.findIndex((outputs) => equals(outputs, first ?? null, run) !== true);
  if (differs >= 0) throw new Mistake('dmn.notAny', { rules: numbersOf(hits) });
  return shaped(policy, first ?? []);
}

/** The outputs by importance: that of the first column decides, then of the next; the order of rules decides the rest. */
function ranked({ columns }: Policy, hits: readonly RuleHit[], run: Run): (readonly Data[])[] {
  return hits.map((hit) => {
    const outputs = hit.outputs();
    return { outputs, ranks: columns.map((column, index) => rankOf(column, outputs[index] ?? null, hit.number, run)) };
  }).sort((a, b) => {
    const decisive = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
    return decisive < 0 ? 0 : (a.ranks[decisive] ?? 0) - (b.ranks[decisive] ?? 0);
  }).map(({ outputs }) => outputs);
}

function rankOf({ name, priorities }: OutputColumn, output: Data, rule: number, run: Run): number {
  if (priorities.length === 0) return 0;
  charge(run, 1 + (priorities.length >> 4));
  const rank = priorities.findIndex((value) => equals(value, output, run) === true);
  if (rank < 0) throw new Mistake('dmn.noPriority', { rule, output: name });
  return rank;
}

function collected(policy: Policy, hits: readonly RuleHit[], run: Run): Data {
  const list = hits.map((hit) => shaped(policy, hit.outputs()));
  if (!policy.aggregation) return list;
  if (policy.aggregation === 'COUNT') return list.length;
  const { sum, min, max } = statisticFunctions;
  const aggregated = { SUM: sum, MIN: min, MAX: max }[policy.aggregation].invoke([list], run);
  if (aggregated === null || (list.length === 1 && compare(aggregated, aggregated, run) === null)) {
    throw new Mistake('dmn.cannotAggregate', { aggregation: policy.aggregation, rules: numbersOf(hits) });
  }
  return aggregated;
}

function numbersOf(hits: readonly RuleHit[]): string {
  return hits.map((hit) => hit.number).join(', ');
}
