import type { Event, ProcessGraph } from '../bpmn/index.ts';
import type { HistoryDocument } from '../store/documents.ts';
import type { GraphAt } from './course.ts';

type Migrated = Extract<Event, { type: 'migrated' }>;

/**
 * Elements that were entered and left, and flows that were taken, in the order of the first time. What was
 * interrupted was passed too: the path goes on from its border. What was passed in an earlier version stands at what
 * it became in the present one.
 */
export function passedElements(history: readonly HistoryDocument[], graphAt: GraphAt, present: ProcessGraph): readonly string[] {
  let entered = new Set<string>();
  let left = new Set<string>();
  let graph: ProcessGraph | undefined;
  for (const entry of history) {
    const now = graphAt(entry);
    if (entry.body.type === 'core') {
      const { event } = entry.body;
      if (event.type === 'activated') entered.add(event.elementId);
      if (event.type === 'completed' || event.type === 'terminated') left.add(event.elementId);
      if (event.type === 'taken') {
        entered.add(event.flowId);
        left.add(event.flowId);
      }
      if (event.type === 'migrated') {
        const become = becoming(event, graph ?? now, now);
        [entered, left] = [new Set([...entered].map(become)), new Set([...left].map(become))];
      }
    }
    if (entry.body.type !== 'migrated') graph = now;
  }
  return [...entered].filter((id) => left.has(id) && (present.flows.has(id) || isStep(present, id)));
}

/** What an element or flow became: a flow is the one between the same two elements. */
function becoming({ elements, flows }: Migrated, from: ProcessGraph, to: ProcessGraph): (id: string) => string {
  const named = (names: Readonly<Record<string, string>>, id: string): string => (Object.hasOwn(names, id) ? (names[id] ?? id) : id);
  return (id) => {
    const flow = from.flows.get(id);
    if (!flow) return named(elements, id);
    if (Object.hasOwn(flows, id)) return named(flows, id);
    const target = named(elements, flow.targetId);
    const outgoing = to.elements.get(named(elements, flow.sourceId))?.outgoing ?? [];
    return outgoing.find((next) => next.targetId === target)?.id ?? id;
  };
}

function isStep(graph: ProcessGraph, id: string): boolean {
  return graph.elements.has(id) && !graph.processIds.includes(id);
}
