import type { ProcessGraph } from '../graph.ts';
import type { MessageTrigger, Node } from '../node.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';
import type { Remark } from './running.ts';

/**
 * Messages that nothing in the file waits for (BPMN 10.5.1): unlike signals, they stay inside the dossier, so that nobody will
 * ever hear them. Silent where that cannot be told: by computed names, and where procedures of other files are called.
 */
export function unheard(graph: ProcessGraph): readonly Remark[] {
  const nodes = [...graph.elements.values()];
  if (nodes.some((node) => node.call && !graph.callable.has(node.call.processId.source))) return [];
  const heard = new Set<unknown>();
  for (const node of nodes) if (!throws(node)) for (const trigger of messagesOf(node)) heard.add(constantValueOf(trigger.name));
  if (heard.has(undefined)) return [];
  return nodes.filter((node) => throws(node) && !node.task && node.recipients.length === 0).flatMap((node) => messagesOf(node).flatMap((trigger): readonly Remark[] => {
    const name = constantValueOf(trigger.name);
    if (typeof name !== 'string' || heard.has(name)) return [];
    return [{ node, severity: 'warning', code: 'constraint.messageUnheard', section: '10.5.1', params: { name } }];
  }));
}

function throws(node: Node): boolean {
  return node.kind === 'throw' || node.kind === 'end' || node.kind === 'send';
}

function messagesOf(node: Node): readonly MessageTrigger[] {
  return node.triggers.filter((trigger) => trigger.type === 'message');
}
