import type { StartCommand } from './command.ts';
import type { ProcessGraph } from './graph.ts';

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
