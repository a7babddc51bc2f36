import type { Data } from '../../feel/data.ts';
import { Mistake } from '../../feel/run.ts';
import { attempt, expressionAt, runIn } from '../../feel/compile/index.ts';
import { type Place, scopeOf } from '../../feel/compile/place.ts';
import type { ItemTypes } from '../item-types.ts';
import { childOf, textOf, type XmlElement } from '../xml.ts';
import { type Aggregation, type HitPolicy, isRanked, type Policy } from './hit-policy.ts';

const POLICIES: readonly string[] = ['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'] satisfies HitPolicy[];
const AGGREGATIONS: readonly string[] = ['SUM', 'COUNT', 'MIN', 'MAX'] satisfies Aggregation[];

/** Where a table stands, and the types of its file. */
interface Where {
  readonly place: Place;
  readonly types: ItemTypes;
}

/** Reads a table's hit policy and checks that it can work: priorities need output values, aggregation a single output. */
export function policyOf(table: XmlElement, outputs: readonly XmlElement[], where: Where): Policy {
  const hitPolicy = table.attributes.get('hitPolicy') ?? 'UNIQUE';
  const aggregation = table.attributes.get('aggregation');
  if (!isPolicy(hitPolicy)) throw new Mistake('dmn.hitPolicy', { policy: hitPolicy });
  if (outputs.length === 0) throw new Mistake('dmn.noOutput');
  if (aggregation !== undefined && !isAggregation(aggregation)) throw new Mistake('dmn.hitPolicy', { policy: aggregation });
  const isAggregated = hitPolicy === 'COLLECT' && aggregation !== undefined;
  if (isAggregated && outputs.length > 1) throw new Mistake('dmn.aggregationOfSeveral');
  const columns = outputs.map((output, index) => ({
    name: output.attributes.get('name') || output.attributes.get('label') || (outputs.length > 1 ? `output ${index + 1}` : ''),
    priorities: isRanked(hitPolicy) ? prioritiesOf(output, where) : [],
  }));
  if (isRanked(hitPolicy) && columns.every((column) => column.priorities.length === 0)) throw new Mistake('dmn.noOutputValues');
  return { hitPolicy, aggregation: isAggregated ? aggregation : undefined, columns };
}

/** The result where no rule hits and the table has no default: nothing, or the count of nothing. */
export function noDefault(policy: Policy): Data {
  return policy.aggregation === 'COUNT' ? 0 : null;
}

/** The values of an output, which its `outputValues` or else those of its type list in the order of their importance. */
function prioritiesOf(output: XmlElement, { place, types }: Where): readonly Data[] {
  const text = textOf(childOf(output, 'outputValues')) ?? types.allowedText(output.attributes.get('typeRef'));
  if (text === undefined || text === '-') return [];
  const list = expressionAt(`[${text}]`, place);
  const values = attempt(() => list(scopeOf(runIn({ lookUp: () => undefined, now: 0, zone: 'UTC' }))));
  return values.ok && Array.isArray(values.value) ? values.value : [];
}

function isPolicy(text: string): text is HitPolicy {
  return POLICIES.includes(text);
}

function isAggregation(text: string): text is Aggregation {
  return AGGREGATIONS.includes(text);
}
