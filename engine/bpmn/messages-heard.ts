import type { ProcessGraph } from './graph.ts';
import type { MessageTrigger, Node } from './node.ts';
import { constantValueOf } from './soundness/constant-condition.ts';

/** Names of the messages that something in a file waits for or begins with; undefined stands for those that are computed. */
export function messagesHeard(graph: ProcessGraph): ReadonlySet<unknown> {
  const heard = new Set<unknown>();
  for (const node of graph.elements.values()) {
    if (!throwsMessages(node)) for (const trigger of messagesOf(node)) heard.add(constantValueOf(trigger.name));
  }
  return heard;
}

/** Whether the messages of an element are those that it sends. */
export function throwsMessages(node: Node): boolean {
  return node.kind === 'throw' || node.kind === 'end' || node.kind === 'send';
}

/** The messages of an element's definitions. */
export function messagesOf(node: Node): readonly MessageTrigger[] {
  return node.triggers.filter((trigger) => trigger.type === 'message');
}
