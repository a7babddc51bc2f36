import type { ProcessGraph } from '../graph.ts';
import type { Expression, Node } from '../node.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';
import type { Remark } from './running.ts';

/** What is said of how often an activity is repeated, and what is done once by its nature (BPMN 10.3.8, 10.6.6). */
export function remarksOnRepetition({ elements }: ProcessGraph): readonly Remark[] {
  return [...elements.values()].flatMap((node): readonly Remark[] => (node.loop ? [...oncePerMessage(node), ...timesOf(node)] : []));
}

/** The message that begins a receive task has come already, and is one. */
function oncePerMessage(node: Node): readonly Remark[] {
  const gateway = node.incoming.some(({ source }) => source.kind === 'eventGateway');
  if (node.kind !== 'receive' || !(node.instantiate || gateway)) return [];
  return [{ node, severity: 'error', code: 'constraint.waitRepeated', section: gateway ? '10.6.6' : '10.3.3' }];
}

function timesOf(node: Node): readonly Remark[] {
  if (node.loop?.type !== 'multi') return [];
  const { collection, cardinality } = node.loop;
  const wrong = collection ? wrongOf(collection, (value) => Array.isArray(value)) : cardinality && wrongOf(cardinality, isWhole);
  return [
    ...(collection && cardinality ? [{ node, severity: 'warning', code: 'constraint.timesAmbiguous', section: '10.3.8' } as const] : []),
    ...(wrong !== undefined ? [{ node, severity: 'error', code: 'constraint.timesWrong', section: '10.3.8', params: { times: wrong } } as const] : []),
  ];
}

/** The text of an expression that always gives what it may not. */
function wrongOf(expression: Expression, isRight: (value: unknown) => boolean): string | undefined {
  const value = constantValueOf(expression);
  return value === undefined || isRight(value) ? undefined : expression.source;
}

/** As the core takes it: a number, or text that is one. */
function isWhole(value: unknown): boolean {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0;
}
