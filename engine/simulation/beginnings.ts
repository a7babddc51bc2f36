import { processesBegunByHand, type ProcessGraph, startEventsFor } from '../bpmn/index.ts';
import type { Scenario } from './scenario.ts';

type Start = NonNullable<Scenario['start']>[number];
type Node = ProcessGraph['instantiating'][number];

/**
 * What begins by hand, in order: what the scenario says. Where it says nothing: every process of the file that begins as it
 * stands and that nothing else in the file calls; where there is none, nothing, if a time, a message, a signal or a change of
 * variables will begin one; else the only process.
 */
export function beginningsOf(graph: ProcessGraph, scenario: Scenario, now: number): readonly Start[] {
  if (scenario.start) return scenario.start;
  const ownBeginnings = processesBegunByHand(graph);
  if (ownBeginnings.length > 1) return ownBeginnings.map((process) => ({ process }));
  return ownBeginnings.length === 0 && graph.instantiating.some((node) => willBegin(node, graph, scenario, now)) ? [] : [{}];
}

function willBegin(node: Node, graph: ProcessGraph, scenario: Scenario, now: number): boolean {
  if (node.kind === 'start' && node.triggers.some(({ type }) => type === 'timer' || type === 'condition')) return true;
  return scenario.events.some((event) => {
    if ('set' in event) return false;
    const arrival = 'message' in event ? { type: 'message', name: event.message } as const : { type: 'signal', name: event.signal } as const;
    return startEventsFor(graph, arrival, { now, zone: scenario.zone }).some(({ startEventId }) => startEventId === node.id);
  });
}

/** The processes that the scenario begins by hand: their own times begin nothing besides. */
export function begunByHand(graph: ProcessGraph, starts: readonly Start[]): ReadonlySet<string> {
  return new Set(starts.flatMap(({ process }) => process ?? (graph.processIds.length === 1 ? graph.processIds : [])));
}
