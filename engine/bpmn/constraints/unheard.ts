import type { ProcessGraph } from '../graph.ts';
import { messagesHeard, messagesOf, throwsMessages } from '../messages-heard.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';
import type { Remark } from './running.ts';

/**
 * Messages that nothing in the file waits for (BPMN 10.5.1): they are for other procedures, which a file does not know. Silent
 * where that cannot be told: by computed names, and where procedures of other files are called.
 */
export function unheard(graph: ProcessGraph): readonly Remark[] {
  const nodes = [...graph.elements.values()];
  if (nodes.some((node) => node.call && !graph.callable.has(node.call.processId.source))) return [];
  const heard = messagesHeard(graph);
  if (heard.has(undefined)) return [];
  const throwing = nodes.filter((node) => throwsMessages(node) && !node.task && node.recipients.length === 0);
  return throwing.flatMap((node) => messagesOf(node).flatMap((trigger): readonly Remark[] => {
    const name = constantValueOf(trigger.name);
    if (typeof name !== 'string' || heard.has(name)) return [];
    return [{ node, severity: 'warning', code: 'constraint.messageUnheard', section: '10.5.1', params: { name } }];
  }));
}
