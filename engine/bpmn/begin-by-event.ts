import type { StartCommand } from './command.ts';
import type { ProcessGraph } from './graph.ts';
import { messagesOf, throwsMessages } from './messages-heard.ts';
import type { Node } from './node.ts';
import { constantValueOf } from './soundness/constant-condition.ts';

/** What came from outside. */
interface Arrival {
  readonly type: 'message' | 'signal';
  readonly name: string;
  /** Of a message: its correlation key, where it names it. */
  readonly correlationKey?: string | undefined;
}

/** How to begin the processes of a file that start with a message or signal. */
export function startEventsFor(
  graph: ProcessGraph, arrival: Arrival, moment: { readonly now: number; readonly zone: string },
): readonly StartCommand[] {
  const { correlationKey } = arrival;
  return graph.instantiating.flatMap((node): readonly StartCommand[] => {
    const definition = node.triggers.findIndex((trigger) => {
      if (trigger.type !== arrival.type) return false;
      const name = trigger.name.evaluate({ ...moment, lookUp: () => undefined });
      return name.ok && name.value === arrival.name;
    });
    if (definition < 0 || !node.scope) return [];
    return [{ type: 'start', processId: node.scope.id, startEventId: node.id, ...(node.parallelMultiple ? { definition } : {}), ...(correlationKey !== undefined ? { correlationKey } : {}) }];
  });
}

/**
 * How a message from outside begins a file, undefined where it does not: by the first process, where that starts with it, else
 * by another one that nothing in the file sends it to. What the pools of a file send each other is theirs alone.
 */
export function beginningBy(
  graph: ProcessGraph, message: Omit<Arrival, 'type'>, moment: { readonly now: number; readonly zone: string },
): StartCommand | undefined {
  const starts = startEventsFor(graph, { ...message, type: 'message' }, moment);
  return starts.find(({ processId }) => processId === graph.processIds[0])
    ?? starts.find(({ startEventId }) => ![...graph.elements.values()].some((node) => sendsTo(node, startEventId, message.name)));
}

function sendsTo(node: Node, startEventId: string | undefined, name: string): boolean {
  if (node.recipients.length > 0) return node.recipients.some(({ id }) => id === startEventId);
  return throwsMessages(node) && !node.task && messagesOf(node).some((trigger) => constantValueOf(trigger.name) === name);
}
