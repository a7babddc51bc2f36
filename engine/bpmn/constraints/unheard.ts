import type { ProcessGraph } from '../graph.ts';
import type { Node, Trigger } from '../node.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';
import type { Remark } from './running.ts';

type Named = Extract<Trigger, { type: 'message' | 'signal' }>;

/**
 * Messages and signals that nothing in the file waits for (BPMN 10.5.1): they stay inside the dossier, so that nobody will
 * ever hear them. Silent where that cannot be told: by computed names, and where procedures of other files are called.
 */
export function unheard(graph: ProcessGraph): readonly Remark[] {
  const nodes = [...graph.elements.values()];
  if (nodes.some((node) => node.call && !graph.callable.has(node.call.processId.source))) return [];
  const heard = { message: new Set<unknown>(), signal: new Set<unknown>() };
  for (const node of nodes) if (!throws(node)) for (const trigger of namedOf(node)) heard[trigger.type].add(constantValueOf(trigger.name));
  return nodes.filter((node) => throws(node) && !node.task).flatMap((node) => namedOf(node).flatMap((trigger): readonly Remark[] => {
    const name = constantValueOf(trigger.name);
    const known = heard[trigger.type];
    if (typeof name !== 'string' || known.has(name) || known.has(undefined) || (trigger.type === 'message' && node.recipients.length > 0)) return [];
    const code = trigger.type === 'message' ? 'constraint.messageUnheard' : 'constraint.signalUnheard';
    return [{ node, severity: 'warning', code, section: '10.5.1', params: { name } }];
  }));
}

function throws(node: Node): boolean {
  return node.kind === 'throw' || node.kind === 'end' || node.kind === 'send';
}

function namedOf(node: Node): readonly Named[] {
  return node.triggers.filter((trigger) => trigger.type === 'message' || trigger.type === 'signal');
}
