import type { Data } from '../../feel/data.ts';
import { Mistake } from '../../feel/run.ts';
import { attempt, expressionAt, runIn } from '../../feel/compile/index.ts';
import { type Place, scopeOf } from '../../feel/compile/place.ts';
import { childOf, textOf, type XmlElement } from '../xml.ts';
import type { Aggregation, HitPolicy, Policy } from './hit-policy.ts';

const POLICIES: readonly string[] = ['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'] satisfies HitPolicy[];
const AGGREGATIONS: readonly string[] = ['SUM', 'COUNT', 'MIN', 'MAX'] satisfies Aggregation[];

/** Reads a table's hit policy and checks that it can work: priorities need output values, aggregation a single output. */
export function policyOf(table: XmlElement, outputs: readonly XmlElement[], place: Place): Policy {
  const hitPolicy = table.attributes.get('hitPolicy') ?? 'UNIQUE';
  const aggregation = table.attributes.get('aggregation');
  if (!isPolicy(hitPolicy)) throw new Mistake('dmn.hitPolicy', { policy: hitPolicy });
  if (outputs.length === 0) throw new Mistake('dmn.noOutput');
  if (aggregation !== undefined && !isAggregation(aggregation)) throw new Mistake('dmn.hitPolicy', { policy: aggregation });
  const isAggregated = hitPolicy === 'COLLECT' && aggregation !== undefined;
  if (isAggregated && outputs.length > 1) throw new Mistake('dmn.aggregationOfSeveral');
  const columns = outputs.map((output, index) => ({
    name: output.attributes.get('name') || output.attributes.get('label') || (outputs.length > 1 ? `output ${index + 1}` : ''),
    priorities: prioritiesOf(output, place),
  }));
  const isRanked = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
  if (isRanked && columns.every((column) => column.priorities.length === 0)) throw new Mistake('dmn.noOutputValues');
  return { hitPolicy, aggregation: isAggregated ? aggregation : undefined, columns };
}

/** The result where no rule hits and the table has no default: nothing, or the count of nothing. */
export function noDefault(policy: Policy): Data {
  return policy.aggregation === 'COUNT' ? 0 : null;
}

/** The values of an output, which its `outputValues` list in the order of their importance. */
function prioritiesOf(output: XmlElement, place: Place): readonly Data[] {
  const text = textOf(childOf(output, 'outputValues'));
  if (text === undefined) return [];
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
